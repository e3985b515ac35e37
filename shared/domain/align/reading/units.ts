import { isInSmallLetters, type SentenceSpan, splitSentences } from '../../text/sentences.ts';
import { append, type GrowingInts, int, ints, real, reals } from '../typed.ts';
import type { AlignVersion } from '../types.ts';
import { createLabelCut } from './labels.ts';
import { sayOnce } from './stuck.ts';
import { createUnmarkedCut } from './unmarked.ts';
import type { WordReader } from './words.ts';

/** A version cut into sentences, the unit that is aligned; arrays are by unit number. */
export interface Units {
  readonly count: number;
  /** Tokens of unit u are `tokens[offsets[u]]` up to `tokens[offsets[u + 1]]`, vocabulary numbers. */
  readonly offsets: Int32Array;
  readonly tokens: Int32Array;
  /** The paragraph a unit stands in. */
  readonly paragraph: Int32Array;
  /** UTF-16 code units. */
  readonly length: Int32Array;
  /** What a new paragraph before the unit weighs, 0 to 1: 0 where there is none or the text runs on. */
  readonly edge: Float64Array;
  /** What the unit ends with, 0 to `endMarkKinds` - 1. */
  readonly endMark: Uint8Array;
}

/** Marks that a unit may end with; 0 is a letter or a digit, the last number any dash. */
const endMarks = '.?!…:;,';
/** How many there are: none, one for each mark, dashes. */
export const endMarkKinds = endMarks.length + 2;

/** True for an end mark, or none, that ends no sentence. */
export function endsOpen(endMark: number): boolean {
  return endMark === 0 || endMark > endMarks.indexOf('…') + 1;
}

/** What a text ends with, closing brackets and quotation marks left out. */
function endMarkOf(text: string): number {
  const mark = /([.?!…:;,–—-])["'»”’)\]\s]*$/u.exec(text)?.[1];
  if (mark === undefined) return 0;
  const at = endMarks.indexOf(mark);
  return at < 0 ? endMarkKinds - 1 : at + 1;
}

/**
 * Cuts every paragraph of a version into sentences, and `cutsLabels`: labels off them; a paragraph without a sentence is one
 * empty unit.
 */
export function unitsOf(
  version: AlignVersion,
  cutsLabels: boolean,
  readWords: WordReader,
  onParagraph: () => void,
): Units {
  const offsets: number[] = [0];
  const tokens: GrowingInts = { list: new Int32Array(0), count: 0 };
  const words: number[] = [];
  const paragraph: number[] = [];
  const length: number[] = [];
  const edge: number[] = [];
  const endMark: number[] = [];
  let before = '';
  const texts = version.paragraphs.map(({ text }) => text);
  const isSmall = isInSmallLetters(texts);
  const cutUnmarked = createUnmarkedCut(texts);
  const cutLabels = cutsLabels ? createLabelCut(texts) : (_: string, spans: readonly SentenceSpan[]) => spans;
  version.paragraphs.forEach(({ text }, number) => {
    const spans = cutLabels(text, cutUnmarked(text, splitSentences(text, isSmall)));
    const whole = spans.length > 0 ? spans : [{ from: 0, to: text.length }];
    whole.forEach(({ from, to }, nth) => {
      const sentence = text.slice(from, to);
      words.length = 0;
      readWords(sentence, words);
      sayOnce(words);
      for (const token of words) append(tokens, token);
      offsets.push(tokens.count);
      paragraph.push(number);
      length.push(to - from);
      edge.push(nth > 0 || number === 0 || runsOn(before, sentence) ? 0 : 1);
      endMark.push(endMarkOf(sentence));
      before = sentence;
    });
    onParagraph();
  });
  return {
    count: paragraph.length,
    offsets: listed(offsets),
    tokens: tokens.list.slice(0, tokens.count),
    paragraph: listed(paragraph),
    length: listed(length),
    edge: reals(edge.length, (u) => edge[u] ?? 0),
    endMark: Uint8Array.from(endMark),
  };
}

function listed(numbers: readonly number[]): Int32Array {
  return ints(numbers.length, (at) => numbers[at] ?? 0);
}

/** Some units only, in the order of `numbers`; each keeps the number of its paragraph. */
export function pickUnits(units: Units, numbers: Int32Array): Units {
  const offsets = new Int32Array(numbers.length + 1);
  numbers.forEach((u, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + (units.offsets[u + 1] ?? 0) - (units.offsets[u] ?? 0);
  });
  const tokens = new Int32Array(offsets[numbers.length] ?? 0);
  numbers.forEach((u, at) => {
    tokens.set(units.tokens.subarray(units.offsets[u] ?? 0, units.offsets[u + 1] ?? 0), offsets[at] ?? 0);
  });
  return {
    count: numbers.length,
    offsets,
    tokens,
    paragraph: numbers.map((u) => units.paragraph[u] ?? 0),
    length: numbers.map((u) => units.length[u] ?? 0),
    edge: reals(numbers.length, (at) => real(units.edge, int(numbers, at))),
    endMark: Uint8Array.from(numbers, (u) => units.endMark[u] ?? 0),
  };
}

/**
 * True where a paragraph break falls inside a sentence, so that it says little about the sense. What has no letter, as a
 * page's number between dashes, is no sentence that could run on.
 */
function runsOn(before: string, after: string): boolean {
  return (/[:;,–—-]$/.test(before) && /\p{L}/u.test(before)) || /^[\p{Ll}»”’)\]]/u.test(after);
}
