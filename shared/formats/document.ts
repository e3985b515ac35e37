import type { Draft } from '../domain/model.ts';
import { displayName } from '../domain/text/fileName.ts';
import { declaredEncoding, decodeText } from './decode.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './htmlPage.ts';
import type { DocumentInput } from './lineFile.ts';
import { readMarkdown } from './markdown.ts';
import { pageOfMht } from './mht.ts';
import type { ReadPage } from './page.ts';
import { asTyped, draftOf, kindOf, mends, plainPage, readPlainText } from './plainText.ts';
import { readUnits } from './units.ts';

/**
 * From a file to a draft: the paragraphs found, and what an import would take them for. Nothing is run, fetched
 * or stored; limits hold time and memory down. What is expected to go wrong is thrown as a ProblemError with
 * `file`, and with `line` (1-based), `limit` and `found` where they apply.
 */

/** Reads plain text, Markdown, a saved HTML page (one in MHTML, too), a side of XLIFF or TMX, or .docx, told apart by content first and name second. */
export function readDocument({ fileName, bytes, encoding, mend, side }: DocumentInput): Draft {
  const plain = readPlainText({ fileName, content: bytes, encoding, mend });
  if (plain !== null) return plain;
  const file = displayName(fileName);
  const kind = kindOf(file, bytes);
  if (kind === 'docx') return draftOf(file, { ...asTyped, mend }, readDocx(bytes, file));
  if (kind === 'xliff' || kind === 'tmx') return readUnits(kind, bytes, file, { mend, side });
  const isMended = mends(mend, encoding);
  if (kind === 'mht') return readPackedPage(file, bytes, encoding, isMended);
  const declared = kind === 'html' ? declaredEncoding(bytes) : undefined;
  const decoded = decodeText({ file, bytes, chosen: encoding, declared });
  return draftOf(file, { ...decoded, mend: isMended }, pageOf(decoded.text, file));
}

function readPackedPage(file: string, packed: Uint8Array, chosen: string | undefined, mend: boolean): Draft {
  const { bytes, declared = declaredEncoding(bytes) } = pageOfMht(file, packed);
  const decoded = decodeText({ file, bytes, chosen, declared });
  return draftOf(file, { ...decoded, mend }, readHtml(decoded.text, file));
}

/** Reads pasted text as a file of that name would be read; without a name it is plain text. */
export function readPasted(
  text: string,
  fileName = '',
  { mend = true, side }: Pick<DocumentInput, 'mend' | 'side'> = {},
): Draft {
  const plain = readPlainText({ fileName, content: text, mend });
  if (plain !== null) return plain;
  const file = displayName(fileName);
  const kind = kindOf(file, text);
  if (kind === 'xliff' || kind === 'tmx') return readUnits(kind, text, file, { mend, side });
  return draftOf(file, { ...asTyped, mend }, pageOf(text, file));
}

function pageOf(text: string, file: string): ReadPage {
  const kind = kindOf(file, text);
  if (kind === 'html') return readHtml(text, file);
  return kind === 'markdown' ? readMarkdown(text, file) : plainPage(text);
}
