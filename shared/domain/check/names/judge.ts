import type { WordPairs } from '../meaning/likeness.ts';
import type { PairedTexts } from '../meaning/paired.ts';
import { type Reading, type Word, wordsOfSentences } from '../meaning/reading.ts';
import type { NameForms } from './forms.ts';
import {
  isRomanised,
  isSlavic,
  type Renderings,
  renderingOf,
  renderingsOf,
  type WitnessedName,
} from './match.ts';
import type { CommonWords, EnglishName, NameReader, RussianName } from './nameWords.ts';
import { phraseAt } from './nameWords.ts';
import { isOneLetterApart } from './oneLetter.ts';

/** What is wrong with a name in a human's text. */
export interface NameFault {
  readonly kind: 'lost' | 'spelling';
  readonly name: WitnessedName;
  /** The word that stands in its place or is spelt wrong; null where nothing stands there. */
  readonly word: Word | null;
}

/** Everything one human's row is judged by. */
export interface NameCase {
  readonly human: Reading;
  /** Text of the original. */
  readonly source: string;
  readonly machines: readonly Reading[];
  /** Other humans' texts: what they have too is no slip. */
  readonly others: readonly Reading[];
  readonly russians: readonly RussianName[];
  readonly witnessed: readonly WitnessedName[];
  /** The words of the human's text that give a name. */
  readonly given: (name: WitnessedName) => readonly Word[];
  /** The human's text paired with the machine's; null without a machine. */
  readonly paired: PairedTexts | null;
  readonly forms: NameForms;
  readonly common: CommonWords;
  readonly reader: NameReader;
  readonly renderings: Renderings;
}

/** Spellings of one name, when one of them is wrong: no more alike is needed, and no more apart allowed. */
const slipLikeness = 0.7;
const slipCost = 1.35;
/** From here on a consonant differs from any of its family. */
const hardCost = 0.95;

/** The faults of one human's row. O(names squared). */
export function nameFaults(nameCase: NameCase): readonly NameFault[] {
  const { witnessed, given, forms } = nameCase;
  const strangers = unexplained(nameCase);
  const faults: NameFault[] = [];
  const accused = new Set<Word>();
  for (const name of witnessed) {
    if (given(name).length > 0) continue;
    const word = likestOf(name, strangers, forms);
    if (word !== null) accused.add(word);
    else if (mayBeLeftOut(name, nameCase) || isLostElsewhere(name, nameCase)) continue;
    faults.push({ kind: word === null ? 'lost' : 'spelling', name, word });
  }
  for (const { word } of strangers) {
    if (accused.has(word)) continue;
    const fault = strangerFault(word, nameCase);
    if (fault === null) continue;
    // A name that is gone and a stranger in the sentence are one fault: it stands where the stranger does.
    const gone = faults.findIndex(
      ({ name, word: place }) => place === null && name.russian.key === fault.name.russian.key,
    );
    if (gone >= 0) faults.splice(gone, 1);
    accused.add(word);
    faults.push(fault);
  }
  return faults.length > 0 ? faults : droppedNames(nameCase);
}

const pronouns =
  /^(?:he|she|it|they|him|her|his|its|their|them|there|who|whom|whose|which|this|that|these|those|we|our|here)$/;

/**
 * A name that stands elsewhere in the row but not where it should: the machine's sentence and the Russian have it
 * oftener, and what stood before and after it stands side by side with no pronoun between.
 */
function droppedNames({
  witnessed,
  paired,
  russians,
  given,
  forms,
  renderings,
}: NameCase): readonly NameFault[] {
  if (paired === null) return [];
  return witnessed.flatMap((name): readonly NameFault[] => {
    const { machine, russian } = name;
    if (machine === null || understood.test(russian.word.lower)) return [];
    const other = machine.name;
    const isDropped = paired.beads.some((bead, at) => {
      const own = wordsOfSentences(paired.left, ...bead.left);
      const places = own.flatMap((place, x) => (place.name === other ? [x] : []));
      if (places.length === 0) return false;
      const said = wordsOfSentences(paired.right, ...bead.right);
      if (renderingsOf(name, said, forms, renderings).length >= places.length) return false;
      return places.some((x) => isHole(x, said, paired.pairs[at]));
    });
    const times = russians.filter(({ key }) => key === russian.key).length;
    const isRarer = given(name).length < times;
    return isDropped && isRarer ? [{ kind: 'lost', name, word: null }] : [];
  });
}

/** True when the neighbours of the machine's word `x` stand side by side in the human's sentence. */
function isHole(x: number, said: readonly Word[], pairs: WordPairs | undefined): boolean {
  if (pairs === undefined || (pairs.rightOf[x] ?? -1) >= 0) return false;
  const before = x === 0 ? -1 : nearestPartner(x, -1, pairs);
  const after = x === pairs.rightOf.length - 1 ? said.length : nearestPartner(x, 1, pairs);
  if (before === null || after === null || after <= before || after - before > widestHole) return false;
  return !said
    .slice(Math.max(0, before + 1), after)
    .some(({ lower, isContent }) => isContent || pronouns.test(lower));
}

/** Whose country is meant, readers know; a given name may go where the surname stands. */
const understood = /^(?:росси|рф$|российск|русск|сша$|америк)/;

