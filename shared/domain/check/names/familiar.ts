import { isRomanised, type WitnessedName } from './match.ts';
import type { NameCase } from './nameCase.ts';
import type { RussianName } from './nameWords.ts';

/** Names that a project's humans romanise wherever they stand: these may be missed without a machine's witness. */
export interface FamiliarNames {
  /** Those among the words of a row, each once. */
  namesIn(russians: readonly RussianName[]): readonly WitnessedName[];
}

/** Romanised in so many rows, and in this share of all that have it. */
const leastRows = 3;
const leastShare = 0.75;

/** Learns which names come romanised. Linear in rows. */
export function learnFamiliar(cases: readonly NameCase[]): FamiliarNames {
  const rows = new Map<string, number>();
  const romanised = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { russians, human, reader, forms } of cases) {
    const names = reader.english(human);
    for (const russian of candidates(russians)) {
      add(rows, russian.key);
      if (names.some(({ name }) => isRomanised(russian, name, forms))) add(romanised, russian.key);
    }
  }
  const isFamiliar = ({ key }: RussianName): boolean => {
    const times = romanised.get(key) ?? 0;
    return times >= leastRows && times >= leastShare * (rows.get(key) ?? 0);
  };
  return {
    namesIn: (russians) =>
      candidates(russians).flatMap((russian) => (isFamiliar(russian) ? [{ russian, machine: null }] : [])),
  };
}

/** Words that are names by their look, one for each key. */
function candidates(russians: readonly RussianName[]): readonly RussianName[] {
  const byKey = new Map<string, RussianName>();
  for (const russian of russians) {
    const { isCapital, isAbbreviation, isLatin, key } = russian;
    if (isCapital && !isAbbreviation && !isLatin && !byKey.has(key)) byKey.set(key, russian);
  }
  return [...byKey.values()];
}
