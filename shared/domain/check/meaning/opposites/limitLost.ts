import type { WordPairs } from '../../../link/wordPairs.ts';
import { oneOf } from '../../../text/denial.ts';
import { soundOf } from '../../../text/phonetic.ts';
import type { Word } from '../reading.ts';
import type { OppositeSaid } from './oppositeSaid.ts';

/** A Russian word that limits what is told, and the English for it. */
interface Limiter {
  readonly limiting: RegExp;
  /** What it makes a turn of speech with, before it and behind. */
  readonly unlike: { readonly before: RegExp; readonly after: RegExp };
  /** English that says it in so many words. */
  readonly plain: RegExp;
  /** English that says it, or denies, excepts or limits in other words. */
  readonly limits: RegExp;
}

const limiters: readonly Limiter[] = [
  {
    limiting: /^даже$/,
    unlike: {
      before: /^(?:не|и|или|а)$/,
      after: /^(?:если|когда|не|и|бы|в|на|при|по|с|к|для|без|после|хотя)$/,
    },
    plain: /^even$/,
    limits: oneOf(
      `even still yet so much indeed actually himself herself itself themselves very own too also all any whole not no never .*n't nor neither without
      let really fact bother as little slightest least single mere just only down up to including despite though although far more less surprising.*`,
    ),
  },
  {
    limiting: /^(?:только|лишь|исключительно)$/,
    // Nothing is limited by не только, как только, только что, только бы, лишь бы; or time is.
    unlike: {
      before: /^(?:не|как|если|разве|стоит|стоило|едва|и|что|кто|где|куда|чего|кого|да|вот|но|а|чуть)$/,
      after:
        /^(?:что|бы|б|и|не|ли|тогда|теперь|сейчас|потом|после|когда|через|спустя|к|с|со|вчера|сегодня|завтра|недавно|затем|начал.*|начина.*|если)$/,
    },
    plain: /^(?:only|just|solely|merely|exclusively|alone)$/,
    limits: oneOf(
      `only just alone merely mere solely sole exclusive.* purely pure simply strictly entirely nothing none no not never .*n't cannot
      nobody neither nor but except unless until till before without limit.* restrict.* confine.* reserve.* most barely hardly
      scarcely first few little one single lone unique last still once when all whole mostly mainly chiefly primarily especially
      particularly specifically precisely exactly both either however though yet instead rather even so far less least under`,
    ),
  },
  {
    limiting: /^почти$/,
    unlike: {
      before: /^(?:не|и)$/,
      after: /^(?:не|ни|никто|никого|никому|ничего|никогда|нет|без|сразу|что)$/,
    },
    plain: /^(?:almost|nearly|practically|virtually)$/,
    limits: oneOf(
      `almost near.* practical.* virtual.* about close.* but hardly barely scarcely some.* around approximate.* roughly most.*
      just short under less few.* little so quite large.* much effective.* essential.* verge brink up rarely seldom or if not
      .*n't no never nothing nobody as like good kind sort half`,
    ),
  },
];

const limitingWords: ReadonlySet<string> = new Set(['только', 'лишь', 'исключительно', 'почти', 'даже']);

/** A name begins with so many sounds in either language; shorter ones with all of theirs. */
const sameSounds = 3;

const soundsAlike = (russian: string, english: string): boolean => {
  const sounds = soundOf(russian).slice(0, sameSounds);
  return sounds.length === sameSounds && soundOf(english).startsWith(sounds);
};

/** Words behind such a word in which what it limits stands. */
const within = 3;

/**
 * `Tickets are sold at the box office`, for «только в кассе», or `all survived`, for «почти все»: what the Russian limits
 * is told, and nothing in the text limits, denies or excepts. `machine` (null where there is none) must say it in so many words. Linear.
 */
export const limitsLost = (
  original: readonly Word[],
  human: readonly Word[],
  machine: readonly Word[] | null,
  dictionary: WordPairs,
  bead: number,
): readonly OppositeSaid[] =>
  // Most sentences limit nothing.
  (original.some(({ lower }) => limitingWords.has(lower)) ? limiters : []).flatMap(
    ({ limiting, unlike, plain, limits }): readonly OppositeSaid[] => {
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
      const isTold = ({ isContent, isCapital, stem, name }: Word): boolean =>
        (isContent && senses?.has(stem) === true) ||
        (isCapital && limited?.isCapital === true && soundsAlike(limited.lower, name));
      const word = human.find(isTold);
      return word === undefined ? [] : [{ relation: 'limit', word, original: limiter, bead }];
    },
  );
