import type { Span } from '../compare/compare.ts';
import { readPortions } from '../numbers/portions.ts';
import { type Figures, knowsNumberWords, readFigures } from '../numbers/read.ts';
import { readTimeWords } from '../numbers/timeWords.ts';
import type { Named } from '../numbers/wordTable.ts';
import { remember } from '../remember.ts';
import type { RowCheck } from './check.ts';
import { otherChange } from './figures/changes.ts';
import { compareFigures } from './figures/compare.ts';
import { droppedUnit } from './figures/droppedUnit.ts';
import { exchanged, type WordsOfBoth } from './figures/exchanged.ts';
import { wholeForHalf } from './figures/halves.ts';
import type { Mismatch } from './figures/mismatch.ts';
import { otherUnit } from './figures/otherUnit.ts';
import { type Counted, comparePortions } from './figures/portions.ts';
import { otherSides } from './figures/sides.ts';
import { compareCurrencies, compareTags } from './figures/tags.ts';
import { otherTimes } from './figures/timeWords.ts';
import { turned } from './figures/turned.ts';
import { miswritten, otherHalf, otherSign } from './figures/written.ts';
import type { CheckId, Finding } from './finding.ts';
import type { RowReader } from './meaning/rowReader.ts';
import { expectedPlace } from './place.ts';
import type { CheckRow, CheckText } from './row.ts';

/** Numbers, dates, times, per cent, money and units of the original against those of the texts. */
export const figureCheck: RowCheck = {
  prepare: (_, reader) => (row) => checkFigures(row, reader),
};

function checkFigures(row: CheckRow, reader: RowReader): readonly Finding[] {
  const { source, machines, checked } = row;
  if (!source || !knowsNumberWords(source.language)) return [];
  const original = readFigures(source.text, source.language);
  const timesAt = remember((at: number) => readTimeWords(sentenceAt(source, at).text, source.language));
  // A text cannot bear witness in a language whose number words are not known.
  const known = machines.filter(({ language }) => knowsNumberWords(language)).map(read);
  const witnesses = known.map(({ figures }) => figures);
  return checked
    .filter(({ language }) => knowsNumberWords(language))
    .flatMap((text) => {
      const own = read(text);
      const { figures } = own;
      const found = [
        ...compareFigures(original, witnesses, figures).map((one) => mismatch(source, text, one)),
        ...labelFindings(source, text, [original, witnesses, figures]),
        ...portionFindings(source, original, known, own),
      ];
      const more = [
        ...[
          ...otherUnit(original, witnesses, figures),
          ...droppedUnit(original, witnesses, figures, text.text),
        ].map((one) => finding(source, text, placesOf(one), 'unit', 'unitDiffers')),
        ...halfFindings({ check: source, figures: original }, known, own),
        ...timeFindings({ check: source, timesAt }, known, text),
        ...exchangeFindings({ check: source, figures: original }, own, () =>
          wordsOfBoth(source, text, reader),
        ),
        ...sideFindings({ check: source, figures: original }, own),
      ];
      return [...found, ...more.filter(({ span }) => !found.some((other) => isOver(other.span, span)))];
    });
}

const isOver = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** A text with its figures. */
interface Read {
  readonly check: CheckText;
  readonly figures: Figures;
}

const read = (check: CheckText): Read => ({ check, figures: readFigures(check.text, check.language) });

/** Where something stands in the original and in the text; null where it does not. */
interface Places {
  readonly source: Span | null;
  readonly text: Span | null;
}

const placesOf = ({ source, text }: Mismatch): Places => ({
  source: source?.span ?? null,
  text: text?.span ?? null,
});

const suffix = ({
  source,
  text,
}: {
  readonly source: unknown;
  readonly text: unknown;
}): 'Lost' | 'Added' | 'Differs' => (source === null ? 'Added' : text === null ? 'Lost' : 'Differs');

const quote = ({ text }: CheckText, { from, to }: Span): string => text.slice(from, to);

function mismatch(source: CheckText, text: CheckText, found: Mismatch): Finding {
  const check = found.source?.kind ?? found.text?.kind ?? 'number';
  return finding(source, text, placesOf(found), check, `${check}${suffix(found)}`);
}

function labelFindings(
  source: CheckText,
  text: CheckText,
  [original, machines, figures]: readonly [Figures, readonly Figures[], Figures],
): readonly Finding[] {
  const labels = compareTags(original, machines, figures).map((found) => {
    const check = found.tag === '%' ? 'percent' : found.tag.startsWith('$') ? 'money' : 'unit';
    return finding(source, text, placesOf(found), check, `${check}Differs`);
  });
  if (labels.some(({ check }) => check === 'money')) return labels;
  const found = compareCurrencies(original, machines, figures);
  return found ? [...labels, finding(source, text, found, 'money', `money${suffix(found)}`)] : labels;
}

