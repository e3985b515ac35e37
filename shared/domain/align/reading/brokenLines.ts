import { unfinishedLines } from '../../text/paragraphs.ts';
import type { AlignVersion } from '../types.ts';

/** A version whose broken sentences are whole, and which lines each of its paragraphs stands for, by number. */
interface Mended {
  readonly version: AlignVersion;
  readonly linesOf: (paragraph: number) => readonly number[];
}

/**
 * A version with the lines that a sentence was broken into as one paragraph: a boundary in mid-sentence is no
 * place for a row to end, and lines of two such texts answer each other crosswise. Any other version stays as it is.
 * Linear.
 */
export function withWholeSentences(version: AlignVersion): Mended {
  const { paragraphs } = version;
  const isUnfinished = unfinishedLines(paragraphs.map(({ text }) => text));
  if (!isUnfinished.includes(true)) return { version, linesOf: (paragraph) => [paragraph] };
  const numbers: number[][] = [];
  paragraphs.forEach((_, at) => {
    if (isUnfinished[at - 1] === true) numbers.at(-1)?.push(at);
    else numbers.push([at]);
  });
  const whole = numbers.map((lines) => {
    const [first, ...rest] = lines.flatMap((at) => paragraphs[at] ?? []);
    const text = rest.reduce((before, { text: line }) => `${before} ${line}`, first?.text ?? '');
    return { ...first, text };
  });
  return {
    version: { ...version, paragraphs: whole },
    linesOf: (paragraph) => numbers[paragraph] ?? [],
  };
}
