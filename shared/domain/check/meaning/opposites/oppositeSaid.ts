import type { WordPairs } from '../../../link/wordPairs.ts';
import { once } from '../../../remember.ts';
import type { Denial } from '../../../text/denial.ts';
import type { AnswerReader } from '../answers.ts';
import { englishCues } from '../negation/cues.ts';
import { russianOf } from '../negation/russianDenials.ts';
import { type PairedTexts, sourceWords, type ToldTexts } from '../paired.ts';
import { type Word, wordsOfSentences } from '../reading.ts';
import { sidesExchanged } from './exchangedSides.ts';
import { limitsLost } from './limitLost.ts';
import { type Side, sidesOfWord } from './opposites.ts';
import { isOfOther, isRussianTurn, isTurnOfSpeech } from './oppositeTurns.ts';
import { sidesSaidIn } from './sidesSaid.ts';
import { switchedSaid } from './switched.ts';
import { type Told, turnedRound } from './turnedRound.ts';

/** A word of a text that says the opposite of what the original says, another thing of its kind, or it without its limit. */
export interface OppositeSaid {
  readonly relation: Side['relation'] | 'limit' | 'exchanged';
  readonly word: Word;
  /** In the Russian. */
  readonly original: Word;
  readonly bead: number;
}

/** Words with what in them denies. */
interface Denying {
  readonly words: readonly Word[];
  readonly cues: readonly Denial[];
}

/** Opposites said where a machine's text, left in `paired`, does not say them either. Linear in the words of a row. */
export const oppositesBeside = (
  told: ToldTexts,
  readAnswers: () => AnswerReader,
  dictionary: WordPairs,
): readonly OppositeSaid[] =>
  told.paired.beads.flatMap((bead, at) => {
    const words = sourceWords(told, bead);
    if (words === null) return [];
    const machine = wordsOfSentences(told.paired.left, ...bead.left);
    const human = wordsOfSentences(told.paired.right, ...bead.right);
    return oppositesIn(
      { original: words, human, machine, dictionary, readAnswers: once(() => readAnswers()(words, human)) },
      at,
    );
  });

function oppositesIn(told: Told, bead: number): readonly OppositeSaid[] {
  const { original, human, machine, dictionary } = told;
  const sided = sidedIn(human);
  return [
    ...oppositesSaid(told, sided, bead),
    ...limitsLost(original, human, machine, dictionary, bead),
    ...exchangedIn(told, sided, bead),
    ...turnedRound(told, bead),
  ];
}

/** A word that has an opposite, or others of its kind, with them. */
interface Sided {
  readonly word: Word;
  readonly sides: readonly Side[];
}

/** Looked up once for all that asks: most words have neither. */
function sidedIn(words: readonly Word[]): readonly Sided[] {
  const sided: Sided[] = [];
  for (const word of words) {
    const sides = sidesOfWord(word);
    if (sides.length > 0) sided.push({ word, sides });
  }
  return sided;
}

/** See `sidesExchanged`; what answers what is asked only where a text has what may be exchanged. */
function exchangedIn(told: Told, sided: readonly Sided[], bead: number): readonly OppositeSaid[] {
  const hasBoth = sided.some(({ sides }) =>
    sides.some(({ other }) => sided.some(({ word }) => other.forms.has(word.lower))),
  );
  if (!hasBoth && told.human.every(({ lower }) => lower !== 'than')) return [];
  return sidesExchanged(told, bead);
}

/** Opposites said where only the Russian, left in `paired`, bears witness. Linear in the words of a row. */
export const oppositesAlone = (
  { left, right, beads }: PairedTexts,
  answersOf: AnswerReader,
  dictionary: WordPairs,
): readonly OppositeSaid[] =>
  beads.flatMap((bead, at) => {
    const words = wordsOfSentences(left, ...bead.left);
    const human = wordsOfSentences(right, ...bead.right);
    const readAnswers = once(() => answersOf(words, human));
    return oppositesIn({ original: words, human, machine: null, dictionary, readAnswers }, at);
  });

/** Words around one in which a denial turns it round. */
const turnedWithin = 4;

/** The word's own denial is what it says: refused, denied. */
const isTurned = ({ words, cues }: Denying, at: number): boolean => {
  const from = Math.max(0, at - turnedWithin);
  // Of turns of speech too: won't be long.
  const isDenied = words.slice(from, at).some(({ denial }) => denial === 'hard');
  return isDenied || cues.slice(from, at).includes('soft') || cues[at + 1] === 'hard';
};

