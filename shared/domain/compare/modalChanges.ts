import { isAdvice, isPlainModal, modalitiesOf } from '../text/modals.ts';
import { type ChangeSentences, sentencesOf } from './changeSentences.ts';
import type { Words } from './classify.ts';
import type { Region } from './match.ts';
import type { Token } from './tokens.ts';

/** Words a side up to which a word of obligation or possibility is what a change is about. */
const fewWords = 4;
/** And up to which it is where the word says nothing else (must, can). */
const someWords = 8;

const bonds = ['must', 'may'] as const;
type Bond = (typeof bonds)[number];
/** `Will` against nothing is a matter of tense. */
type Bonds = ReadonlySet<Bond>;

/** What most words say. */
const neither: Bonds = new Set();

/** `around`: the words that both texts keep before and behind. */
const bondsOf = (words: readonly string[], [before, behind]: readonly string[], language: string): Bonds => {
  const modalities = modalitiesOf([before ?? '', ...words, behind ?? ''], language).slice(1, -1);
  const said = bonds.filter((bond) => modalities.includes(bond));
  return said.length === 0 ? neither : new Set(said);
};

/** What one side of a change says and the other does not. */
interface Lost {
  readonly base: Bonds;
  readonly other: Bonds;
}

const nothingLost: Lost = { base: neither, other: neither };

/** "If it stops", "should it stop". */
const isCondition = (own: readonly string[], other: readonly string[]): boolean =>
  own.includes('if') && !own.includes('should') && other[0] === 'should';

const without = (own: Bonds, others: Bonds): Bonds =>
  own.size === 0 ? neither : new Set([...own].filter((bond) => !others.has(bond)));

/** True where of two words of duty only one advises: `must` for `should`. */
const isSoftened = ({ base, other }: Words, language: string): boolean => {
  if (Math.max(base.length, other.length) > fewWords) return false;
  const [own, others] = [dutiesOf(base, language), dutiesOf(other, language)];
  return own !== null && others !== null && own !== others;
};

/** Whether all that is said of duty is advice; null where nothing is. */
const dutiesOf = (words: readonly string[], language: string): boolean | null => {
  const modalities = modalitiesOf(words, language);
  const duties = words.filter((_, at) => modalities[at] === 'must');
  return duties.length === 0 ? null : duties.every((word) => isAdvice(word, language));
};

/** Says the one for the other, or one of them where the other text says neither. */
type ModalChange = 'turned' | 'lone' | null;

/**
 * For each change what becomes in it of duty and possibility; what another change of the sentence makes good does not
 * count. Linear in the changes' words, and for each that says either in the changes of its sentence.
 */
export const modalsDiffer = (
  regions: readonly Region[],
  words: readonly Words[],
  base: readonly Token[],
  language: string,
): readonly ModalChange[] => {
  const lost = words.map((own, at): Lost => {
    if (isCondition(own.base, own.other) || isCondition(own.other, own.base)) return nothingLost;
    const around = keptAround(regions[at], base);
    const [left, right] = [bondsOf(own.base, around, language), bondsOf(own.other, around, language)];
    return { base: without(left, right), other: without(right, left) };
  });
  const softened = words.map((own): ModalChange => (isSoftened(own, language) ? 'turned' : null));
  if (lost.every((own) => own.base.size + own.other.size === 0)) return softened;
  const sentences = sentencesOf(regions, base);
  return words.map((own, at) => {
    const mine = lost[at];
    if (softened[at] === 'turned') return 'turned';
    // Most changes say neither, and a sentence may have very many.
    if (mine === undefined || mine.base.size + mine.other.size === 0) return null;
    const made = madeGood(lost, sentences, at);
    const [left, right] = [without(mine.base, made.base), without(mine.other, made.other)];
    if (left.size + right.size === 0) return null;
    if (left.size > 0 && right.size > 0) return forbids(own) ? null : 'turned';
    const size = Math.max(own.base.length, own.other.length);
    if (size > someWords) return null;
    const said = left.size > 0 ? own.base : own.other;
    return size <= fewWords || said.some((word) => isPlainModal(word, language)) ? 'lone' : null;
  });
};

/** The words just before and just behind a change: "by [chance]", "is [bound] to". */
const keptAround = (region: Region | undefined, base: readonly Token[]): readonly string[] =>
  region ? [base[region.baseFrom - 1]?.match ?? '', base[region.baseTo]?.match ?? ''] : [];

/** What one side lacks and another change of the sentence has. */
const madeGood = (lost: readonly Lost[], sentences: readonly ChangeSentences[], at: number): Lost => {
  const found = { base: new Set<Bond>(), other: new Set<Bond>() };
  const look = (by: number): void => {
    for (const bond of lost[by]?.other ?? []) found.base.add(bond);
    for (const bond of lost[by]?.base ?? []) found.other.add(bond);
  };
  const own = sentences[at];
  for (let by = at + 1; by < lost.length && sentences[by]?.from === own?.to; by++) look(by);
  for (let by = at - 1; by >= 0 && sentences[by]?.to === own?.from; by--) look(by);
  return found;
};

/** What one must not, one cannot. */
const forbids = ({ base, other }: Words): boolean => [base, other].every((words) => words.some(isDenying));

const isDenying = (word: string): boolean =>
  word === 'not' || word === 'cannot' || word === 'нельзя' || word === 'не' || word.endsWith("n't");
