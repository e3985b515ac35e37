import type { Draft, Side } from '../domain/model.ts';
import { plainLines, type TextLine } from '../domain/text/lines.ts';
import { asTyped, draftOf } from './plainText.ts';
import { readTmx } from './readTmx.ts';
import { readXliff } from './xliff/read.ts';

/** A unit of translation, as files have it that hold an original and its translation. */
export interface Unit {
  readonly source: string;
  /** Null: not translated. */
  readonly target: string | null;
}

interface UnitsInput {
  readonly mend: boolean | undefined;
  /** Which text; the translation where nothing is said, and the original where nothing is translated. */
  readonly side: Side | undefined;
}

/**
 * One side of an XLIFF or TMX file as a text, a paragraph a line of it; of which two there are is said by the file, whatever
 * their languages. Lines have the numbers of their units. @throws ProblemError as the readers do.
 */
export function readUnits(
  kind: 'xliff' | 'tmx',
  content: Uint8Array | string,
  file: string,
  { mend, side }: UnitsInput,
): Draft {
  const units: readonly Unit[] = kind === 'tmx' ? readTmx(content, file) : readXliff(content, file);
  const has = { source: units.some(({ source }) => source.trim() !== ''), target: units.some(isTranslated) };
  const read = side !== undefined && has[side] ? side : has.target ? 'target' : 'source';
  const lines = units.flatMap((unit, at): readonly TextLine[] =>
    plainLines(unit[read] ?? '').map((line) => ({ ...line, number: at + 1, startsBlock: true })),
  );
  const draft = draftOf(file, { ...asTyped, mend }, { lines, title: null });
  if (!has.source || !has.target) return draft;
  if (read === 'source') return { ...draft, role: 'source', engine: null, otherSide: 'target' };
  return { ...draft, role: draft.role === 'source' ? 'human' : draft.role, otherSide: 'source' };
}

const isTranslated = ({ target }: Unit): boolean => target !== null && target.trim() !== '';
