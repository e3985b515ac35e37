import type { Answer, Stretch } from '../../../../shared/domain/link/answer.ts';
import type { ColumnKey } from '../model.ts';
import { cellAt, rangesOf } from './places.ts';

/** Names of the page's highlights, styled in words.css. They need no element of their own, so no row is drawn anew. */
const names = {
  own: 'pointed',
  sure: 'counterpart',
  unsure: 'counterpart-unsure',
  sentence: 'pointed-sentence',
} as const;

const rangesAt = (position: number, column: ColumnKey, stretches: readonly Stretch[]): readonly Range[] => {
  const cell = cellAt(position, column);
  return cell ? rangesOf(cell, stretches) : [];
};

/** Lights up the sentences of a row that belong together, by column; none where there are none. */
export const showSentences = (
  position: number,
  sentences: readonly { readonly key: ColumnKey; readonly spans: readonly Stretch[] }[] | null,
): void => {
  const ranges = (sentences ?? []).flatMap(({ key, spans }) => rangesAt(position, key, spans));
  const light = new Highlight(...ranges);
  // Words are lit up over it.
  light.priority = -1;
  CSS.highlights.set(names.sentence, light);
};

/** Lights up what is pointed at in a row, and what answers to it; takes the former lights away. */
export const showAnswer = (position: number, key: ColumnKey, answer: Answer): void => {
  CSS.highlights.set(names.own, new Highlight(...rangesAt(position, key, answer.own)));
  for (const strength of ['sure', 'unsure'] as const) {
    const ranges = answer.others.flatMap((lit) => rangesAt(position, lit.key, lit[strength]));
    CSS.highlights.set(names[strength], new Highlight(...ranges));
  }
};

/** Takes all lights away. */
export const clearAnswer = (): void => {
  for (const name of Object.values(names)) CSS.highlights.delete(name);
};
