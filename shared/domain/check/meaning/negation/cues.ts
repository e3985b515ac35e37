import { type Denial, denialTable, deniesWithout, isIdle, russianNobody } from '../../../text/denial.ts';
import { lowerText } from '../lowerText.ts';
import type { Word } from '../reading.ts';

const english = denialTable('en');
const russian = denialTable('ru');

/**
 * By word of an English sentence its cue. A negation that goes on (no … and no) counts once, and not … without says yes.
 * Linear.
 */
export function englishCues(words: readonly Word[]): readonly Denial[] {
  // Most sentences deny nothing.
  if (!words.some(({ denial, isTelling }) => denial !== null || isTelling)) return words.map(() => null);
  let hasDenied = false;
  const lowers = words.map(({ lower }) => lower);
  return words.map(({ denial, isTelling }, at): Denial => {
    if (denial === null && !isTelling) return null;
    if (denial !== 'hard') return softEnglish(words, at, denial);
    if (isAsking(words, at)) return 'soft';
    if (isWished(words, at)) return 'weak';
    if (isHollow(words, at) || isIdle(lowers, at, english) || goesOn(words, at, hasDenied)) return null;
    hasDenied = true;
    return 'hard';
  });
}

/** `No textbook and no drawings`, `none of this, neither … nor`: one denial that goes on. */
function goesOn(words: readonly Word[], at: number, hasDenied: boolean): boolean {
  const lower = words[at]?.lower ?? '';
  // `Nor` alone is what is left of a pair.
  if (lower === 'nor') return words[at]?.isFirst === false;
  if (!hasDenied) return false;
  // `Neither party` has a verb of its own.
  if (lower === 'neither')
    return words.slice(at, at + neitherWithin).some((word) => word.lower === 'nor') || isLast(words, at);
  return lower === 'no' && /^(?:and|or|nor)$/.test(words[at - 1]?.lower ?? '');
}

/** Words in which `neither` and its `nor` stand. */
const neitherWithin = 16;
const isLast = (words: readonly Word[], at: number): boolean => words[at + 1] === undefined;

const subject = /^(?:i|you|he|she|it|we|they|this|that|these|those|there|the|a|an)$/;
const asking = /^(?:wo|would|is|are|was|were|ca|could|should|has|have|had|ai)n't$/;

/** Behind a comma: `well, don't I know you`, `it is cold, isn't it?` */
const asksBack = /^(?:do|does|did|wo|would|is|are|was|were|ca|could|should|has|have|had|ai)n't$/;
const person = /^(?:i|he|she|it|we|they)$/;

/** `Wouldn't it be easier?` asks for a yes; `don't` alone forbids. */
const isAsking = (words: readonly Word[], at: number): boolean =>
  (words[at]?.isFirst === true &&
    asking.test(words[at]?.lower ?? '') &&
    subject.test(words[at + 1]?.lower ?? '')) ||
  ((words[at]?.from ?? 0) - (words[at - 1]?.to ?? 0) === 2 &&
    asksBack.test(words[at]?.lower ?? '') &&
    person.test(words[at + 1]?.lower ?? ''));

/** `Wished she hadn't come`, of what she did: Russian regrets, or denies. */
const isWished = (words: readonly Word[], at: number): boolean =>
  /\bwish(?:e[sd]|ing)?(?: that)?(?: \S+)?$/.test(textOf(words, at - wishedWithin, at));
/** Words between `wish` and its negation, with it. */
const wishedWithin = 4;

/** A negator that denies nothing for what stands beside it: in a title, before a number. */
function isHollow(words: readonly Word[], at: number): boolean {
  const word = words[at];
  // `Ready or Not` is a title, No 5 a number.
  if (word === undefined || (!word.isFirst && /^(?:Not|No|Never|Nothing)$/.test(word.text))) return true;
  return word.text === 'No' && /^\d/.test(words[at + 1]?.lower ?? '');
}

/** `Short of doctors`, `far from stupid`, `the deal fell through`, `how dare you`, `in vain`, `has yet to come`. */
const saysLittle =
  /^(?:short of|far from|anything but|still time|doubt(?:s|ed)? (?:that|if|whether|i|he|she|it|we|you|they)|(?:sold|r[au]ns?|running) out|f[ae]lls? (?:through|short)|how dare|in vain|free (?:of|from)|yet to|loss for)$/;
