import type { SentenceBead } from '../../../align/sentencePairs.ts';
import type { WordPairs } from '../../../link/wordPairs.ts';
import { remember } from '../../../remember.ts';
import { type Denial, denialTable, isIdle } from '../../../text/denial.ts';
import type { PairedTexts } from '../paired.ts';
import { type Word, wordsOfSentences } from '../reading.ts';
import { isUnderList, outright, placesOf, type Sentence } from './denialReach.ts';
import type { NegationShift } from './negation.ts';
import type { Russian } from './russianDenials.ts';

const english = denialTable('en');
/** Without `why not`, which asks. */
const statements = { ...english, before: null };
const prefix = /^(?:un|in|im|il|ir|dis|non)/;
/** Less than that is left of many words that have no prefix. */
const leastBare = 3;

/** Words before a quality in which what denies may be meant for it: not at all an easy task, refused to call it legal. */
const deniedWithin = 5;
/** What hardly denies must stand so near. */
const faintWithin = 2;

/** Something before the word may deny it, or a list it belongs to is denied; what follows a quality denies something else. */
const isDeniedBefore = ({ words, cues }: Sentence, at: number): boolean =>
  isUnderList(words, cues, at) ||
  cues.slice(Math.max(0, at - deniedWithin), at).some((cue) => meansAhead.includes(cue)) ||
  cues.slice(Math.max(0, at - faintWithin), at).includes('faint') ||
  cues[at - 1] === 'form';
const meansAhead: readonly Denial[] = ['hard', 'soft', 'weak'];

/**
 * Words for their contraries, `legal` for `illegal` and the other way round. The Russian must bear witness: it denies
 * where one is lost, and denies no more than the machine where one is gained. Linear.
 */
export function turnedForms(
  machine: Sentence,
  human: Sentence,
  russian: Russian | null,
  bead: number,
): readonly NegationShift[] {
  const said = russian === null ? 0 : russian.loose + russian.soft;
  const shift = { bead, isBare: true, isLiteral: true };
  if (russian === null || said > 0) {
    const [lost] = turnedIn(machine, human);
    if (lost !== undefined) return [{ ...shift, kind: 'lost', negator: lost[0], place: lost[1] }];
  }
  // What ends is soon unsupported.
  if (russian?.hasEnd === true || said > placesOf(machine, outright).length) return [];
  const [gained] = turnedIn(human, machine);
  return gained === undefined ? [] : [{ ...shift, kind: 'gained', negator: gained[0], place: gained[0] }];
}

/** Words that deny by their form with the same word undenied in the other text, where neither text has the other's. */
function turnedIn(own: Sentence, other: Sentence): readonly (readonly [Word, Word])[] {
  return placesOf(own, ['form']).flatMap((x) => {
    const word = own.words[x];
    if (word === undefined || !prefix.test(word.lower)) return [];
    const [bare, stem] = [word.lower, word.stem].map((one) => one.replace(prefix, ''));
    // Stemmers leave `illeg` of illegal, and `legal` whole.
    const isBare = (one: Word) => one.lower === bare || (one.stem === stem && stem.length >= leastBare);
    if (other.words.some((one) => one.stem === word.stem) || own.words.some(isBare)) return [];
    const at = other.words.findIndex(isBare);
    const place = other.words[at];
    return place === undefined || isDeniedBefore(other, at) ? [] : [[word, place] as const];
  });
}

/** A Russian word that has a contrary, and what either is in English, as stems. */
interface Contrary {
  readonly word: Word;
  readonly own: ReadonlySet<string>;
  readonly contrary: ReadonlySet<string>;
}

/** Nothing is left of the word where the Russian prefix is part of it. */
const russianPrefix = /^(?:не|бе[зс])/;

/** By dictionary and Russian stem: what it is in English, and what is left of those senses that deny by their prefix. */
const sensesIn = remember(
  (dictionary: WordPairs) =>
    remember((stem: string) => {
      const own = dictionary.get(stem) ?? nothing;
      return { own, bare: [...own].filter(isDenied).map((sense) => sense.replace(prefix, '')) };
    }),
  new WeakMap(),
);

