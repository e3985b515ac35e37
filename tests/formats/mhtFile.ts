/** Pages as browsers save them in one file, written for tests. */

const quotedPrintable = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) =>
      byte > 0x7e || byte === 0x3d
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .map((sign, at) => (at % 24 === 23 ? `${sign}=\r\n` : sign))
    .join('');
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
const asItIs = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

export const packings = { 'quoted-printable': quotedPrintable, base64, '8bit': asItIs, binary: asItIs };
export type Packing = keyof typeof packings;

/** A page among a picture and a style, as browsers save it. */
export const mhtOf = (html: Uint8Array, packing: Packing, type = 'text/html'): Uint8Array => {
  const part = (kind: string, encoding: string, body: string): string =>
    `------b=1\r\nContent-Type: ${kind}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://ferry.example/\r\n\r\n${body}\r\n`;
  const text = `From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=D0=9F?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b=1"\r\n\r\n\r\n${part('image/png', 'base64', 'iVBORw0KGgo=')}${part(type, packing, packings[packing](html))}${part('text/css', 'quoted-printable', 'p { color: red }')}------b=1--\r\n`;
  return Uint8Array.from(Buffer.from(text, 'latin1'));
};
