import type { SentenceBead } from '../../../align/sentencePairs.ts';
import type { WordPairs } from '../../../link/wordPairs.ts';
import type { Denial } from '../../../text/denial.ts';
import { type PairedTexts, sourceWords, type ToldTexts } from '../paired.ts';
import { type Reading, type Word, wordsOfSentences } from '../reading.ts';
import { turnedBounds } from './bounds.ts';
import { englishCues } from './cues.ts';
import { type DenialPairs, pairDenials, type SoftLimit } from './denialPairs.ts';
import {
  hasCueNear,
  heirOf,
  isAskedInOne,
  isPlainlyBare,
  isRhetorical,
  isUnderList,
  placesOf,
  type Sentence,
} from './denialReach.ts';
import { emptyDo } from './emptyDo.ts';
import { forbiddenLet } from './forbiddenLet.ts';
import { brokenTurns, turnedByDictionary, turnedForms } from './forms.ts';
import { turnsOfTime, withoutGained } from './gained.ts';
import { withoutIdle } from './idle.ts';
import { turnsLeftOver } from './leftovers.ts';
import { type Russian, russianOf } from './russianDenials.ts';
import { turnsDropped } from './turns.ts';
import { isDeniedInRussian, isSaidByContrary } from './witness.ts';

/** A negation that only one of two texts has. */
export interface NegationShift {
  readonly kind: 'lost' | 'gained';
  /** The negator; in the machine's text where it is lost, in the human's where it is gained. */
  readonly negator: Word;
  /** In the human's text, what the negator belongs to; null where nothing there is known to. */
  readonly place: Word | null;
  /** The bead it is in. */
  readonly bead: number;
  /** What is denied in the one text stands in the other with nothing around it that denies. */
  readonly isBare: boolean;
  /** The sentence is told in much the same words, so that a negation should come again as one. */
  readonly isLiteral: boolean;
}

/** Where so few words have a counterpart, the sentence is told freely, and negations may come and go. */
const leastLiteral = 0.2;
/** Where so many have, it is told word by word. */
const mostlyLiteral = 0.6;
/** So few content words say nothing of how freely they are told. */
const fewWords = 2;

/**
 * Negations that one of two texts has where the other has none. The Russian must bear witness: it has as many as the
 * machine where one is lost, and no more than the machine where one is gained. Linear in the words of a row.
 */
export function negationShifts(told: ToldTexts, dictionary: WordPairs): readonly NegationShift[] {
  const { paired } = told;
  return paired.beads.flatMap((bead, at) => {
    const words = sourceWords(told, bead);
    const human = wordsOfSentences(paired.right, ...bead.right);
    const turned = words === null ? [] : turnedBounds(words, human, at);
    if (turned.length > 0) return turned;
    const broken = brokenTurns(paired, bead, at, words);
    if (broken.length > 0) return broken;
    const plain =
      words === null
        ? []
        : [
            ...turnsLeftOver(human, words, at),
            ...turnsDropped(words, human, at),
            ...forbiddenLet(words, human, at),
          ];
    return plain.length > 0 ? plain : shiftsIn(told, dictionary, bead, words, at);
  });
}

function shiftsIn(
  { paired }: ToldTexts,
  dictionary: WordPairs,
  bead: SentenceBead,
  words: readonly Word[] | null,
  at: number,
): readonly NegationShift[] {
  const left = englishSentence(paired.left, bead.left);
  const right = englishSentence(paired.right, bead.right);
  const [machine, human] = [withoutIdle(left, right), withoutIdle(right, left)];
  if (machine.words.length === 0 || human.words.length === 0 || isAskedInOne(machine, human)) return [];
  if (words !== null && isRhetorical(words)) return [];
  const russian = words === null ? null : russianOf(words);
  const partners = paired.pairs[at] ?? none;
  // Most sentences deny nothing, in either text.
  if ([machine, human].some(({ cues }) => cues.some((cue) => cue !== null))) {
    const denials = pairDenials(machine, human, partners, softened(machine, human, russian));
    const original = words ?? [];
    const context = { paired, at, machine, human, original, russian, dictionary, denials };
    const shifts = [...lostIn(context), ...gainedIn(context)];
    if (shifts.length > 0) return shifts;
    const turned = turnedForms(machine, human, russian, at);
    if (turned.length > 0) return turned;
  }
  if (words === null || russian === null) return [];
  const byDictionary = turnedByDictionary(words, russian, machine, human, dictionary, at);
  if (byDictionary.length > 0) return byDictionary;
  return [
    ...emptyDo(human, machine, words, russian, at),
    ...withoutGained(human, machine, words, russian, at),
  ];
}

