import type { SentenceBead } from '../../../align/sentencePairs.ts';
import type { WordPairs } from '../../../link/wordPairs.ts';
import type { Denial } from '../../../text/denial.ts';
import type { AnswerReader } from '../answers.ts';
import { lowerText } from '../lowerText.ts';
import { contrariesOf } from '../opposites/opposites.ts';
import type { PairedTexts } from '../paired.ts';
import { type Reading, type Word, wordsOfSentences } from '../reading.ts';
import { turnedBounds } from './bounds.ts';
import { createWordDenials } from './byWords.ts';
import {
  governedBy,
  isAskedInOne,
  isRhetorical,
  isUnderList,
  outright,
  placesOf,
  type Sentence,
} from './denialReach.ts';
import { emptyDo } from './emptyDo.ts';
import { forbiddenLet } from './forbiddenLet.ts';
import { turnedByDictionary } from './forms.ts';
import { turnsOfTime, withoutGained } from './gained.ts';
import { absentThere, turnsLeftOver } from './leftovers.ts';
import { englishSentence, type NegationShift } from './negation.ts';
import { type Russian, russianOf } from './russianDenials.ts';
import { turnsDropped, withoutTurns } from './turns.ts';
import { standsContrary } from './witness.ts';

const quiet: readonly Denial[] = ['weak', 'faint'];

/** What a bead denies on either side. */
interface Denials {
  /** The Russian, with the negators of turns of speech, and the places of those that surely deny. */
  readonly left: Sentence;
  readonly sure: readonly number[];
  readonly human: Sentence;
  readonly russian: Russian;
  /** How much of the Russian denies that a negation of the human's may answer, and how much may. */
  readonly denied: number;
  /** The first negation of the Russian that surely denies. */
  readonly negator: Word | undefined;
  /** Words of the human's that deny, and that may. */
  readonly said: number;
  readonly hinted: number;
  /** Places of its negations by which English turns what the Russian says without: see `turnsOfTime`. */
  readonly turned: readonly number[];
  /** Its negations that no turn of time explains. */
  readonly hard: readonly Word[];
}

function denialsIn({ left, right }: PairedTexts, bead: SentenceBead): Denials {
  const words = wordsOfSentences(left, ...bead.left);
  const human = englishSentence(right, bead.right);
  const russian = russianOf(words);
  const turned = turnsOfTime(human, russian);
  const countOf = (kinds: readonly Denial[]) => placesOf(human, kinds).length;
  const cues = russian.strictCues;
  const own = {
    text: left.text.text,
    words,
    cues: withoutTurns(words, cues, russian.looseCues, human.words),
  };
  return {
    left: own,
    denied: placesOf(own, ['hard']).length + russian.soft + russian.weak,
    sure: cues.flatMap((cue, x) => (cue === 'hard' || isWithout(words, x) ? [x] : [])),
    human,
    russian,
    turned,
    negator: words[cues.indexOf('hard')],
    said: countOf(outright) - withoutTwice(words, human.words),
    hinted: countOf(quiet),
    hard: human.words.filter((_, y) => human.cues[y] === 'hard' && !turned.includes(y)),
  };
}

/** `Without`, where the Russian has it too: it answers no other denial. */
function withoutTwice(words: readonly Word[], human: readonly Word[]): number {
  const timesOf = (list: readonly Word[], without: string) =>
    list.filter(({ lower }) => lower === without).length;
  return Math.min(timesOf(words, 'без'), timesOf(human, 'without'));
}

/** `Без дождя` is as good as a negation; `не без труда`, `без сомнения` are not. */
const isWithout = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'без' &&
  words[at - 1]?.lower !== 'не' &&
  !/^(?:сомнен|исключен|преувелич|малого$|умол|конц|труда|устал|памят|выходн|четверти|(?:пяти|десяти|двадцати)$|минут)/.test(
    words[at + 1]?.lower ?? '',
  );

const bounded = /^превы(?:ша|си)/;
const bounding =
  /^(?:(?:no|not|never) (?:more|greater|higher|longer|over|above)|\S* ?(?:most|maximum|within|under|below|less|fewer|limited))$/;

/** `Better than anyone`, for «никто не поёт лучше». */
const isOutdone = ({ left, human }: Denials): boolean =>
  /\bthan (?:any|all|every)/.test(lowerText(human.words)) &&
  left.words.some(({ lower }) => /^(?:никто|ничто|никого|ни)$/.test(lower));

/** What is not exceeded is so much at most, and denies nothing more: «не превышало ста» and "no more than a hundred". */
const isBoundedInBoth = ({ left, human, sure }: Denials): boolean =>
  sure.length === 1 &&
  left.words.some(({ lower }, x) => bounded.test(lower) && x - (sure[0] ?? 0) <= 2 && x > (sure[0] ?? 0)) &&
  human.words.some(({ lower }, y) => bounding.test(`${human.words[y - 1]?.lower ?? ''} ${lower}`));

