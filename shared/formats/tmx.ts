import type { AlignedText, AlignedTextRow } from '../domain/aligned.ts';
import { correctedLanguage } from '../domain/correctedLanguage.ts';
import type { Language } from '../domain/model.ts';
import { attributionOf, attributionsOf } from './machineText.ts';
import { forbiddenIn, xmlText } from './xmlText.ts';

export interface TmxOptions {
  /** Version of the program, for the header. */
  readonly programVersion: string;
}

/**
 * The aligned texts as TMX 1.4b (the LISA specification of 26 April 2005): a unit a row, a variant a version
 * that has text there, and one for the correction, which comes right behind the original: of several variants in a language
 * most programs take the first for the translation. Properties `x-version`, `x-role`, `x-engine` and `x-state`
 * say whose text a variant is; a note carries the attribution of machine text with every variant of it, and all
 * of them stand in the header.
 * Characters that XML forbids are written as the Unicode pictures of themselves (others as U+FFFD), and a note
 * on the unit says which. A unit that a person has put together has the property `x-alignment`: `by-hand`.
 */
export const writeTmx = (aligned: AlignedText, { programVersion }: TmxOptions): string => {
  const source = aligned.versions.find(({ role }) => role === 'source');
  const indexes = [...aligned.versions.keys()];
  const columns = indexes.flatMap((index) => versionColumn(aligned, index));
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header creationtool="Sverka" creationtoolversion="${xmlText(programVersion)}" segtype="paragraph" ` +
      `o-tmf="Sverka" adminlang="en" srclang="${source === undefined ? '*all*' : xmlText(source.language)}" ` +
      'datatype="plaintext">',
    ...attributionsOf(aligned, new Set(indexes)).map((line) => `    ${note(line)}`),
    `    ${property('x-title', aligned.title)}`,
    '  </header>',
    '  <body>\n',
  ].join('\n');
  const units = aligned.rows.map((row, index) => unit(aligned, columns, row, index));
  return `${head}${units.join('')}  </body>\n</tmx>\n`;
};

/** A version as every unit repeats it: what comes before its text and after. */
interface Column {
  readonly isSource: boolean;
  readonly opening: string;
  readonly text: (row: AlignedTextRow) => string;
}

const versionColumn = (aligned: AlignedText, index: number): readonly Column[] => {
  const version = aligned.versions[index];
  if (version === undefined) return [];
  const { title, role, engine, language } = version;
  const properties = [property('x-version', title), property('x-role', role)];
  if (engine !== null) properties.push(property('x-engine', engine));
  const text = ({ cells }: AlignedTextRow) =>
    (cells[index] ?? []).map((paragraph) => paragraph.text).join('\n');
  const opening = variantOpening(language, attributionOf(aligned, index), properties);
  return [{ isSource: role === 'source', opening, text }];
};

const correctedVariant = (aligned: AlignedText, { correction, state }: AlignedTextRow): string => {
  if (correction === null || correction.text.trim() === '') return '';
  const properties = [property('x-role', 'corrected'), property('x-state', state)];
  const attribution = attributionOf(aligned, correction.origin);
  return variant(
    variantOpening(correctedLanguage(aligned.versions), attribution, properties),
    correction.text,
  );
};

const variantOpening = (language: Language, attribution: string | null, properties: readonly string[]) =>
  `      <tuv xml:lang="${xmlText(language)}">${attribution === null ? '' : note(attribution)}${properties.join('')}`;

const variant = (opening: string, text: string) => `${opening}<seg>${xmlText(text)}</seg></tuv>\n`;

const unit = (
  aligned: AlignedText,
  columns: readonly Column[],
  row: AlignedTextRow,
  index: number,
): string => {
  const written = (isSource: boolean): string =>
    columns
      .filter((column) => column.isSource === isSource)
      .map(({ opening, text }) => (text(row) === '' ? '' : variant(opening, text(row))))
      .join('');
  const variants = `${written(true)}${correctedVariant(aligned, row)}${written(false)}`;
  if (variants === '') return '';
  const replaced = forbiddenIn([...columns.map(({ text }) => text(row)), row.correction?.text ?? '']);
  const warning =
    replaced === '' ? '' : `      ${note(`Characters not allowed in XML were replaced: ${replaced}`)}\n`;
  const hand = row.isByHand ? `      ${property('x-alignment', 'by-hand')}\n` : '';
  return `    <tu tuid="${index + 1}">\n${warning}${hand}${variants}    </tu>\n`;
};

const note = (text: string) => `<note>${xmlText(text)}</note>`;
const property = (type: string, text: string) => `<prop type="${type}">${xmlText(text)}</prop>`;
