import { type Denial, denialTable, isIdle } from '../text/denial.ts';
import { type ChangeSentences, sentencesOf } from './changeSentences.ts';
import type { Words } from './classify.ts';
import type { Region } from './match.ts';
import { endsSentence, type Token } from './tokens.ts';
import { areForms } from './wordForms.ts';

/** Two texts in tokens. `language`: of both, an ISO 639-1 code. */
interface Texts {
  readonly base: readonly Token[];
  readonly other: readonly Token[];
  readonly language: string;
}

/**
 * For each change how many negations it loses (above 0) or gains; one that another change of the sentence makes good, or a
 * negation before the change that goes on in it, counts nothing.
 */
export const negationsLost = (
  regions: readonly Region[],
  words: readonly Words[],
  { base, other, language }: Texts,
): readonly number[] => {
  const table = denialTable(language);
  const lost = words.map((own, at) => {
    const count = negationLost(own, table);
    const region = regions[at];
    if (Math.abs(count) !== 1 || region === undefined) return count;
    const goes =
      count > 0
        ? goesOn(own.other, other, region.otherFrom, table)
        : goesOn(own.base, base, region.baseFrom, table);
    return goes ? 0 : count;
  });
  if (lost.every((count) => count === 0)) return lost;
  const sentences = sentencesOf(regions, base);
  for (let at = 0; at < lost.length; at++) {
    for (let next = at + 1; next < lost.length && (lost[at] ?? 0) !== 0; next++) {
      if (sentences[at]?.to !== sentences[next]?.from) break;
      const [one, two] = [lost[at] ?? 0, lost[next] ?? 0];
      if (Math.sign(one) * Math.sign(two) >= 0) continue;
      const made = Math.sign(one) * Math.min(Math.abs(one), Math.abs(two));
      lost[at] = one - made;
      lost[next] = two + made;
    }
  }
  const softened = words.map((own) => countSoft(own.other, table) - countSoft(own.base, table));
  return lost.map((count, at) =>
    Math.abs(count) === 1 && isSoftened(at, count, softened, sentences) ? 0 : count,
  );
};

/** True where another change of the sentence has a word that denies more, or less, on the other side. */
const isSoftened = (
  at: number,
  count: number,
  softened: readonly number[],
  sentences: readonly ChangeSentences[],
): boolean => {
  const own = sentences[at];
  for (let by = at + 1; by < softened.length && sentences[by]?.from === own?.to; by++)
    if ((softened[by] ?? 0) * count > 0) return true;
  for (let by = at - 1; by >= 0 && sentences[by]?.to === own?.from; by--)
    if ((softened[by] ?? 0) * count > 0) return true;
  return false;
};

/** Words that deny in another word's name: "could not get", elsewhere in the sentence "failed to get". */
const countSoft = (words: readonly string[], { denialOf }: DenialTable): number =>
  words.filter((word) => denialOf(word) === 'soft').length;

const negationLost = ({ base, other }: Words, table: DenialTable): number => {
  const difference = countNegations(base, table) - countNegations(other, table);
  if (difference === 0)
    return (
      prefixLost(base, other, table) - prefixLost(other, base, table) || softlyLost({ base, other }, table)
    );
  // "He failed to come" and "he did not come" say the same.
  const poorer = difference > 0 ? other : base;
  const richer = difference > 0 ? base : other;
  const isSoft = poorer.some((word) => softly.includes(table.denialOf(word)) && !richer.includes(word));
  // "Not until May" and "only in May".
  const isTime = poorer.includes('only') && richer.includes('until');
  return (isSoft || isTime) && Math.abs(difference) === 1 ? 0 : difference;
};

const listing = /^(?:or|nor|или|ни)$/;

/** True of words from `from` on that go on with a list begun by a negation: "did not eat [or drink]". */
const goesOn = (
  words: readonly string[],
  tokens: readonly Token[],
  from: number,
  { denialOf }: DenialTable,
): boolean => {
  if (!words.some((word) => listing.test(word))) return false;
  for (let at = from - 1; at >= 0 && !endsSentence(tokens, at + 1); at--)
    if (denialOf(tokens[at]?.match ?? '') === 'hard') return true;
  return false;
};

const softly: readonly Denial[] = ['soft', 'form'];

type DenialTable = ReturnType<typeof denialTable>;

/** Negations but for those that deny nothing ("not only"); several in a row are one ("никто не", "no … nor"). */
const countNegations = (words: readonly string[], table: DenialTable): number => {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  words.forEach((word, at) => {
    if (table.denialOf(word) !== 'hard' || isIdle(words, at, table)) return;
    if (at - last > 2) count++;
    last = at;
  });
  return count;
};

/** Words that all but deny what they stand beside. */
const hardly = /^(?:hardly|barely|scarcely|rarely|seldom|едва|редко|вряд)$/;

/** 1 where a change only drops what denies in another word's name (`hardly`, `failed to`), -1 where it puts it in; else 0. */
const softlyLost = ({ base, other }: Words, table: DenialTable): number => {
  const isSoft = (word: string, at: number, words: readonly string[]) =>
    hardly.test(word) || (words[at + 1] === 'to' && table.denialOf(word) === 'soft');
  const bare = (words: readonly string[]) =>
    words.some(isSoft)
      ? words.filter((word, at) => !isSoft(word, at, words) && word !== 'to' && word !== 'ли')
      : null;
  const [own, others] = [bare(base), bare(other)];
  if (own !== null && others === null && areForms(own, other)) return 1;
  return others !== null && own === null && areForms(others, base) ? -1 : 0;
};

/** A word that denies, and what it is the opposite of. */
const opposites = [
  ['without', 'with'],
  ['без', 'с'],
  ['ohne', 'mit'],
  ['sans', 'avec'],
] as const;

/** 1 where `to` has the opposite of a word of `from` that denies: `able` for `unable`, `with` for `without`; else 0. */
const prefixLost = (from: readonly string[], to: readonly string[], { prefixes }: DenialTable): number =>
  from.some(
    (word) =>
      opposites.some(([without, having]) => word === without && to.includes(having)) ||
      prefixes.some(
        (prefix) =>
          word.startsWith(prefix) &&
          word.length > prefix.length + 3 &&
          to.includes(word.slice(prefix.length)),
      ),
  )
    ? 1
    : 0;
