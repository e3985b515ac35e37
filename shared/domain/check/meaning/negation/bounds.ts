import type { Word } from '../reading.ts';
import type { NegationShift } from './negation.ts';

/** Which side of a figure is allowed. */
type Bound = 'most' | 'least';

/** Of a comparative word, what is allowed beyond it: more than five is five at least. */
const russianMore =
  /^(?:более|больше|выше|позд(?:нее|же)|свыше|старше|дольше|дальше|дороже|превы[шс][а-я]*)$/;
const russianLess = /^(?:менее|меньше|ниже|ран(?:ее|ьше)|моложе|ближе|дешевле)$/;
const englishMore =
  /^(?:more|over|above|later|after|exceed(?:s|ed|ing)?|greater|higher|longer|older|farther|further|beyond)$/;
const englishLess =
  /^(?:less|fewer|under|below|earlier|sooner|lower|shorter|younger|before|within|until|by)$/;
/** Those that need `than` behind them. */
const needsThan =
  /^(?:more|less|fewer|later|earlier|sooner|greater|higher|lower|longer|shorter|older|younger)$/;
/** Its denial stands with the verb: will not be built until 2027. */
const untilThen = /^(?:until|before)$/;
const untilDeniedWithin = 6;
/** Words before another bound in which what turns it stands: no more than, not be more than. */
const deniedWithin = 2;
const denies = /^(?:no|not|cannot|never|without|nor)$|n't$/;

/** Words before a figure in which its bound stands. */
const boundWithin = 4;

/** A bound before a figure, with the word that says it. */
interface Limit {
  readonly bound: Bound;
  readonly word: Word;
}

const other: Readonly<Record<Bound, Bound>> = { most: 'least', least: 'most' };

/** `Не более 5`, `не ранее 5`: what Russian allows of the figures it bounds in so many words. */
function russianLimits(words: readonly Word[]): ReadonlyMap<string, Bound> {
  const limits = new Map<string, Bound>();
  words.forEach(({ lower }, x) => {
    if (words[x - 1]?.lower !== 'не') return;
    const bound = russianMore.test(lower) ? 'most' : russianLess.test(lower) ? 'least' : null;
    const figure = words.slice(x + 1, x + 1 + boundWithin).find((word) => /^\p{Nd}/u.test(word.text));
    if (bound !== null && figure !== undefined) limits.set(figure.text, bound);
  });
  return limits;
}

/** The nearest bound before a figure of an English text; null where it has none, or one said in another way. */
function limitBefore(words: readonly Word[], figure: number): Limit | null {
  for (let y = figure - 1; y >= Math.max(0, figure - boundWithin); y--) {
    const [word, next] = [words[y], words[y + 1]?.lower];
    if (word === undefined) return null;
    const { lower } = word;
    if (needsThan.test(lower) && next !== 'than') continue;
    const bound = englishMore.test(lower) ? 'least' : englishLess.test(lower) ? 'most' : null;
    if (bound === null) continue;
    const denied = untilThen.test(lower) ? untilDeniedWithin : deniedWithin;
    const isDenied = words.slice(Math.max(0, y - denied), y).some((one) => denies.test(one.lower));
    return { bound: isDenied ? other[bound] : bound, word };
  }
  return null;
}

/**
 * Figures that the Russian allows to be reached and no more (`не более 5`), and the English allows the other side of alone
 * (more than 5). Linear.
 */
export function turnedBounds(
  russian: readonly Word[],
  english: readonly Word[],
  bead: number,
): readonly NegationShift[] {
  if (!russian.some(({ lower }) => lower === 'не')) return [];
  const limits = russianLimits(russian);
  if (limits.size === 0) return [];
  return english.flatMap(({ text }, y): readonly NegationShift[] => {
    const meant = limits.get(text);
    const said = meant === undefined ? null : limitBefore(english, y);
    if (said === null || said.bound === meant) return [];
    const place = said.word;
    return [{ kind: 'lost', negator: place, place, bead, isBare: false, isLiteral: false }];
  });
}
