import { type SentenceSpan, splitSentences } from '../text/sentences.ts';
import { alignVersions } from './align.ts';
import type { AlignVersion, RowCells } from './types.ts';

/** A sentence: the zero-based number of its paragraph, and where it stands in it (UTF-16 code units). */
interface SentencePlace extends SentenceSpan {
  readonly paragraph: number;
}

/** Sentences that belong together, by version key; a version without any has an empty list. */
export type SentenceCells = Readonly<Record<string, readonly SentencePlace[]>>;

/**
 * The sentences of a row, aligned across its versions: every sentence stands in exactly one group, and groups
 * stand in the order of the original. Where no version has more than one sentence there is one group. It sees the
 * row alone, so it takes the time of aligning a text of as many paragraphs as the row has sentences.
 */
export function alignSentences(versions: readonly AlignVersion[], cells: RowCells): readonly SentenceCells[] {
  const places = new Map(
    versions.map((version) => [version.key, sentencesOf(version, cells[version.key] ?? [])] as const),
  );
  const most = Math.max(0, ...[...places.values()].map((list) => list.length));
  if (most === 0) return [];
  if (most === 1) return [Object.fromEntries(places)];
  const cut = versions.map((version) => ({
    ...version,
    paragraphs: (places.get(version.key) ?? []).map(({ paragraph, from, to }) => ({
      text: (version.paragraphs[paragraph]?.text ?? '').slice(from, to),
    })),
  }));
  return alignVersions(cut).map((row) =>
    Object.fromEntries(
      versions.map(({ key }) => [key, (row.cells[key] ?? []).flatMap((at) => places.get(key)?.[at] ?? [])]),
    ),
  );
}

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
