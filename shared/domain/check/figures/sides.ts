import type { Span } from '../../compare/compare.ts';
import type { Figure } from '../../numbers/read.ts';
import type { Named } from '../../numbers/wordTable.ts';
import { type Mismatch, placeAt } from './mismatch.ts';

/** A text with its figures and the parts that it names in words. */
interface Bounded {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly portions: Named;
}

/**
 * On which side of a figure, of a time, of nought or of now something lies. `by` and `to`: a change, and what it led to;
 * `cold` and `warm`: degrees.
 */
type Side =
  | 'above'
  | 'below'
  | 'before'
  | 'after'
  | 'upTo'
  | 'from'
  | 'by'
  | 'to'
  | 'cold'
  | 'warm'
  | 'ago'
  | 'ahead';

type Words = readonly (readonly [side: Side, words: RegExp])[];

/** Words right before a figure, in lower case with ё as е; the first that fit are meant. */
const wordsBefore = (words: readonly (readonly [side: Side, pattern: string])[]): Words =>
  words.map(([side, pattern]) => [side, new RegExp(`(?<!\\p{L})${pattern}$`, 'u')]);

/** What rises and falls, not far before. */
const changed =
  '(?<=(?:вырос|возрос|подрос|рост|увелич|сниз|сниж|упал|упад|паден|сократ|сокращ|повыс|повыш|подорож|подешев|уменьш|опуст|подскоч|обвал)[а-я]* (?:[^.;]{0,40} )?)';

const russianBefore = wordsBefore([
  ['by', `${changed}на`],
  ['to', `${changed}до`],
  [
    'below',
    '(?:не (?:более|больше|выше|свыше|старше|дольше|дороже|(?:[а-я]+ )?превы[шс][а-я]+|долж[а-я]+ быть (?:больше|выше|старше|дольше|дороже))(?: чем)?|(?:как )?максимум|(?:от силы|самое большее)(?: [а-я]+)?)(?: (?:в|на|за))?',
  ],
  [
    'above',
    '(?:не (?:менее|меньше|ниже|моложе|дешевле|долж[а-я]+ быть (?:меньше|ниже|моложе|дешевле)|поз(?:днее|же) чем за)(?: чем)?|(?:как )?минимум|по (?:меньшей|крайней) мере|хотя бы)(?: (?:в|на|за))?',
  ],
  ['before', 'не (?:позднее|позже)(?: чем)?'],
  ['after', 'не (?:ранее|раньше)(?: чем)?'],
  ['above', '(?:(?:более|больше|свыше|выше|старше|превы[а-я]+)(?: чем)?(?: (?:в|на|за))?|далеко за)'],
  ['below', '(?:менее|меньше|ниже|моложе|почти|без малого)(?: чем)?(?: (?:в|на|за))?'],
  ['after', '(?<!с[оу]? .{0,20})(?:после|начиная с|позднее|позже)'],
  ['before', '(?:ранее|раньше|перед)'],
  ['upTo', '(?<!(?:с|от|со) .{0,20}|на)до'],
  ['from', 'с'],
  ['cold', '(?:минус|(?<![0-9])[-−–])'],
  ['warm', 'плюс'],
  ['ahead', '(?:через|спустя)(?: (?:почти|примерно|лет))?'],
]);

/** "Not before May" is May at the earliest. */
const undenied = "(?<!(?:not|no|never|n['’]t) .{0,70})";

/** "Must not weigh more than 20" is 20 at most, and "was not paid for more than 20 days" is not. */
const unbound = "(?<!(?:not|never|cannot|n['’]t) (?:\\p{L}+ ){1,3})";

const englishBefore = wordsBefore([
  [
    'below',
    "(?:(?:no|not|never)(?: be)? (?:more|later|over|older|higher|longer|greater)(?: than)?|(?:not|n[o']t) exceed(?:ing)?|at most|maximum(?: of)?|up to)",
  ],
  [
    'above',
    '(?:(?:no|not)(?: be)? (?:less|fewer|earlier|lower|shorter|younger|under|sooner)(?: than)?|at least|minimum(?: of)?)',
  ],
  [
    'above',
    `${unbound}(?:more than|over|above|greater than|exceed(?:s|ed|ing)?|in excess of|upwards of|older than|higher than|longer than)`,
  ],
  [
    'below',
    `${unbound}(?:less than|fewer than|under|below|younger than|lower than|shorter than|almost|nearly)`,
  ],
  ['before', `${undenied}(?:before|until|till|prior to)`],
  ['after', `${undenied}(?:after|since|following)`],
  ['by', 'by'],
  ['to', '(?<![0-9%] |from .{0,20})to'],
  ['cold', '(?:minus|(?<![0-9])[-−–])'],
  ['warm', 'plus'],
]);

/** Words after a figure, what is counted in between: "twenty of us at most", «12 лет и старше». */
const wordsAfter = (words: readonly (readonly [side: Side, pattern: string])[]): Words =>
  words.map(([side, pattern]) => [side, new RegExp(`^(?: \\p{L}+){0,6}?,? (?:${pattern})(?!\\p{L})`, 'u')]);

/** Words right after a figure and what it counts. */
const wordsBehind = (words: readonly (readonly [side: Side, pattern: string])[]): Words =>
  words.map(([side, pattern]) => [side, new RegExp(`^(?:${pattern})(?!\\p{L})`, 'u')]);

