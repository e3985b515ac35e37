import { functionWords } from '../../compare/functionWords.ts';
import { remember } from '../../remember.ts';
import { type Denial, denialTable } from '../../text/denial.ts';
import { type Modality, modalityOf } from '../../text/modals.ts';
import { withoutPossessive } from '../../text/spelling.ts';
import type { CheckText } from '../row.ts';
import { isTelling } from './negation/cues.ts';

/** What a word is wherever it stands. */
export interface WordForm {
  /** As it stands. */
  readonly text: string;
  /** Lower case, ё as е, one form of apostrophe. */
  readonly lower: string;
  /** Lower case without 's; abbreviations without their points. */
  readonly name: string;
  /** What the forms of the word have in common. */
  readonly stem: string;
  /** The same number for the same stem, of all that one {@link numberLetters} counts. */
  readonly stemNumber: number;
  /** The same number for all stems that begin with the same {@link headLetters} letters. */
  readonly head: number;
  /** The same number for all words with a capital and the same consonants, vowels aside: Lundy, Landy; -1 for others. */
  readonly bones: number;
  /** Carries meaning; numbers do, auxiliaries do not. */
  readonly isContent: boolean;
  /** Begins with a capital. */
  readonly isCapital: boolean;
  /** Has so many consonants that even without a capital it may be made from a name (khabarovchans). */
  readonly isLong: boolean;
  /** What it says about negation by itself. */
  readonly denial: Denial;
  /** With words around it may deny though it does not by itself: out of, gave up. */
  readonly isTelling: boolean;
  /** What it says by itself about duty and possibility. */
  readonly modality: Modality | null;
}

/** Forms of a word begin with as many letters alike, unless they are the same. */
export const headLetters = 4;
/** A word of more consonants is long. */
const fewConsonants = 3;

/** A word, a number or a dotted abbreviation (U.S.) of a text; the parts of a hyphenated word are words. */
export interface Word extends WordForm {
  readonly from: number;
  readonly to: number;
  /** Number of its sentence. */
  readonly sentence: number;
  /** First word of its sentence, or of what stands in quotation marks or after a colon. */
  readonly isFirst: boolean;
}

/** A text as a list of words, read once for all checks of meaning. */
export interface Reading {
  readonly text: CheckText;
  readonly words: readonly Word[];
  /** Words of each sentence: first, end (exclusive). */
  readonly sentences: readonly (readonly [number, number])[];
  /** Lists of words that were asked for: see {@link wordsOfSentences}. */
  readonly passages: Map<number, readonly Word[]>;
}

