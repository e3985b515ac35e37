import type { Denial } from '../../text/denial.ts';
import { englishCues, russianCues } from './negationCues.ts';
import { type PairedTexts, sourceWords, type ToldTexts } from './paired.ts';
import { type Reading, type Word, wordsOfSentences } from './reading.ts';

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

/** Words around a counterpart in which a negation still belongs to it. */
const reachBefore = 6;
const reachAfter = 4;
/** Content words after a negator that it may belong to. */
const governed = 2;
const governedWithin = 4;

/** Where so few words have a counterpart, the sentence is told freely, and negations may come and go. */
const leastLiteral = 0.2;
/** Where so many have, it is told word by word. */
const mostlyLiteral = 0.6;
/** So few content words say nothing of how freely they are told. */
const fewWords = 2;

interface Sentence {
  /** The whole text; words count in it. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly cues: readonly Denial[];
}

/**
 * Negations that one of two texts has where the other has none. The Russian must bear witness: it has as many as the
 * machine where one is lost, and no more than the machine where one is gained. Linear in the words of a row.
 */
export function negationShifts(told: ToldTexts): readonly NegationShift[] {
  const { paired } = told;
  return paired.beads.flatMap((bead, at) => {
    const machine = englishSentence(paired.left, bead.left);
    const human = englishSentence(paired.right, bead.right);
    if (machine.words.length === 0 || human.words.length === 0) return [];
    const words = sourceWords(told, bead);
    const context = { paired, at, machine, human, russian: words === null ? null : russianOf(words) };
    return [...lostIn(context), ...gainedIn(context)];
  });
}

interface Context {
  readonly paired: PairedTexts;
  readonly at: number;
  readonly machine: Sentence;
  readonly human: Sentence;
  /** Null where there is no Russian text. */
  readonly russian: Russian | null;
}

/** What the Russian says. */
interface Russian {
  /** Negations, those of idioms too. */
  readonly loose: number;
  /** Negations that surely deny. */
  readonly strict: number;
  /** Negations and `without`. */
  readonly outright: number;
  /** Words that deny otherwise. */
  readonly soft: number;
  /** Says `only`, which English says with not … until as well. */
  readonly hasOnly: boolean;
  /** Says that something ends, which English says with no longer as well. */
  readonly hasEnd: boolean;
}

function englishSentence(reading: Reading, sentences: readonly [number, number]): Sentence {
  const words = wordsOfSentences(reading, ...sentences);
  return { text: reading.text.text, words, cues: englishCues(words) };
}

function russianOf(words: readonly Word[]): Russian {
  const strict = russianCues(words, false);
  const loose = count(russianCues(words, true), hard);
  return {
    loose,
    outright: loose + words.filter(({ lower }) => lower === 'без').length,
    strict: count(strict, hard),
    soft: count(strict, strong),
    hasOnly: words.some(({ lower }) => lower === 'лишь' || lower === 'только'),
    hasEnd: words.some(({ lower }) => russianEnd.test(lower)),
  };
}

const russianEnd = /^(?:прекра|заверш|закан|законч|оконч|истек|истеч|конч|конец|перест|бывш|утрат)/;

const hard: readonly Denial[] = ['hard'];
const soft: readonly Denial[] = ['soft'];
const form: readonly Denial[] = ['form'];
const faint: readonly Denial[] = ['faint'];
const strong: readonly Denial[] = ['soft', 'form'];
const any: readonly Denial[] = ['soft', 'form', 'weak'];

const count = (cues: readonly Denial[], kinds: readonly Denial[]): number =>
  cues.filter((cue) => kinds.includes(cue)).length;

/** Cues of these kinds that the other text has not, by their stems. */
function ownCues(own: Sentence, other: Sentence, kinds: readonly Denial[]): number {
  // Most sentences deny nothing.
  if (!own.cues.some((cue) => kinds.includes(cue))) return 0;
  const known = new Set(other.words.map(({ stem }) => stem));
  return own.words.filter(({ stem }, x) => kinds.includes(own.cues[x] ?? null) && !known.has(stem)).length;
}

function lostIn({ paired, at, machine, human, russian }: Context): readonly NegationShift[] {
  const partner = paired.pairs[at]?.rightOf ?? new Int32Array();
  // What the Russian denies outright, the machine may by a softer word; others count where the word they deny stands bare.
  const unsaid = Math.max(0, (russian?.outright ?? 0) - count(machine.cues, hard));
  // `Rent-free` for `without rent`.
  const softly = Math.min(
    Math.max(unsaid, bareNegators(machine, human, partner, governed, soft).length),
    Math.max(0, ownCues(machine, human, soft) - ownCues(human, machine, faint)),
  );
  const spoken = count(machine.cues, hard) + softly;
  // `Unharmed` for `не пострадал`.
  const formed = Math.min(
    Math.max(0, ownCues(machine, human, form) - ownCues(human, machine, faint)),
    Math.max(0, unsaid - softly),
  );
  const told = spoken + formed;
  const witnessed = russian === null ? told : Math.min(told, witnesses(machine, russian));
  if (witnessed === 0) return [];
  const bare = bareNegators(machine, human, partner, governed, hard);
  const missing = witnessed - count(human.cues, hard) - ownCues(human, machine, any);
  const excess = witnessed - count(human.cues, hard);
  const isList = human.words.some((_, y) => isUnderList(human.words, human.cues, y));
  if ((missing <= 0 || isList) && (bare.length === 0 || excess <= 0)) return [];
  if (bare.length === 0 && literalness(machine, partner) < leastLiteral) return [];
  const wanted = Math.max(missing, 1);
  const plain = bareNegators(machine, human, partner, 1, hard);
  const negators = [
    ...new Set([...bare, ...placesOf(machine, hard), ...placesOf(machine, soft), ...placesOf(machine, form)]),
  ].slice(0, wanted);
  return negators.flatMap((x) => {
    const negator = machine.words[x];
    const y = governedBy(machine, x)
      .map((own) => partner[own] ?? -1)
      .find((other) => other >= 0);
    return negator === undefined
      ? []
      : [
          {
            kind: 'lost',
            negator,
            place: human.words[y ?? -1] ?? null,
            bead: at,
            isBare: plain.includes(x) || standsBare(machine, x, human),
            isLiteral: literalness(machine, partner) >= mostlyLiteral,
          },
        ];
  });
}

const witnesses = (machine: Sentence, { loose, soft, hasOnly }: Russian): number =>
  loose + soft + (hasOnly && machine.words.some(({ lower }) => lower === 'until') ? 1 : 0);

function gainedIn({ paired, at, machine, human, russian }: Context): readonly NegationShift[] {
  const own = count(human.cues, hard);
  if (own === 0) return [];
  const partner = paired.pairs[at]?.leftOf ?? new Int32Array();
  const turned = turnsOfTime(human, russian);
  const bare = bareNegators(human, machine, partner, 1, hard).filter((x) => !turned.includes(x));
  const excess = own - Math.max(count(machine.cues, hard), russian?.strict ?? 0);
  if (excess <= 0) return [];
  // A word that denies, in the machine's text and the Russian, may have become a negation.
  const lone = ownCues(machine, human, strong);
  const shared = count(machine.cues, strong) - lone;
  const gone = Math.max(0, lone - ownCues(human, machine, strong));
  const explained =
    turned.length + (russian === null ? gone : Math.min(gone, Math.max(0, russian.soft - shared)));
  if (bare.length === 0 && (excess - explained <= 0 || literalness(human, partner) < leastLiteral)) return [];
  const negators = [...new Set([...bare, ...placesOf(human, hard)])].slice(0, excess);
  return negators.flatMap((x) => {
    const negator = human.words[x];
    return negator === undefined
      ? []
      : [
          {
            kind: 'gained',
            negator,
            place: negator,
            bead: at,
            isBare: bare.includes(x),
            isLiteral: literalness(human, partner) >= mostlyLiteral,
          },
        ];
  });
}

/** Words after a negator in which `since` still belongs to it. */
const sinceWithin = 10;

/** Negations by which English may say what Russian says without: not … since for the last time, no longer for an end. */
function turnsOfTime(human: Sentence, russian: Russian | null): readonly number[] {
  const lowers = human.words.map(({ lower }) => lower);
  return placesOf(human, hard).filter((x) => {
    const ahead = lowers.slice(x + 1, x + 1 + sinceWithin);
    return (
      ahead.includes('since') ||
      (russian?.hasOnly === true && ahead.includes('until')) ||
      (russian?.hasEnd === true && /\b(?:longer|more|anymore)\b/.test(ahead.join(' ')))
    );
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

const placesOf = ({ cues }: Sentence, kinds: readonly Denial[]): readonly number[] =>
  cues.flatMap((cue, x) => (kinds.includes(cue) ? [x] : []));

/** Content words that a negator may belong to: those before the next mark. */
function governedBy({ text, words }: Sentence, negator: number): readonly number[] {
  const found: number[] = [];
  for (
    let x = negator + 1;
    x < words.length && x <= negator + governedWithin && found.length < governed;
    x++
  ) {
    if (/[^\s'’"“”]/.test(text.slice(words[x - 1]?.to, words[x]?.from).replaceAll('-', ''))) break;
    if (words[x]?.isContent === true) found.push(x);
  }
  return found;
}

/** Negators of some kinds whose word stands in the other text with no cue near it. */
function bareNegators(
  own: Sentence,
  other: Sentence,
  partner: Int32Array,
  most: number,
  kinds: readonly Denial[],
): readonly number[] {
  return placesOf(own, kinds).filter((negator) => {
    const first = governedBy(own, negator)
      .slice(0, most)
      .map((x) => partner[x] ?? -1)
      .find((y) => y >= 0);
    return first !== undefined && !hasCueNear(other, first);
  });
}

/** Words in which a negation may hold for a whole list. */
const listWithin = 16;

/** `Does not burn, stink or poison`: one negation before all that `or` joins. */
function isUnderList(words: readonly Word[], cues: readonly Denial[], at: number): boolean {
  let hasOr = false;
  for (let x = at - 1; x >= 0 && x >= at - listWithin; x--) {
    const lower = words[x]?.lower;
    if (lower === 'or' || lower === 'nor') hasOr = true;
    if (cues[x] === 'hard') return hasOr;
  }
  return false;
}

const leastTelling = 5;

/** The small word right behind a negator (not against, not enough) stands in the other text with no cue near it. */
function standsBare(own: Sentence, negator: number, other: Sentence): boolean {
  const next = own.words[negator + 1]?.lower ?? '';
  if (next.length < leastTelling) return false;
  const at = other.words.findIndex(({ lower }) => lower === next);
  return at >= 0 && !hasCueNear(other, at);
}

/** A form only denies itself, so it must stand close by. */
function hasCueNear({ words, cues }: Sentence, at: number): boolean {
  if (isUnderList(words, cues, at)) return true;
  for (let x = Math.max(0, at - reachBefore); x <= at + reachAfter; x++) {
    const cue = cues[x] ?? null;
    if (
      cue === 'hard' ||
      cue === 'soft' ||
      (cue === 'form' && x >= at - 3 && x <= at + 1) ||
      (cue === 'weak' && Math.abs(x - at) <= 4)
    )
      return true;
  }
  return false;
}
