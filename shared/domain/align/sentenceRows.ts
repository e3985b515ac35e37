import { type SentenceSpan, splitSentences } from '../text/sentences.ts';
import { alignVersions } from './align.ts';
import type { AlignVersion, RowCells } from './types.ts';

/** A sentence: the zero-based number of its paragraph, and where it stands in it (UTF-16 code units). */
interface SentencePlace extends SentenceSpan {
  readonly paragraph: number;
}

/** Sentences that belong together, by version key; a version without any has an empty list. */
export type SentenceCells = Readonly<Record<string, readonly SentencePlace[]>>;

/** A sentence, and which of the rows it stands in. */
interface Placed {
  readonly row: number;
  readonly place: SentencePlace;
}

/**
 * The sentences of rows, aligned across their versions: by row, groups in the order of the original. Every sentence of
 * a row stands in exactly one of its groups; where no version has more than one there is one group. The rows are read
 * as one text, from which words, lengths and lexicon are learned, and what reaches from row to row is cut at the rows;
 * so rows give better answers together with those around them than each alone. Time as for aligning a text of as
 * many paragraphs as the rows have sentences.
 */
export function alignSentences(
  versions: readonly AlignVersion[],
  rows: readonly RowCells[],
): readonly (readonly SentenceCells[])[] {
  const sentences = rows.map((cells) =>
    versions.map((version) => sentencesOf(version, cells[version.key] ?? [])),
  );
  // A row of one sentence is right as it stands, whatever the others say.
  const isPlain = sentences.map((own) => own.every((list) => list.length < 2));
  const groups = sentences.map((own, row): SentenceCells[] =>
    isPlain[row] && own.some((list) => list.length > 0) ? [cellsOf(versions, own)] : [],
  );
  if (isPlain.every((plain) => plain)) return groups;
  const placed = versions.map((_, at) =>
    sentences.flatMap((own, row) => (own[at] ?? []).map((place): Placed => ({ row, place }))),
  );
  const cut = versions.map((version, at) => ({
    ...version,
    paragraphs: (placed[at] ?? []).map(({ place: { paragraph, from, to } }) => ({
      text: (version.paragraphs[paragraph]?.text ?? '').slice(from, to),
    })),
  }));
  for (const { cells } of alignVersions(cut)) {
    const found = versions.map(({ key }, at) => (cells[key] ?? []).flatMap((nth) => placed[at]?.[nth] ?? []));
    for (const row of new Set(found.flat().map((one) => one.row))) {
      if (isPlain[row]) continue;
      const here = found.map((list) => list.filter((one) => one.row === row).map(({ place }) => place));
      groups[row]?.push(cellsOf(versions, here));
    }
  }
  return groups;
}

const cellsOf = (
  versions: readonly AlignVersion[],
  lists: readonly (readonly SentencePlace[])[],
): SentenceCells => Object.fromEntries(versions.map(({ key }, at) => [key, lists[at] ?? []]));

/** A paragraph without a sentence counts as one, so that nothing is lost. */
function sentencesOf({ paragraphs }: AlignVersion, numbers: readonly number[]): readonly SentencePlace[] {
  return numbers.flatMap((paragraph) => {
    const text = paragraphs[paragraph]?.text ?? '';
    const spans = splitSentences(text);
    return (spans.length > 0 ? spans : [{ from: 0, to: text.length }]).map((span) => ({
      ...span,
      paragraph,
    }));
  });
}
