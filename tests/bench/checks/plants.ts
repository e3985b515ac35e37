import type { CheckId } from '../../../shared/domain/check/finding.ts';
import { denialTable } from '../../../shared/domain/text/denial.ts';
import { endsLikeProse } from './news.ts';
import { type Planter, replaceOne } from './planter.ts';
import { dropName, plantConsonant, plantName, plantSpelling } from './plantNames.ts';
import { plantNumber } from './plantNumbers.ts';

/** A kind of error, and the checks of which one must report it. */
export interface PlantKind {
  readonly name: string;
  readonly plant: Planter;
  readonly foundBy: readonly CheckId[];
  /** Each in a project of its own, for two of a kind would bear each other out. */
  readonly isAlone?: boolean;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const negations = /\b(?:can)?not\b|n[’']t\b|\bnever\b|\bno\b/gi;
const idiom = /^(?:not only|not just|not least|no (?:less|more|later|doubt|matter|wonder)|no\.)/i;

/** Takes a negator out, as a hand that slips would. */
const dropNegation: Planter = (text, { random }) =>
  replaceOne(text, negations, random, (match) => {
    const after = text.slice(match.index);
    if (idiom.test(after)) return null;
    const word = match[0].toLowerCase();
    if (word === 'cannot') return 'can';
    // `can't` loses `'t` alone, `won't` would be `wo`.
    if (/^n.t$/.test(word)) {
      const before = text.slice(Math.max(0, match.index - 2), match.index).toLowerCase();
      if (before === 'ca') return 'n';
      return before === 'wo' ? null : '';
    }
    return word === 'no' ? 'some' : '';
  })?.replace(/ {2,}/g, ' ') ?? null;

const english = denialTable('en');
const turned: Readonly<Record<string, string>> = {
  without: 'with',
  nobody: 'somebody',
  nothing: 'something',
  none: 'some',
  nor: 'and',
};
const prefixed = /\b(?:without|nobody|nothing|none|nor|(?:un|in|im|il|ir|dis)[a-z]{4,})\b/g;

/** Denials in other words: `with` for without, and words whose prefix is lost, where the rest is a word of the text. */
const turnWord: Planter = (text, { random, isCommon }) =>
  replaceOne(text, prefixed, random, ([word]) => {
    const rest = word.replace(/^(?:un|in|im|il|ir|dis)/, '');
    return turned[word] ?? (isDenied(word) && isCommon(rest) ? rest : null);
  });

/** Words that begin so and deny nothing: until, under, increase, include, important, discuss. */
const isDenied = (word: string): boolean => english.denialOf(word) === 'form';

const auxiliaries =
  /\b(?:is|are|was|were|will|can|could|has|have|had|would|should|must|may|might|did|does|do)\b(?! (?:not|never|no)\b)(?!n[’']t)/g;

/** Near such words another `not` makes nonsense or nothing. */
const denial = /\b(?:not|never|no|only|unable|also|already)\b|n[’']t\b/;

/** Puts `not` behind an auxiliary. */
const addNegation: Planter = (text, { random }) =>
  replaceOne(text, auxiliaries, random, (match) => {
    const near = text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 12);
    return denial.test(near) ? null : `${match[0]} not`;
  });

const duty = /\b(must|should|ha(?:s|ve|d) to|needs? to)\b/g;
const chance = /\b(may|might|can|could)\b(?! not|not|['’]t)/g;

const duties: Planter = (text, { random }) =>
  replaceOne(text, duty, random, () => random.of(['may', 'might', 'can']));
const chances: Planter = (text, { random }) =>
  replaceOne(text, chance, random, (match) =>
    /^[A-Z]/.test(match[0]) ? null : random.of(['must', 'has to']),
  );

/** Must for may and may for must, as often. */
const swapModality: Planter = (text, context) => {
  const [first, second] = context.random.shuffled([duties, chances]);
  return first?.(text, context) ?? second?.(text, context) ?? null;
};

/** Leaves one of several sentences out. */
const omitSentence: Planter = (_, { random, row, human }) => {
  const lines = row.humanLines[human] ?? [];
  if (lines.length < 2) return null;
  const at = random.below(lines.length);
  return wordsIn(lines[at] ?? '') < 4 ? null : joined(lines.filter((_, other) => other !== at));
};

/** Puts a sentence of another document's translation in. */
const addSentence: Planter = (_, { random, rows, row, human }) => {
  const lines = row.humanLines[human] ?? [];
  const other = rows[random.below(rows.length)];
  if (other === undefined || other.document === row.document) return null;
  const foreign = (other.humanLines[human] ?? []).filter((line) => wordsIn(line) >= 5 && endsLikeProse(line));
  const chosen = foreign[random.below(foreign.length)];
  if (chosen === undefined) return null;
  const at = random.below(lines.length + 1);
  return joined([...lines.slice(0, at), chosen, ...lines.slice(at)]);
};

const joined = (lines: readonly string[]): string => lines.join(' ').trim();

/** Leaves out what stands between two commas, or between a comma and the sentence's end. */
const omitClause: Planter = (text, { random }) =>
  replaceOne(text, /, [^,.!?;:"“”()]+(?=[,.!?;])/g, random, (match) => (wordsIn(match[0]) >= 5 ? '' : null));

const twins: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', y: 'у' };

/** Leaves a Russian word standing, or types one letter on the other keyboard. */
const leaveRussian: Planter = (text, { random, row }) => {
  if (random.below(2) === 0)
    return replaceOne(text, /[aeocpxy]/g, random, ([letter]) => twins[letter] ?? null);
  const russian = row.source.match(/[а-яё]{3,}/gi) ?? [];
  const word = russian[random.below(russian.length)];
  return word === undefined ? null : replaceOne(text, /[a-z]{3,}/gi, random, () => word);
};

const numbers = ['number', 'percent', 'money', 'unit', 'date', 'time'] as const;
const names = ['nameLost', 'nameSpelling', 'nameVariants'] as const;

/** The twelve kinds of planted errors, and names romanised in two ways. */
export const plantKinds: readonly PlantKind[] = [
  { name: 'number, date, money', plant: plantNumber, foundBy: numbers },
  { name: 'name replaced', plant: plantName, foundBy: names },
  { name: 'name left out', plant: dropName, foundBy: names },
  { name: 'name, one consonant', plant: plantConsonant, foundBy: names },
  { name: 'negation lost', plant: dropNegation, foundBy: ['negation'] },
  { name: 'denial in other words lost', plant: turnWord, foundBy: ['negation'] },
  { name: 'negation gained', plant: addNegation, foundBy: ['negation'] },
  { name: 'must / may', plant: swapModality, foundBy: ['modality'] },
  { name: 'sentence omitted', plant: omitSentence, foundBy: ['omission'] },
  { name: 'foreign sentence', plant: addSentence, foundBy: ['addition'] },
  { name: 'clause omitted', plant: omitClause, foundBy: ['clause', 'omission'] },
  { name: 'name respelt', plant: plantSpelling, foundBy: names, isAlone: true },
  { name: 'untranslated, look-alike', plant: leaveRussian, foundBy: ['untranslated', 'lookalike'] },
];