const russianAfter = [
  ...wordsBehind([
    ['ago', ' (?:тому )?назад'],
    ['ahead', ' спустя'],
  ]),
  ...wordsAfter([
    ['cold', 'мороза|холода|ниже нуля'],
    ['warm', 'тепла|выше нуля'],
    ['above', 'с (?:лишним|гаком)|(?:и|или) (?:более|больше|выше|свыше|старше)|как минимум'],
    ['below', '(?:и|или) (?:менее|меньше|ниже|младше|моложе)|как максимум|от силы|самое большее'],
  ]),
];

const englishAfter = [
  ...wordsBehind([
    ['ago', ' (?:ago|earlier)'],
    ['ahead', "['’]? (?:time|from now|later|hence|on|afterwards)"],
  ]),
  ...wordsAfter([
    ['cold', 'below (?:zero|freezing)|of frost'],
    ['warm', 'above (?:zero|freezing)'],
    ['above', '(?:and|or) (?:more|over|above|older|higher|up|upwards?)|at (?:the )?least(?! \\d)'],
    ['below', '(?:and|or) (?:less|fewer|under|below|younger|lower)|at (?:the )?most|tops'],
  ]),
];

/** Of a language. */
interface Sides {
  readonly before: Words;
  readonly after: Words;
}

const russian: Sides = { before: russianBefore, after: russianAfter };
const english: Sides = { before: englishBefore, after: englishAfter };

/** What no translation may make of a side. */
const opposites: Readonly<Record<Side, readonly Side[]>> = {
  above: ['below'],
  below: ['above'],
  before: ['after'],
  after: ['before'],
  upTo: ['above', 'after'],
  from: ['before'],
  by: ['to'],
  to: ['by'],
  cold: ['warm'],
  warm: ['cold'],
  ago: ['ahead'],
  ahead: ['ago'],
};

/** A text that has one of these may well say that it freezes. */
const coldWords =
  /minus|negative|below|under|frost|freez|froze|cold|chill|sub-?zero|(?<![\p{L}\p{N}])[-−–]\s?\p{N}/iu;

/**
 * Figures that both texts have, of which a Russian original says that something is above, and the English text that it
 * is below, or before and after, or «на 5 %» and "to 5 %"; and degrees below nought of which the text does not say so.
 * Figures that either text has twice are let be. Linear in both texts but for the figures that they share.
 */
export function otherSides(source: Bounded, text: Bounded): readonly Mismatch[] {
  const meant = [...bounded(source, russian)].filter(([, one]) => one !== null && one.side !== null);
  if (meant.length === 0) return [];
  const own = bounded(text, english);
  return meant.flatMap(([value, one]) => {
    const other = own.get(value);
    if (!one?.side || !other) return [];
    const isOther = other.side !== null && opposites[one.side].includes(other.side);
    const isWarm = one.side === 'cold' && areDegrees(source.text, one) && !coldWords.test(text.text);
    return isOther || isWarm ? [{ source: placeAt(one.span), text: placeAt(other.span) }] : [];
  });
}

/** What a figure may well be degrees of, though it does not say so. */
const ofDegrees = /температур|термометр|столбик|мороз/i;

const areDegrees = (text: string, { tags }: Bound): boolean =>
  tags.includes('#degree') || tags.includes('#celsius') || ofDegrees.test(text);

interface Bound {
  /** Null where nothing is said of one. */
  readonly side: Side | null;
  /** With the figure. */
  readonly span: Span;
  /** The figure's own. */
  readonly tags: Figure['tags'];
}

/** UTF-16 units before and after a figure that are looked at. */
const widest = 80;

/** By value, null for those that stand several times. */
function bounded({ text, figures, portions }: Bounded, sides: Sides): ReadonlyMap<string, Bound | null> {
  const found = new Map<string, Bound | null>();
  const add = (value: string, span: Span, tags: Figure['tags']): void => {
    found.set(value, found.has(value) ? null : boundOf(text, { span, tags }, sides));
  };
  for (const { readings, span, tags } of figures)
    for (const value of new Set(readings[0])) add(value, span, tags);
  for (const { value, span } of portions.sure) add(`part ${value}`, span, []);
  return found;
}

function boundOf(
  text: string,
  { span, tags }: Pick<Figure, 'span' | 'tags'>,
  { before, after }: Sides,
): Bound {
  const start = Math.max(0, span.from - widest);
  const ahead = plain(text.slice(start, span.from))
    .replace(dash, '')
    .replace(/[\s$€£]+(?:the )?$/, '');
  const told = boundAt(ahead, before);
  const isPlace = told?.side === 'by' && placed.test(plain(text.slice(span.to)));
  if (told && !isPlace) return { side: told.side, span: { from: start + told.at, to: span.to }, tags };
  const behind = boundAt(plain(text.slice(span.to, span.to + widest)), after);
  const to = span.to + (behind?.length ?? 0);
  return { side: behind?.side ?? null, span: { from: span.from, to }, tags };
}

/** «Опустилась на пятое место» is no change by five. */
const placed = /^(?:-\p{L}{1,2})?\s+(?:место|строчку|строку|позицию|ступень)(?!\p{L})/u;

/** No minus. */
const dash = /\s[-–—]\s+$/;

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

function boundAt(text: string, words: Words) {
  for (const [side, pattern] of words) {
    const hit = pattern.exec(text);
    if (hit) return { side, at: hit.index, length: hit[0].length };
  }
  return null;
}
