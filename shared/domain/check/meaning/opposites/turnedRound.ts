import { entriesByKey } from '../../../dictionary/entryIndex.ts';
import { russianForms } from '../../../dictionary/russianForms.ts';
import type { WordPairs } from '../../../link/wordPairs.ts';
import { remember } from '../../../remember.ts';
import { stem } from '../../../text/stem.ts';
import type { WordAnswers } from '../answers.ts';
import { infinitive, isFiniteForm } from '../modality/boundVerbs.ts';
import type { Word } from '../reading.ts';
import { comparative, leaderOf } from './exchangedSides.ts';
import type { OppositeSaid } from './oppositeSaid.ts';

/** A sentence of the Russian, what the human makes of it, and the machine (null where there is none). */
export interface Told {
  readonly original: readonly Word[];
  readonly human: readonly Word[];
  readonly machine: readonly Word[] | null;
  readonly dictionary: WordPairs;
  /** What answers what in the Russian and the human's text: asked only where it may tell. */
  readonly readAnswers: () => WordAnswers;
}

/**
 * What is told the other way round by the order of the words: as long as, for «длиннее»; first the one and then the other,
 * for the other way; the hunter killed the wolf, for «волк убил охотника». Linear.
 */
export const turnedRound = (told: Told, bead: number): readonly OppositeSaid[] =>
  [asMuchForMore(told), otherSequence(told), otherActor(told)].flatMap((found) =>
    found === null ? [] : [{ ...found, bead }],
  );

type Found = Omit<OppositeSaid, 'bead'>;

/** Words between `as` and `as` that say nothing of what is compared. */
const noMeasure = /^(?:soon|well|much|many|good|possible)$/;
const multiple = /^(?:раза?|вдвое|втрое|вчетверо|впятеро|полтора|не|ни|можно|нельзя|никогда)$/;

function asMuchForMore({ original, human, machine, dictionary }: Told): Found | null {
  if (!human.some(({ lower }) => lower === 'as')) return null;
  const lowers = human.map(({ lower }) => lower);
  const at = lowers.findIndex((lower, y) => lower === 'as' && lowers[y + 2] === 'as');
  const word = human[at + 1];
  if (at < 0 || word === undefined || noMeasure.test(word.lower)) return null;
  if (/^(?:not|never|twice|times|half|nearly|almost)$|n't$/.test(lowers[at - 1] ?? '')) return null;
  if (lowers.some((lower) => /^(?:than|more|less|twice|times)$/.test(lower))) return null;
  if (machine?.some(({ lower }) => lower === 'than') === false) return null;
  if (original.some(({ lower }) => multiple.test(lower))) return null;
  const own = original.find(
    ({ lower, stem: root }) => comparative.test(lower) && dictionary.get(root)?.has(word.stem) === true,
  );
  return own === undefined ? null : { relation: 'kind', word, original: own };
}

const firstly = /^(?:сначала|сперва)$/;
const secondly = /^(?:затем|потом)$/;

/** First pour water on it, then wash it: of what is first and what is next more has changed places than has not. */
function otherSequence({ original, human, readAnswers }: Told): Found | null {
  const own = partsOf(original, firstly, secondly);
  const said = own === null ? null : partsOf(human, /^(?:first|firstly)$/, /^then$/);
  if (own === null || said === null) return null;
  const { rightOf } = readAnswers();
  const places = (from: number, to: number) =>
    [...rightOf.keys()].slice(from, to).flatMap((x) => {
      const [y, ...more] = rightOf[x] ?? [];
      if (y === undefined || more.length > 0 || y <= said.first) return [];
      return [{ x, isThen: y > said.then }];
    });
  const before = places(own.first + 1, own.then);
  const after = places(own.then + 1, original.length);
  const late = before.filter(({ isThen }) => isThen);
  const soon = after.filter(({ isThen }) => !isThen);
  const moved = late.length + soon.length;
  if (late.length === 0 || soon.length === 0 || 2 * moved <= before.length + after.length) return null;
  const [word, first] = [human[said.first], original[own.first]];
  return word === undefined || first === undefined ? null : { relation: 'exchanged', word, original: first };
}

function partsOf(words: readonly Word[], one: RegExp, other: RegExp) {
  const first = words.findIndex(({ lower }) => one.test(lower));
  const then = words.findIndex(({ lower }, at) => at > first && other.test(lower));
  return first < 0 || then - first < 2 ? null : { first, then };
}

const adjective = /(?:[ыио]й|[ао]я|[ое]е|о)$/;

const entriesOf = entriesByKey(
  ({ russian: [first = ''] }) => [first],
  ({ russian: [first = ''] }) => russianForms(first).map((form) => stem(form, 'ru')),
);

/** First forms of the Russian nouns of the dictionary that have a stem. */
const nounsOf = remember((root: string): readonly string[] =>
  entriesOf(root)
    .filter(({ isVerb }) => !isVerb)
    .map(({ russian: [first = ''] }) => first)
    .filter((first) => !infinitive.test(first) && !adjective.test(first)),
);

const isFirstForm = ({ lower, stem: root }: Pick<Word, 'lower' | 'stem'>): boolean =>
  nounsOf(root).includes(lower);

/** Ends as nouns do that somebody does something to: охотника, собаку, учеников. By whom it is done is another case. */
const object = /(?:[аяуюыи]|[оеё]в|ей|ам|ям)$/;
const isObject = ({ lower, stem: root }: Word): boolean =>
  object.test(lower) && nounsOf(root).length > 0 && !isFirstForm({ lower, stem: root });

/** Of one: a noun in the plural does not do it. */
const singular = /(?:[еи]т|[^л]ла|ло|[аеиоуыюя]л)(?:с[ья])?$/;
/** Who feels something may be either in English. */
const experienced =
  /нрав|надое|снит|снил|запомн|хвата|хвати|доста|удал|удаё?т|принадл|подход|подош|помеша|интерес|каса|понадоб|соответ|равн/;
/** Words from the one who acts to the verb, and from there to whom it is done. */
const verbWithin = 2;
const objectWithin = 2;

/** Between who acts and the verb in English, and between that and whom it is done to. */
const auxiliary =
  /^(?:is|are|was|were|be|been|has|have|had|did|does|do|will|would|can|could|may|might|must|never|not|also|often|always|[a-z]+ly)$|n't$/;
const lightWord =
  /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|to|of|at|on|with|for|about|all|two|some)$/;

