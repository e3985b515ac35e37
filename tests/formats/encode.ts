/** Node decodes the old encodings but writes none of them: the decoder's table, turned round, does. */

/** Characters that old encodings lack, and what people typed instead. */
const typed: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '—': '-',
  '–': '-',
  '…': '...',
  '“': '"',
  '”': '"',
  '’': "'",
  ё: 'е',
  Ё: 'Е',
  '№': 'N',
};

function tableOf(encoding: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 255; byte >= 0; byte -= 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return table;
}

function wide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

/** The text as an encoding can hold it: with what people typed where it lacks a character. */
export function fitting(text: string, encoding: string): string {
  if (encoding.startsWith('utf')) return text;
  const table = tableOf(encoding);
  return [...text]
    .map((character) => (table.has(character) ? character : (typed[character] ?? '?')))
    .join('');
}

/** The bytes of a text that fits the encoding; throws on a character that it lacks. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) return wide(text, encoding === 'utf-16le');
  const table = tableOf(encoding);
  return Uint8Array.from([...text], (character) => {
    const byte = table.get(character);
    if (byte === undefined) throw new RangeError(`${encoding} has no ${character}`);
    return byte;
  });
}
