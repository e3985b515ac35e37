import type { TextLine } from './lines.ts';

/**
 * Words that a typesetter broke at the end of a line, as in what is copied out of a PDF: a hyphen there is of the word
 * (`well-known`) or of the line (`mor-ning`), and only the rest of the text tells which.
 */

/** The last word of a line that ends in a hyphen, and the first of the next, which begins with a small letter. */
interface Break {
  readonly head: string;
  readonly tail: string;
}

/** Joins what a line ended with and what the next began with; both trimmed. */
export type JoinBroken = (text: string, continuation: string) => string;

const brokenEnd = /(?<head>[\p{L}\p{M}'’]+)[-‐]$/u;
const brokenBeginning = /^(?<tail>\p{Ll}[\p{L}\p{M}'’]*)(?!\p{N})/u;
const softEnd = /\p{L}\u00AD$/u;
const startsSmall = /^\p{Ll}/u;
/** No word is longer, in UTF-16 units: an expression that looks for an end need not begin at every letter of a long line. */
const longestWord = 60;
const endOf = (text: string): string => text.slice(-longestWord);
const wholeWord = /\p{L}[\p{L}\p{M}'’]*(?:[-‐]\p{L}[\p{L}\p{M}'’]*)*/gu;

/** What Russian writes with a hyphen by rule, whatever the words: кто-то, кое-где, по-русски, во-первых. */
const russianByRule = /^(?:кое|кой)-|-(?:то|либо|нибудь|таки|ка)$|^по-.*(?:[сц]ки|ьи)$|^во?-.*[ыи]х$/u;

/**
 * Of undecided breaks the hyphen is the line's where so many of the decided ones are, and at least so many. Books and news whose
 * lines were broken for a trial: of 1,366 such hyphens all go, of 45 in words 24 stay, where all stayed before.
 */
const lineShare = 0.5;
const fewestDecided = 2;

/** Looks through a text once where any line of it ends in a hyphen; linear. */
export function brokenWordsOf(lines: readonly TextLine[]): JoinBroken {
  const breaks = lines.flatMap(
    (line, at) => breakAt(line.text.trim(), lines[at + 1]?.text.trim() ?? '') ?? [],
  );
  if (breaks.length === 0) return (text, continuation) => joinKept(text, continuation);
  const known = wordsOf(lines);
  const decided = breaks.flatMap((one) => ofLine(one, known) ?? []);
  const dropped = decided.filter((isOfLine) => isOfLine).length;
  const isTypeset = dropped >= fewestDecided && dropped >= decided.length * lineShare;
  return (text, continuation) => {
    const one = breakAt(text, continuation);
    if (one === null) return joinKept(text, continuation);
    const isOfLine = ofLine(one, known) ?? (isTypeset && !isCompound(one, known));
    return isOfLine ? text.slice(0, -1) + continuation : text + continuation;
  };
}

/** A soft hyphen is a line's in any case, and shows only there. */
const joinKept: JoinBroken = (text, continuation) => {
  const end = endOf(text);
  if (softEnd.test(end) && startsSmall.test(continuation)) return text.slice(0, -1) + continuation;
  return /\p{L}[-‐]$/u.test(end) && startsSmall.test(continuation)
    ? text + continuation
    : `${text} ${continuation}`;
};

/** Told by one sign of nearly all lines: the expression for the word before a hyphen tries every letter. */
const endsInHyphen = (text: string): boolean => text.endsWith('-') || text.endsWith('‐');

function breakAt(text: string, continuation: string): Break | null {
  if (!endsInHyphen(text)) return null;
  const head = brokenEnd.exec(endOf(text))?.groups?.head;
  const tail = head === undefined ? undefined : brokenBeginning.exec(continuation)?.groups?.tail;
  return head === undefined || tail === undefined ? null : { head: folded(head), tail: folded(tail) };
}

const folded = (word: string): string => word.toLowerCase().replaceAll('ё', 'е').replaceAll('‐', '-');

/** Whole words of the text, those at broken ends left out. */
function wordsOf(lines: readonly TextLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  let wasBroken = false;
  for (const { text } of lines) {
    const line = text.trim();
    const broken = endsInHyphen(line) ? (brokenEnd.exec(endOf(line))?.[0].length ?? 0) : 0;
    const inside = line.slice(0, line.length - broken);
    for (const [word] of (wasBroken ? inside.replace(brokenBeginning, '') : inside).matchAll(wholeWord))
      words.add(folded(word));
    wasBroken = broken > 0;
  }
  return words;
}

/** Whether the hyphen is the line's; null where the text does not tell. */
function ofLine({ head, tail }: Break, known: ReadonlySet<string>): boolean | null {
  const [closed, hyphened] = [known.has(head + tail), known.has(`${head}-${tail}`)];
  if (closed !== hyphened) return closed;
  return russianByRule.test(`${head}-${tail}`) ? false : null;
}

/** Both are words by themselves. */
const isCompound = ({ head, tail }: Break, known: ReadonlySet<string>): boolean =>
  known.has(head) && known.has(tail);
