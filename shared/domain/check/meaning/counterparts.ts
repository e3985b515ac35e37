import { likeSounds, mostlyAlike } from '../../link/prior.ts';
import { commonPairs, type WordPairs } from '../../link/wordPairs.ts';
import { kindOf, type LinkKind } from '../../link/words.ts';
import { type Figure, isFigureWord, readFigures } from '../../numbers/read.ts';
import { once, remember } from '../../remember.ts';
import { convert } from '../figures/convert.ts';
import { wordsOfFigures } from './omission/figureWords.ts';
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

/** Words of a Russian text, each with the places of those that answer it among the content words of an English one. */
interface AnsweredWords {
  readonly own: readonly Answered[];
  readonly rights: readonly Word[];
}

/** Finds what answers some words of a Russian text in an English one. O as {@link CounterpartReader}. */
export type AnswerFinder = (words: readonly Word[], russian: Reading, english: Reading) => AnsweredWords;

/** `numberOf`: what numbers the stems of the readings. */
export function createAnswerFinder(
  numberOf: (stem: string) => number,
  russianPairs: WordPairs = commonPairs('ru'),
): AnswerFinder {
  const kindOfStem = remember(kindOf);
  // Null, which is remembered: most words of a text are names and small words.
  const sensesOf = remember((stem: string): Int32Array | null => {
    const senses = russianPairs.get(stem);
    return senses === undefined ? null : Int32Array.from(senses, numberOf);
  });
  const placesIn = createPlaceReader();
  return (words, russian, english) => {
    const ofFigures = wordsOfFigures(russian.words);
    const rights = english.words.filter(({ isContent }) => isContent);
    const kinOf = once(() => kindred(rights.map(({ stem }) => kindOfStem(stem))));
    const placesOf = placesIn(rights);
    const own: Answered[] = [];
    for (const word of words) {
      if (!word.isContent) continue;
      const senses = sensesOf(word.stem);
      const said = senses === null ? noPlaces : placesOf(senses);
      own.push({
        word,
        answers: said.length > 0 ? said : kinOf()(kindOfStem(word.stem)),
        isKnown: (isExpected(senses, word.stem) || isSpeltOut(word)) && !ofFigures.has(word),
      });
    }
    const withAll = own.some(isUnansweredFigure) ? withFigures(own, [russian, english], rights) : own;
    return { own: withAll, rights };
  };
}

/** The dictionary from English is read when it is first needed, and once. */
export function createCounterpartReader(findAnswers: AnswerFinder): CounterpartReader {
  const englishPairs = commonPairs('en');
  const isKnownStem = remember((stem: string) => isExpected(englishPairs.get(stem), stem));
  return (russian, english) => {
    const { own, rights } = findAnswers(russian.words, russian, english);
    return joined(
      own,
      rights.map((word) => ({ word, isKnown: isKnownStem(word.stem) || isSpeltOut(word) })),
    );
  };
}

const noPlaces: readonly number[] = [];

/** Finds by numbers of stems the places of the words that have them, stem by stem; of the list that was read last. */
function createPlaceReader(): (words: readonly Word[]) => (stems: Int32Array) => readonly number[] {
  // By number the first place that has it, and by place the next one with the same, each and one; 0 for none.
  let first = new Int32Array(1024);
  let next = new Int32Array(0);
  let read: readonly Word[] = [];
  const forget = (): void => {
    for (const { stemNumber } of read) first[stemNumber] = 0;
  };
  return (words) => {
    forget();
    read = words;
    const most = words.reduce((number, { stemNumber }) => Math.max(number, stemNumber), 0);
    if (most >= first.length) first = new Int32Array(2 * most);
    if (words.length > next.length) next = new Int32Array(2 * words.length);
    for (let place = words.length - 1; place >= 0; place--) {
      const number = words[place]?.stemNumber ?? 0;
      next[place] = first[number] ?? 0;
      first[number] = place + 1;
    }
    return (stems) => {
      let places: number[] | null = null;
      for (const number of stems) {
        for (let at = first[number] ?? 0; at > 0; at = next[at - 1] ?? 0) {
          if (places === null) places = [at - 1];
          else places.push(at - 1);
        }
      }
      return places ?? noPlaces;
    };
  };
}

/** By a Russian word the places of those that sound like it: only those whose first consonants may stand for each other are compared. */
function kindred(kinds: readonly LinkKind[]): (own: LinkKind) => readonly number[] {
  const byFamily = Map.groupBy(kinds.keys(), (place) => kinds[place]?.family);
  return (own) =>
    byFamily.get(own.family)?.filter((place) => {
      const kind = kinds[place];
      return kind !== undefined && isAlike(own, kind);
    }) ?? [];
}

const isAlike = (a: LinkKind, b: LinkKind): boolean =>
  a.digits !== '' || b.digits !== '' ? a.digits === b.digits : likeSounds(a, b, mostlyAlike) >= leastAlike;

/** Whether something must answer a word by its stem: it is of the dictionary, or a number. */
const isExpected = (senses: object | null | undefined, stem: string): boolean =>
  (senses ?? null) !== null || /\p{Nd}/u.test(stem);

/** A name that is spelt out must be answered, too. */
const isSpeltOut = ({ text, isCapital, isFirst }: Word): boolean =>
  isCapital && !isFirst && /\p{Ll}/u.test(text);

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
  const answering = rights.map((): number[] | null => null);
  for (const [at, { answers }] of own.entries()) {
    for (const place of answers) {
      const known = answering[place];
      if (known) known.push(at);
      else answering[place] = [at];
    }
  }
  const right: KnownWord[] = [];
  const numberOf = new Int32Array(rights.length).fill(-1);
  for (const [place, { word, isKnown }] of rights.entries()) {
    const answers = answering[place];
    if (!isKnown && !answers) continue;
    numberOf[place] = right.length;
    right.push({ word, answers: answers ?? [] });
  }
  // All that answer are counted.
  const left = own.map(({ word, answers }) => ({
    word,
    answers: answers.map((place) => numberOf[place] ?? -1),
  }));
  return { left, right };
}
