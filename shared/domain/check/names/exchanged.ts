import type { WordPairs } from '../meaning/likeness.ts';
import { type Word, wordsOfSentences } from '../meaning/reading.ts';
import { adjectival } from './familiar.ts';
import { isAnswered } from './gone.ts';
import { isRomanised, renderingsOf, unwitnessed } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';
import type { RussianName } from './nameWords.ts';

/** A name that stands once in a sentence of either text. */
interface Placed {
  readonly russian: RussianName;
  /** Place in the words of the sentence it is set beside. */
  readonly own: number;
  /** Place in the human's words. */
  readonly said: number;
}

/** Function words between a name and what it belongs to. */
const reach = 3;

/**
 * Two names that have changed places: each has beside it what the other has in the machine's sentence, and nothing of its
 * own (Wallace sent it to Hooker, Darwin knew nothing); without a machine, where one comes from and the other goes to.
 * O(names squared) of a sentence.
 */
export function exchangedNames(nameCase: NameCase): readonly NameFault[] {
  const { paired, beads } = nameCase;
  if (paired === null) return (beads ?? []).flatMap(({ left, right }) => turnedRound(left, right, nameCase));
  return paired.beads.flatMap(({ left, right }, at) => {
    const own = wordsOfSentences(paired.left, ...left);
    const said = wordsOfSentences(paired.right, ...right);
    const pairs = paired.pairs[at];
    // The passive turns a sentence round.
    if (pairs === undefined || timesOf(own, 'by') !== timesOf(said, 'by')) return [];
    return firstPair(
      placedIn(own, said, nameCase),
      (one, other) =>
        haveChanged(one, other, own, said, pairs) &&
        ![one, other].some((name) => isWhereItWas(name, said, nameCase)),
    ).map(([one, other]) => faultOf(one.russian, said[other.said] ?? null));
  });
}

const timesOf = (words: readonly Word[], word: string): number =>
  words.filter(({ lower }) => lower === word).length;

type Pair = readonly [Placed, Placed];

function firstPair(placed: readonly Placed[], test: (...pair: Pair) => boolean): readonly Pair[] {
  for (const [at, one] of placed.entries()) {
    const other = placed.slice(at + 1).find((next) => test(one, next));
    if (other !== undefined) return [[one, other]];
  }
  return [];
}

/** `word` stands in the place of a name. */
const faultOf = (russian: RussianName, word: Word | null): NameFault => ({
  kind: 'other',
  name: unwitnessed(russian),
  word,
  isSlight: false,
});

function placedIn(own: readonly Word[], said: readonly Word[], nameCase: NameCase): readonly Placed[] {
  const { witnessed, forms, renderings } = nameCase;
  return witnessed.flatMap((name) => {
    if (!name.russian.isCapital || name.russian.isAdjective) return [];
    const [first, second] = renderingsOf(name, own, forms, renderings);
    const [given, more] = renderingsOf(name, said, forms, renderings);
    if (first === undefined || second !== undefined || given === undefined || more !== undefined) return [];
    return [{ russian: name.russian, own: own.indexOf(first), said: said.indexOf(given) }];
  });
}

function haveChanged(
  one: Placed,
  other: Placed,
  own: readonly Word[],
  said: readonly Word[],
  pairs: WordPairs,
): boolean {
  if (one.said === other.said || areOfOneKind(one.own, other.own, own)) return false;
  // For Harvard in the NCAA, in the NCAA for Harvard: they have moved with what they belong to.
  if ([one, other].some((name) => isLedAlike(own, name.own, said, name.said))) return false;
  const isBeside = (x: number, y: number): boolean =>
    ([-1, 1] as const).some((step) => {
      const [a, b] = [contentBeside(x, step, own), contentBeside(y, step, said)];
      return a >= 0 && b >= 0 && (pairs.rightOf[a] === b || own[a]?.stem === said[b]?.stem);
    });
  return (
    isBeside(one.own, other.said) &&
    isBeside(other.own, one.said) &&
    !isBeside(one.own, one.said) &&
    !isBeside(other.own, other.said) &&
    // Ramzan's son Adam is Adam, son of Ramzan.
    isOwner(own, one.own) === isOwner(said, other.said) &&
    isOwner(own, other.own) === isOwner(said, one.said)
  );
}

