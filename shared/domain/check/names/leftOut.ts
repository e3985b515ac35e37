import { isPatronymic } from '../../names/patronymics.ts';
import { pinyinSound } from '../../names/pinyin.ts';
import { nameStems } from '../../names/stems.ts';
import type { WordPairs } from '../meaning/likeness.ts';
import { type Word, wordsOfSentences } from '../meaning/reading.ts';
import { blanksIn } from './blanks.ts';
import type { NameForms } from './forms.ts';
import type { NameUsage } from './learn.ts';
import { people, renderingsOf, type WitnessedName } from './match.ts';
import { type NameCase, understood } from './nameCase.ts';
import type { RussianName } from './nameWords.ts';
import { places, timesIn } from './persons.ts';
import { hasStandIn, isBareBefore, isHole, personal } from './places.ts';

/** What may stand between the names of one person. */
const particles = /^(?:-| (?:(?:ван|фон|де|дер|да|ди|дю|ла|ле|аль|бен|ибн) )*)$/;
const governed = /(?<!\p{L})(?:в|во|на|из|под|над|о|об|у|к|ко|от|с|со|до|для|без|при|за|через) $/iu;
const longestPreposition = 7;

/** The one is in a case that its preposition asks for, the other is not: В Караганде Ахметов. */
const isPlaceBefore = (before: Word, after: Word, source: string): boolean =>
  /(?:[еуюы]|[ое]й|[оея]м)$/.test(before.lower) &&
  /(?:[бвгджзклнпрстфхцчшщ]|(?<![ыиоея])м)$/.test(after.lower) &&
  governed.test(source.slice(Math.max(0, before.from - longestPreposition), before.from));

/** Words with capitals side by side: names of one person, or of one thing. The name itself is one of them. */
export function wholeName({ russian }: WitnessedName, nameCase: NameCase): readonly RussianName[] {
  const { russians, source } = nameCase;
  const isOne = (before: RussianName | undefined, after: RussianName | undefined): boolean =>
    before?.isCapital === true &&
    after?.isCapital === true &&
    particles.test(source.slice(before.word.to, after.word.from)) &&
    !isPlaceBefore(before.word, after.word, source);
  // Чайковский looks like an adjective, but not after Ильич.
  const names = russians.filter(
    (one, at) =>
      one.isCapital &&
      (!one.isAdjective || (isOne(russians[at - 1], one) && russians[at - 1]?.isAdjective === false)),
  );
  const at = names.indexOf(russian);
  if (at < 0) return [russian];
  let [from, end] = [at, at + 1];
  while (isOne(names[from - 1], names[from])) from -= 1;
  while (isOne(names[end - 1], names[end])) end += 1;
  return names.slice(from, end);
}

/** True of a word that has a capital for it begins a sentence: Пришлось Иванову. */
export const isCommonFirst = ({ word: { isFirst, stem, text } }: RussianName, forms: NameForms): boolean =>
  isFirst && forms.sensesOf(stem).size > 0 && forms.englishFor(text).length === 0;

/** True of a given name and a patronymic, without a surname: Илья Ильич. */
export const isPolite = (whole: readonly RussianName[]): boolean =>
  whole.length === 2 && isPatronymic(whole[1]?.word.lower ?? '');

/** How a name may be missing in a good translation: not at all, unless it leaves a hole, whatever it leaves. */
export type Leave = 'never' | 'unlessHole' | 'ever';

/** True of a name that stands in the original before one that the human gives: Leo of Leo Tolstoy. */
export function isBeforeGiven(name: WitnessedName, nameCase: NameCase): boolean {
  const { russian } = name;
  if (!russian.isCapital || isPatronymic(russian.word.lower)) return false;
  const whole = wholeName(name, nameCase);
  // Chinese surnames stand first.
  const isSecond = pinyinSound(name.machine?.name ?? '') !== null;
  const others = isSecond ? whole : whole.slice(whole.indexOf(russian) + 1);
  if (others.some((part) => part !== russian && isGiven(part, nameCase))) return true;
  if (isSecond) return hasPrevious(name, nameCase);
  return others.length > 0 && hasNext(name, nameCase);
}

