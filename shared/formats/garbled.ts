import type { Garbled } from '../domain/model.ts';
import { lastAnswers, remember } from '../domain/remember.ts';
import type { TextLine } from '../domain/text/lines.ts';
import { characterCost, transitionCost } from './cyrillicModel.ts';
import { sequenceLength } from './encodingGuess.ts';

/**
 * Text that some program read in a wrong encoding and wrote down as it looked (mojibake): “РџСЂРёРІРµС‚” for “Привет”,
 * “â€™” for “’”. Nothing is lost by that, so it can be turned back: the signs give the bytes, and the bytes the text.
 */

/** Encodings that a program takes another for. ISO 8859-1 is windows-1252 with controls, which are bytes in every one. */
const readAs = [
  'windows-1251',
  'windows-1252',
  'ibm866',
  'koi8-r',
  'iso-8859-5',
  'macintosh',
  'x-mac-cyrillic',
] as const;
/** Eight-bit encodings of Russian that are taken for one another. */
const cyrillic = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'] as const;

/** Which bytes, in which encoding, were read in which. */
interface Mistake {
  readonly read: string;
  readonly written: string;
}

/** What one line gives when it is turned back; `isSure`: by itself; `gain`: nats by which it is likelier than before. */
interface Turned {
  readonly text: string;
  readonly isSure: boolean;
  readonly gain: number;
}

/** The lines as they were meant, and what was done to them. */
export interface Mended {
  readonly lines: readonly TextLine[];
  readonly garbled: Garbled;
}

/**
 * Turns lines back that were read in a wrong encoding; null where there are none. One mistake is looked for, that of most
 * lines; a line that alone would leave it open is turned back where others are sure. Linear.
 */
export function mendGarbled(lines: readonly TextLine[]): Mended | null {
  const mistake = mistakeIn(lines.filter(({ text }) => /[^\0-\x7F]/.test(text)));
  const turned = mistake === null ? new Map<number, Turned>() : turnedBy(mistake, lines);
  const [first] = turned.keys();
  if (mistake === null || first === undefined) return null;
  const mended = lines.map((line, at) => ({ ...line, text: turned.get(at)?.text ?? line.text }));
  // A text that went wrong twice is turned back twice, and said once.
  const again = mendGarbled(mended)?.lines ?? mended;
  const line = lines[first]?.number ?? 1;
  const shown = excerpt(lines[first]?.text ?? '', again[first]?.text ?? '');
  return { lines: again, garbled: { ...mistake, ...shown, line, count: turned.size, isMended: true } };
}

/** Lines by which mistakes are told from each other. */
const sample = 60;

/** The mistake that the signs of most lines, which all have signs above ASCII, come of. */
function mistakeIn(lines: readonly TextLine[]): Mistake | null {
  const traced = readAs.map((read) => {
    const traces = utf8Traces(read);
    return { mistake: { read, written: 'utf-8' }, lines: lines.filter(({ text }) => traces.test(text)) };
  });
  const unlikely = firstOf(lines, ({ text }) => isUnlikely(text));
  const eightBit = readAs.flatMap((read) =>
    cyrillic
      .filter((written) => written !== read)
      .map((written) => ({ mistake: { read, written }, lines: unlikely })),
  );
  let best: Mistake | null = null;
  let most = 0;
  for (const { mistake, lines: from } of [...traced, ...eightBit]) {
    const turned = turnedBy(mistake, from.slice(0, sample));
    const gain = [...turned.values()].reduce((sum, line) => sum + line.gain, 0);
    if (gain > most) [best, most] = [mistake, gain];
  }
  return best;
}

/** The first lines of a kind, as many as are sampled. */
function firstOf(lines: readonly TextLine[], isOne: (line: TextLine) => boolean): readonly TextLine[] {
  const found: TextLine[] = [];
  for (const line of lines) {
    if (found.length >= sample) break;
    if (isOne(line)) found.push(line);
  }
  return found;
}

/** By the position of the line, what it was meant to be. */
function turnedBy(mistake: Mistake, lines: readonly TextLine[]): ReadonlyMap<number, Turned> {
  const all = lines.flatMap(({ text }, at) => {
    const turned = mistake.written === 'utf-8' ? asUtf8(text, mistake.read) : asEightBit(text, mistake);
    return turned === null ? [] : [[at, turned] as const];
  });
  return new Map(all.some(([, { isSure }]) => isSure) ? all : []);
}

