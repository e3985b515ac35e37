import { oneOf } from '../../../text/denial.ts';
import type { Word } from '../reading.ts';
import { answersAfter, answersOfVerb, type Bound, lowerAt } from './boundVerbs.ts';

const duty =
  /^(?:обязан[аоы]?|долж(?:ен|на|ны|но)|необходимо|надо|нужно|придется|пришлось|вынужден[аы]?|следует)$/;
/** Those that say whose duty it is: English orders what need be done. */
const personal = /^(?:обязан|долж)/;
/** `Не должен`; `должно быть` is a guess, `должен был` may have been about to. */
const unlike = { before: /^(?:не|ни|как)$/, after: /^(?:был[аио]?|не)$/ };

/** English that binds by other words than must. */
const binding = oneOf(
  `shall would had having .*'d better expect.* got responsib.* choice ma[dk]e.* want.* takes? taking took order.*
  imperative vital important crucial deadline due destin.* intend.* task job please schedul.* meant mean urg.* insist.* subject purpos.*
  owe.* ask.* ensur.* obey was were not .*n't no never nobody`,
);

/** `Is to pay`, `to be paid`: words in which the `to` stands. */
const toWithin = 3;
/** What stands before an order: nothing, a mark, a small word. */
const leads = /^(?:and|or|but|then|please|always|first|also|just|do)$/;

/** `Должно быть, спит`, and not `должно быть подписано`. */
const isGuess = (words: readonly Word[], at: number): boolean =>
  lowerAt(words, at + 1) === 'быть' &&
  !words.slice(at + 2, at + 2 + doneWithin).some(({ lower }) => done.test(lower));
const done = /(?:[аеё]н|[яыу]т)(?:[аоы])?$/;
/** Words from `быть` to what is to be done. */
const doneWithin = 3;

/** Told as what is done, or will be, where the original says that it must be. Linear. */
export function dutiesDropped(bound: Bound): readonly Word[] {
  const { words, original, human } = bound;
  if (human.must.length > 0 || human.may.length > 0) return [];
  const modal = [...original.keys()].find(
    (x) =>
      duty.test(lowerAt(original, x)) &&
      !(lowerAt(original, x) === 'пришлось' && original[x]?.isFirst === true) &&
      !unlike.before.test(lowerAt(original, x - 1)) &&
      !unlike.after.test(lowerAt(original, x + 1)) &&
      !isGuess(original, x),
  );
  if (modal === undefined || words.some(({ lower }) => binding.test(lower))) return [];
  const [y = -1] = personal.test(lowerAt(original, modal))
    ? answersAfter(bound, modal, false)
    : answersOfVerb(bound, modal, false);
  const word = words[y];
  return word === undefined || isOrder(words, y) ? [] : [word];
}

/** `When cool, remove the lid`: nobody is named who does it. */
function isOrder(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word === undefined || word.isFirst || before === undefined) return true;
  const isTo = words.slice(Math.max(0, at - toWithin), at).some(({ lower }) => lower === 'to');
  return isTo || leads.test(before.lower) || word.from - before.to > 1;
}

const strong = /^(?:обязан[аоы]?|обязательн.*|необходимо|придется|пришлось|приходится|вынужден[аы]?)$/;
const mild =
  /^(?:следует|следовало|стоит|стоило|надо|нужн.*|бы|б|если|рекоменд.*|совет.*|лучше|желательн.*|долж.*)$/;
const advice = /^(?:стоит|стоило|рекоменд.*|совету.*|посовет.*|лучше|желательн.*)$/;

/** Advised where the original requires it, or required where it only advises. Linear. */
export function advisedOrRequired({ words, original }: Bound): {
  advised: Word | null;
  required: Word | null;
} {
  const has = (pattern: RegExp) => original.some(({ lower }) => pattern.test(lower));
  const should = words.find(({ lower, isFirst }) => /^(?:should|ought)$/.test(lower) && !isFirst);
  const must = words.find(({ lower }) => lower === 'must');
  return {
    advised: should !== undefined && has(strong) && !has(mild) ? should : null,
    required: must !== undefined && has(advice) && !has(strong) ? must : null,
  };
}