/** `Hard to believe`. */
const hardTo = /^(?:hard|difficult|tough) to$/;
/** Verbs that deny by a small word behind them, at once or behind their object: gives it up, keep your hands off. */
const partingVerbs: readonly (readonly [verb: RegExp, part: RegExp])[] = [
  [/^g(?:ive[sn]?|ave|iving)$/, /^up$/],
  [/^turn(?:s|ed|ing)?$/, /^(?:down|away)$/],
  [/^rul(?:e[sd]?|ing)$/, /^out$/],
  [/^(?:leaves?|leaving|left)$/, /^(?:off|out|alone|aside)$/],
  [/^(?:keep(?:s|ing)?|kept)$/, /^(?:from|off|away|out|clear|confidential|secret|private)$/],
  [/^(?:hold(?:s|ing)?|held)$/, /^(?:back|off)$/],
  [/^(?:stay(?:s|ed|ing)?|steer(?:s|ed|ing)?)$/, /^(?:away|out|off|clear)$/],
  [/^(?:call(?:s|ed|ing)?|br(?:eaks?|eaking|oken?))$/, /^off$/],
  [/^(?:back(?:s|ed|ing)?|pull(?:s|ed|ing)?|opt(?:s|ed|ing)?)$/, /^(?:out|short)$/],
  [/^cut(?:s|ting)?$/, /^(?:out|off)$/],
  [/^(?:do(?:es|ing|ne)?|did)$/, /^away$/],
];
/** Words between such a verb and its small word, at most. */
const partWithin = 5;
/** `Out of the question`, `out of sight`. */
const outOf = /^(?:question|sight|reach|order|date|stock|place|print|work|use|season|bounds|control|tune)$/;
/** `It was May before he came`, for «до мая не приходил». */
const untilThen = /^(?:before|until|till)$/;
const itWas = /\b(?:it (?:was|is|will be|would be|took)|it's|it'll be)\b/;
const itWasWithin = 8;
/** `Advises against drinking`. */
const advising = /\b(?:advis|warn|decid|recommend|caution|counsel|vot)[a-z]*\b/;

/** The first words of all these. */
const mayTell =
  /^(?:short|far|anything|still|doubt(?:s|ed)?|sold|r[au]ns?|running|f[ae]lls?|how|in|free|hard|difficult|tough|against|yet|loss)$/;

/** Whether what stands around a word that denies nothing itself may make it deny: asked once for each form. */
export const isTelling = (lower: string): boolean =>
  mayTell.test(lower) || outOf.test(lower) || partingVerbs.some(([verb]) => verb.test(lower));

/** What stands around may say more than the word alone. */
function softEnglish(words: readonly Word[], at: number, denial: Denial): Denial {
  const lower = words[at]?.lower ?? '';
  if (isTurned(words, at, denial)) return null;
  const pair = `${lower} ${words[at + 1]?.lower ?? ''}`;
  if (saysLittle.test(pair) || (denial === null && hasPart(words, at))) return 'soft';
  if (denial === null && hardTo.test(pair)) return 'weak';
  if (untilThen.test(lower) && itWas.test(textOf(words, at - itWasWithin, at))) return 'soft';
  if (lower === 'against' && advising.test(textOf(words, at - 3, at))) return 'soft';
  return outOf.test(lower) && /(?:^| )out of(?: the)?$/.test(textOf(words, at - 3, at)) ? 'soft' : denial;
}

/** What stands before takes the denial away. */
function isTurned(words: readonly Word[], at: number, denial: Denial): boolean {
  const lower = words[at]?.lower ?? '';
  const before = words[at - 1]?.lower ?? '';
  // So far, cease fire.
  if (lower === 'far' ? before === 'so' : lower === 'cease' && words[at + 1]?.lower === 'fire') return true;
  // Without stopping goes on.
  if (denial === 'soft' && before === 'without') return true;
  if (lower === 'without') return deniesWithout.test(textOf(words, at - 3, at));
  // By one party alone.
  if (lower === 'alone') return /\bby\b/.test(textOf(words, at - 4, at));
  // Not uncommon.
  return denial === 'form' && isIdle([before, lower], 0, english);
}

/** A verb whose small word follows it with no mark and no other verb of the kind between. */
function hasPart(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  const part = partingVerbs.find(([verb]) => verb.test(lower))?.[1];
  return part !== undefined && words.slice(at + 1, at + 1 + partWithin).some((word) => part.test(word.lower));
}

/** Words between two negations that may be one: никто … не. */
const oneNegationWithin = 10;

/**
 * By word of a Russian sentence its cue. Nobody … not, not … a single count once. With idioms, also the negators of
 * turns of speech that deny nothing (не только) are hard. Linear.
 */
export function russianCues(words: readonly Word[], withIdioms: boolean): readonly Denial[] {
  const cues = cuesOf(words, withIdioms);
  if (withIdioms) return cues;
  const doubled = new Set([...words.keys()].flatMap((at) => doubledFrom(words, at)));
  return doubled.size === 0 ? cues : cues.map((cue, at) => (doubled.has(at) ? null : cue));
}