/** `Easy` for нелегко, `successful` for безуспешно; `expected` for внезапный, which the dictionary has as unexpected. */
function contrariesIn(
  russian: readonly Word[],
  { looseCues: cues }: Russian,
  dictionary: WordPairs,
): readonly Contrary[] {
  const sensesOf = sensesIn(dictionary);
  return russian.flatMap((word, x) => {
    const { own: senses, bare } = sensesOf(word.stem);
    const prefixed = cues[x] === 'form' ? dictionary.get(word.stem.replace(russianPrefix, '')) : undefined;
    if (bare.length === 0 && prefixed === undefined) return [];
    // The dictionary leaves out the `not` of not enough.
    const own = prefixed === undefined ? senses : new Set([...senses].filter((one) => !prefixed.has(one)));
    const contrary = new Set([...bare, ...(prefixed ?? [])].filter((sense) => !own.has(sense)));
    return contrary.size === 0 ? [] : [{ word, own, contrary }];
  });
}

const nothing: ReadonlySet<string> = new Set();
/** Stems that deny by their prefix; of shorter ones (unit) too little is left. */
const isDenied = (stem: string): boolean =>
  prefix.test(stem) && stem.length >= leastBare + 3 && english.denialOf(stem) === 'form';

/**
 * Russian words whose contrary stands in the human's text undenied: easy for `нелегко`. `machine` says it otherwise, where
 * there is one; `human` has neither the word's own counterpart nor a denial to spare. Linear.
 */
export function turnedByDictionary(
  words: readonly Word[],
  russian: Russian,
  machine: Sentence | null,
  human: Sentence,
  dictionary: WordPairs,
  bead: number,
): readonly NegationShift[] {
  const contraries = contrariesIn(words, russian, dictionary);
  if (contraries.length === 0) return [];
  if (placesOf(human, outright).length > russian.loose) return [];
  const bareIn = (sentence: Sentence, senses: ReadonlySet<string>): Word | undefined =>
    sentence.words.find(
      ({ stem, isContent }, y) => isContent && senses.has(stem) && !isDeniedBefore(sentence, y),
    );
  return contraries.flatMap(({ word, own, contrary }) => {
    if (human.words.some(({ stem }) => own.has(stem))) return [];
    if (machine !== null && bareIn(machine, contrary) !== undefined) return [];
    const place = bareIn(human, contrary);
    // An adult, for «взрослый», which stands beside «несовершеннолетний».
    const isOther = (one: Word) =>
      one !== word && one.isContent && dictionary.get(one.stem)?.has(place?.stem ?? '') === true;
    if (place === undefined || words.some(isOther)) return [];
    return [{ bead, kind: 'lost', negator: word, place, isBare: false, isLiteral: false }];
  });
}

/** Words behind a negator by which its turn of speech is known again. */
const tailLength = 2;
/** Words before them in which a negation still belongs to them. */
const tailReach = 3;

/** A negation, or a word that may be one (can hardly wait), stands before. */
const isDeniedAt = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - tailReach), at).some(({ denial }) => !harmless.includes(denial));
const harmless: readonly Denial[] = ['faint', null];

/**
 * Turns of speech that deny nothing (no more than, not so long ago) and have lost their negator in the human's text:
 * the same words stand in it undenied, and nowhere so in the machine's. The Russian must have a negator. Linear.
 */
export function brokenTurns(
  { left, right }: PairedTexts,
  bead: SentenceBead,
  at: number,
  russian: readonly Word[] | null,
): readonly NegationShift[] {
  if (russian?.some(({ lower }) => lower === 'не') === false) return [];
  const machine = wordsOfSentences(left, ...bead.left);
  if (!machine.some(({ denial }) => denial === 'hard')) return [];
  const lowers = machine.map(({ lower }) => lower);
  const turns = machine.filter(({ denial }, x) => denial === 'hard' && isIdle(lowers, x, statements));
  if (turns.length === 0) return [];
  const human = wordsOfSentences(right, ...bead.right);
  return turns.flatMap((negator): readonly NegationShift[] => {
    const x = machine.indexOf(negator) + 1;
    const tail = lowers.slice(x, x + tailLength).join(' ');
    const placesIn = (words: readonly Word[]): readonly number[] =>
      [...words.keys()].filter((y) => tail === `${words[y]?.lower} ${words[y + 1]?.lower}`);
    const places = placesIn(human);
    const place = human[places[0] ?? -1];
    if (place === undefined || places.some((y) => isDeniedAt(human, y))) return [];
    if (placesIn(machine).some((y) => !isDeniedAt(machine, y))) return [];
    return [{ kind: 'lost', negator, place, bead: at, isBare: true, isLiteral: false }];
  });
}