function mayBeLeftOut({ russian }: WitnessedName, { russians, witnessed, given }: NameCase): boolean {
  if (understood.test(russian.word.lower)) return true;
  const next = russians.find(({ word }) => word.from > russian.word.to && word.from - russian.word.to <= 1);
  const surname = witnessed.find((other) => other.russian.key === next?.key);
  return next?.isCapital === true && surname !== undefined && given(surname).length > 0;
}

/** Two translators who leave a name out had a reason. */
const isLostElsewhere = (name: WitnessedName, { others, forms, renderings }: NameCase): boolean =>
  others.some((other) => renderingOf(name, other.words, forms, renderings) === null);

/** A name that nobody else has: either one of the row's, spelt wrong, or one in the place of another. */
function strangerFault(word: Word, nameCase: NameCase): NameFault | null {
  const { witnessed, forms, paired, renderings } = nameCase;
  if (word.isFirst) return null;
  for (const name of witnessed) {
    if (isSlip(name, word.name, forms)) return { kind: 'spelling', name, word };
  }
  if (paired === null) return null;
  const at = paired.beads.findIndex(({ right }) => word.sentence >= right[0] && word.sentence < right[1]);
  const bead = paired.beads[at];
  if (bead === undefined) return null;
  const own = wordsOfSentences(paired.left, ...bead.left);
  const said = wordsOfSentences(paired.right, ...bead.right);
  const pairs = paired.pairs[at];
  for (const name of witnessed) {
    if (name.machine === null) continue;
    const other = name.machine.name;
    const places = own.flatMap((place, x) => (place.name === other ? [x] : []));
    const given = renderingsOf(name, said, forms, renderings);
    if (given.length >= places.length) continue;
    const open = places.filter((x) => !given.includes(said[pairs?.rightOf[x] ?? -1] ?? word));
    const y = said.indexOf(word);
    if (open.some((x) => standsAt(y, x, pairs, given.length === 0))) return { kind: 'lost', name, word };
  }
  return machineSlip(word, own, nameCase);
}

/** A stranger that is all but one of the machine's names. */
function machineSlip(
  word: Word,
  own: readonly Word[],
  { russians, common, human }: NameCase,
): NameFault | null {
  const { name } = word;
  const said = new Set(human.words.map((other) => other.name));
  const machine = own.find((other) => {
    const spelt = other.name;
    if (!other.isCapital || spelt.length < 4 || common.english.has(spelt) || said.has(spelt)) return false;
    return isOneLetterApart(spelt, name);
  });
  const russian = machine === undefined ? undefined : russians.find(({ isCapital }) => isCapital);
  return machine === undefined || russian === undefined
    ? null
    : { kind: 'spelling', name: { russian, machine }, word };
}

/** Words around a place that still are the place. */
const placeReach = 2;
/** A gap of more words is no place. */
const widestPlace = 9;
/** Function words that may stand where a name was, and one. */
const widestHole = 4;

/** The counterpart of the nearest word before or after the machine's word `x` that has one. */
function nearestPartner(x: number, step: -1 | 1, pairs: WordPairs): number | null {
  for (let at = x + step; at >= 0 && at < pairs.rightOf.length; at += step) {
    const partner = pairs.rightOf[at] ?? -1;
    if (partner >= 0) return partner;
  }
  return null;
}

/** True when word `y` of the human's bead stands where word `x` of the machine's would, by their neighbours. */
function standsAt(y: number, x: number, pairs: WordPairs | undefined, isWide: boolean): boolean {
  if (pairs === undefined) return false;
  const places = [nearestPartner(x, -1, pairs), nearestPartner(x, 1, pairs)].filter(
    (place) => place !== null,
  );
  const from = Math.min(...places);
  const to = Math.max(...places);
  if (!isWide && to - from > widestPlace) return places.some((place) => Math.abs(place - y) <= placeReach);
  return y >= from - placeReach && y <= to + placeReach;
}

function likestOf(name: WitnessedName, strangers: readonly EnglishName[], forms: NameForms): Word | null {
  return strangers.find((stranger) => isSlip(name, stranger.name, forms))?.word ?? null;
}

function isSlip({ russian, machine }: WitnessedName, english: string, forms: NameForms): boolean {
  if (forms.isEnglishName(english)) return false;
  if (machine !== null && isOneLetterApart(machine.name, english)) return true;
  const near = [forms.nearness(russian.word.lower, english)];
  if (machine !== null) near.push(forms.spelling(machine.name, english));
  const least = isSlavic(russian) ? 0 : hardCost;
  return near.some(({ cost, likeness }) => likeness >= slipLikeness && cost <= slipCost && cost >= least);
}

/** Names of the human's text for which neither Russian, machine nor another human has a counterpart. */
export function unexplained({
  human, machines, others, russians, forms, reader, renderings,
}: NameCase): readonly EnglishName[] {
  const spoken = [...machines, ...others].map(reader.spoken);
  const machineNames = machines.flatMap(reader.english);
  return reader.english(human).filter(({ word, name }) => {
    if (name.length < 3 || spoken.some(({ names, stems }) => names.has(name) || stems.has(word.stem))) return false;
    if (!/^\p{Lu}\p{Ll}/u.test(word.text)) return false;
    if (russians.some((russian) => isRomanised(russian, name, forms) || renderings.isKnown(russian.key, name))) {
      return false;
    }
    if (machineNames.some((other) => forms.spelling(other.name, name).isSame)) return false;
    return !russians.some((russian) =>
      forms.englishFor(russian.word.text).some((phrase) => phrase.includes(name) && phraseAt(phrase, human.words) >= 0),
    );
  });
} // biome-ignore format: the names are one list