const word = /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
/** Straight quotation marks before a space close. */
const opensAfter = /["“]$|[«„(:—–-]\s*$/;

/** Answers what a word is. */
export type FormReader = (text: string) => WordForm;

/** Numbers stems and what they begin with, from 0 on in the order in which they are first met. */
export function numberLetters(): (letters: string) => number {
  const numbers = new Map<string, number>();
  return (letters) => {
    const known = numbers.get(letters);
    if (known !== undefined) return known;
    numbers.set(letters, numbers.size);
    return numbers.size - 1;
  };
}

/**
 * Reads forms and remembers them, for words come again. `stemOf` is asked for words in lower case, `numberOf` for the
 * numbers of stems.
 */
export function createFormReader(
  language: 'ru' | 'en',
  stemOf: (word: string) => string,
  numberOf: (letters: string) => number,
): FormReader {
  const { denialOf } = denialTable(language);
  return remember((text) => readForm(text, { language, stemOf, numberOf, denialOf }));
}

/** Fewer consonants do not tell a name. */
const leastBones = 3;

/** What a name keeps however it is romanised: its consonants, those written in two ways as one. */
function bonesOf(name: string): string {
  const bones = name
    .replace(/ph/g, 'f')
    .replace(/ck|c(?=[aouklrt])/g, 'k')
    .replace(/[aeiouyhj'-]/g, '')
    .replace(/w/g, 'v')
    .replace(/[zc]/g, 's')
    .replace(/x/g, 'ks')
    .replace(/(.)\1+/g, '$1');
  return bones.length < leastBones ? '' : `=${bones}`;
}

/** What a language says of words in lower case, and numbers for beginnings of words. */
interface FormParts {
  readonly language: 'ru' | 'en';
  readonly stemOf: (word: string) => string;
  readonly numberOf: (letters: string) => number;
  readonly denialOf: (word: string) => Denial;
}

function readForm(text: string, { language, stemOf, numberOf, denialOf }: FormParts): WordForm {
  const lower = text.toLowerCase().replaceAll('ё', 'е').replace(/[’ʼ]/g, "'");
  const bare = lower.replace(/'s$/, '');
  const name = withoutPossessive(lower).replaceAll('.', '');
  const stem = stemOf(bare);
  const isCapital = /^\p{Lu}/u.test(text);
  const bones = isCapital ? bonesOf(name) : '';
  return {
    text,
    lower,
    name,
    stem,
    stemNumber: numberOf(stem),
    head: numberOf(stem.slice(0, headLetters)),
    bones: bones === '' ? -1 : numberOf(bones),
    isContent: !functionWords.has(lower) && !/n't$/.test(lower) && lower !== 'not' && bare.length > 1,
    isCapital,
    isLong: name.replace(/[aeiouyh]/g, '').length > fewConsonants,
    denial: denialOf(lower),
    isTelling: language === 'en' && isTelling(lower),
    modality: modalityOf(lower, language),
  };
}

/**
 * A form at its place. What it is wherever it stands is asked of the form: a million words are made of a project and kept
 * until they are checked, and with copies of eighteen fields a third of that time went into their room.
 */
class PlacedWord implements Word {
  readonly form: WordForm;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly isFirst: boolean;

  constructor(form: WordForm, from: number, to: number, sentence: number, isFirst: boolean) {
    this.form = form;
    this.from = from;
    this.to = to;
    this.sentence = sentence;
    this.isFirst = isFirst;
  }

  get text(): string {
    return this.form.text;
  }

  get lower(): string {
    return this.form.lower;
  }

  get name(): string {
    return this.form.name;
  }

  get stem(): string {
    return this.form.stem;
  }

  get stemNumber(): number {
    return this.form.stemNumber;
  }

  get head(): number {
    return this.form.head;
  }

  get bones(): number {
    return this.form.bones;
  }

  get isContent(): boolean {
    return this.form.isContent;
  }

  get isCapital(): boolean {
    return this.form.isCapital;
  }

  get isLong(): boolean {
    return this.form.isLong;
  }

  get denial(): Denial {
    return this.form.denial;
  }

  get isTelling(): boolean {
    return this.form.isTelling;
  }

  get modality(): Modality | null {
    return this.form.modality;
  }
}

/** Reads a text. Linear in its length. */
export function readText(text: CheckText, formOf: FormReader): Reading {
  const words: Word[] = [];
  const sentences = text.sentences.map(({ from, to }, sentence) => {
    const first = words.length;
    let end = from;
    // Words alone: to be told the place of each takes twice as long. No letter or digit stands between two of them, so that
    // each is found where its first one is next.
    for (const said of text.text.slice(from, to).match(word) ?? []) {
      const form = formOf(said);
      const at = text.text.indexOf(said, end);
      const isFirst = words.length === first || opens(text.text.slice(end, at));
      end = at + said.length;
      words.push(new PlacedWord(form, at, end, sentence, isFirst));
    }
    return [first, words.length] as const;
  });
  return { text, words, sentences, passages: new Map() };
}

const opens = (between: string): boolean => between !== ' ' && opensAfter.test(between);

/**
 * Words of the sentences from `from` up to `to` (exclusive): the same list each time, so that what is worked out of one can
 * be remembered by it.
 */
export function wordsOfSentences(reading: Reading, from: number, to: number): readonly Word[] {
  const { words, sentences, passages } = reading;
  if (to <= from) return [];
  if (from === 0 && to === sentences.length) return words;
  const place = from * (sentences.length + 1) + to;
  const known = passages.get(place);
  if (known !== undefined) return known;
  const passage = words.slice(sentences[from]?.[0] ?? 0, sentences[to - 1]?.[1] ?? 0);
  passages.set(place, passage);
  return passage;
}