/** The machine's word with a capital right before, which the human has too: Xi of Xi Jinping, of two letters in Russian. */
function hasPrevious({ machine }: WitnessedName, { machines, human }: NameCase): boolean {
  const [text] = machines;
  if (machine === null || text === undefined) return false;
  const before = text.words[text.words.indexOf(machine) - 1];
  if (before === undefined || !before.isCapital || machine.from - before.to !== 1) return false;
  return human.words.some(({ name, isCapital }) => isCapital && name === before.name);
}

/** The machine's next word with a capital, which the human has too: Shaw of Bernard Shaw, however Шоу sounds. */
function hasNext({ machine }: WitnessedName, { machines, human }: NameCase): boolean {
  const [text] = machines;
  if (machine === null || text === undefined) return false;
  const at = text.words.indexOf(machine);
  for (let next = at + 1; at >= 0 && next < text.words.length; next++) {
    const [word, last] = [text.words[next], text.words[next - 1]];
    if (word === undefined || last === undefined || !word.isCapital || !word.isContent) return false;
    if (!/^[ -]$/.test(text.text.text.slice(last.to, word.from))) return false;
    if (human.words.some(({ name, isCapital }) => isCapital && name === word.name)) return true;
  }
  return false;
}

/** True of a surname whose given name the human has, where the project calls its bearer by that alone. */
function isAfterFamiliar(name: WitnessedName, nameCase: NameCase): boolean {
  const whole = wholeName(name, nameCase);
  const before = whole[whole.indexOf(name.russian) - 1];
  return before !== undefined && nameCase.seen.isAlone(before.key) && isGiven(before, nameCase);
}

const isGiven = (part: RussianName, { witnessed, given }: NameCase): boolean =>
  witnessed.some((other) => other.russian.key === part.key && given(other).length > 0);

const you =
  /(?<!\p{L})(?:\p{L}{2,}(?:[йь]|и)те(?:сь)?|не \p{L}+(?:[аеиоуыюя]й|и|ь)(?:те)?|вы|вас|вам|вами|ваш\p{L}*|ты|тебя|тебе|тобой|тво(?:й|я|ё|и|его|ей|ему|ю|их|им))(?!\p{L})/iu;

