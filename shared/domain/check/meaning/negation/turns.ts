import type { Denial } from '../../../text/denial.ts';
import { lowerText } from '../lowerText.ts';
import type { Word } from '../reading.ts';
import type { NegationShift } from './negation.ts';

/** A Russian turn of speech whose negator denies nothing, and the English that may have a negation for it. */
interface Turn {
  /** The words before the negator, the negator in pointed brackets, and the words behind it. */
  readonly said: RegExp;
  /** In English, beside the negation. */
  readonly answer: RegExp;
}

const turns: readonly Turn[] = [
  { said: /<не> (?:раз|однажды)(?: |$)/, answer: /\b(?:first|but|stranger)\b/ },
  {
    said: /<не> (?:только|просто|лишь)(?: |$)/,
    answer:
      /\b(?:only|just|alone|merely|mere|simply|solely|sole|confine[sd]?|limit(?:s|ed)?|exclusive(?:ly)?)\b/,
  },
  {
    said: /<не> (?:менее|меньше|более|больше|позднее|позже|раньше|ранее|выше|ниже|старше|младше|моложе|дольше|реже|чаще|дороже|дешевле)(?: |$)/,
    answer:
      /\b(?:than|exceed(?:s|ed|ing)?|until|till|before|after|below|under|above|over|beyond|past|even|limit(?:s|ed)?|drop(?:s|ped)?|fall)\b/,
  },
  { said: /(?:^| )(?:чуть|чуть было|едва|едва было) <не>/, answer: /\b(?:wonder|miracle|if|for)\b/ },
  { said: /<не> дости[гч]/, answer: /\b(?:reach[a-z]*|attain[a-z]*|yet|turned)\b/ },
  { said: /(?:^| )(?:пока|покуда)(?: \S+){0,2} <не>/, answer: /\b(?:yet|while|long|unless)\b/ },
];
/** Words before a negator by which its turn is told, and behind it. */
const reach = { before: 3, behind: 2 };

/**
 * The cues of a Russian sentence without those of turns of speech that no negation of this English one can answer.
 * `loose` has such turns, `strict` not. Linear.
 */
export function withoutTurns(
  words: readonly Word[],
  strict: readonly Denial[],
  loose: readonly Denial[],
  human: readonly Word[],
): readonly Denial[] {
  // Most sentences have none.
  if (loose.every((cue, x) => cue === strict[x])) return loose;
  const english = lowerText(human);
  return loose.map((cue, x) => {
    if (cue === strict[x]) return cue;
    const said = turnAt(words, x);
    return turns.some((turn) => turn.said.test(said) && !turn.answer.test(english))
      ? (strict[x] ?? null)
      : cue;
  });
}

/** The words around a negator, itself in pointed brackets. */
const turnAt = (words: readonly Word[], at: number): string =>
  [
    lowerText(words.slice(Math.max(0, at - reach.before), at)),
    `<${words[at]?.lower}>`,
    lowerText(words.slice(at + 1, at + 1 + reach.behind)),
  ].join(' ');

/** Turns of speech that English has to say too, in words of which one must be there, and what it says where it does not. */
const telling: readonly (Turn & { readonly wrong: RegExp })[] = [
  // All but fell, and did not: a plain past is what happened.
  {
    said: /(?:^| )(?:чуть|чуть было|едва|едва было) <не> [а-я]+(?:л|ла|ло|ли)(?:с[ья])?(?: |$)/,
    answer:
      /\b(?:almost|near|nearly|narrowly|just|close|closely|verge|brink|edge|about|all|practically|virtually|barely|hardly|scarcely|inch|point|would|could|might|threat|threatened|ready|half|within|danger|avoided|escaped|saved|risk|if|as good|short)\b|n't|\bnot\b/,
    wrong:
      /\b(?:[a-z]+ed|fell|lost|broke|came|went|got|hit|left|died|fled|burst|cried|wept|was|were|became|began|shot|sank|struck|ran|drowned|forgot|took|caught|fought|drove)\b/,
  },
  // To new models only, for «не только на новые».
  {
    said: /<не> (?:только|лишь)(?: |$)/,
    answer:
      /\b(?:not?|never|also|too|both|but|and|well|even|besides|addition|alike|other|more|far|until)\b|n't/,
    wrong: /\b(?:only|solely|exclusively)\b/,
  },
  // At most once, for «не реже раза», and the other way round.
  {
    said: /<не> (?:реже|менее|меньше)(?: |$)/,
    answer: /\b(?:least|less|fewer|under|below|or more|minimum)\b/,
    wrong: /\bat most\b|\bmaximum\b|\b(?:no|not) more than\b/,
  },
  {
    said: /(?<!если )<не> (?:чаще|более|больше)(?: |$)/,
    answer: /\b(?:most|more|over|above|exceed(?:s|ing)?|up to|or less|or fewer|maximum)\b/,
    wrong: /\bat least\b|\bminimum\b|\b(?:no|not) (?:less|fewer) than\b/,
  },
  // Does not rule out.
  {
    said: /<не> (?:исключ|отриц|сомнева|скрыв)/,
    answer: /\b(?:not?|never|cannot|hardly|neither|nor|nobody|none|without|refuse[sd]?|declined?)\b|n't/,
    wrong:
      /\b(?:rul(?:e[sd]?|ing) out|exclud(?:e[sd]?|ing)|den(?:y|ies|ied)|doubt(?:s|ed)?|conceal(?:s|ed)?|hid(?:e[s]?|ing)?)\b/,
  },
  {
    said: /(?:^| )(?:пока|покуда)(?: \S+){0,2} <не>/,
    answer: /\b(?:before|until|till|while|as long|unless|yet to|by the time|not|never)\b|n't/,
    // Has risen above that yet.
    wrong: /\b(?:after|already)\b|\b(?:is|are|has|have)(?: \S+){1,8} yet\b/,
  },
  // Hard not to agree.
  {
    said: /(?:^| )(?:трудно|сложно|тяжело)(?: было)? <не>/,
    answer: /\b(?:not|help|without|avoid|resist|miss|overlook|ignore|refrain|deny|(?:dis|un)[a-z]+)\b|n't/,
    wrong: /\b(?:hard|difficult) (?:for \S+ )?to\b/,
  },
  // Why not make use of it.
  {
    said: /(?:^| )почему бы(?: \S+)? <не>/,
    answer: /\b(?:not|how|what|let|let's|maybe|could|should|would|can|don't)\b|n't/,
    wrong: /\bwhy [a-z]+\b/,
  },
];

/** The first negator's turn of speech, where the English has lost it: fell, for «чуть не упала». Linear. */
export function turnsDropped(
  original: readonly Word[],
  human: readonly Word[],
  bead: number,
): readonly NegationShift[] {
  const at = original.findIndex(({ lower }) => lower === 'не');
  const negator = original[at];
  if (negator === undefined) return [];
  const said = turnAt(original, at);
  const turn = telling.find((one) => one.said.test(said));
  const english = lowerText(human);
  if (turn === undefined || turn.answer.test(english) || !turn.wrong.test(english)) return [];
  return [{ kind: 'lost', negator, place: null, bead, isBare: false, isLiteral: false }];
}