/** So many sequences in a line make it sure that it is UTF-8, where hardly anything in it is none. */
const sure = 4;

/** Turns back what is UTF-8 in a line that was read in `read`; null where nothing is, or too much is none. */
function asUtf8(text: string, read: string): Turned | null {
  const bytes = bytesBy(read);
  let sound = 0;
  let unsound = 0;
  let certain = 0;
  let turned = '';
  for (let at = 0; at < text.length; ) {
    const found = sequenceAt(text, at, bytes);
    if (found !== null) sound += 1;
    else if (text.charCodeAt(at) > 0x7f) unsound += 1;
    if (found !== null && found.length > 2 && !isWordLike(text, at, read)) certain += 1;
    turned += found?.is ?? text[at] ?? '';
    at += found?.length ?? 1;
  }
  if (sound === 0 || (unsound > sound / 8 && certain < sound)) return null;
  const gain = readingCost(text).cost - readingCost(turned).cost;
  return { text: turned, isSure: sound >= sure || certain > 0, gain };
}

/** Three signs that are letters of a word in `read` are no sure sequence: CP866 has whole words of such. */
const isWordLike = (text: string, at: number, read: string): boolean =>
  !read.startsWith('windows') && /^\p{L}{3}/u.test(text.slice(at, at + 3));

/** Signs that texts of Russian, English and their neighbours have; the controls are what one that went wrong twice has. */
const plausible =
  /^[\u0080-\u017F\u0400-\u045F\u0490\u0491\u2010-\u2027\u2030-\u203A\u20AC\u2116\u2122\u2212\u0192\u02C6\u02DC]$/;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The sequence of UTF-8 whose bytes, read in an encoding, begin at a place; null where there is none that a text has. */
function sequenceAt(
  text: string,
  at: number,
  bytes: ReadonlyMap<string, number>,
): { is: string; length: number } | null {
  const lead = bytes.get(text[at] ?? '');
  if (lead === undefined) return null;
  const three = Uint8Array.of(lead, bytes.get(text[at + 1] ?? '') ?? 0, bytes.get(text[at + 2] ?? '') ?? 0);
  const length = sequenceLength(three, 0, lead);
  if (length < 2 || length > 3) return lostAt(text, at, lead);
  const is = utf8.decode(three.subarray(0, length));
  return plausible.test(is) ? { is, length } : null;
}

/** И is D0 98, and windows-1251 has nothing at 98: many programs put a question mark or the sign for what is lost. */
function lostAt(text: string, at: number, lead: number): { is: string; length: number } | null {
  const isLost = lead === 0xd0 && /[?\uFFFD]/.test(text[at + 1] ?? '');
  return isLost ? { is: 'И', length: 2 } : null;
}

/** Fewer letters are no line to be told by their frequencies. */
const fewestLetters = 12;
/** Nats for each sign by which a line must read better in the other encoding. */
const clearGain = 1;
/** Nats a sign costs in a line that reads badly; prose costs about 3.3. */
const unlikelyCost = 4.2;

function asEightBit(text: string, { read, written }: Mistake): Turned | null {
  const given = bytesOf(text, read);
  if (given === null) return null;
  const turned = decoderOf(written).decode(given);
  const before = readingCost(text);
  const after = readingCost(turned);
  if (before.signs === 0 || !/\p{Script=Cyrillic}/u.test(turned)) return null;
  const gain = before.cost - after.cost;
  if (gain / before.signs < clearGain || after.cost / after.signs > unlikelyCost) return null;
  return { text: turned, isSure: before.signs >= fewestLetters && after.signs >= fewestLetters, gain };
}

const isUnlikely = (text: string): boolean => {
  const { cost, signs } = readingCost(text);
  return signs >= fewestLetters && cost / signs > unlikelyCost;
};

