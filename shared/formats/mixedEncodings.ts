import type { OtherLines } from '../domain/model.ts';
import { guessEightBit, sequenceLength } from './encodingGuess.ts';

/**
 * Files that hold two encodings: lines in UTF-8 and lines in an eight-bit one, as where files were put behind one another
 * or a line was pasted by a program that wrote its own. In any single encoding a part of such a file is rubbish. UTF-8
 * cannot be there by chance, so each line tells which of the two it is in.
 */

/** A text out of two encodings. */
export interface MixedText {
  readonly text: string;
  readonly other: OtherLines;
}

type LineForm = 'ascii' | 'utf-8' | 'other';

/** Bytes one after another, `from` and `to` (not included), whose lines are all in one encoding. */
interface Run {
  readonly from: number;
  to: number;
  form: LineForm;
}

/**
 * Reads every line in its own encoding; null where the bytes are all in one, and where lines are damaged UTF-8 rather
 * than anything else. Linear.
 */
export function readMixed(bytes: Uint8Array): MixedText | null {
  const runs: Run[] = [];
  let isSure = false;
  let line = 0;
  let count = 0;
  let first = 0;
  for (let from = 0; from < bytes.length; ) {
    const next = bytes.indexOf(10, from);
    const to = next < 0 ? bytes.length : next + 1;
    const { form, sequences } = formOf(bytes, from, to);
    line += 1;
    if (form === 'utf-8' && sequences >= sure) isSure = true;
    if (form === 'other') count += 1;
    if (form === 'other' && first === 0) first = line;
    addLine(runs, from, to, form);
    from = to;
  }
  if (!isSure || count === 0) return null;
  const encoding = guessEightBit(othersOf(bytes, runs));
  if (encoding === null) return null;
  return decodeRuns(bytes, runs, { encoding, line: first, count });
}

/** The runs in the other encoding, put together. */
function othersOf(bytes: Uint8Array, runs: readonly Run[]): Uint8Array {
  const others = runs.filter(({ form }) => form === 'other');
  const all = new Uint8Array(others.reduce((length, { from, to }) => length + to - from, 0));
  let at = 0;
  for (const { from, to } of others) {
    all.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return all;
}

/**
 * So many sequences in a line of nothing else are UTF-8, where they are Latin, Cyrillic or general punctuation: in an
 * eight-bit text even one is a rare pair of signs. Of three bytes CP866 has whole words (`так`), so those do not tell.
 */
const sure = 2;

/** Lines of ASCII alone are of the run they stand in. */
function addLine(runs: Run[], from: number, to: number, form: LineForm): void {
  const run = runs.at(-1);
  if (run === undefined || (form !== run.form && form !== 'ascii' && run.form !== 'ascii'))
    runs.push({ from, to, form });
  else {
    run.to = to;
    if (run.form === 'ascii') run.form = form;
  }
}

function decodeRuns(bytes: Uint8Array, runs: readonly Run[], other: OtherLines): MixedText | null {
  const decoders = {
    'utf-8': new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
    other: new TextDecoder(other.encoding, { fatal: true }),
  };
  try {
    const parts = runs.map(({ from, to, form }) =>
      decoders[form === 'other' ? 'other' : 'utf-8'].decode(bytes.subarray(from, to)),
    );
    return { text: parts.join('').replace(/^\uFEFF/, ''), other };
  } catch {
    return null;
  }
}

/**
 * A line with more unsound bytes than sound sequences is in another encoding; one with fewer is damaged UTF-8, and the
 * decoder refuses it. `sequences`: how many show that it is UTF-8; 0 where anything in it shows otherwise.
 */
function formOf(bytes: Uint8Array, from: number, to: number): { form: LineForm; sequences: number } {
  let sound = 0;
  let unsound = 0;
  let isEuropean = true;
  for (let at = from; at < to; ) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : sequenceLength(bytes, at, lead);
    if (length === 0) unsound += 1;
    else if (lead >= 0x80) {
      sound += 1;
      isEuropean &&= lead < 0xd5 || (lead === 0xe2 && bytes[at + 1] === 0x80);
    }
    at += Math.max(length, 1);
  }
  const form = unsound > sound ? 'other' : sound > 0 ? 'utf-8' : 'ascii';
  return { form, sequences: unsound === 0 && isEuropean ? sound : 0 };
}