const none = { rightOf: new Int32Array(), leftOf: new Int32Array() };

/**
 * So many words of the machine that deny softly are borne out by the Russian; those that the human has too, and so need no
 * negation, only count against the ones that stand elsewhere.
 */
function softened(machine: Sentence, human: Sentence, russian: Russian | null): SoftLimit {
  const lone = ownPlaces(machine, human, strong).length;
  const shared = placesOf(machine, strong).length - lone;
  const may = ownPlaces(machine, human, weak).length;
  if (russian === null) return { near: lone, anywhere: lone, weak: may };
  const unsaid = Math.max(0, russian.outright - placesOf(machine, hard).length);
  return {
    near: Math.min(lone, russian.soft + russian.weak + unsaid),
    anywhere: Math.min(lone, Math.max(0, russian.soft - shared) + unsaid),
    weak: Math.min(may, russian.soft + russian.weak),
  };
}

interface Context {
  readonly paired: PairedTexts;
  readonly at: number;
  readonly machine: Sentence;
  readonly human: Sentence;
  /** Words of the Russian; none where there is no Russian text. */
  readonly original: readonly Word[];
  /** Null where there is no Russian text. */
  readonly russian: Russian | null;
  readonly dictionary: WordPairs;
  readonly denials: DenialPairs;
}

/** Sentences of an English text with what in them denies. */
export function englishSentence(reading: Reading, sentences: readonly [number, number]): Sentence {
  const words = wordsOfSentences(reading, ...sentences);
  return { text: reading.text.text, words, cues: englishCues(words) };
}

const hard: readonly Denial[] = ['hard'];
const soft: readonly Denial[] = ['soft'];
const weak: readonly Denial[] = ['weak'];
const form: readonly Denial[] = ['form'];
const strong: readonly Denial[] = ['soft', 'form'];

/** Places of cues of these kinds that the other text has not, by their stems. */
function ownPlaces(own: Sentence, other: Sentence, kinds: readonly Denial[]): readonly number[] {
  const places = placesOf(own, kinds);
  // Most sentences deny nothing.
  if (places.length === 0) return places;
  const known = new Set(other.words.map(({ stem }) => stem));
  return places.filter((x) => !known.has(own.words[x]?.stem ?? ''));
}

function lostIn(context: Context): readonly NegationShift[] {
  const { paired, at, machine, human, russian, denials } = context;
  const { rightOf: partner, leftOf } = paired.pairs[at] ?? none;
  const isUnmatched = (x: number) => denials.rightOf[x] === -1;
  const hards = placesOf(machine, hard);
  // What the Russian denies outright, the machine may by a softer word; others count where the word they deny stands bare.
  const unsaid = Math.max(0, (russian?.outright ?? 0) - hards.length);
  // `Rent-free` for `without rent`.
  const softs = ownPlaces(machine, human, soft).filter(isUnmatched);
  const barely = softs.filter((x) => isBareAt(machine, human, partner, x)).length;
  const spoken = softs.slice(0, Math.max(unsaid, barely));
  // `Unharmed` for `не пострадал`.
  const forms = ownPlaces(machine, human, form).filter(isUnmatched);
  const formed = forms.slice(0, Math.max(0, unsaid - spoken.length));
  const unmatched = hards.filter(
    (x) => isUnmatched(x) && !isSaidByContrary(machine, human, [partner, leftOf], x),
  );
  const most =
    russian === null
      ? Number.POSITIVE_INFINITY
      : witnesses(machine, russian, context.original) - (hards.length - unmatched.length);
  const isList = human.words.some((_, y) => isUnderList(human.words, human.cues, y));
  const isFree = isList || literalness(machine, partner) < leastLiteral;
  const bareFirst = [...unmatched, ...spoken, ...formed].toSorted(
    (x, y) => Number(isBareAt(machine, human, partner, y)) - Number(isBareAt(machine, human, partner, x)),
  );
  const borneOut = bareFirst.filter((x, count) => count < most || isBorneOut(context, x));
  return borneOut.flatMap((x) => {
    const negator = machine.words[x];
    if (negator === undefined || (isFree && !isBareAt(machine, human, partner, x))) return [];
    return [
      {
        kind: 'lost',
        negator,
        place: human.words[heirOf(machine, partner, x)] ?? null,
        bead: at,
        isBare: isPlainlyBare(machine, human, partner, x) || standsBare(machine, x, human),
        isLiteral: literalness(machine, partner) >= mostlyLiteral,
      },
    ];
  });
}