/** The heaviest since 1981, for «такого не было с 1981 года». */
const isUnheardOf = ({ left, human }: Denials): boolean =>
  /(?:^| )(?:так(?:ого|ой|их)|подобн(?:ого|ой|ых)|столь(?:ко)?) (?:[а-я]+ )*не /.test(
    lowerText(left.words),
  ) && /\b(?:[a-z]{2,}est|most|best|worst|record|unprecedented|unheard)\b/.test(lowerText(human.words));

/** `Only with consent`, for «не … без согласия». */
const isOnlyWith = ({ left, human }: Denials): boolean =>
  human.words.some(({ lower }) => lower === 'only') &&
  !human.words.some(({ lower }) => lower === 'without') &&
  left.words.some((_, x) => isWithout(left.words, x));

/** Sentences further apart in length are told freely, or are no pair. */
const mostApart = 1.6;

/**
 * Negations lost and gained where only the Russian bears witness: of figures that are bounded, of words and their
 * counterparts, and else by how much a sentence denies. O(product of the denials) for a bead.
 */
export function negationsAlone(
  answersOf: AnswerReader,
  paired: PairedTexts,
  dictionary: WordPairs,
): readonly NegationShift[] {
  const byWords = createWordDenials(answersOf);
  const all = paired.beads.map((bead) => denialsIn(paired, bead));
  const [own, other] = [paired.left, paired.right].map((reading) =>
    lengthOf(reading, [0, reading.sentences.length]),
  );
  const ratio = (other ?? 0) / Math.max(1, own ?? 0);
  return all.flatMap((one, bead): readonly NegationShift[] => {
    const plain = plainIn(one, bead);
    if (plain.length > 0) return plain;
    const turned = turnedByDictionary(one.left.words, one.russian, null, one.human, dictionary, bead);
    const empty = turned.length > 0 ? turned : emptyDo(one.human, null, one.left.words, one.russian, bead);
    const without = withoutGained(one.human, null, one.left.words, one.russian, bead);
    if (
      isAskedInOne(one.left, one.human) ||
      isRhetorical(one.left.words) ||
      isBoundedInBoth(one) ||
      isOnlyWith(one) ||
      isOutdone(one) ||
      isUnheardOf(one)
    )
      return [];
    if (one.sure.length === 0 && one.hard.length === 0) return [...empty, ...without];
    const { shifts, unanswered, isTold } = byWords({ ...one, right: one.human, bead });
    const isContrary = (negator: Word) => deniesContrary(one, negator, dictionary, isTold);
    const told = shifts.filter(({ kind, negator }) =>
      kind === 'lost'
        ? negator.lower !== 'не' || !isGivenByContrary(one, dictionary, negator, isTold)
        : !isContrary(negator),
    );
    if (told.length > 0 || empty.length > 0) return told.length > 0 ? [...told, ...turned] : empty;
    if (!mayBeCounted(paired, bead, ratio)) return [];
    const gained = one.hard.length > one.denied ? one.hard : unanswered;
    return byCount(
      all,
      one,
      bead,
      dictionary,
      gained.filter((negator) => !isContrary(negator)),
    );
  });
}

/** Those that a few words show, whatever else the sentence says. */
function plainIn(one: Denials, bead: number): readonly NegationShift[] {
  const bounds = turnedBounds(one.left.words, one.human.words, bead);
  return bounds.length > 0
    ? bounds
    : [
        ...turnsLeftOver(one.human.words, one.left.words, bead),
        ...absentThere(one.human.words, one.left.words, bead),
        ...turnsDropped(one.left.words, one.human.words, bead),
        ...forbiddenLet(one.left.words, one.human.words, bead),
      ];
}

/**
 * Sentences that are told freely are not counted, nor questions and exclamations, which turn from yes to no as each
 * language likes (разве не, who would).
 */
function mayBeCounted(paired: PairedTexts, bead: number, ratio: number): boolean {
  const { left, right } = paired.beads[bead] ?? { left: [0, 0], right: [0, 0] };
  const apart = lengthOf(paired.right, right) / Math.max(1, ratio * lengthOf(paired.left, left));
  if (apart > mostApart || apart < 1 / mostApart) return false;
  return !/[?!]/.test(textOf(paired.left, left) + textOf(paired.right, right));
}

