import type { AlignedText, AlignedTextRow } from '../../domain/aligned.ts';
import { correctedLanguage } from '../../domain/correctedLanguage.ts';
import type { RowState } from '../../domain/model.ts';
import { attributionOf, attributionsOf, isCorrected } from '../machineText.ts';
import { xmlCharacters, xmlText } from '../xmlText.ts';

/** What was said of a row, for whoever opens the file. */
interface RowNote {
  readonly text: string;
  /** `''`: nobody knows. */
  readonly author: string;
  readonly resolved: boolean;
  /** Which text it is about; null: the row. */
  readonly about: 'source' | 'target' | null;
  /** The words it is about; `''`: all. */
  readonly quote: string;
}

/** By row, as in the aligned text. */
export type RowNotes = readonly (readonly RowNote[])[];

/**
 * States of XLIFF, which knows no rejection: a rejected text is one to be translated still. What it has no word for
 * stands in `subState`, which other programs keep.
 */
const states: Readonly<Record<RowState, string>> = {
  new: 'initial',
  edited: 'translated',
  rejected: 'initial',
  confirmed: 'translated',
  reviewed: 'reviewed',
};

/**
 * The original with its corrected text as XLIFF 2.0 (the OASIS standard of 5 August 2014), for translation programs: a unit
 * a row, its one segment in the state of the row; what there is no word for in the standard, as `subState`
 * `sverka:STATE`. The versions are translation candidates (the standard's module), a machine's of type `mt`, those in
 * another language than the corrected text as references. Comments are notes of the unit, as is the attribution of a
 * machine's text; all attributions stand at the head of the file too. Lines of a row are parted by line feeds. In texts, characters that
 * XML forbids are written by the element of the standard for them, so that nothing is lost; in notes and names as pictures.
 */
export const writeXliff = (aligned: AlignedText, notes: RowNotes): string => {
  const sourceAt = aligned.versions.findIndex(({ role }) => role === 'source');
  const indexes = [...aligned.versions.keys()];
  const candidates = indexes.filter((index) => index !== sourceAt);
  const target = correctedLanguage(aligned.versions);
  const attributions = attributionsOf(aligned, new Set(indexes)).map((line) => note('attribution', line));
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" ' +
      `version="2.0" srcLang="${xmlText(aligned.versions[sourceAt]?.language ?? 'und')}" trgLang="${xmlText(target)}">`,
    `  <file id="f1" original="${xmlText(aligned.title)}" xml:space="preserve">\n`,
  ].join('\n');
  const units = aligned.rows.map((row, index) => {
    const source = textOf(row, sourceAt);
    const matches = candidates.flatMap((at) => match(aligned, { row, at, source, target }));
    const own = noteLines(aligned, row, candidates, notes[index] ?? []);
    return unit(row, { number: index + 1, source, matches, own });
  });
  return `${head}${noteList(attributions, '    ')}${units.join('')}  </file>\n</xliff>\n`;
};

const textOf = ({ cells }: AlignedTextRow, at: number): string =>
  (cells[at] ?? []).map(({ text }) => text).join('\n');

interface UnitParts {
  /** One-based. */
  readonly number: number;
  readonly source: string;
  readonly matches: readonly string[];
  readonly own: readonly string[];
}

const unit = (row: AlignedTextRow, { number, source, matches, own }: UnitParts): string => {
  const isWritten = isCorrected(row);
  if (source === '' && matches.length === 0 && !isWritten) return '';
  const text = row.correction?.text ?? '';
  // A text that says it is translated must be there.
  const state = isWritten ? states[row.state] : 'initial';
  const target = isWritten ? `        <target>${inlineText(text)}</target>\n` : '';
  const candidates =
    matches.length === 0 ? '' : `      <mtc:matches>\n${matches.join('')}      </mtc:matches>\n`;
  return (
    `    <unit id="u${number}" name="${number}">\n${candidates}${noteList(own, '      ')}` +
    `      <segment id="s1" state="${state}" subState="sverka:${row.state}">\n` +
    `        <source>${inlineText(source)}</source>\n${target}      </segment>\n    </unit>\n`
  );
};

interface Candidate {
  readonly row: AlignedTextRow;
  /** Position of the version. */
  readonly at: number;
  /** The original's text of the row. */
  readonly source: string;
  /** Language of the corrected text. */
  readonly target: string;
}

const match = (aligned: AlignedText, { row, at, source, target }: Candidate): readonly string[] => {
  const text = textOf(row, at);
  const version = aligned.versions[at];
  if (text === '' || version === undefined) return [];
  const { title, role, engine, language } = version;
  const origin = xmlText(role === 'machine' ? (engine ?? title) : title);
  const [reference, lang] =
    language === target ? ['', ''] : [' reference="yes"', ` xml:lang="${xmlText(language)}"`];
  return [
    `        <mtc:match ref="#s1" type="${role === 'machine' ? 'mt' : 'other'}" origin="${origin}"${reference}>\n` +
      `          <source>${inlineText(source)}</source>\n` +
      `          <target${lang}>${inlineText(text)}</target>\n        </mtc:match>\n`,
  ];
};

/** Whose text stands in the unit, and what was said of it. */
const noteLines = (
  aligned: AlignedText,
  row: AlignedTextRow,
  candidates: readonly number[],
  said: readonly RowNote[],
): readonly string[] => {
  const shown = candidates.filter((at) => textOf(row, at) !== '' || row.correction?.origin === at);
  const attributions = new Set(shown.flatMap((at) => attributionOf(aligned, at) ?? []));
  return [
    ...[...attributions].map((line) => note('attribution', line)),
    ...said.map(({ text, author, resolved, about, quote }) => {
      // Whose it is and what about stands in a line of its own, so that the comment is known when it comes back.
      const head = [author, quote === '' ? '' : `«${quote}»`].filter((part) => part !== '').join(', ');
      const category = resolved ? 'resolved' : 'comment';
      return note(category, head === '' ? text : `${head}:\n${text}`, about ?? undefined);
    }),
  ];
};

const note = (category: string, text: string, appliesTo?: string): string =>
  `<note category="${category}"${appliesTo === undefined ? '' : ` appliesTo="${appliesTo}"`}>${xmlText(text)}</note>`;

const noteList = (notes: readonly string[], indent: string): string =>
  notes.length === 0
    ? ''
    : `${indent}<notes>\n${notes.map((one) => `${indent}  ${one}\n`).join('')}${indent}</notes>\n`;

/** Text of a segment; what XML forbids by its code point in hexadecimal. */
const inlineText = (text: string): string =>
  xmlCharacters(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `<cp hex="${code.toString(16).toUpperCase().padStart(4, '0')}"/>`;
  });
