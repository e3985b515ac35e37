import type { WordPairs } from '../../../link/wordPairs.ts';
import type { WordAnswers } from '../answers.ts';
import type { Word } from '../reading.ts';
import type { OppositeSaid } from './oppositeSaid.ts';
import { type Half, sidesOfWord } from './opposites.ts';
import { sidesSaidIn } from './sidesSaid.ts';

/** A sentence of the Russian and what the human makes of it. */
interface Facing {
  readonly original: readonly Word[];
  readonly human: readonly Word[];
  readonly dictionary: WordPairs;
  /** What answers what in both: asked only where both have what may have changed places. */
  readonly readAnswers: () => WordAnswers;
}

/** An opposite or a thing of a kind that both texts have once, and its place in either. */
interface Couple {
  readonly own: number;
  readonly said: number;
}

/**
 * Opposites, or things of one kind, that have changed places: revenue fell and profit rose, for «выручка выросла, а прибыль
 * снизилась»; and what is compared: sound is faster than light. At most one. Quadratic in the words that have an opposite.
 */
export function sidesExchanged(facing: Facing, bead: number): readonly OppositeSaid[] {
  const pair = comparedTheOtherWay(facing) ?? couplesIn(facing).find((one) => haveChanged(one, facing));
  if (pair === undefined) return [];
  const [{ own, said }] = pair;
  const [word, original] = [facing.human[said], facing.original[own]];
  return word === undefined || original === undefined
    ? []
    : [{ relation: 'exchanged', word, original, bead }];
}

type Pair = readonly [Couple, Couple];

function couplesIn({ original, human, dictionary, readAnswers }: Facing): readonly Pair[] {
  const said = sidesSaidIn(dictionary)(original);
  return human.flatMap((word, y) =>
    sidesOfWord(word).flatMap(({ own, other }): readonly Pair[] => {
      // Of most sides the Russian has nothing.
      const owns = placesSaying(own);
      const others = owns.length === 0 ? owns : placesSaying(other);
      if (others.length === 0) return [];
      const place = human.findIndex(({ lower }) => other.forms.has(lower));
      if (place <= y) return [];
      const says = ({ stems }: Half) => human.filter(({ stem }) => stems.has(stem)).length;
      if (says(own) > 1 || says(other) > 1) return [];
      const [a, b] = [placeIn(owns, own, other), placeIn(others, other, own)];
      if (a === null || b === null) return [];
      return [
        [
          { own: a, said: y },
          { own: b, said: place },
        ],
      ];
    }),
  );

  function says(half: Half, { stem, lower }: Word): boolean {
    if (half.russian.has(lower)) return true;
    for (const sense of dictionary.get(stem) ?? nothing) if (half.plain.has(sense)) return true;
    return false;
  }

  function placesSaying(half: Half): readonly number[] {
    const places = said.get(half) ?? nowhere;
    if (half.russian.size === 0) return places;
    return original.flatMap(({ lower }, x) => (half.russian.has(lower) || places.includes(x) ? [x] : []));
  }

  /** Of the words of the Russian that say the one side the only one that does not say the other. */
  function placeIn(saying: readonly number[], one: Half, other: Half): number | null {
    const { rightOf } = readAnswers();
    const isToldElse = (x: number) => {
      const stems = (rightOf[x] ?? []).map((y) => human[y]?.stem ?? '');
      return stems.length > 0 && stems.every((stem) => !one.stems.has(stem) && !other.stems.has(stem));
    };
    const places = saying.filter((x) => !isToldElse(x));
    const [place] = places;
    const word = original[place ?? -1];
    return places.length !== 1 || place === undefined || word === undefined || says(other, word)
      ? null
      : place;
  }
}

const nothing: readonly string[] = [];
const nowhere: readonly number[] = [];

/** Words. Those farther from both say little of either. */
const farthest = 5;
/** A mark or a word that joins stands for so many words. */
const boundary = 4;
const joins = /^(?:и|а|но|зато|хотя|and|but|while|whereas|yet|though)$/;

/** How much more the words around both must speak for an exchange than against it, as products of nearness (1 beside it). */
const leastSurplus = 0.1;

const goal = /^(?:в|во|на|до|к|ко|to|into|till|until)$/;
const start = /^(?:с|со|из|от|from)$/;

/** The word before a side, but for an article. */
export function leaderOf(words: readonly Word[], at: number): string {
  const lower = words[at - 1]?.lower ?? '';
  return /^(?:the|an?)$/.test(lower) ? (words[at - 2]?.lower ?? '') : lower;
}