/** A third given as a quarter. Most originals name no part, and then no other text is read for them. */
function portionFindings(
  source: CheckText,
  figures: Figures,
  machines: readonly Read[],
  text: Read,
): readonly Finding[] {
  const portions = readPortions(source.text, source.language);
  if (portions.sure.length === 0) return [];
  const counted = (own: Read): Counted => ({
    figures: own.figures,
    portions: readPortions(own.check.text, own.check.language),
  });
  const found = comparePortions({ figures, portions }, machines.map(counted), counted(text));
  return found ? [finding(source, text.check, found, 'number', 'numberDiffers')] : [];
}

/** Two numbers in each other's place: in a range or score, or as the words around them tell, which takes both languages. */
function exchangeFindings(source: Read, text: Read, words: () => WordsOfBoth): readonly Finding[] {
  if (source.check.language !== 'ru' || text.check.language !== 'en') return [];
  const figured = ({ check, figures: { figures } }: Read) => ({ text: check.text, figures });
  const own = [figured(source), figured(text)] as const;
  const told = [...miswritten(...own), ...otherHalf(...own), ...otherSign(...own)];
  const [found] = [...turned(...own), ...exchanged(source.figures.figures, text.figures.figures, words)];
  return (found === undefined ? told : [...told, found]).map((one) =>
    mismatch(source.check, text.check, one),
  );
}

function wordsOfBoth(source: CheckText, text: CheckText, reader: RowReader): WordsOfBoth {
  const [russian, english] = [reader.readText(source), reader.readText(text)];
  return { russian, english, findAnswers: reader.findAnswers };
}

/** A litre for half of one, doubled for halved. */
function halfFindings(source: Read, machines: readonly Read[], text: Read): readonly Finding[] {
  if (source.check.language !== 'ru' || text.check.language !== 'en') return [];
  const [own, other, ...witnesses] = [source, text, ...machines].map(({ check, figures }) => ({
    text: check.text,
    figures,
  }));
  if (own === undefined || other === undefined) return [];
  const found = [...wholeForHalf(own, witnesses, other), ...otherChange(own.text, other.text)];
  return found.map((one) => mismatch(source.check, text.check, one));
}

/** Less than 5 for more than 5, by 5 for to 5. */
function sideFindings(source: Read, text: Read): readonly Finding[] {
  if (source.check.language !== 'ru' || text.check.language !== 'en') return [];
  const bounded = ({ check, figures: { figures } }: Read) => ({
    text: check.text,
    figures,
    portions: readPortions(check.text, check.language),
  });
  return otherSides(bounded(source), bounded(text)).map((one) => mismatch(source.check, text.check, one));
}

/** A text with the times that its sentences name, read once for all that are set beside it. */
interface Timed {
  readonly check: CheckText;
  readonly timesAt: (sentence: number) => Named;
}

/** Tomorrow for yesterday: sentence by sentence where all texts have as many, for a row may name several times. */
function timeFindings(
  { check: source, timesAt }: Timed,
  machines: readonly Read[],
  text: CheckText,
): readonly Finding[] {
  const texts = [source, text, ...machines.map(({ check }) => check)];
  const count = source.sentences.length;
  const areAlike = count > 1 && texts.every(({ sentences }) => sentences.length === count);
  const parts = areAlike ? source.sentences.map((_, at) => at) : [-1];
  return parts.flatMap((at) => {
    const times = timesAt(at);
    // Most name no time in words, and then no other text is read for them.
    if (times.sure.length === 0) return [];
    const [original, own, ...others] = texts.map((one) => sentenceAt(one, at));
    if (original === undefined || own === undefined) return [];
    const machineTimes = others.map((one) => readTimeWords(one.text, one.language));
    return otherTimes(times, machineTimes, readTimeWords(own.text, own.language)).map((one) => {
      const found = placesOf(one);
      const places = { source: shift(found.source, original.from), text: shift(found.text, own.from) };
      return finding(source, text, places, 'date', 'dateDiffers');
    });
  });
}

/** A sentence with its place in the text; the whole text for none. */
function sentenceAt({ text, language, sentences }: CheckText, at: number) {
  const { from, to } = sentences[at] ?? { from: 0, to: text.length };
  return { text: text.slice(from, to), language, from };
}

const shift = (span: Span | null, by: number): Span | null =>
  span && { from: span.from + by, to: span.to + by };

const finding = (
  source: CheckText,
  text: CheckText,
  found: Places,
  check: CheckId,
  message: Finding['message'],
): Finding => ({
  check,
  severity: 'error',
  version: text.version,
  span: found.text ?? expectedPlace(source, text, found.source?.from ?? 0),
  source: found.source,
  message,
  params: {
    ...(found.source ? { source: quote(source, found.source) } : {}),
    ...(found.text ? { text: quote(text, found.text) } : {}),
  },
});
