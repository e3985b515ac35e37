import { bleuScore, createBleu } from './bleu.ts';
import { chrfScore, createChrf, readChrfTexts } from './chrf.ts';
import { EditSpace } from './editTable.ts';
import { SortSpace } from './grams.ts';
import type { SegmentCounter } from './segment.ts';
import { createTer, terScore } from './ter.ts';

/** What tells how near one text is to others. Of TER less is nearer, of the others more. */
export const measureNames = ['bleu', 'chrf2', 'chrf2pp', 'ter'] as const;
export type MeasureName = (typeof measureNames)[number];

/**
 * Counts segments by measure. The counts add up: the sum over a text's segments gives the text's figure. How many there
 * are depends on the measure alone. They remember texts, so they are made for a row and go with it. Both spaces serve many.
 */
export function createCounters(
  edits = new EditSpace(),
  sorting = new SortSpace(),
): Readonly<Record<MeasureName, SegmentCounter>> {
  const texts = readChrfTexts(sorting);
  return {
    bleu: createBleu(sorting),
    chrf2: createChrf(false, texts),
    chrf2pp: createChrf(true, texts),
    ter: createTer(edits),
  };
}

/** Counts of one segment against one or more references, at least one; see createCounters. */
export const statisticsOf = (
  measure: MeasureName,
  hypothesis: string,
  references: readonly string[],
): readonly number[] => createCounters()[measure](hypothesis, references);

/** Numbers in the statistics of a measure. */
export const statisticsSize = { bleu: 10, chrf2: 18, chrf2pp: 24, ter: 2 } as const satisfies Record<
  MeasureName,
  number
>;

/** A segment by itself, or a text of many: BLEU counts a segment otherwise. */
export type Level = 'segment' | 'text';

/** The figure, in per cent: 0 to 100, TER also above. */
export function scoreOf(measure: MeasureName, statistics: readonly number[], level: Level): number {
  switch (measure) {
    case 'bleu':
      return bleuScore(statistics, level === 'segment');
    case 'chrf2':
    case 'chrf2pp':
      return chrfScore(statistics);
    case 'ter':
      return terScore(statistics);
  }
}

/** Whether the first of two figures is the nearer. */
export const isNearer = (measure: MeasureName, one: number, other: number): boolean =>
  measure === 'ter' ? one < other : one > other;

const settings: Readonly<Record<MeasureName, (level: Level) => string>> = {
  bleu: (level) => `case:mixed|eff:${level === 'segment' ? 'yes' : 'no'}|tok:13a|smooth:exp`,
  chrf2: () => 'case:mixed|eff:yes|nc:6|nw:0|space:no',
  chrf2pp: () => 'case:mixed|eff:yes|nc:6|nw:2|space:no',
  ter: () => 'case:lc|tok:tercom|norm:no|punct:yes|asian:no',
};

/**
 * The signature that sacrebleu 2.6.0 prints beside the same figure; `references`: how many there are, null where not
 * every segment has as many.
 */
export const signatureOf = (measure: MeasureName, references: number | null, level: Level): string =>
  `nrefs:${references ?? 'var'}|${settings[measure](level)}|version:2.6.0`;