/** The very word that is denied stands bare, and the Russian denies it: whatever else is denied there, this is. */
function isBorneOut(
  { paired, at, machine, human, original, russian, dictionary }: Context,
  negator: number,
): boolean {
  const { rightOf } = paired.pairs[at] ?? none;
  if (russian === null || !isPlainlyBare(machine, human, rightOf, negator)) return false;
  const denied = human.words[heirOf(machine, rightOf, negator, 1)];
  return denied !== undefined && isDeniedInRussian(denied, original, russian, dictionary);
}

/** What a negator belongs to stands in the other text with no cue near it. */
function isBareAt(own: Sentence, other: Sentence, partner: Int32Array, negator: number): boolean {
  const heir = heirOf(own, partner, negator);
  return heir >= 0 && !hasCueNear(other, heir);
}

/** Turns of speech alone (не дурак выпить) bear no witness, but for what is not hidden, not denied, not at once. */
const witnesses = (
  machine: Sentence,
  { loose, strict, soft, hasOnly }: Russian,
  original: readonly Word[],
): number => {
  const isTurn = strict === 0 && !original.some(({ lower }) => hiding.test(lower));
  return (
    (isTurn ? 0 : loose) + soft + (hasOnly && machine.words.some(({ lower }) => lower === 'until') ? 1 : 0)
  );
};
const hiding = /^(?:исключ|отриц|сомнева|скры|сразу|далеко|зря|случайно|против|просто)/;

function gainedIn({ paired, at, machine, human, russian, denials }: Context): readonly NegationShift[] {
  const { leftOf: partner, rightOf } = paired.pairs[at] ?? none;
  const turned = turnsOfTime(human, russian);
  const unmatched = placesOf(human, hard).filter(
    (y) =>
      denials.leftOf[y] === -1 &&
      !turned.includes(y) &&
      !isSaidByContrary(human, machine, [partner, rightOf], y),
  );
  if (unmatched.length === 0) return [];
  // The machine may have lost what the Russian denies, or said it by another word.
  const softly = placesOf(machine, strong).filter((x) => denials.rightOf[x] !== -1).length;
  const spare =
    russian === null
      ? 0
      : russian.strict - placesOf(machine, hard).length - Math.max(0, softly - russian.soft);
  const isFree = literalness(human, partner) < leastLiteral;
  const isBare = (y: number) => isPlainlyBare(human, machine, partner, y);
  const bareFirst = unmatched.toSorted((x, y) => Number(isBare(y)) - Number(isBare(x)));
  return bareFirst.slice(0, Math.max(0, unmatched.length - Math.max(0, spare))).flatMap((y) => {
    const negator = human.words[y];
    if (negator === undefined || (isFree && !isBare(y))) return [];
    return [
      {
        kind: 'gained',
        negator,
        place: negator,
        bead: at,
        isBare: isBare(y),
        isLiteral: literalness(human, partner) >= mostlyLiteral,
      },
    ];
  });
}

/** The share of a sentence's content words that have a counterpart; 1 for a few words. */
function literalness({ words }: Sentence, partner: Int32Array): number {
  let content = 0;
  let paired = 0;
  words.forEach(({ isContent }, x) => {
    if (!isContent) return;
    content += 1;
    if ((partner[x] ?? -1) >= 0) paired += 1;
  });
  return content <= fewWords ? 1 : paired / content;
}

const leastTelling = 5;

/** The small word right behind a negator (not against, not enough) stands in the other text with no cue near it. */
function standsBare(own: Sentence, negator: number, other: Sentence): boolean {
  const next = own.words[negator + 1]?.lower ?? '';
  if (next.length < leastTelling) return false;
  const at = other.words.findIndex(({ lower }) => lower === next);
  return at >= 0 && !hasCueNear(other, at);
}