/** True of a name that has right beside it what it has in the original: Vechernyaya of Москва, whatever the machine made of it. */
function isWhereItWas({ russian, said: at }: Placed, said: readonly Word[], nameCase: NameCase): boolean {
  const { russians, forms } = nameCase;
  const x = russians.indexOf(russian);
  return ([-1, 1] as const).some((step) => {
    const [own, beside] = [russians[x + step], said[at + step]];
    // A given name goes with its surname wherever that stands.
    if (own === undefined || beside === undefined || isGivenName(own)) return false;
    return forms.sensesOf(own.word.stem).has(beside.stem) || isRomanised(own, beside.name, forms);
  });
}

const isGivenName = ({ isCapital, word: { lower } }: RussianName): boolean =>
  isCapital && !adjectival.test(lower);

/** Of a name, or the first of two. */
const isOwner = (words: readonly Word[], at: number): boolean =>
  words.slice(at, at + 2).some(({ text, isCapital }) => isCapital && /['’]s?$/.test(text));

/** Both after the same preposition. */
function isLedAlike(own: readonly Word[], x: number, said: readonly Word[], y: number): boolean {
  const [a, b] = [leaderOf(own, x), leaderOf(said, y)];
  return a !== null && a === b;
}

function leaderOf(words: readonly Word[], at: number): string | null {
  let x = at - 1;
  while (x >= 0 && (words[x]?.isCapital === true || words[x]?.lower === 'the')) x -= 1;
  const lower = words[x]?.lower ?? '';
  return preposition.test(lower) ? lower : null;
}

const preposition =
  /^(?:of|in|at|for|with|from|by|to|into|near|on|against|between|about|after|before|under|over)$/;

/** Ivanov and Petrov: which is said first tells nothing. */
const areOfOneKind = (x: number, y: number, words: readonly Word[]): boolean =>
  words
    .slice(Math.min(x, y) + 1, Math.max(x, y))
    .every(({ lower, isCapital }) => isCapital || /^(?:and|or|и|или)$/.test(lower));

/** The nearest word that carries meaning and is no part of the name; -1 where function words reach too far. */
function contentBeside(at: number, step: -1 | 1, words: readonly Word[]): number {
  let steps = 0;
  for (let x = at + step; steps < reach; x += step) {
    const word = words[x];
    if (word === undefined) return -1;
    if (word.isContent && !word.isCapital) return x;
    if (word.isContent && word.isCapital && Math.abs(x - at) > 1) return -1;
    steps += 1;
  }
  return -1;
}

const fromInRussian = /^(?:из|изо|от|ото)$/;
const toInRussian = /^(?:в|во|до|к|ко|на)$/;
const fromInEnglish = /^from$/;
const toInEnglish = /^(?:to|into|for|towards?)$/;

/** From Moscow to Tver, for из Твери в Москву. */
function turnedRound(
  left: readonly [number, number],
  right: readonly [number, number],
  nameCase: NameCase,
): readonly NameFault[] {
  const { original, human, russians } = nameCase;
  if (original === null) return [];
  const own = wordsOfSentences(original, ...left);
  const said = wordsOfSentences(human, ...right);
  const route = russians.findIndex((russian, at) => isRoute(russian, russians[at + 1], nameCase.source));
  const from =
    russians[route] ?? russians.find((russian) => isAfter(fromInRussian, own, own.indexOf(russian.word)));
  const to =
    russians[route + 1 || -1] ??
    russians.find((russian) => isAfter(toInRussian, own, own.indexOf(russian.word)));
  if (from === undefined || to === undefined || !from.isCapital || !to.isCapital) return [];
  const [source, ...sources] = said.filter((word) => isAnswered(from, nameCase, [word]));
  const [goal, ...goals] = said.filter((word) => isAnswered(to, nameCase, [word]));
  if (source === undefined || goal === undefined || source === goal || sources.length + goals.length > 0)
    return [];
  const isTurned =
    isAfter(toInEnglish, said, said.indexOf(source)) && isAfter(fromInEnglish, said, said.indexOf(goal));
  return isTurned ? [faultOf(from, goal)] : [];
}

/** Поезд Самара — Казань. */
const isRoute = (from: RussianName, to: RussianName | undefined, source: string): boolean =>
  to !== undefined &&
  from.isCapital &&
  to.isCapital &&
  /^ ?[–—-] ?$/.test(source.slice(from.word.to, to.word.from));

const isAfter = (preposition: RegExp, words: readonly Word[], at: number): boolean =>
  at > 0 && preposition.test(words[at - 1]?.lower ?? '');