/** As good as a negation where a sentence has none. */
const deniesNearly =
  /\b(?:little|hardly|barely|scarcely|seldom|rarely|miss(?:e[sd]|ing)?|alone|vain|constantly|incessantly|continuously|steadily|all (?:day|night|morning|afternoon|evening|week|month|year|winter|spring|summer|autumn) long|wrong|off|instead of|rather than|only (?:if|with)|at (?:least|most)|(?:time|while|hours|minutes|days|weeks|ages) (?:before|until|till)|less than (?:[a-z]+ed|happy|glad|ideal|perfect|certain|sure|honest|keen)|[a-z]+-handed|too (?:[a-z]+ ){1,2}to|empty handed|ha[ds] [a-z ]+ to (?:my|our|your|him|her|them)sel(?:f|ves))\b/;

/** Says by a turn of speech what the Russian denies: not without vanity, nothing for it but; or only he, for nobody but him. */
const deniesOtherwise = ({ left, human, hinted }: Denials): boolean =>
  human.words.some(({ denial }, y) => denial === 'hard' && human.cues[y] === null) ||
  deniesNearly.test(lowerText(human.words)) ||
  (hinted > 0 && left.words.some(({ lower }) => lower === 'кроме')) ||
  (notYet.test(lowerText(left.words)) && before.test(lowerText(human.words)));

/** Before the heat sets in, for «когда ещё не жарко». */
const notYet = /(?:^| )(?:еще|пока) не /;
const before = /\b(?:before|until|till)\b/;

/** A sentence has a negation too few or too many, and its neighbours have none to spare. */
function byCount(
  all: readonly Denials[],
  one: Denials,
  bead: number,
  dictionary: WordPairs,
  mayBeGained: readonly Word[],
): readonly NegationShift[] {
  const { russian, negator, said, hinted } = one;
  const neighbours = [all[bead - 1], all[bead + 1]].filter((next) => next !== undefined);
  const plain = { bead, isBare: false, isLiteral: false };
  // Of a list English denies the first: not sing, dance or laugh.
  const { words, cues } = one.human;
  const isList = words.some((_, y) => isUnderList(words, cues, y));
  const isLost =
    russian.strict > 0 && (said === 0 ? !deniesOtherwise(one) : russian.strict > said + hinted && !isList);
  if (isLost && negator !== undefined)
    return hasContrary(one, dictionary) || neighbours.some((next) => next.said > next.denied)
      ? []
      : [{ ...plain, kind: 'lost', negator, place: null }];
  const [gained] = mayBeGained;
  if (gained === undefined) return [];
  return neighbours.some((next) => next.russian.strict > next.said)
    ? []
    : [{ ...plain, kind: 'gained', negator: gained, place: gained }];
}

/** A contrary of what the Russian denies stands in the human's text: awake, for «не спит». */
const hasContrary = ({ left, sure, human }: Denials, dictionary: WordPairs, partner?: Int32Array): boolean =>
  sure.some((x) =>
    governedBy(left, x).some((at) => {
      const senses = dictionary.get(left.words[at]?.stem ?? '') ?? [];
      return [...senses].some((sense) => standsContrary(human, sense, partner));
    }),
  );

/**
 * The same of one negator, by a word that answers nothing else, and without the word that is denied: continued, for «не
 * прекращались»; against, for «против», is none.
 */
const isGivenByContrary = (
  one: Denials,
  dictionary: WordPairs,
  negator: Word,
  isTold: (place: number) => boolean,
): boolean => {
  const at = one.left.words.indexOf(negator);
  const isSaid = governedBy(one.left, at).some((x) => {
    const senses = dictionary.get(one.left.words[x]?.stem ?? '');
    return one.human.words.some(({ stem }) => senses?.has(stem) === true);
  });
  if (isSaid) return false;
  const partner = Int32Array.from(one.human.words, ({ isContent }, y) => (isContent && !isTold(y) ? -1 : y));
  return hasContrary({ ...one, sure: [at] }, dictionary, partner);
};

/**
 * The negation belongs to a word that nothing in the Russian answers but one that says the contrary: no better, for «хуже».
 */
const deniesContrary = (
  { left, human }: Denials,
  gained: Word,
  dictionary: WordPairs,
  isTold: (place: number) => boolean,
): boolean =>
  governedBy(human, human.words.indexOf(gained))
    .slice(0, 1)
    .some((y) => {
      const contraries = contrariesOf().get(human.words[y]?.stem ?? '');
      return (
        contraries !== undefined &&
        !isTold(y) &&
        left.words.some(({ stem }) =>
          [...(dictionary.get(stem) ?? [])].some((sense) => contraries.has(sense)),
        )
      );
    });

const textOf = ({ text: { text, sentences } }: Reading, [from, to]: readonly [number, number]): string =>
  text.slice(sentences[from]?.from ?? 0, to <= from ? 0 : sentences[to - 1]?.to);

const lengthOf = (reading: Reading, sentences: readonly [number, number]): number =>
  textOf(reading, sentences).length;