/** A noun behind these does nothing itself: of the hunter. */
const leading = /^(?:of|by|for|with|to|in|on|at|from|and|or|than|as)$/;

/** The Russian words, one behind the other with no mark between, of who acts, what he does and to whom; the same for all translations of a row. */
const actionIn = remember(findAction, new WeakMap());

function findAction(words: readonly Word[]): readonly [actor: number, verb: number, object: number] | null {
  const isClose = (from: number, to: number) =>
    words.slice(from + 1, to + 1).every((word, step) => word.from - (words[from + step]?.to ?? 0) === 1);
  // From the verbs, of which a sentence has few: each word's next one.
  let verb = -1;
  for (const [x, word] of words.entries()) {
    if (verb <= x) verb = placeIn(words, x, words.length, ({ lower }) => isFiniteForm(lower));
    if (verb < 0) return null;
    if (!word.isContent || verb - x > verbWithin) continue;
    const acted = words[verb]?.lower ?? '';
    if (!singular.test(acted) || experienced.test(acted)) continue;
    if (!isFirstForm(word) || preposition.test(words[x - 1]?.lower ?? '')) continue;
    const next = placeIn(
      words,
      verb,
      objectWithin,
      (one) => nounsOf(one.stem).length > 0 && !isFiniteForm(one.lower),
    );
    const other = words[next];
    if (other !== undefined && isObject(other) && isClose(x, next)) return [x, verb, next];
  }
  return null;
}
/** The first of so many words behind one that is such; -1 where none is. */
function placeIn(
  words: readonly Word[],
  from: number,
  within: number,
  isSuch: (word: Word) => boolean,
): number {
  for (let at = from + 1; at <= from + within && at < words.length; at++) {
    const word = words[at];
    if (word !== undefined && isSuch(word)) return at;
  }
  return -1;
}

const preposition = /^(?:в|во|на|за|под|через|про|о|об|сквозь|по|и|или|с|со)$/;

/** The hunter killed the wolf, for «волк убил охотника»: who acts and whom it is done to have changed places. */
function otherActor({ original, human, machine, dictionary, readAnswers }: Told): Found | null {
  if (original.some(({ lower }) => lower === 'чем')) return null;
  const action = actionIn(original);
  if (action === null) return null;
  const placeOf = (x: number): number => {
    const senses = dictionary.get(original[x]?.stem ?? '');
    return senses === undefined ? -1 : human.findIndex(({ stem: root }) => senses.has(root));
  };
  // Most are told in the same order, which is seen at once.
  const first = placeOf(action[2]);
  if (first < 0 || placeOf(action[0]) <= first) return null;
  const { rightOf, leftOf } = readAnswers();
  const [actor, verb, object] = action.map((x) => {
    const [y, ...more] = rightOf[x] ?? [];
    return y !== undefined && more.length === 0 && leftOf[y]?.length === 1 ? y : -1;
  }) as [number, number, number];
  if (Math.min(actor, verb, object) < 0 || !(object < verb && verb < actor)) return null;
  const between = (from: number, to: number, kind: RegExp) =>
    human.slice(from + 1, to).every(({ lower }) => kind.test(lower)) &&
    human.slice(from + 1, to + 1).every((word, step) => word.from - (human[from + step]?.to ?? 0) === 1);
  if (leading.test(leaderOf(human, object))) return null;
  if (!between(object, verb, auxiliary) || !between(verb, actor, lightWord)) return null;
  const [word, own] = [human[object], original[action[2]]];
  if (word === undefined || own === undefined) return null;
  if (machine !== null && !isOrdered(machine, human[actor], word)) return null;
  return { relation: 'exchanged', word, original: own };
}

/** The machine has both, the one that acts first. */
const isOrdered = (machine: readonly Word[], actor: Word | undefined, object: Word): boolean => {
  const [first, last] = [actor, object].map((one) =>
    machine.findIndex(({ stem: root }) => root === one?.stem),
  );
  return first !== undefined && last !== undefined && first >= 0 && first < last;
};
