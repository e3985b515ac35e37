import { ProblemError } from '../domain/problem.ts';

/**
 * Web pages that a browser or Word saved as one file (MHTML, RFC 2557): a message of parts, the page among its pictures
 * and styles. Only the page is unpacked. All work is linear in the bytes.
 */

/** The page's bytes as they were, and the encoding that its part names, a WHATWG label or undefined. */
export interface PackedPage {
  readonly bytes: Uint8Array;
  readonly declared: string | undefined;
}

/** Parts may hold parts of their own, as of a message with the page among them. */
const deepest = 4;
/** Bytes that the head of a part may take up; browsers need a few hundred. */
const headBytes = 65_536;

const lineFeed = 0x0a;
const equals = 0x3d;

interface Part {
  /** The fields, folded lines put together. */
  readonly head: string;
  readonly body: Uint8Array;
}

/** The first HTML page among the parts. @throws ProblemError `unsupportedFormat` where none is. */
export function pageOfMht(file: string, bytes: Uint8Array): PackedPage {
  const page = pageIn(partOf(bytes), 0);
  if (page === null) throw new ProblemError('unsupportedFormat', { file, format: 'mht' });
  return page;
}

function pageIn(part: Part, depth: number): PackedPage | null {
  const type = field(part.head, 'content-type');
  if (/^text\/html\b|^application\/xhtml\+xml\b/i.test(type)) {
    const encoding = field(part.head, 'content-transfer-encoding').toLowerCase();
    return { bytes: unpacked(part.body, encoding), declared: parameter(type, 'charset') };
  }
  const boundary = parameter(type, 'boundary');
  if (!/^multipart\//i.test(type) || boundary === undefined || depth === deepest) return null;
  for (const inner of partsOf(part.body, boundary)) {
    const page = pageIn(partOf(inner), depth + 1);
    if (page !== null) return page;
  }
  return null;
}

/** The parts between lines of `--boundary`; what stands before the first is no part. */
function* partsOf(body: Uint8Array, boundary: string): Generator<Uint8Array> {
  const delimiter = new TextEncoder().encode(`--${boundary}`);
  let start = -1;
  let line = 0;
  while (line < body.length) {
    const end = body.indexOf(lineFeed, line);
    const next = end < 0 ? body.length : end + 1;
    if (delimiter.every((byte, at) => body[line + at] === byte)) {
      if (start >= 0) yield body.subarray(start, line);
      start = next;
    }
    line = next;
  }
  if (start >= 0) yield body.subarray(start);
}

function partOf(bytes: Uint8Array): Part {
  const beginning = ascii(bytes.subarray(0, headBytes));
  // Nothing stands before a part that has no fields but the blank line.
  const blank = /(?:^|\r?\n)\r?\n/.exec(beginning);
  const headEnd = blank === null ? 0 : blank.index + blank[0].length;
  return { head: beginning.slice(0, headEnd).replace(/\r?\n[ \t]+/g, ' '), body: bytes.subarray(headEnd) };
}

const field = (head: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';

/** A parameter of a field's value, as `charset` of `text/html; charset="utf-8"`. */
function parameter(value: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2];
}

function unpacked(body: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'quoted-printable') return fromQuotedPrintable(body);
  return encoding === 'base64' ? fromBase64(body) : body;
}

/** `=E2` is a byte; `=` at the end of a line joins it to the next. What is no such code stays as it stands. */
function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    const code = byte === equals ? ascii(body.subarray(at + 1, at + 3)) : '';
    if (code === '\r\n') at += 2;
    else if (code.startsWith('\n')) at += 1;
    else if (/^[\dA-F]{2}$/i.test(code)) {
      bytes[length] = Number.parseInt(code, 16);
      length += 1;
      at += 2;
    } else {
      bytes[length] = byte;
      length += 1;
    }
  }
  return bytes.subarray(0, length);
}

const base64Signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Ends at the padding; signs of no meaning, as line ends, are passed over. */
function fromBase64(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((body.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of body) {
    if (byte === equals) break;
    const value = base64Signs.indexOf(String.fromCharCode(byte));
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[length] = (bits >> held) & 0xff;
    length += 1;
  }
  return bytes.subarray(0, length);
}

function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
