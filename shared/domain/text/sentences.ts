import { matchesOf } from './matches.ts';

/** Where a sentence stands in its text: UTF-16 code units, end exclusive, outer white space left out. */
export interface SentenceSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * A sentence ends at terminal punctuation and its closing marks when white space and then a capital, a letter of a
 * script without capitals, a digit or an opening mark follow; CJK stops end one wherever they stand.
 */
const boundary = endBefore('\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}');
/** The same in a text that is written in small letters. */
const smallBoundary = endBefore('\\p{L}\\p{N}');

function endBefore(beginnings: string): RegExp {
  const marks = '([.!?…؟۔।]+["\'»”’)\\]]*)\\s+';
  const next = `(?=["'«“„‘([—–-]*\\s*[${beginnings}])`;
  return new RegExp(`${marks}${next}|[。！？]+[”’」』）]*\\s*|\\n+`, 'gu');
}

/** A text whose first letter is small, or a capital. */
const beginsSmall = /^\P{L}*\p{Ll}/u;
const beginsCapital = /^\P{L}*[\p{Lu}\p{Lt}]/u;

/** True where more paragraphs begin with a small letter than with a capital: there it tells nothing of a sentence. Linear. */
export function isInSmallLetters(paragraphs: readonly string[]): boolean {
  const count = (pattern: RegExp) => paragraphs.filter((text) => pattern.test(text)).length;
  return count(beginsSmall) > count(beginsCapital);
}

/** Written with a stop inside a sentence, in Russian and English; compared in lower case. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof st sr jr vs no nos vol fig gen col capt lt sgt rev hon messrs mme inc ltd co corp jan feb ' +
    'apr aug sept oct nov dec г гг в вв ул им т д п пр стр рис см ср др тов гр св о обл р проф акад ген полк ' +
    'кап млн млрд тыс руб коп янв фев апр авг сент окт нояб дек bzw ca etc al cf'
  ).split(' '),
);

/**
 * The sentences of a text in order; every non-blank character lies in exactly one. Linear in its length. `isSmall`: it is
 * part of one in small letters.
 */
export function splitSentences(text: string, isSmall = false): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = 0;
  for (const match of matchesOf(text, isSmall ? smallBoundary : boundary)) {
    const marks = match[1];
    if (marks === '.' && isAbbreviation(text, match.index, isSmall)) continue;
    addSpan(spans, text, from, match.index + match[0].length);
    from = match.index + match[0].length;
  }
  addSpan(spans, text, from, text.length);
  return spans;
}

/** Whether a text's last stop is that of an abbreviation or an initial, so that nobody can tell if a sentence ends there. */
export const endsInAbbreviation = (text: string): boolean => {
  const end = text.trimEnd();
  return end.endsWith('.') && isAbbreviation(end, end.length - 1);
};

/** True when the stop at `stop` follows an initial, in a text of small letters a small one, or a known abbreviation. */
function isAbbreviation(text: string, stop: number, isSmall = false): boolean {
  const word = /\p{L}+$/u.exec(text.slice(Math.max(0, stop - 8), stop))?.[0];
  if (word === undefined) return false;
  const small = word.toLowerCase();
  const isInitial = word.length === 1 && (isSmall || word !== small) && small !== 'i' && small !== 'я';
  return isInitial || abbreviations.has(small);
}

function addSpan(spans: SentenceSpan[], text: string, from: number, to: number): void {
  const sentence = text.slice(from, to);
  const lead = sentence.length - sentence.trimStart().length;
  const trail = sentence.length - sentence.trimEnd().length;
  if (lead < sentence.length) spans.push({ from: from + lead, to: to - trail });
}
