import type { CounterpartReader } from './counterparts.ts';
import type { ReadRow } from './knowledge.ts';

/** How closely a version of a project is translated. */
interface Closeness {
  /** The share of the original's known words that its text tells, 0 to 1: of close translations of news .8, of free ones of tales .5. */
  readonly share: number;
  /** So many words are told otherwise that it tells little where none of a sentence has a counterpart. */
  readonly isFree: boolean;
}

/** By version. */
export type ClosenessReader = (version: number | null) => Closeness;

/** A version that tells less of so many words is free: of six books five are, of the news neither human. */
const freeShare = 0.66;
const leastFreeWords = 150;

/** Where nothing is learned; it counts as so many words beside a version's own. */
export const usualCloseness = 0.6;
const usualWords = 60;
/** Rows of a version that are read for it, at even steps: some hundred words tell. */
const mostRows = 30;

/** Reads some rows of each version. Linear in the words of {@link mostRows} rows a version. */
export function learnCloseness(rows: readonly ReadRow[], counterpartsOf: CounterpartReader): ClosenessReader {
  const step = Math.max(1, rows.length / mostRows);
  const tallies = new Map<number | null, { known: number; told: number }>();
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[Math.floor(at)];
    if (row === undefined || row.source === null) continue;
    for (const text of row.checked) {
      const { version } = text.text;
      const tally = tallies.get(version) ?? { known: usualWords, told: usualCloseness * usualWords };
      for (const { answers } of counterpartsOf(row.source, text).left) {
        tally.known += 1;
        if (answers.length > 0) tally.told += 1;
      }
      tallies.set(version, tally);
    }
  }
  return (version) => {
    const tally = tallies.get(version);
    if (tally === undefined) return { share: usualCloseness, isFree: false };
    const [known, told] = [tally.known - usualWords, tally.told - usualCloseness * usualWords];
    return { share: tally.told / tally.known, isFree: known >= leastFreeWords && told < freeShare * known };
  };
}
