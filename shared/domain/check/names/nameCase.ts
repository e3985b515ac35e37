import type { SentenceBead } from '../../align/sentencePairs.ts';
import type { PairedTexts } from '../meaning/paired.ts';
import type { Reading, Word } from '../meaning/reading.ts';
import type { NameForms } from './forms.ts';
import type { SeenNames } from './learn.ts';
import type { Renderings, WitnessedName } from './match.ts';
import type { CommonWords, NameReader, RussianName } from './nameWords.ts';

/** What is wrong with a name in a human's text. */
export interface NameFault {
  /** Other: what may be told of in the place of a name, a title, an abbreviation or an initial, is another one. */
  readonly kind: 'lost' | 'spelling' | 'other';
  readonly name: WitnessedName;
  /** The word that stands in its place or is spelt wrong; null where nothing stands there. */
  readonly word: Word | null;
  /** Translators may well leave it out: a given name beside its surname, a country that readers know is meant. */
  readonly isSlight: boolean;
}

/** A name that stands for nothing in any other text. */
export interface StrangeName {
  readonly kind: 'strange';
  readonly name: null;
  readonly word: Word;
}

/** Everything one human's row is judged by. */
export interface NameCase {
  readonly human: Reading;
  /** Text of the original. */
  readonly source: string;
  readonly original: Reading | null;
  readonly machines: readonly Reading[];
  /** Other humans' texts: what they have too is no slip. */
  readonly others: readonly Reading[];
  readonly russians: readonly RussianName[];
  readonly witnessed: readonly WitnessedName[];
  /** The words of the human's text that give a name. */
  readonly given: (name: WitnessedName) => readonly Word[];
  /** The human's text paired with the machine's; null without a machine. */
  readonly paired: PairedTexts | null;
  /** The original's sentences (left) and the human's; null where another text stands between. */
  readonly beads: readonly SentenceBead[] | null;
  readonly forms: NameForms;
  readonly common: CommonWords;
  readonly reader: NameReader;
  readonly renderings: Renderings;
  readonly seen: SeenNames;
}

/** Whose country is meant, readers know; a given name may go where the surname stands. */
export const understood = /^(?:росси|рф$|российск|русск|сша$|америк)/;
