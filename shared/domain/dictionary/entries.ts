import { once } from '../remember.ts';
import { abstractNouns } from './abstractNouns.ts';
import { artsAndChurch } from './artsAndChurch.ts';
import { basicWords } from './basic.ts';
import { bodyNouns } from './bodyAndFeelings.ts';
import { changingVerbs } from './changingVerbs.ts';
import { commonestWords } from './commonest.ts';
import { furtherSenses } from './furtherSenses.ts';
import { householdNouns } from './household.ts';
import { lateVerbs } from './lateVerbs.ts';
import { moreQualities } from './moreQualities.ts';
import { moreVerbs } from './moreVerbs.ts';
import { natureNouns } from './nature.ts';
import { commonNouns } from './nouns.ts';
import { nounsToM } from './nounsToM.ts';
import { nounsToP } from './nounsToP.ts';
import { nounsToYa } from './nounsToYa.ts';
import { peopleNouns } from './people.ts';
import { peoples, placeNames } from './placesAndNations.ts';
import { publicNouns } from './publicLife.ts';
import { commonQualities } from './qualities.ts';
import { relationalAdjectives } from './relationalAdjectives.ts';
import { technicalNouns } from './scienceAndTechnology.ts';
import { smallWords } from './smallWords.ts';
import { commonVerbs } from './verbs.ts';
import { verbsToM } from './verbsToM.ts';
import { verbsToP } from './verbsToP.ts';
import { verbsToYa } from './verbsToYa.ts';

/** Russian words and English ones that may stand for them, in small letters, ё as е; mostly in their first forms. */
export interface DictionaryEntry {
  readonly russian: readonly string[];
  readonly english: readonly string[];
  /** Stands in a list of verbs; some of the lists for all words have verbs, too, in their first forms. */
  readonly isVerb: boolean;
}

const lists = [
  basicWords,
  commonestWords,
  furtherSenses,
  commonNouns,
  commonVerbs,
  commonQualities,
  moreVerbs,
  lateVerbs,
  changingVerbs,
  verbsToM,
  verbsToP,
  verbsToYa,
  moreQualities,
  smallWords,
  peopleNouns,
  bodyNouns,
  householdNouns,
  natureNouns,
  publicNouns,
  technicalNouns,
  artsAndChurch,
  abstractNouns,
  nounsToM,
  nounsToP,
  nounsToYa,
  relationalAdjectives,
  placeNames,
  peoples,
];

const listsOfVerbs: ReadonlySet<string> = new Set([
  commonVerbs,
  moreVerbs,
  lateVerbs,
  changingVerbs,
  verbsToM,
  verbsToP,
  verbsToYa,
]);

/**
 * Thousands of common words and what they usually are in English: what a short text cannot teach. Other forms of them are
 * made by `russianForms` and `englishForms`. The lists are read when this is first called, in some 20 ms, and once.
 */
export const dictionaryEntries = once((): readonly DictionaryEntry[] =>
  lists.flatMap((list) =>
    [...list.matchAll(/([^;=\s][^;=]*)=([^;\n]+)/g)].map(([, russian = '', english = '']) => ({
      russian: russian.split(' '),
      english: english.split(' '),
      isVerb: listsOfVerbs.has(list),
    })),
  ),
);
