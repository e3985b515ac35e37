import { detect } from 'jschardet';
import { characterCost, transitionCost } from './cyrillicModel.ts';

/**
 * Which encoding bytes are in, where nothing says so. UTF-16 and UTF-8 give themselves away by their form;
 * among the eight-bit encodings letter frequencies decide, and jschardet where they leave it open.
 */

const eightBit = [
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
] as const;

/** Answers a WHATWG label, or null where nothing fits. Linear in the number of bytes. */
export function guessEncoding(bytes: Uint8Array): string | null {
  return wideForm(bytes) ?? utf8Form(bytes) ?? eightBitEncoding(bytes);
}

/**
 * UTF-16 without a byte order mark: nearly all units come from the blocks that European text uses, and most are
 * letters or spaces. Punctuation alone does not count, for two ASCII characters can look like it (`- ` is U+202D).
 */
function wideForm(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length - (bytes.length % 2), 40_000);
  if (end < 4) return null;
  let little = 0;
  let big = 0;
  let alphabetic = 0;
  for (let at = 0; at < end; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    if (isEuropean(first + second * 256)) little += 1;
    if (isEuropean(second + first * 256)) big += 1;
    if (first < 6 !== second < 6) alphabetic += 1;
  }
  const needed = (end / 2) * 0.9;
  if ((little < needed && big < needed) || alphabetic < needed / 2) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

const isEuropean = (unit: number): boolean =>
  unit === 9 ||
  unit === 10 ||
  unit === 13 ||
  (unit >= 0x20 && unit < 0x7f) ||
  (unit >= 0xa0 && unit < 0x180) ||
  (unit >= 0x400 && unit < 0x530) ||
  (unit >= 0x2010 && unit <= 0x203a && unit !== 0x2020) ||
  unit === 0x20ac ||
  unit === 0x2116;

/**
 * UTF-8, sound or damaged. Eight-bit text hardly ever forms a sequence of UTF-8, so a few sound ones to each
 * unsound mean UTF-8 with damage, which the decoder will then refuse by line rather than guess around.
 */
function utf8Form(bytes: Uint8Array): 'utf-8' | null {
  let sound = 0;
  let unsound = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at, lead);
    if (length === 0) unsound += 1;
    else sound += 1;
    at += Math.max(length, 1);
  }
  return unsound === 0 || sound > unsound * 4 ? 'utf-8' : null;
}

/** Bytes of the sequence of UTF-8 that begins at a place with the byte `lead`, or 0 where there is none. */
export function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let offset = 1; offset < length; offset += 1) {
    if (((bytes[at + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Nats by which the best candidate must win for its word to be taken alone. */
const clearLead = 6;
/** Mean cost of a byte above which the best candidate is no text either; real texts cost 3 to 5. */
const readableCost = 7.5;
/** In nats, how much rarer files of the old Macintosh are; it counts in short texts only. */
const oldMacintosh = 2;
/** Where Latin letters are many times the others, single Cyrillic ones among them want more proof. */
const amongLatin = 2;

interface Candidate {
  readonly encoding: string;
  readonly cost: number;
}

/** The eight-bit encoding in which bytes read like a text, or null where they do in none that is weighed. */
export function guessEightBit(bytes: Uint8Array): string | null {
  const encoding = eightBitEncoding(bytes);
  return eightBit.some((known) => known === encoding) ? encoding : null;
}

function eightBitEncoding(bytes: Uint8Array): string | null {
  const tally = tallyOf(bytes);
  const ranked = eightBit
    .map((encoding): Candidate => ({ encoding, cost: costOf(tally, encoding) }))
    .sort((a, b) => a.cost - b.cost);
  const [best, second] = ranked;
  if (best === undefined || second === undefined) return null;
  if (best.cost / tally.high <= readableCost) {
    return second.cost - best.cost >= clearLead ? best.encoding : witnessed(bytes, ranked, best);
  }
  return foreign(bytes);
}

/** jschardet's word decides among candidates that come close to each other. */
function witnessed(bytes: Uint8Array, ranked: readonly Candidate[], best: Candidate): string {
  const close = ranked.filter(({ cost }) => cost - best.cost < clearLead);
  // Equal costs mean equal texts: quotation marks and dashes, say, that two encodings have in common.
  if (close.every(({ cost }) => cost - best.cost < 0.01)) return best.encoding;
  const said = label(detect(bytes, { detectEncodings: [...eightBit] }).encoding);
  return close.find(({ encoding }) => encoding === said)?.encoding ?? best.encoding;
}

/** An encoding outside the eight-bit candidates, if jschardet is sure of one. */
function foreign(bytes: Uint8Array): string | null {
  const { encoding, confidence } = detect(bytes);
  const found = label(encoding);
  return found !== null && confidence >= 0.8 ? found : null;
}

/** jschardet's name as a WHATWG label, or null where no decoder goes by it. */
function label(name: string | null): string | null {
  if (name === null) return null;
  const known: Readonly<Record<string, string>> = {
    maccyrillic: 'x-mac-cyrillic',
    'mac-cyrillic': 'x-mac-cyrillic',
    cp866: 'ibm866',
  };
  try {
    return new TextDecoder(known[name.toLowerCase()] ?? name).encoding;
  } catch {
    return null;
  }
}

interface Follower {
  readonly before: number;
  readonly after: number;
  readonly count: number;
}

interface Tally {
  /** Bytes right after one another, one of them above 7F, and how often. */
  readonly followers: readonly Follower[];
  /** By byte. */
  readonly counts: Float64Array;
  /** Bytes above 7F. */
  readonly high: number;
  readonly latinLetters: number;
}

/** One pass over the bytes, whatever the number of candidates. */
function tallyOf(bytes: Uint8Array): Tally {
  const followers = new Float64Array(65_536);
  const counts = new Float64Array(256);
  let before = 0x20;
  for (const byte of bytes) {
    counts[byte] = (counts[byte] ?? 0) + 1;
    if (byte > 0x7f || before > 0x7f)
      followers[before * 256 + byte] = (followers[before * 256 + byte] ?? 0) + 1;
    before = byte;
  }
  let high = 0;
  let latinLetters = 0;
  for (const [byte, count] of counts.entries()) {
    if (byte > 0x7f) high += count;
    else if (/[a-z]/i.test(String.fromCharCode(byte))) latinLetters += count;
  }
  return { followers: followersOf(followers), counts, high, latinLetters };
}

function followersOf(counts: Float64Array): readonly Follower[] {
  const found: Follower[] = [];
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] ?? 0;
    if (count > 0) found.push({ before: place >> 8, after: place & 0xff, count });
  }
  return found;
}

function costOf(tally: Tally, encoding: string): number {
  const characters = charactersOf(encoding);
  const strict = tally.latinLetters > tally.high * 4 ? amongLatin : 0;
  let cost = encoding === 'x-mac-cyrillic' ? oldMacintosh : 0;
  for (let byte = 0x80; byte < 256; byte += 1) {
    const count = tally.counts[byte] ?? 0;
    if (count === 0) continue;
    const character = characters[byte] ?? '';
    cost += count * (characterCost(character) + (/\p{Script=Cyrillic}/u.test(character) ? strict : 0));
  }
  for (const { before, after, count } of tally.followers) {
    cost += count * transitionCost(characters[before] ?? '', characters[after] ?? '');
  }
  return cost;
}

/** The 256 characters of an eight-bit encoding. */
function charactersOf(encoding: string): readonly string[] {
  return [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
}
