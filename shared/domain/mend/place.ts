import type { AlignedRow, AlignVersion } from '../align/types.ts';
import { sum } from '../arithmetic.ts';
import type { Language, VersionRole } from '../model.ts';

/** What a row says in one version. */
export interface RowText {
  readonly language: Language;
  readonly role: VersionRole;
  /** The text of its blocks, a line each; never empty. */
  readonly text: string;
}

/** The rows of a project as one text, a paragraph a row, for a version to be aligned to. */
export interface Witness {
  readonly version: AlignVersion;
  /** The row of each paragraph, by position. */
  readonly rows: readonly number[];
}

/** The key of the witness among the versions that are aligned. */
export const witnessKey = 'rows';

/**
 * The text of the rows that says most about where a text of `language` belongs: of each row the machine translation
 * where it is in that language, else another version in it, else the original, else whatever there is.
 */
export function witnessOf(
  rows: readonly (readonly RowText[])[],
  language: Language,
  role: VersionRole,
): Witness {
  const rank = (text: RowText): number =>
    text.language === language ? (text.role === 'machine' ? 0 : 1) : text.role === 'source' ? 2 : 3;
  const paragraphs = rows.flatMap((texts, row) => {
    const [best] = texts.toSorted((a, b) => rank(a) - rank(b));
    return best === undefined ? [] : [{ row, best }];
  });
  const languages = paragraphs.map(({ best }) => best.language);
  const commonest = [...new Set(languages)].toSorted(
    (a, b) => languages.filter((l) => l === b).length - languages.filter((l) => l === a).length,
  )[0];
  return {
    version: {
      key: witnessKey,
      // It stands for the text that the others follow.
      role: role === 'source' ? 'machine' : 'source',
      language: commonest ?? 'und',
      paragraphs: paragraphs.map(({ best }) => ({ text: best.text })),
    },
    rows: paragraphs.map(({ row }) => row),
  };
}

/** Where a block goes: into a row, or into a new one after a row (-1: before the first). */
export type Placement =
  | { readonly kind: 'in'; readonly row: number; readonly confidence: number }
  | { readonly kind: 'after'; readonly row: number; readonly confidence: number; readonly nth: number };

/**
 * Reads from an alignment of a version with a witness where each of its blocks goes, in order of the blocks. The
 * rows stay as they are: several blocks over several rows are dealt out by length, one block over several goes to
 * the first, one without a row gets one of its own after the text before it; `nth` tells such rows apart.
 */
export function placementsIn(
  aligned: readonly AlignedRow[],
  key: string,
  witness: Witness,
  lengths: readonly number[],
): readonly Placement[] {
  const placements: Placement[] = [];
  const own = (cells: AlignedRow['cells']) => cells[key] ?? [];
  aligned.forEach(({ cells, confidence }, nth) => {
    const numbers = cells[witnessKey] ?? [];
    const texts = numbers.map((number) => witness.version.paragraphs[number]?.text.length ?? 0);
    const dealt = dealOut(own(cells), lengths, texts);
    own(cells).forEach((block, at) => {
      const row = witness.rows[numbers[dealt[at] ?? 0] ?? -1];
      placements[block] =
        row === undefined ? { kind: 'after', row: -1, confidence, nth } : { kind: 'in', row, confidence };
    });
  });
  let last = -1;
  return placements.map((placement) => {
    if (placement.kind === 'after') return { ...placement, row: last };
    last = placement.row;
    return placement;
  });
}

/** For each block the place among `texts` that its middle falls into, by length. */
function dealOut(
  blocks: readonly number[],
  lengths: readonly number[],
  texts: readonly number[],
): readonly number[] {
  const lengthOf = (block: number): number => (lengths[block] ?? 0) + 1;
  const total = sum(blocks.map(lengthOf));
  const whole = sum(texts);
  if (blocks.length === 1) return [0];
  let before = 0;
  return blocks.map((block) => {
    const middle = ((before + lengthOf(block) / 2) / total) * whole;
    before += lengthOf(block);
    let end = 0;
    const at = texts.findIndex((length) => {
      end += length;
      return middle <= end;
    });
    return Math.max(0, at);
  });
}
