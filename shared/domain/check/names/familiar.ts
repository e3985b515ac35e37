import type { NameForms } from './forms.ts';
import { isRomanised, isSlavic, noOthers, unwitnessed, type WitnessedName } from './match.ts';
import type { NameCase } from './nameCase.ts';
import type { RussianName } from './nameWords.ts';

/** Which names of the Russian may be looked for in a human's text where no machine bears witness. */
export interface FamiliarNames {
  /** Those among the words of a row, each once. */
  namesIn(russians: readonly RussianName[]): readonly WitnessedName[];
}

/** Romanised in so many rows, and in this share of all that have it. */
const leastRows = 3;
const leastShare = 0.75;

/**
 * Names by their look alone. Those that English can hardly give otherwise, Slavic ones and those it has names of its own
 * for, are missed; of others no more than a slip in their spelling is seen.
 */
export const plainNames = (forms: NameForms): FamiliarNames => ({
  namesIn: (russians) =>
    candidates(russians).flatMap((russian) =>
      isPlain(russian)
        ? [{ russian, machine: null, isDoubtful: !isSure(russian, forms), others: noOthers }]
        : [],
    ),
});

/** The same with the names that a project's humans romanise wherever they stand. Linear in rows. */
export function learnFamiliar(cases: readonly NameCase[], forms: NameForms): FamiliarNames {
  const rows = new Map<string, number>();
  const romanised = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { russians, human, reader } of cases) {
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
  const plain = plainNames(forms);
  return {
    namesIn: (russians) =>
      candidates(russians).flatMap((russian) =>
        isFamiliar(russian) ? [unwitnessed(russian)] : plain.namesIn([russian]),
      ),
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

const leastLetters = 4;
/** Ends like an adjective, of which titles are made: Единого, Дворцового, Римский. */
export const adjectival = /(?:[гжкнхцчшщ]ий|[ыо]й|ого|его|ому|ему|[аяую]я|[ую]ю|[оеиы]е|[иы]х|[иы]ми?)$/;

const isPlain = ({ word: { lower, isFirst } }: RussianName): boolean =>
  lower.length >= leastLetters && !(isFirst && adjectival.test(lower));

const isSure = (russian: RussianName, forms: NameForms): boolean =>
  !russian.mayBeTranslated &&
  !russian.word.isFirst &&
  !adjectival.test(russian.word.lower) &&
  (isSlavic(russian) || forms.englishFor(russian.word.text).length > 0);
