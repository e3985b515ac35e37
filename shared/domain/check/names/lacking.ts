import type { Word } from '../meaning/reading.ts';

/** Stems of verbs that English never leaves without an object but in the passive. */
const transitive: ReadonlySet<string> = new Set(
  (
    'accus appoint arrest blame condemn congratul convinc critic defend depriv detain elect evict exclud expel inform ' +
    'invit oust prais protect remind remov replac sentenc thank'
  ).split(' '),
);
const behindVerb = /^(?:from|of|for|with|as|about|against|to)$/;
const having = /^(?:have|has|had)$/;
const relative = /^(?:who|whom|which|that|what|whose)$/;
/** Words before the verb in which what it is done to may stand: whom the club has excluded from. */
const reach = 6;

/**
 * True of a verb that lacks what it is done to: "has excluded from the list", "accusing of". One that is done to what
 * stands before it, as in "the players whom it has excluded from", lacks nothing. Constant.
 */
export function isObjectless(words: readonly Word[], at: number): boolean {
  const [before, verb, next] = [words[at - 1], words[at], words[at + 1]];
  if (verb === undefined || next === undefined || !transitive.has(verb.stem)) return false;
  if (!behindVerb.test(next.lower) || next.from - verb.to > 2 || verb.sentence !== next.sentence)
    return false;
  const isActive = /ing$/.test(verb.lower) ? !isNounBehind(before) : having.test(before?.lower ?? '');
  if (!isActive) return false;
  return !words
    .slice(Math.max(0, at - reach), at)
    .some(({ lower, sentence }) => sentence === verb.sentence && relative.test(lower));
}

/** The thanking of guests, of his appointing. */
const isNounBehind = (word: Word | undefined): boolean =>
  /^(?:the|an?|his|her|its|their|our|my|your|no|any)$/.test(word?.lower ?? '');

const opening =
  /^(?:despite|during|in|after|before|on|at|since|under|for|with|by|earlier|later|yesterday|today|meanwhile|however|moreover|furthermore|nevertheless|first|second|third|firstly|secondly|thirdly)$/;
const finite = /^(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|should)$/;
const determiner = /^(?:the|an?|his|her|its|their|that|this|these|those)$/;
const particle = /^(?:up|out|off|down|back|on|over|away)$/;
/** Words of what may stand before a sentence's subject. */
const longestOpening = 14;

/**
 * True of the verb of a sentence that lacks who does it: "In the first race, turned up the heat", "However, has criticized".
 * Linear in the sentence's beginning.
 */
export function isSubjectless(words: readonly Word[], at: number, text: string): boolean {
  const [before, verb, next] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || verb === undefined || next === undefined) return false;
  if (text.slice(before.to, verb.from) !== ', ' || verb.isCapital) return false;
  const last = particle.test(next.lower) ? words[at + 2] : next;
  const isDone = /..ed$/.test(verb.lower) && last !== undefined && determiner.test(last.lower);
  if (!isDone && !(finite.test(verb.lower) && /(?:ed|en)$|^(?:been|be|a|an|the|not)$/.test(next.lower)))
    return false;
  let from = at - 1;
  while (from > 0 && at - from <= longestOpening && !words[from]?.isFirst) from -= 1;
  const opener = words[from];
  if (opener?.isFirst !== true || !opening.test(opener.lower)) return false;
  // One comma: what stands between two is told in passing.
  return !/[,;:—–?]/.test(text.slice(opener.from, before.to)) && !isAsked(verb, text);
}

const isAsked = ({ to }: Word, text: string): boolean => /^[^.!?]*\?/.test(text.slice(to));
