import type { Answer, Stretch } from '../../../../shared/domain/link/answer.ts';
import type { ColumnKey } from '../model.ts';
import { cellAt, rangesOf } from './places.ts';

/** Names of the page's highlights, styled in words.css. They need no element of their own, so no row is drawn anew. */
const names = { own: 'pointed', sure: 'counterpart', unsure: 'counterpart-unsure' } as const;

/** Lights up what is pointed at in a row, and what answers to it; takes the former lights away. */
export const showAnswer = (position: number, key: ColumnKey, answer: Answer): void => {
  const rangesIn = (column: ColumnKey, stretches: readonly Stretch[]): readonly Range[] => {
    const cell = cellAt(position, column);
    return cell ? rangesOf(cell, stretches) : [];
  };
  CSS.highlights.set(names.own, new Highlight(...rangesIn(key, answer.own)));
  for (const strength of ['sure', 'unsure'] as const) {
    const ranges = answer.others.flatMap((lit) => rangesIn(lit.key, lit[strength]));
    CSS.highlights.set(names[strength], new Highlight(...ranges));
  }
};

/** Takes all lights away. */
export const clearAnswer = (): void => {
  for (const name of Object.values(names)) CSS.highlights.delete(name);
};