/**
 * Words for their opposites: increased, for what the Russian says decreased. The word has nothing in the Russian to
 * answer, a Russian word that answers its opposite has nothing in the text, and both are denied or neither. `machine`
 * (null where there is none) must not say it too. Linear but for words that have an opposite.
 */
function oppositesSaid(
  { original, human, machine, dictionary }: Told,
  sided: readonly Sided[],
  bead: number,
): readonly OppositeSaid[] {
  const switched = switchedSaid(original, human, machine, bead);
  // Most words have nothing of the other side in the Russian, which this tells at once.
  const said = sidesSaidIn(dictionary)(original);
  const saying = new Set(
    sided.flatMap(({ word, sides }) => (sides.some(({ other }) => said.has(other)) ? [word] : [])),
  );
  const may = human.filter((word) => saying.has(word) || bareOf(word) !== null);
  if (switched.length > 0 || may.length === 0 || original.length === 0) return switched;
  const own = { words: human, cues: englishCues(human) };
  const { looseCues, loose, soft, hasEnd } = russianOf(original);
  const mayBeSaid = ({ other }: Side) =>
    said.has(other) || (other.isBare && original.some(({ stem }) => meet(other.plain, dictionary.get(stem))));
  const told = { original: { words: original, cues: looseCues }, human: own, machine, dictionary, mayBeSaid };
  return may.flatMap((word): readonly OppositeSaid[] => {
    if (isTurnOfSpeech(human, human.indexOf(word))) return [];
    // Nobody spoke, for «все молчали».
    if (word.denial === 'hard' && loose + soft > 0) return [];
    // What ends is soon unsupported, what is not limited unlimited.
    const bare = hasEnd || loose > 0 ? null : bareOf(word);
    const known = sidesOfWord(word);
    const sides = bare === null ? known : [...known, prefixed(word.stem, bare)];
    const place = sides.some(mayBeSaid) ? answeredBy(sides, word, told) : null;
    return place === null ? [] : [{ ...place, word, bead }];
  });
}

function meet(some: ReadonlySet<string>, others: ReadonlySet<string> | undefined): boolean {
  if (others !== undefined) for (const one of some) if (others.has(one)) return true;
  return false;
}

const prefix = /^(?:un|in|im|il|ir|dis)/;
/** Less than that is left of words that have no prefix. */
const leastBare = 3;

/** The stem of a word that denies by its prefix without that; null of other words. */
function bareOf({ stem, denial }: Word): string | null {
  const bare = denial === 'form' ? stem.replace(prefix, '') : stem;
  return bare === stem || bare.length < leastBare ? null : bare;
}

const none: ReadonlySet<string> = new Set();

function prefixed(stem: string, bare: string): Side {
  const half = (one: string) => ({
    stems: new Set([one]),
    plain: new Set([one]),
    forms: none,
    russian: none,
    plainRussian: none,
    isBare: true,
  });
  return { relation: 'opposite', own: half(stem), other: half(bare) };
}

interface Context {
  readonly original: Denying;
  readonly human: Denying;
  readonly machine: readonly Word[] | null;
  readonly dictionary: WordPairs;
  /** False where no word of the Russian can say the other side. */
  readonly mayBeSaid: (side: Side) => boolean;
}

/**
 * Russian words that say a side in one sense of several: the next one is as often yet another, a limit is a border, and
 * one rides out onto what one enters.
 */
const saysElse = /^(?:очередн|границ|вы(?:еха|езжа|езд))/;

/** The stems of shorter Russian words are those of too many others: был, былой. */
const leastLetters = 4;

/**
 * The Russian word that says the opposite of an English one; null where anything may be said for either: no more words of
 * the text say as much as the English one than of the Russian, or no more of the Russian say the opposite.
 */