function cuesOf(words: readonly Word[], withIdioms: boolean): readonly Denial[] {
  let last = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  const lowers = words.map(({ lower }) => lower);
  const isTurn = (at: number): boolean =>
    (isIdle(lowers, at, russian) && !isNotYet(lowers, at)) ||
    isWhatever(lowers, at) ||
    isComfort(words, at) ||
    isIfNotMore(lowers, at) ||
    isWithout(lowers, at);
  return words.map(({ lower, denial }, at) => {
    if (denial !== 'hard') return isAgainst(lowers, at) ? null : denial;
    const isNobody = russianNobody.has(lower);
    if (!withIdioms && isTurn(at)) {
      // `Как никогда не бывало`, `ни с того ни с сего`: what goes on denies no more than what begins.
      if (isNobody && !isWhatever(lowers, at)) [last, isOpen] = [at, true];
      return null;
    }
    // `Никто не пришёл`, `не нашли ни одного`: the second denies nothing more.
    const isSecond = at - last <= oneNegationWithin && (isOpen || (isNobody && !hasOwnVerb(lowers, at)));
    isOpen = isNobody;
    if (isSecond) return null;
    // `Нет, этого никто не знает`: an answer and a denial.
    if (lower !== 'нет' || words[at]?.isFirst !== true) last = at;
    return 'hard';
  });
}

/** `Возбуждено против него`, and not `выступил против`, `я против`. */
const isAgainst = (lowers: readonly string[], at: number): boolean =>
  lowers[at] === 'против' &&
  at < lowers.length - 1 &&
  !lowers
    .slice(Math.max(0, at - opposedWithin), at)
    .some((lower) =>
      /^(?:выступ|(?:про)?голосо|возра|протест|высказ|настро|был|буд|быть|не$|кто$|я$|мы$|он)/.test(lower),
    );
/** Words before `против` that say who is against something. */
const opposedWithin = 2;

/** Words from `никто` to the `не` of its verb. */
const ownWithin = 7;

/** `Не можем принять то, чего никто не видел`: this one has a denied verb of its own. */
const hasOwnVerb = (lowers: readonly string[], at: number): boolean =>
  lowers.slice(at + 1, at + 1 + ownWithin).includes('не');

/** `Что ни день`, `как ни странно`, `во что бы то ни стало`, `куда он ни пойдёт`. */
const isWhatever = (lowers: readonly string[], at: number): boolean =>
  lowers[at] === 'ни' &&
  (/^(?:что|как|кто|где|куда|сколько|како[йе]|то|бы)$/.test(lowers[at - 1] ?? '') ||
    (/^(?:что|как|кто|где|куда|сколько)$/.test(lowers[at - 2] ?? '') && lowers[at - 1] !== 'бы'));

/** `Пока не сообщается`, `пока данные не известны` are not yet; `пока не придёт` is until. */
const isNotYet = (lowers: readonly string[], at: number): boolean =>
  lowers.slice(Math.max(0, at - untilWithin), at).includes('пока') &&
  /(?:[аяуи][ею]тся|[аеоы]н[аоы]?|[еи]тся|стн[аоы])$|^(?:зна[юе]|мо[гж]|вид(?:но|ит|ят)|ясн|хо[чт]|планиру|собира|дума[юе]|име[юе]|уда|готов)/.test(
    lowers[at + 1] ?? '',
  );

/** Words from `пока` to its `не`. */
const untilWithin = 3;

/** `Ничего, переживём`. */
const isComfort = (words: readonly Word[], at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.lower !== 'ничего' || !word.isFirst || next === undefined) return false;
  return next.from - word.to > 1 && !/^(?:кроме|не)$/.test(next.lower);
};

/** `Раз десять, если не больше`: at least. */
const isIfNotMore = (lowers: readonly string[], at: number): boolean =>
  lowers[at - 1] === 'если' && /^(?:больше|более|меньше|менее|хуже|лучше|дольше)$/.test(lowers[at + 1] ?? '');

const being = /^(?:явля|был|буд|счита|оказа|назов)/;

/** `Не является неисправностью`: what is not out of order is in order. Places of both denials, if one begins here. */
const doubledFrom = (words: readonly Word[], at: number): readonly number[] => {
  if (words[at]?.lower !== 'не') return [];
  const next = being.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return words[next]?.denial === 'form' ? [at, next] : [];
};

/** Words in which `без` and `не обойдётся` belong together. */
const withoutWithin = 5;

/** `Без дождя не обойдётся` says yes. */
const isWithout = (lowers: readonly string[], at: number): boolean =>
  lowers[at] === 'не' &&
  /^обо[йш]/.test(lowers[at + 1] ?? '') &&
  lowers.slice(Math.max(0, at - withoutWithin), at + withoutWithin).includes('без');

const textOf = (words: readonly Word[], from: number, to: number): string =>
  lowerText(words.slice(Math.max(0, from), to));