/** True of a name set off by commas in the address of somebody: "Михаил, вы играли?" may do without. */
export function isSpokenTo(name: WitnessedName, nameCase: NameCase): boolean {
  const { source, forms } = nameCase;
  const [first, ...rest] = wholeName(name, nameCase);
  const whole = first === undefined || isCommonFirst(first, forms) ? rest : [first, ...rest];
  const [from, to] = [whole[0]?.word.from ?? 0, whole.at(-1)?.word.to ?? 0];
  const isSetOff = /(?:^|[,.!?…«"“–—-])\s*$/.test(source.slice(0, from)) && /^[,!?…]/.test(source.slice(to));
  return isSetOff && you.test(source);
}

/** Where surnames mostly stand for whole names, one more is no news; where they never do, a hole is. */
export function leaveOf(name: WitnessedName, nameCase: NameCase, usage: NameUsage): Leave {
  const { lower } = name.russian.word;
  if (understood.test(lower)) return 'unlessHole';
  if (isSpokenTo(name, nameCase)) return 'ever';
  if (isPatronymic(lower)) {
    const whole = wholeName(name, nameCase);
    if (whole.some((part) => isGiven(part, nameCase))) return 'ever';
  }
  if (isAfterFamiliar(name, nameCase)) return 'ever';
  if (!isBeforeGiven(name, nameCase)) return 'never';
  return usage.keepsGivenNames(nameCase.human.text.version) ? 'unlessHole' : 'ever';
}

/**
 * True of a name that its version has elsewhere, where something else stands for it here: a pronoun, "the minister",
 * "the claim" for "Ivanov's claim".
 */
export function isSaidOtherwise(name: WitnessedName, nameCase: NameCase, usage: NameUsage): boolean {
  const { human, paired, beads } = nameCase;
  const other = name.machine?.name;
  if (paired === null || other === undefined) {
    const { sentence } = name.russian.word;
    const bead = beads?.find(({ left }) => left[0] <= sentence && sentence < left[1]);
    const words = bead === undefined ? human.words : wordsOfSentences(human, ...bead.right);
    return words.some(({ lower }) => personal.test(lower));
  }
  if (usage.spellings(human.text.version, name.russian.key).length === 0) return false;
  return paired.beads.some((bead, at) => {
    const own = wordsOfSentences(paired.left, ...bead.left);
    const said = wordsOfSentences(paired.right, ...bead.right);
    return own.some(
      (word, x) => word.name === other && hasStandIn(x, own, said, paired.pairs[at], paired.right),
    );
  });
}

/**
 * True where a sentence has the name less often than the machine's, and nothing stands in a place of it. `isStrict`: it
 * stands elsewhere in the row, so that words told otherwise around the place excuse it.
 */
export function leavesHole(name: WitnessedName, nameCase: NameCase, isStrict = false): boolean {
  const { paired, forms, renderings } = nameCase;
  const other = name.machine?.name;
  if (paired === null || other === undefined) return false;
  const { mayBeTranslated, word } = name.russian;
  const mayBeBare =
    mayBeTranslated || (!isStrict && !understood.test(word.lower) && isBeforeGiven(name, nameCase));
  return paired.beads.some((bead, at) => {
    const own = wordsOfSentences(paired.left, ...bead.left);
    const given = new Set(renderingsOf(name, own, forms, renderings));
    const named = own.flatMap((place, x) => (given.has(place) ? [x] : []));
    if (named.length === 0) return false;
    const said = wordsOfSentences(paired.right, ...bead.right);
    if (renderingsOf(name, said, forms, renderings).length >= named.length) return false;
    const pairs = paired.pairs[at];
    if (!isStrict && blanksIn(said, paired.right) > blanksIn(own, paired.left)) return true;
    // From there, for "from Perm" named before.
    if (isStrict && timesIn(said, places) > timesIn(own, places)) return false;
    return named.some(
      (x) =>
        isHole(x, own, said, pairs, isStrict) ||
        (mayBeBare && isBareBefore(x, own, said, pairs, paired.right)) ||
        isHalved(x, own, said, pairs, nameCase),
    );
  });
}

/** True where the machine has a surname at `x`, and the human the given name before it alone. */
function isHalved(
  x: number,
  own: readonly Word[],
  said: readonly Word[],
  pairs: WordPairs | undefined,
  { witnessed }: NameCase,
): boolean {
  const [first, last] = [own[x - 1], own[x]];
  const y = pairs?.rightOf[x - 1] ?? -1;
  if (first === undefined || last === undefined || y < 0 || (pairs?.rightOf[x] ?? -1) >= 0) return false;
  if (!last.isCapital || last.from - first.to !== 1 || pinyinSound(last.name) !== null) return false;
  const isName = witnessed.some(
    ({ russian, machine }) => russian.isCapital && !russian.isAdjective && machine?.name === first.name,
  );
  const [kept, next] = [said[y], said[y + 1]];
  if (!isName || kept?.isCapital !== true) return false;
  return next === undefined || !next.isCapital || next.from - kept.to !== 1;
}

/** Of a place in the name of those who live there. */
const shortestStem = 4;

/** How often the Russian has a name, an adjective made from it, those who live there, another name of the same. */
export function timesInRussian(name: WitnessedName, { witnessed, russians, given }: NameCase): number {
  const words = given(name);
  const isOne = (other: WitnessedName) => {
    const own = given(other);
    if (own.some((word) => words.includes(word))) return true;
    // Where DPRK stands for one Korea, what stands for the other stands for it alone.
    return own.length === 0 && other.machine?.name === name.machine?.name;
  };
  const keys = new Set(witnessed.filter(isOne).map(({ russian }) => russian.key));
  const stems = nameStems(name.russian.word.lower).filter((stem) => stem.length >= shortestStem);
  // Тюменцы, who have no capital, live in Тюмень.
  const isOfPlace = ({ word: { lower }, isCapital }: RussianName) =>
    !isCapital && people.test(lower) && stems.some((stem) => lower.startsWith(stem));
  const own = russians.filter((one) => keys.has(one.key) || isOfPlace(one));
  // A name that is said again in brackets, as it is spelt at home, need not stand twice.
  const isTold = own.some(({ isLatin }) => !isLatin);
  return own.filter(({ isLatin }) => !(isTold && isLatin)).length;
}
