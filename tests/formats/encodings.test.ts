import { describe, expect, it } from 'vitest';
import { decodeText } from '../../shared/formats/decode.ts';
import { encode, fitting } from './encode.ts';
import { english, russian, western, windowOf } from './sentences.ts';

const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
  'windows-1252',
] as const;
const rounds = 50;
const latin = [...western, ...english];

/** What share of windows of a length comes back as it was written. */
function share(encoding: string, units: number): number {
  let right = 0;
  for (let turn = 0; turn < rounds; turn += 1) {
    const text = fitting(windowOf(encoding === 'windows-1252' ? latin : russian, units, turn), encoding);
    if (decodeText({ file: 'x.txt', bytes: encode(text, encoding) }).text === text) right += 1;
  }
  return right / rounds;
}

describe('guessing the encoding', () => {
  for (const encoding of encodings) {
    it.each([
      [20, 0.9],
      [50, 0.96],
      [200, 0.98],
      [1000, 1],
      [5000, 1],
    ])(`reads ${encoding} from %i characters`, (units, least) => {
      expect(share(encoding, units)).toBeGreaterThanOrEqual(least);
    });
  }
});
