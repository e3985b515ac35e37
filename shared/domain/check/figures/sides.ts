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

/** On which side of a figure, or of a time, something lies. `by` and `to`: a change, and what it led to. */
type Side = 'above' | 'below' | 'before' | 'after' | 'upTo' | 'from' | 'by' | 'to';

type Words = readonly (readonly [side: Side, words: RegExp])[];

/** Words right before a figure, in lower case with ё as е; the first that fit are meant. */
const wordsBefore = (words: readonly (readonly [side: Side, pattern: string])[]): Words =>
  words.map(([side, pattern]) => [side, new RegExp(`(?<!\\p{L})${pattern}$`, 'u')]);

/** What rises and falls, not far before. */
const changed =
  '(?<=(?:вырос|возрос|подрос|рост|увелич|сниз|сниж|упал|упад|паден|сократ|сокращ|повыс|повыш|подорож|подешев|уменьш|опуст|подскоч|обвал)[а-я]* (?:[^.;]{0,40} )?)';

const russian = wordsBefore([
  ['by', `${changed}на`],
  ['to', `${changed}до`],
  [
    'below',
    '(?:не (?:более|больше|выше|свыше|старше|дольше|дороже|(?:[а-я]+ )?превыша[а-я]+)(?: чем)?|максимум)(?: (?:в|на|за))?',
  ],
  ['above', '(?:не (?:менее|меньше|ниже|моложе|дешевле)(?: чем)?|минимум|по меньшей мере)(?: (?:в|на|за))?'],
  ['before', 'не (?:позднее|позже)(?: чем)?'],
  ['after', 'не (?:ранее|раньше)(?: чем)?'],
  ['above', '(?:более|больше|свыше|выше|старше|превы[а-я]+)(?: чем)?(?: (?:в|на|за))?'],
  ['below', '(?:менее|меньше|ниже|моложе|почти|без малого)(?: чем)?(?: (?:в|на|за))?'],
  ['after', '(?<!с[оу]? .{0,20})(?:после|начиная с|позднее|позже)'],
  ['before', '(?:ранее|раньше|перед)'],
  ['upTo', '(?<!(?:с|от|со) .{0,20}|на)до'],
  ['from', 'с'],
]);

/** "Not before May" is May at the earliest. */
const undenied = "(?<!(?:not|no|never|n['’]t) .{0,70})";

const english = wordsBefore([
  [
    'below',
    "(?:(?:no|not|never) (?:more|later|over|older|higher|longer|greater)(?: than)?|(?:not|n[o']t) exceed(?:ing)?|at most|maximum(?: of)?|up to)",
  ],
  [
    'above',
    '(?:(?:no|not) (?:less|fewer|earlier|lower|shorter|younger|under|sooner)(?: than)?|at least|minimum(?: of)?)',
  ],
  [
    'above',
    '(?:more than|over|above|greater than|exceed(?:s|ed|ing)?|in excess of|upwards of|older than|higher than|longer than)',
  ],
  ['below', '(?:less than|fewer than|under|below|younger than|lower than|shorter than|almost|nearly)'],
  ['before', `${undenied}(?:before|until|till|prior to)`],
  ['after', `${undenied}(?:after|since|following)`],
  ['by', 'by'],
  ['to', '(?<![0-9%] |from .{0,20})to'],
]);

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
};

/**
 * Figures that both texts have, of which a Russian original says that something is above, and the English text that it
 * is below, or before and after, or «на 5 %» and "to 5 %". Figures that either text has twice are let be. Linear in both
 * texts but for the figures that they share.
 */
export function otherSides(source: Bounded, text: Bounded): readonly Mismatch[] {
  const meant = [...bounded(source, russian)].filter(([, one]) => one !== null);
  if (meant.length === 0) return [];
  const own = bounded(text, english);
  return meant.flatMap(([value, one]) => {
    const other = own.get(value);
    return one && other && opposites[one.side].includes(other.side)
      ? [{ source: placeAt(one.span), text: placeAt(other.span) }]
      : [];
  });
}

interface Bound {
  readonly side: Side;
  /** With the figure. */
  readonly span: Span;
}

/** UTF-16 units before a figure that are looked at. */
const widest = 80;

/** By value, null for those that stand several times, or with nothing said of a side. */
function bounded({ text, figures, portions }: Bounded, sides: Words): ReadonlyMap<string, Bound | null> {
  const found = new Map<string, Bound | null>();
  const add = (value: string, { from, to }: Span): void => {
    if (found.has(value)) {
      found.set(value, null);
      return;
    }
    const start = Math.max(0, from - widest);
    const before = text.slice(start, from).toLowerCase().replaceAll('ё', 'е');
    const hit = boundAt(before.replace(/[\s$€£]+(?:the )?$/, ''), sides);
    found.set(value, hit && { side: hit.side, span: { from: start + hit.at, to } });
  };
  for (const { readings, span } of figures) for (const value of new Set(readings[0])) add(value, span);
  for (const { value, span } of portions.sure) add(`part ${value}`, span);
  return found;
}

function boundAt(before: string, sides: Words): { readonly side: Side; readonly at: number } | null {
  for (const [side, words] of sides) {
    const at = words.exec(before)?.index;
    if (at !== undefined) return { side, at };
  }
  return null;
}