function answeredBy(
  sides: readonly Side[],
  word: Word,
  context: Context,
): Pick<OppositeSaid, 'original' | 'relation'> | null {
  const { original, human, machine, dictionary, mayBeSaid } = context;
  const { stem } = word;
  const isDenied = isTurned(human, human.words.indexOf(word));
  // Следует is what one should do, and does not follow.
  const saysAny = (one: Word, test: (sense: string) => boolean) =>
    one.isContent && one.modality !== 'must' && [...(dictionary.get(one.stem) ?? [])].some(test);
  // Of any line that the word stands on: what says it, and what may.
  const owned = [...new Set(sides.map(({ own }) => own))];
  const isOwn = (sense: string) => sense === stem || owned.some(({ stems }) => stems.has(sense));
  const said = human.words.filter((one) => isOwn(one.stem)).length;
  if (machine !== null && machine.filter((one) => isOwn(one.stem)).length >= said) return null;
  // A head may be a president; a bear is hardly anything else, but for words that share its stem.
  const isMostly = (word: Word, senses: ReadonlySet<string>) => {
    const all = [...(dictionary.get(word.stem) ?? [])];
    return all.filter((sense) => senses.has(sense)).length >= all.length / 3;
  };
  const isToldBy = (one: Word) => (word: Word) =>
    word.isContent && dictionary.get(one.stem)?.has(word.stem) === true;
  // Прибыль is a gain too, but where profit is told of, and answers nothing else, it is neither what rose nor what fell.
  const isToldElse = (one: Word) => {
    const tellers = human.words.filter(
      (word) =>
        !isOwn(word.stem) &&
        isToldBy(one)(word) &&
        original.words.every((other) => other.stem === one.stem || !isToldBy(other)(word)),
    );
    return tellers.length >= original.words.filter((other) => other.stem === one.stem).length;
  };
  const owns = original.words.filter((one) => saysAny(one, isOwn) && !isToldElse(one));
  const small = original.words.filter(
    (one) => !owns.includes(one) && owned.some(({ russian }) => russian.has(one.lower)),
  );
  const isExplained = owns.length + small.length >= said;
  if (owns.length >= said || (machine === null && isExplained)) return null;
  for (const { other, relation } of sides.filter(mayBeSaid)) {
    const tellingOther = (words: readonly Word[]) => words.filter((one) => other.stems.has(one.stem)).length;
    // To twelve is before twelve too; a machine that says after, and never before, knows what it stands for.
    if (isExplained && tellingOther(machine ?? []) <= tellingOther(human.words)) continue;
    const places = original.words.filter(
      (word) =>
        other.plainRussian.has(word.lower) ||
        (!saysElse.test(word.lower) &&
          saysAny(word, (sense) => other.plain.has(sense)) &&
          (relation === 'opposite' ? word.lower.length >= leastLetters : isMostly(word, other.stems))),
    );
    const alike = places.filter(
      (one) =>
        isTurned(original, original.words.indexOf(one)) === isDenied &&
        !isRussianTurn(original.words, original.words.indexOf(one)) &&
        !isOfOther(
          human.words.indexOf(word),
          human.words,
          original.words.indexOf(one),
          original.words,
          dictionary,
        ),
    );
    const place = alike.find((one) => !isToldElse(one)) ?? alike[0];
    if (place === undefined) continue;
    const told = human.words.filter(
      (word) => other.stems.has(word.stem) || places.some((one) => isToldBy(one)(word)),
    );
    if (told.length < places.length)
      return isToldEnough(place, word, relation, context) ? { original: place, relation } : null;
  }
  return null;
}

/**
 * Of the Russian's other words that the dictionary has at least this share must be told, or the sentence is told too freely;
 * of things of a kind, and of what is for ever or for all, which languages turn round more easily, a larger one.
 */
const leastTold = 0.2;
const leastToldElse = 0.35;

function isToldEnough(place: Word, word: Word, relation: Side['relation'], context: Context): boolean {
  const isLoose = relation === 'opposite' && word.denial !== 'hard' && place.denial !== 'hard';
  return toldShare(place, context) >= (isLoose ? leastTold : leastToldElse);
}

function toldShare(opposite: Word, { original, human, dictionary }: Context): number {
  const stems = human.words.flatMap((word) => (word.isContent ? [word.stem] : []));
  const known = original.words.flatMap((word) => {
    const senses = word.isContent && word !== opposite ? dictionary.get(word.stem) : undefined;
    return senses === undefined ? [] : [senses];
  });
  const toldOnes = known.filter((senses) => stems.some((one) => senses.has(one)));
  return known.length === 0 ? 1 : toldOnes.length / known.length;
}