/** From evening to morning, for «с утра на вечер». */
function areTurnedRound([one, other]: Pair, { original, human }: Facing): boolean {
  const isFromTo = (from: Couple, to: Couple): boolean =>
    start.test(leaderOf(original, from.own)) &&
    goal.test(leaderOf(original, to.own)) &&
    goal.test(leaderOf(human, from.said)) &&
    start.test(leaderOf(human, to.said));
  return isFromTo(one, other) || isFromTo(other, one);
}

/** Words from the one to the other: planes and helicopters may stand in any order, south-west is one thing. */
const leastApart = 3;

function haveChanged(pair: Pair, facing: Facing): boolean {
  const [one, other] = pair;
  const { original, human } = facing;
  if (areTurnedRound(pair, facing)) return true;
  if (Math.min(Math.abs(one.said - other.said), Math.abs(one.own - other.own)) < leastApart) return false;
  const { rightOf, leftOf } = facing.readAnswers();
  let surplus = 0;
  const moved = new Set<boolean>();
  const zonesOf = (words: readonly Word[], a: number, b: number) => (at: number) => {
    const [near, far] = [distanceIn(words, at, a), distanceIn(words, at, b)];
    return near === far || Math.min(near, far) > farthest
      ? null
      : { isFirst: near < far, nearness: 1 / Math.min(near, far) };
  };
  const ownZone = zonesOf(original, one.own, other.own);
  const saidZone = zonesOf(human, one.said, other.said);
  for (const [x, places] of rightOf.entries()) {
    const [y, ...more] = places;
    if (y === undefined || more.length > 0 || leftOf[y]?.length !== 1) continue;
    if ([one, other].some(({ own, said }) => own === x || said === y)) continue;
    const [own, said] = [ownZone(x), saidZone(y)];
    if (own === null || said === null) continue;
    const hasMoved = own.isFirst !== said.isFirst;
    surplus += (hasMoved ? 1 : -1) * own.nearness * said.nearness;
    if (hasMoved) moved.add(own.isFirst);
  }
  return moved.size > 1 && surplus >= leastSurplus;
}

function distanceIn(words: readonly Word[], at: number, other: number): number {
  const [from, to] = [Math.min(at, other), Math.max(at, other)];
  const between = words.slice(from + 1, to + 1);
  const isApart = between.some(
    ({ lower, from: start }, step) => joins.test(lower) || start - (words[from + step]?.to ?? start) > 1,
  );
  return to - from + (isApart ? boundary : 0);
}

/** A Russian adverb or adjective that compares. */
export const comparative =
  /^(?:[а-я]{3,}(?:ее|ей)|больше|меньше|дольше|выше|ниже|хуже|лучше|раньше|позже|дешевле|дороже|легче|ближе|дальше|чаще|реже|старше|младше|моложе|громче|тише|глубже|шире|уже|толще|тоньше|крепче|слаще|проще|короче|богаче|жарче|суше|ярче|мягче|строже|чище|гуще)$/;
/** Words behind a comparative, or `чем`, among which that stands which it is compared with. */
const comparedWithin = 4;

/** What stands behind the comparative in the one text stands before it in the other, and the other way round. */
function comparedTheOtherWay({ original, human, readAnswers }: Facing): Pair | null {
  const than = human.findIndex(({ lower }) => lower === 'than');
  if (than < 1 || human.filter(({ lower }) => lower === 'than').length > 1) return null;
  const places = original.flatMap(({ lower }, x) => (comparative.test(lower) ? [x] : []));
  const [own = -1] = places;
  if (places.length !== 1) return null;
  const { rightOf, leftOf } = readAnswers();
  const said = rightOf[own]?.find((y) => y < than && than - y <= comparedWithin);
  if (said === undefined) return null;
  const chem = original.findIndex(({ lower }, x) => x > own && lower === 'чем');
  const from = chem < 0 ? own : chem;
  const isTold = (x: number, test: (y: number) => boolean): boolean => {
    // Nobody sings better is better than anybody.
    if (original[x]?.denial === 'hard') return false;
    const [y, ...more] = rightOf[x] ?? [];
    return y !== undefined && more.length === 0 && leftOf[y]?.length === 1 && y !== said && test(y);
  };
  const behind = [...original.keys()].slice(from + 1, from + 1 + comparedWithin);
  const before = [...original.keys()].slice(0, own);
  const isBefore = (y: number) => y < than;
  const isBehind = (y: number) => y > than && y <= than + comparedWithin;
  if (behind.some((x) => isTold(x, isBehind)) || !behind.some((x) => isTold(x, isBefore))) return null;
  const first = before.find((x) => isTold(x, isBehind));
  const last = behind.find((x) => isTold(x, isBefore));
  if (first === undefined || last === undefined) return null;
  return [
    { own: first, said: rightOf[first]?.[0] ?? -1 },
    { own: last, said: rightOf[last]?.[0] ?? -1 },
  ];
}
