import { likeSounds } from '../../link/prior.ts';
import { commonPairs, type WordPairs } from '../../link/wordPairs.ts';
import { kindOf, type LinkKind } from '../../link/words.ts';
import { type Figure, isFigureWord, readFigures } from '../../numbers/read.ts';
import { remember } from '../../remember.ts';
import { convert } from '../figures/convert.ts';
import { wordsOfFigures } from './figureWords.ts';
import type { Reading, Word } from './reading.ts';

/** A word of a text that another language can be expected to answer, or does. */
export interface KnownWord {
  readonly word: Word;
  /** Places, in the other text's list of known words, of those that answer it; empty where none does. */
  readonly answers: readonly number[];
}

/** The words of two texts that a dictionary, digits or sound can tell of; all others are left out. */
export interface Counterparts {
  readonly left: readonly KnownWord[];
  readonly right: readonly KnownWord[];
}

/** Finds what answers what in a Russian text (left) and an English one. O(words, and product of those that sound alike). */
export type CounterpartReader = (russian: Reading, english: Reading) => Counterparts;

/** Words that sound so much alike answer each other. */
const leastAlike = 0.5;

/** `russianPairs`: the dictionary from Russian. The other way it is read when it is first needed, and once. */
export function createCounterpartReader(russianPairs: WordPairs = commonPairs('ru')): CounterpartReader {
  const englishPairs = commonPairs('en');
  const kindOfStem = remember(kindOf);
  return (russian, english) => {
    const ofFigures = wordsOfFigures(russian.words);
    const lefts = russian.words.filter(({ isContent }) => isContent);
    const rights = english.words.filter(({ isContent }) => isContent);
    const placesOf = Map.groupBy(rights.keys(), (place) => rights[place]?.stem ?? '');
    // Only words whose first consonants may stand for each other are compared by sound.
    const byFamily = Map.groupBy(rights.keys(), (place) => kindOfStem(rights[place]?.stem ?? '').family);
    const answersOf = remember((stem: string): readonly number[] => {
      const senses = russianPairs.get(stem);
      const said = [...(senses ?? [])].flatMap((sense) => placesOf.get(sense) ?? []);
      if (said.length > 0) return said;
      const own = kindOfStem(stem);
      const kin = byFamily.get(own.family) ?? [];
      return kin.filter((place) => isAlike(own, kindOfStem(rights[place]?.stem ?? '')));
    });
    const own = lefts.map((word) => ({
      word,
      answers: answersOf(word.stem),
      isKnown: isKnown(word, russianPairs) && !ofFigures.has(word),
    }));
    return joined(
      own.some(isUnansweredFigure) ? withFigures(own, [russian, english], rights) : own,
      rights.map((word) => ({ word, isKnown: isKnown(word, englishPairs) })),
    );
  };
}

const isAlike = (a: LinkKind, b: LinkKind): boolean =>
  a.digits !== '' || b.digits !== '' ? a.digits === b.digits : likeSounds(a, b) >= leastAlike;

/** Whether something must answer a word: a word of the dictionary, a number, a name that is spelt out. */
const isKnown = ({ stem, text, isCapital, isFirst }: Word, pairs: WordPairs): boolean =>
  pairs.get(stem) !== undefined || /\p{Nd}/u.test(stem) || (isCapital && !isFirst && /\p{Ll}/u.test(text));

interface Candidate {
  readonly word: Word;
  readonly isKnown: boolean;
}

type Answered = Candidate & Pick<KnownWord, 'answers'>;

const isUnansweredFigure = ({ word, answers, isKnown }: Answered): boolean =>
  isKnown && answers.length === 0 && isFigureWord(word.lower, 'ru');

/**
 * A number, a date or a time in words answers its counterpart, whichever words of it are said: «четверть часа» is
 * "fifteen minutes", «шесть утра» 6 a.m. Linear in the texts, and in the product of their figures.
 */
function withFigures(
  own: readonly Answered[],
  readings: readonly [Reading, Reading],
  rights: readonly Word[],
): readonly Answered[] {
  const [figures, others] = readings.map(({ text }) => readFigures(text.text, text.language).figures);
  return own.map((one) => {
    if (!isUnansweredFigure(one)) return one;
    const figure = figures?.find(({ span }) => isWithin(one.word, span));
    const same = figure && others?.find((other) => isSame(figure, other));
    if (same === undefined) return one;
    const answers = [...rights.keys()].filter((place) => {
      const word = rights[place];
      return word !== undefined && isWithin(word, same.span);
    });
    return answers.length === 0 ? { ...one, isKnown: false } : { ...one, answers };
  });
}

const isWithin = ({ from, to }: Word, span: Figure['span']): boolean => from >= span.from && to <= span.to;

const isSame = (one: Figure, other: Figure): boolean =>
  one.readings.some((keys) => other.readings.some((more) => keys.join() === more.join())) ||
  convert(one, other);

/** Leaves out the words that nothing is known of and nothing answers. */
function joined(lefts: readonly Answered[], rights: readonly Candidate[]): Counterparts {
  const own = lefts.filter((one) => one.isKnown || one.answers.length > 0);
  const answering = rights.map((): number[] => []);
  own.forEach(({ answers }, at) => {
    for (const place of answers) answering[place]?.push(at);
  });
  const isCounted = (place: number) => rights[place]?.isKnown === true || (answering[place] ?? []).length > 0;
  const counted = [...rights.keys()].filter(isCounted);
  const numberOf = new Map(counted.map((place, number) => [place, number]));
  return {
    left: own.map(({ word, answers }) => ({
      word,
      answers: answers.flatMap((place) => numberOf.get(place) ?? []),
    })),
    right: counted.flatMap((place) => {
      const word = rights[place]?.word;
      return word === undefined ? [] : [{ word, answers: answering[place] ?? [] }];
    }),
  };
}
