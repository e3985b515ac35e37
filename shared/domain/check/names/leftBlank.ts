import { isPatronymic } from '../../names/patronymics.ts';
import { type Word, wordsOfSentences } from '../meaning/reading.ts';
import { articlesLeftBare, blanksIn } from './blanks.ts';
import { isAnswered } from './gone.ts';
import { isSpokenTo } from './leftOut.ts';
import { isRomanised, renderingsOf, unwitnessed, type WitnessedName } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';
import type { RussianName } from './nameWords.ts';

/** A sentence of a human's text beside what it translates: the original's, or a machine's. */
interface Bead {
  readonly said: readonly Word[];
  /** Places of it that are blank, less those of a machine's. */
  readonly blanks: number;
  /** Names that it has less often, in their order. */
  readonly missing: readonly WitnessedName[];
}

/**
 * Names that a sentence has less often than the original, or than the machine's text, where by English grammar it lacks a
 * noun: "landed in due to a passenger"; and surnames whose given name stands there alone. Names that are told of already
 * fill the blanks. O(words of both texts multiplied).
 */
export function namesLeftBlank(nameCase: NameCase, told: ReadonlySet<string>): readonly NameFault[] {
  return beadsOf(nameCase).flatMap(({ said, blanks, missing: all }) => {
    if (all.some(({ russian }) => told.has(russian.key))) return [];
    // English has no patronymics, and speaks to people without their names.
    const missing = all.filter(
      (name) => !isPatronymic(name.russian.word.lower) && !isSpokenTo(name, nameCase),
    );
    const halved = missing.filter(({ russian }) => isHalved(russian, said, nameCase));
    const others = missing.filter((name) => !halved.includes(name)).slice(0, Math.max(0, blanks));
    return [...halved, ...others].map(
      (name) => ({ kind: 'lost', name, word: null, isSlight: false }) as const,
    );
  });
}

function beadsOf(nameCase: NameCase): readonly Bead[] {
  const { paired, beads, human, original } = nameCase;
  if (paired !== null) {
    return paired.beads.flatMap(({ left, right }) => {
      const said = wordsOfSentences(human, ...right);
      const all = blanksIn(said, human);
      // Most sentences have none, and then the machine's are not counted.
      if (all === 0) return [];
      const own = wordsOfSentences(paired.left, ...left);
      const blanks = all - blanksIn(own, paired.left);
      const named = blanks > 0 ? lessOften(own, said, nameCase) : [];
      const isBare = blanks > 0 && articlesLeftBare(said, human) > articlesLeftBare(own, paired.left);
      const missing = named.length > 0 || !isBare ? named : inDictionary(own, said, nameCase);
      return blanks > 0 ? [{ said, blanks, missing }] : [];
    });
  }
  if (original === null || beads === null) return [];
  return beads.map(({ left, right }) => {
    const said = wordsOfSentences(human, ...right);
    return { said, blanks: blanksIn(said, human), missing: unanswered(left, said, nameCase) };
  });
}

/** Names that the machine's words have oftener than the human's. */
const lessOften = (
  own: readonly Word[],
  said: readonly Word[],
  { witnessed, forms, renderings }: NameCase,
): readonly WitnessedName[] =>
  witnessed.filter(
    (name) =>
      renderingsOf(name, own, forms, renderings).length > renderingsOf(name, said, forms, renderings).length,
  );

/** Words that the machine gives a capital, as names and first words have, and the dictionary has: the Pope, the Cabinet. */
const inDictionary = (
  own: readonly Word[],
  said: readonly Word[],
  { russians, forms }: NameCase,
): readonly WitnessedName[] =>
  own.flatMap((machine) => {
    const { isCapital, isContent, stem } = machine;
    if (!isCapital || !isContent || said.some((word) => word.stem === stem)) return [];
    const russian = russians.find(({ word }) => forms.sensesOf(word.stem).has(stem));
    return russian === undefined ? [] : [{ ...unwitnessed(russian), machine }];
  });

/** Names of the original's sentences that fewer of the human's words may give than there are. */
function unanswered(
  [from, to]: readonly [number, number],
  said: readonly Word[],
  nameCase: NameCase,
): readonly WitnessedName[] {
  const own = nameCase.russians.filter(
    (russian) => from <= russian.word.sentence && russian.word.sentence < to && mayBeName(russian, nameCase),
  );
  const answers = new Map(
    own.map((russian) => [russian, said.filter((word) => isAnswered(russian, nameCase, [word]))]),
  );
  const missing = own.filter((russian) => {
    const given = new Set(answers.get(russian));
    const family = own.filter(
      (other) => other.key === russian.key || answers.get(other)?.some((word) => given.has(word)),
    );
    return new Set(family.flatMap((other) => answers.get(other) ?? [])).size < family.length;
  });
  return [...new Map(missing.map((russian) => [russian.key, russian])).values()].map(unwitnessed);
}

/** Того is not Togo, Ван is van. */
const shortest = 5;

/** Renderings that a nation has at least: its country, what is of it, and its people. */
const leastOfNation = 3;

/**
 * With a capital inside a sentence, or at its beginning where it is known elsewhere, or of a nation: a Swiss for
 * швейцарец. Other words in lower case only sound like a name of the table, as платный like Платон.
 */
function mayBeName(russian: RussianName, { forms, seen }: NameCase): boolean {
  const { isCapital, isAbbreviation, word, key } = russian;
  if (isCapital && !word.isFirst) return !isAbbreviation || forms.englishFor(word.text).length > 0;
  const english = forms.englishFor(word.text);
  if (isCapital && seen.isInside(key)) return english.length > 0;
  const isOfNation =
    english.length >= leastOfNation && english.some((name) => forms.isPlaceName(name.join(' ')));
  return isOfNation && (isCapital || word.lower.length >= shortest);
}

/**
 * True of a surname whose given name, by which the project does not call its bearer, stands in the words without it:
 * Vladimir has, for Владимир Зеленский.
 */
function isHalved(russian: RussianName, said: readonly Word[], nameCase: NameCase): boolean {
  const { russians, source, human, forms, seen, machines } = nameCase;
  if (machines.length > 0 || russian.isAdjective || russian.word.lower.length < shortest) return false;
  return russians.some((own, at) => {
    const given = russians[at - 1];
    if (own.key !== russian.key || given === undefined || !given.isCapital || !own.isCapital) return false;
    if (source.slice(given.word.to, own.word.from) !== ' ' || seen.isAlone(given.key)) return false;
    if (forms.sensesOf(given.word.stem).size > 0) return false;
    const known = new Set(forms.englishFor(given.word.text).flat());
    return said.some(
      (word, y) =>
        word.isCapital &&
        (isRomanised(given, word.name, forms) || known.has(word.name)) &&
        !(
          said[y + 1]?.isCapital === true && /^[ -]$/.test(human.text.text.slice(word.to, said[y + 1]?.from))
        ),
    );
  });
}
