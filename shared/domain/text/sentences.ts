import { matchesOf } from './matches.ts';
/** Where a sentence stands in its text: UTF-16 code units, end exclusive, outer white space left out. */
export interface SentenceSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * A sentence ends at terminal punctuation and its closing marks when white space and then a capital, a digit
 * or an opening mark follow; CJK stops end one wherever they stand.
 */
const boundary = /([.!?…]+["'»”’)\]]*)\s+(?=["'«“„‘([—–-]*\s*[\p{Lu}\p{N}])|[。！？]+[”’」』）]*\s*|\n+/gu;

/** Written with a stop inside a sentence, in Russian and English; compared in lower case. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof st sr jr vs no nos vol fig gen col capt lt sgt rev hon messrs mme inc ltd co corp jan feb ' +
    'apr aug sept oct nov dec г гг в вв ул им т д п пр стр рис см ср др тов гр св о обл р проф акад ген полк ' +
    'кап млн млрд тыс руб коп янв фев апр авг сент окт нояб дек bzw ca etc al cf'
  ).split(' '),
);

/** The sentences of a text in order; every non-blank character lies in exactly one. Linear in its length. */
export function splitSentences(text: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = 0;
  for (const match of matchesOf(text, boundary)) {
    const marks = match[1];
    if (marks === '.' && isAbbreviation(text, match.index)) continue;
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

/** True when the stop at `stop` follows an initial or a known abbreviation. */
function isAbbreviation(text: string, stop: number): boolean {
  const word = /\p{L}+$/u.exec(text.slice(Math.max(0, stop - 8), stop))?.[0];
  if (word === undefined) return false;
  const isInitial = word.length === 1 && word !== word.toLowerCase() && word !== 'I' && word !== 'Я';
  return isInitial || abbreviations.has(word.toLowerCase());
}

function addSpan(spans: SentenceSpan[], text: string, from: number, to: number): void {
  const sentence = text.slice(from, to);
  const lead = sentence.length - sentence.trimStart().length;
  const trail = sentence.length - sentence.trimEnd().length;
  if (lead < sentence.length) spans.push({ from: from + lead, to: to - trail });
}
