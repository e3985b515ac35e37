import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { Stretch } from '../../../../shared/domain/link/answer.ts';
import { type Mark, shiftMarks } from '../grid/marks.ts';
import type { ColumnKey } from '../model.ts';

/** Which sentences of a row belong together. */
export type RowSentences = Outputs['links']['sentences'];

/** Sentences of one text that stand together in one group. */
export interface ShownSentence extends Stretch {
  /** Number of the group in its row, from 1. */
  readonly number: number;
  /** Texts of the row in which nothing answers. */
  readonly missing: readonly ColumnKey[];
}

/** A stretch of a text that is shown in one piece; `sentence` null: nothing is known of it. */
export interface SentencePart extends Stretch {
  readonly sentence: ShownSentence | null;
}

/** Texts in which no sentence belongs to a group. */
const missingFrom = ({ texts }: RowSentences, group: number): readonly ColumnKey[] =>
  texts
    .filter(
      ({ sentences }) => sentences.length > 0 && !sentences.some((sentence) => sentence.group === group),
    )
    .map(({ key }) => key);

/**
 * What to show of one text, by column: neighbours of one group as one. Empty where the row has one group only, which
 * says nothing. `text` is the text on screen: where the corrected one was edited since, what is known moves along.
 */
export const shownSentences = (row: RowSentences, key: ColumnKey, text: string): readonly ShownSentence[] => {
  const known = row.texts.find((one) => one.key === key);
  if (!known || row.groups < 2 || (key !== 'corrected' && known.text !== text)) return [];
  const shown: { from: number; to: number; group: number }[] = [];
  for (const sentence of known.sentences) {
    const last = shown.at(-1);
    if (last?.group === sentence.group) last.to = sentence.to;
    else shown.push({ ...sentence });
  }
  const found = shown.map(({ from, to, group }) => {
    return { from, to, number: group + 1, missing: missingFrom(row, group) };
  });
  return shiftMarks(found, known.text, text);
};

/**
 * Cuts `[from, to)` of a text where its sentences begin, so that every character is in exactly one part: what stands
 * between two sentences goes with the first of them.
 */
export const sentenceParts = (
  sentences: readonly ShownSentence[],
  from: number,
  to: number,
): readonly SentencePart[] => {
  const here = sentences.filter((sentence) => sentence.from < to && sentence.to > from);
  if (here.length === 0) return [{ from, to, sentence: null }];
  return here.map((sentence, at) => ({
    from: at === 0 ? from : Math.max(from, sentence.from),
    to: here[at + 1]?.from ?? to,
    sentence,
  }));
};

/** Those marks that belong to a part: one without words, at the end of the part, stands in the next. */
export const marksOfPart = (marks: readonly Mark[], part: SentencePart, end: number): readonly Mark[] =>
  part.to === end ? marks : marks.filter((mark) => mark.from < mark.to || mark.from !== part.to);

/** The sentences that belong to the one at a place of a text, by column; null where there is none. */
export const sentencesAt = (
  row: RowSentences,
  key: ColumnKey,
  at: number,
): readonly { readonly key: ColumnKey; readonly spans: readonly Stretch[] }[] | null => {
  const own = row.texts.find((text) => text.key === key)?.sentences;
  const group = own?.find(({ from, to }) => from <= at && at <= to)?.group;
  if (group === undefined || row.groups < 2) return null;
  return row.texts.map(({ key: column, sentences }) => ({
    key: column,
    spans: sentences.filter((sentence) => sentence.group === group),
  }));
};