/** What the signs above ASCII cost, see `cyrillicModel.ts`; a line in capitals costs what it does in small letters. */
function readingCost(line: string): { readonly cost: number; readonly signs: number } {
  const text = /\p{Ll}/u.test(line) ? line : line.toLowerCase();
  let cost = 0;
  let signs = 0;
  let before = 0x20;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.codePointAt(at) ?? 0;
    if (sign > 0xff_ff) at += 1;
    if (sign > 0x7f) {
      cost += costOf(sign);
      signs += 1;
    }
    if (sign > 0x7f || before > 0x7f) cost += costBetween(before, sign);
    before = sign;
  }
  return { cost, signs };
}

/** Code points below it are looked up in tables: Latin, Greek and Cyrillic, which texts consist of. */
const tabled = 0x530;
const ownCosts = new Float64Array(tabled).fill(Number.NaN);
/** Filled from the start: V8 keeps a list with large gaps as a dictionary. */
const pairCosts = new Array<Float64Array | null>(tabled).fill(null);

function costOf(sign: number): number {
  if (sign >= tabled) return costOfRare(String.fromCodePoint(sign));
  const known = ownCosts[sign] ?? 0;
  if (!Number.isNaN(known)) return known;
  const cost = characterCost(String.fromCodePoint(sign));
  ownCosts[sign] = cost;
  return cost;
}

/** Of two signs that follow each other. */
function costBetween(before: number, after: number): number {
  if (before >= tabled || after >= tabled) return costOfRarePair(String.fromCodePoint(before, after));
  pairCosts[before] ??= new Float64Array(tabled).fill(Number.NaN);
  const row = pairCosts[before];
  const known = row[after] ?? 0;
  if (!Number.isNaN(known)) return known;
  const cost = transitionCost(String.fromCodePoint(before), String.fromCodePoint(after));
  row[after] = cost;
  return cost;
}

/** Texts have some hundred signs; one of many thousand is not remembered whole. */
const mostSigns = 20_000;
const costOfRare = remember(characterCost, lastAnswers(mostSigns));
const costOfRarePair = remember((pair: string) => {
  const [before = '', after = ''] = pair;
  return transitionCost(before, after);
}, lastAnswers(mostSigns));

/** The bytes that, read in `read`, gave the text; null where it has a sign that no byte gives. */
function bytesOf(text: string, read: string): Uint8Array | null {
  const bytes = bytesBy(read);
  const given = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const byte = unit < 0x80 ? unit : bytes.get(text[at] ?? '');
    if (byte === undefined) return null;
    given[at] = byte;
  }
  return given;
}

/** The bytes above 7F by the signs they are read as. */
const bytesBy = remember((encoding: string): ReadonlyMap<string, number> => {
  const high = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
  // What an encoding has no sign for stays as a control.
  const controls = [...high].map((byte) => [String.fromCharCode(byte), byte] as const).slice(0, 32);
  const signs = [...decoderOf(encoding).decode(high)].map((sign, at) => [sign, at + 128] as const);
  return new Map([...controls, ...signs]);
});

const decoderOf = remember((encoding: string) => new TextDecoder(encoding));

/** What hardly a text has that was not UTF-8 once: two sequences on end, or one of three bytes. */
function utf8Traces(read: string): RegExp {
  const high = decoderOf(read).decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128));
  const between = (from: number, to: number): string => `[${escaped(high.slice(from - 128, to - 127))}]`;
  const next = `[${escaped(high.slice(0, 64))}\\u0080-\\u009F]`;
  const pair = `${between(0xc2, 0xd1)}${next}`;
  return new RegExp(`(?:${pair}){2}|${between(0xe2, 0xe2)}${next}{2}`, 'u');
}

const escaped = (signs: string): string => signs.replace(/[\\\]^-]/g, '\\$&');

/** As much of a line as shows what was garbled, before and after, from the beginning of a word. */
function excerpt(was: string, is: string): { readonly was: string; readonly is: string } {
  let from = 0;
  while (from < is.length && was[from] === is[from]) from += 1;
  while (from > 0 && is[from - 1] !== ' ') from -= 1;
  const cut = (line: string): string => {
    const shown = line.length - from > 24 ? `${line.slice(from, from + 23).trim()}…` : line.slice(from);
    return shown.replace(/\p{Cc}/gu, '\uFFFD');
  };
  return { was: cut(was), is: cut(is) };
}
