import type { WordPairs } from '../../link/wordPairs.ts';
import { oneOf } from '../../text/denial.ts';
import type { OppositeSaid } from './oppositeSaid.ts';
import type { Word } from './reading.ts';

const limiting = /^(?:только|лишь|исключительно)$/;
/** Turns of speech in which nothing is limited: не только, как только, только что, только бы, лишь бы; or time is. */
const unlike = {
  before: /^(?:не|как|если|разве|стоит|стоило|едва|и|что|кто|где|куда|чего|кого|да|вот|но|а|чуть)$/,
  after:
    /^(?:что|бы|б|и|не|ли|тогда|теперь|сейчас|потом|после|когда|через|спустя|к|с|со|вчера|сегодня|завтра|недавно|затем|начал.*|начина.*|если)$/,
};
/** English that says it in so many words, or denies, excepts, or limits in others. */
const plain = /^(?:only|just|solely|merely|exclusively|alone)$/;
const limits = oneOf(
  `only just alone merely mere solely sole exclusive.* purely pure simply strictly entirely nothing none no not never .*n't cannot
  nobody neither nor but except unless until till before without limit.* restrict.* confine.* reserve.* most barely hardly
  scarcely first few little one single lone unique last still once when all whole mostly mainly chiefly primarily especially
  particularly specifically precisely exactly both either however though yet instead rather even so far less least under`,
);
/** Words after «только» in which what it limits stands. */
const within = 3;

/**
 * `Tickets are sold at the box office`, for «только в кассе»: what the Russian limits is told, and nothing in the text
 * limits, denies or excepts. `machine` (null where there is none) must say it in so many words. Linear.
 */
export function limitsLost(
  original: readonly Word[],
  human: readonly Word[],
  machine: readonly Word[] | null,
  dictionary: WordPairs,
  bead: number,
): readonly OppositeSaid[] {
  const at = original.findIndex(
    ({ lower }, x) =>
      limiting.test(lower) &&
      !unlike.before.test(original[x - 1]?.lower ?? '') &&
      !unlike.after.test(original[x + 1]?.lower ?? ''),
  );
  const limiter = original[at];
  if (limiter === undefined || human.some(({ lower }) => limits.test(lower))) return [];
  if (machine?.some(({ lower }) => plain.test(lower)) === false) return [];
  const limited = original.slice(at + 1, at + 1 + within).find(({ isContent }) => isContent);
  const senses = dictionary.get(limited?.stem ?? '');
  const word = human.find(({ isContent, stem }) => isContent && senses?.has(stem) === true);
  return word === undefined ? [] : [{ relation: 'limit', word, original: limiter, bead }];
}
