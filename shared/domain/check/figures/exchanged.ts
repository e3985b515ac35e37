import { sum } from '../../arithmetic.ts';
import type { Figure } from '../../numbers/read.ts';
import type { AnswerFinder } from '../meaning/counterparts.ts';
import type { Reading } from '../meaning/reading.ts';
import type { Mismatch } from './mismatch.ts';
import { type Zone, zonesOf } from './zones.ts';

/**
 * How much more the words around two numbers must speak for an exchange than against it, as products of nearness (1 beside
 * a number, 1/2 one word farther): where both numbers have words of the other's, where one has, and where the two stand in
 * their order all the same. Chosen on the news that are read, where no untouched row is flagged by them.
 */
const leastOfBoth = 0.1;
const leastOfOne = 0.36;
const leastInOrder = 0.6;

/** The words of a Russian and an English text, and what in them answers what. */
export interface WordsOfBoth {
  readonly russian: Reading;
  readonly english: Reading;
  readonly findAnswers: AnswerFinder;
}

type Figured = readonly Figure[];

/** A number of the original with the only one of the text that says the same. */
interface Couple {
  readonly source: Figure;
  readonly text: Figure;
  /** The day of a month in both. */
  readonly isDay: boolean;
}

/** What a word of the original speaks for: its place there, and the places of what answers it. */
interface Witness {
  readonly own: Zone;
  readonly answers: readonly Zone[];
}

/**
 * Two numbers of a Russian original that have changed places in an English text, for the words around the one answer to those
 * around the other: "250 hours of operation and every 50" for «50 часов работы, далее каждые 250». At most one. Words
 * are asked for only where both texts have two such numbers. O(figures², and figures · words).
 */
export function exchanged(
  source: Figured,
  text: Figured,
  words: () => WordsOfBoth,
): readonly Mismatch<Figure>[] {
  const couples = couplesOf(source, text);
  const pairs = couples.flatMap((one, at) =>
    couples
      .slice(at + 1)
      .filter((other) => !areApart(one, other))
      .map((other) => [one, other] as const),
  );
  if (pairs.length === 0) return [];
  const witnesses = Map.groupBy(
    witnessesOf(source, text, new Set(pairs.flat().map((couple) => couple.source)), words()),
    ({ own }) => own.figure,
  );
  const found = pairs.find(([one, other]) => isExchanged(one, other, witnesses));
  return found === undefined ? [] : [{ source: found[0].source, text: found[1].text }];
}

/** `asked`: the figures of the original that words are to speak for. */
function witnessesOf(
  source: Figured,
  text: Figured,
  asked: ReadonlySet<Figure>,
  { russian, english, findAnswers }: WordsOfBoth,
): readonly Witness[] {
  const around = zonesOf(source, russian, russian.words, 'ru');
  const near = russian.words.filter((_, at) => {
    const zone = around[at] ?? null;
    return zone !== null && asked.has(zone.figure);
  });
  const { own, rights } = findAnswers(near, russian, english);
  const zones = zonesOf(text, english, rights, 'en');
  const zoneOf = new Map(russian.words.map((word, at) => [word, around[at] ?? null]));
  return own.flatMap(({ word, answers }): readonly Witness[] => {
    const zone = zoneOf.get(word) ?? null;
    const answering = answers.flatMap((place) => zones[place] ?? []);
    return zone === null || answering.length === 0 ? [] : [{ own: zone, answers: answering }];
  });
}

/** `witnesses`: by the figure of the original that they stand around. */
function isExchanged(
  one: Couple,
  other: Couple,
  witnesses: ReadonlyMap<Figure, readonly Witness[]>,
): boolean {
  const votes = (from: Couple, to: Couple): number => {
    const rival = to === one ? other : one;
    const sums = (witnesses.get(from.source) ?? []).map(({ own, answers }) =>
      answers.some(({ figure }) => figure === rival.text)
        ? 0
        : own.nearness *
          Math.max(0, ...answers.map(({ figure, nearness }) => (figure === to.text ? nearness : 0))),
    );
    return sum(sums);
  };
  const [first, second] = [votes(one, other), votes(other, one)];
  const surplus = first + second - votes(one, one) - votes(other, other);
  // What is counted stands at the first of two in the one language, and at the last in the other.
  if (one.text.span.from < other.text.span.from)
    return Math.min(first, second) >= leastOfOne && surplus >= leastInOrder;
  return surplus >= (first > 0 && second > 0 ? leastOfBoth : leastOfOne);
}

/** One of them has kept what it counts, or is still a year, and the other counts something else. */
function areApart(one: Couple, other: Couple): boolean {
  const tells = ({ source, text }: Couple, beside: Couple) =>
    source.tags.some((tag) => text.tags.includes(tag) && !beside.source.tags.includes(tag)) ||
    (isYear(text) && !isYear(beside.text) && beforeYears.has(text.beside[0])) ||
    // Twenty-seven out of 29, what of them ever.
    (source.beside[0] === 'из' && text.beside[0] === 'of' && beside.text.beside[0] !== 'of');
  return one.isDay !== other.isDay || areTied(one, other) || tells(one, other) || tells(other, one);
}

/** UTF-16 units: the ends of a range, the sides of a score. Nothing stands around one of them alone. */
const tiedWithin = 5;

const areTied = (one: Couple, other: Couple): boolean =>
  [one.source, one.text].every(({ span }, at) => {
    const next = at === 0 ? other.source.span : other.text.span;
    return Math.max(next.from - span.to, span.from - next.to) <= tiedWithin;
  });

const isYear = ({ inDigits, readings }: Figure): boolean =>
  inDigits && readings.some(([key]) => Number(key) >= 1000 && Number(key) <= 2100);

const beforeYears = new Set(
  'in of since until till from to by after before during and around circa'.split(' '),
);

function couplesOf(source: Figured, text: Figured): readonly Couple[] {
  const [left, right] = [numbersOf(source), numbersOf(text)];
  return left.flatMap((one) => {
    const [partner, more] = right.filter((other) => isSame(one, other));
    return partner && !more && left.filter((other) => isSame(other, partner)).length === 1
      ? [{ source: one, text: partner, isDay: isDay(one, source) && isDay(partner, text) }]
      : [];
  });
}

const numbersOf = (figures: Figured): readonly Figure[] =>
  figures.filter(({ kind, required }) => kind === 'number' && required);

const isSame = (one: Figure, other: Figure): boolean =>
  one.readings.some(
    ([key, rest]) => rest === undefined && other.readings.some(([own, more]) => !more && own === key),
  );

/** Characters: "21st of May". */
const farthestMonth = 7;

/** A month stands beside it. */
const isDay = ({ span }: Figure, figures: Figured): boolean =>
  figures.some(
    ({ readings, span: { from, to } }) =>
      readings[0]?.[0]?.startsWith('M') && Math.max(from - span.to, span.from - to) <= farthestMonth,
  );
