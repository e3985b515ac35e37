import { joinWritten, type Term } from '../domain/glossary/term.ts';
import { ProblemError } from '../domain/problem.ts';
import { declaredEncoding, decodeText } from './decode.ts';
import { readGlossaryTable } from './glossaryTable.ts';
import { type GlossaryLanguages, readTbx } from './tbx.ts';

/**
 * The terms of a file, each once: a TBX, told by its name or beginning, or else a table. Bytes may be in any encoding, for
 * spreadsheets save tables in UTF-16 or in the system's own. Linear.
 *
 * @throws ProblemError `glossaryDamaged`, `glossaryEmpty`, and what `decodeText` refuses.
 */
export function readGlossaryFile(
  file: string,
  content: Uint8Array | string,
  languages: GlossaryLanguages,
): readonly Term[] {
  const text =
    typeof content === 'string'
      ? content
      : decodeText({ file, bytes: content, declared: declaredEncoding(content) }).text;
  const isTbx = /\.(?:tbx|xml)$/i.test(file) || /^\uFEFF?\s*<\?xml/.test(text);
  const terms = withoutRepeats(isTbx ? readTbx(file, text, languages) : readGlossaryTable(text, languages));
  if (terms.length === 0) throw new ProblemError('glossaryEmpty', { file });
  return terms;
}

/** Many tables have a line for each translation of a term: the terms, each once, with what all its lines say. */
const withoutRepeats = (lines: readonly Term[]): readonly Term[] =>
  [...Map.groupBy(lines, ({ term }) => term)].map(([term, said]) => joinWritten(term, said));
