import type { Word } from '../reading.ts';
import type { Sentence } from './denialReach.ts';
import type { NegationShift } from './negation.ts';
import type { Russian } from './russianDenials.ts';

/** What may stand between `do` and its verb. */
const between = /^(?:[a-z]{3,}ly|even|ever|yet|still|always|quite|so|in)$/;
/** Before a `do` that is a verb itself (can do harm) or asks (what did people say). */
const leads =
  /^(?:to|can|could|will|would|shall|should|may|might|must|'ll|i'll|you'll|he'll|she'll|we'll|they'll|let|what|who|whom|which|how|why|where|when|as|than|so|neither|nor|only)$/;
/** No verb in its first form ends so: does yoga exercises, did nothing. */
const unlikeVerb = /(?:s|ed|ing|tion|ment|ity|one|ess)$/;
/** Russian that insists. */
const insisting = /^(?:же|таки|все-таки|действительно|правда|именно|вправду)$/;

/**
 * `Do`, `does` and `did` before a verb with nothing denied and nothing asked, which is what a lost not leaves behind (did
 * open until): where the Russian denies oftener than the human, or has what English may say by a negation, and does not
 * insist. Linear.
 */
export function emptyDo(
  { text, words, cues }: Sentence,
  machine: Sentence | null,
  original: readonly Word[],
  russian: Russian,
  bead: number,
): readonly NegationShift[] {
  const denied = russian.loose + russian.soft + (russian.hasOnly || russian.hasEnd ? 1 : 0);
  if (denied <= cues.filter((cue) => cue === 'hard').length) return [];
  if (original.some(({ lower }) => insisting.test(lower))) return [];
  const own = placesIn(words, text);
  // They do happen; rarely, but they do happen.
  if (own.some((y) => own.some((z) => z > y && words[z + 1]?.stem === words[y + 1]?.stem))) return [];
  if (own.length === 0 || (machine !== null && placesIn(machine.words, machine.text).length > 0)) return [];
  return own.slice(0, 1).flatMap((y): readonly NegationShift[] => {
    const place = words[y];
    if (place === undefined) return [];
    return [{ kind: 'lost', negator: place, place, bead, isBare: true, isLiteral: false }];
  });
}

function placesIn(words: readonly Word[], text: string): readonly number[] {
  return [...words.keys()].filter((y) => {
    const word = words[y];
    if (word === undefined || !/^(?:do|does|did)$/.test(word.lower)) return false;
    // `Do come in!`
    if (word.lower === 'do' && word.isFirst) return false;
    if (leads.test(words[y - 1]?.lower ?? '')) return false;
    let verb = y + 1;
    while (between.test(words[verb]?.lower ?? '')) verb += 1;
    const next = words[verb];
    if (next === undefined || !next.isContent || next.isCapital || unlikeVerb.test(next.lower)) return false;
    // The question it may open, and marks between.
    const behind = text.slice(next.to).match(/[.!?…]/)?.[0];
    return behind !== '?' && !/[^\s\p{L}]/u.test(text.slice(word.to, next.from));
  });
}
