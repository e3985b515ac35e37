import type { OtherLines } from '../domain/model.ts';
import { ProblemError } from '../domain/problem.ts';
import { guessEncoding } from './encodingGuess.ts';
import { type MixedText, readMixed } from './mixedEncodings.ts';

/** From bytes to text: never a character lost or replaced in silence. */

/** Bytes of a text, and what is known of their encoding. */
export interface Encoded {
  /** File name for messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The reader's own choice, a WHATWG label; it is never overruled. */
  readonly chosen?: string | undefined;
  /** What the document says of itself; the bytes may contradict it. */
  readonly declared?: string | undefined;
}

/** A text, and the encoding it was in. */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  /** WHATWG label. */
  readonly encoding: string;
  /** Lines that were in another one; absent where there are none. */
  readonly otherLines?: OtherLines;
}

/**
 * Reads the text in the encoding chosen, else the one marked, else the one declared, else the one guessed; where lines of
 * UTF-8 stand beside lines in an eight-bit encoding, and none is chosen, each in its own.
 * Throws `unknownEncoding`, `brokenEncoding`, `illFormedText` (with the line) and `binaryFile`.
 */
export function decodeText(encoded: Encoded): DecodedText {
  const { file, chosen } = encoded;
  const encoding = chosen === undefined ? encodingOf(encoded) : known(chosen);
  if (encoding === null) throw new ProblemError('unknownEncoding', { file, encoding: chosen ?? '' });
  const mixed = chosen === undefined ? mixedIn(encoded, encoding) : null;
  const decoded = mixed?.text ?? decodeStrictly(encoded, encoding);
  // DOS ended its files with Control-Z.
  const text = decoded.endsWith('\u001A') ? decoded.slice(0, -1) : decoded;
  const nul = text.indexOf('\0');
  const controls = controlShare(text);
  // The reader who chose an encoding by hand sees what it gives; a guess that gives rubbish is no text.
  if (controls > (chosen === undefined ? 0.02 : 0.5)) throw new ProblemError('binaryFile', { file });
  if (nul >= 0) throw new ProblemError('illFormedText', { file, line: lineAt(text, nul) });
  return mixed === null ? { text, encoding } : { text, encoding: 'utf-8', otherLines: mixed.other };
}

/** What two encodings make of the bytes, unless the one found is the whole of it. */
function mixedIn({ bytes }: Encoded, encoding: string): MixedText | null {
  const isWhole = encoding.startsWith('utf-16') || (encoding === 'utf-8' && decodes(bytes, encoding));
  return isWhole ? null : readMixed(bytes);
}

/** The encoding a page or an XML file declares for itself, in its first bytes; undefined where it does not. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  let beginning = '';
  for (const byte of bytes.subarray(0, 4096)) beginning += String.fromCharCode(byte);
  const found =
    /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(beginning) ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(beginning);
  return found?.[1];
}

function encodingOf({ bytes, declared }: Encoded): string | null {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return marked;
  const guessed = guessEncoding(bytes);
  const said = declared === undefined ? null : known(declared);
  // A page saved anew keeps its old declaration; the form of UTF-8 and UTF-16 cannot be there by chance.
  const formed =
    guessed === 'utf-8' && bytes.some((byte) => byte > 0x7f)
      ? guessed
      : guessed?.startsWith('utf-16')
        ? guessed
        : null;
  return formed ?? (said !== null && decodes(bytes, said) ? said : guessed);
}

/** UTF-32 begins like UTF-16 and is read by no browser either. */
function byteOrderMark([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe && !(third === 0 && fourth === 0)) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function known(encoding: string): string | null {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return null;
  }
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeStrictly({ file, bytes }: Encoded, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ProblemError(
      'brokenEncoding',
      { file, encoding, line: brokenLine(bytes, encoding) },
      { cause },
    );
  }
}

/** The first line, 1-based, that does not decode. */
function brokenLine(bytes: Uint8Array, encoding: string): number {
  if (encoding.startsWith('utf-16')) {
    const text = new TextDecoder(encoding).decode(bytes);
    return lineAt(text, Math.max(text.indexOf('\uFFFD'), 0));
  }
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const next = bytes.indexOf(10, start);
    const end = next < 0 ? bytes.length : next + 1;
    if (!decodes(bytes.subarray(start, end), encoding)) return line;
    line += 1;
    start = end;
  }
  return line;
}

/** The line, 1-based, of a position in a text. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Share of characters that no text has: C0 and C1 controls other than white space, and DEL. */
function controlShare(text: string): number {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 9 || (unit > 13 && unit < 32) || (unit >= 0x7f && unit < 0xa0 && unit !== 0x85)) controls += 1;
  }
  return text.length === 0 ? 0 : controls / text.length;
}
