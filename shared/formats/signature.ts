import { ProblemError } from '../domain/problem.ts';
import { nameEnding } from '../domain/text/fileName.ts';

/** What bytes are, by how they begin: known for what they are, files can be refused by name, with what can be done. */

export type Signature =
  | 'zip'
  | 'pdf'
  | 'doc'
  | 'rtf'
  | 'image'
  | 'archive'
  | 'media'
  | 'program'
  | 'database'
  | 'html'
  | 'xml'
  | 'mht'
  | 'xliff'
  | 'tmx'
  | null;

const beginnings: readonly (readonly [Exclude<Signature, null>, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  // The compound file of Word 97 to 2003, and of a .docx with a password.
  ['doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x1f, 0x8b, 0x08]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['media', [0x49, 0x44, 0x33, 0x03]],
  ['media', [0x4f, 0x67, 0x67, 0x53, 0x00]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0x4d, 0x5a, 0x90, 0x00]],
  ['database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

/** Names of formats that are text to look at but not to read. */
const markup = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i;
const xml = /^\s*<\?xml\s/;
const xliff = /^\s*(?:<\?xml\s[^<]*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:\w+:)?xliff[\s>]/;
const tmx = /^\s*(?:<\?xml\s[^<]*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<!DOCTYPE\s+tmx\b[^>]*>\s*)?<tmx[\s>]/;
const mht = /^(?:From:\s.*Saved by|MIME-Version:\s|Content-Type:\s*multipart\/related)/i;

/** Looks at the first bytes only. */
export function signatureOf(bytes: Uint8Array): Signature {
  const binary = beginnings.find(([, begin]) => begin.every((byte, at) => bytes[at] === byte));
  return binary?.[0] ?? textSignature(beginningOf(bytes));
}

/** The same for text already decoded. */
export function textSignature(text: string): Signature {
  const beginning = text.slice(0, 4096);
  if (markup.test(beginning)) return 'html';
  if (xliff.test(beginning)) return 'xliff';
  if (tmx.test(beginning)) return 'tmx';
  if (xml.test(beginning)) return /<html[\s>]/i.test(beginning) ? 'html' : 'xml';
  return mht.test(beginning) ? 'mht' : null;
}

/** The ASCII of the first bytes, whatever the encoding: zero bytes of UTF-16 and byte order marks left out. */
function beginningOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, 4096)) if (byte > 0 && byte < 0x80) text += String.fromCharCode(byte);
  return text;
}

/** What makes a text of what cannot be read: each has a sentence of its own, `unsupportedFormat_<way>`. */
export const waysToText = ['pdf', 'office', 'book', 'picture', 'archive'] as const;

type WayOut = (typeof waysToText)[number];

const waysOut: ReadonlyMap<string, WayOut> = new Map([
  ['pdf', 'pdf'],
  ['doc', 'office'],
  ['rtf', 'office'],
  ['opendocument', 'office'],
  ['epub', 'book'],
  ['fb2', 'book'],
  ['image', 'picture'],
  ['archive', 'archive'],
  ['zip', 'archive'],
]);

/** The refusal of a file in a known format that is not read, to be thrown. */
export function unsupportedFormat(file: string, format: string): ProblemError {
  const way = waysOut.get(format) ?? (format === 'xml' ? waysOut.get(nameEnding(file)) : undefined);
  return new ProblemError('unsupportedFormat', {
    file,
    format,
    ...(way === undefined ? {} : { context: way }),
  });
}
