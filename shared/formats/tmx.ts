import type { AlignedText, AlignedTextRow } from '../domain/aligned.ts';
import type { Language } from '../domain/model.ts';
import { attributionOf, attributionsOf, correctedLanguage, isCorrected } from './machineText.ts';
import { escapeMarkup } from './markup.ts';

export interface TmxOptions {
  /** Version of the program, for the header. */
  readonly programVersion: string;
}

/**
 * The aligned texts as TMX 1.4b (the LISA specification of 26 April 2005): a unit a row, a variant a version
 * that has text there, and one for the correction. Properties `x-version`, `x-role`, `x-engine` and `x-state`
 * say whose text a variant is; a note carries the attribution of machine text with every variant of it, and all
 * of them stand in the header.
 * Characters that XML forbids are written as the Unicode pictures of themselves (others as U+FFFD), and a note
 * on the unit says which.
 */
export const writeTmx = (aligned: AlignedText, { programVersion }: TmxOptions): string => {
  const source = aligned.versions.find(({ role }) => role === 'source');
  const machineVersions = new Set(aligned.versions.keys());
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header creationtool="Sverka" creationtoolversion="${xml(programVersion)}" segtype="paragraph" ` +
      `o-tmf="Sverka" adminlang="en" srclang="${source === undefined ? '*all*' : xml(source.language)}" ` +
      'datatype="plaintext">',
    ...attributionsOf(aligned, machineVersions).map((line) => `    ${note(line)}`),
    `    ${property('x-title', aligned.title)}`,
    '  </header>',
    '  <body>',
    ...aligned.rows.flatMap((row, index) => unit(aligned, row, index)),
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
};

interface Variant {
  readonly language: Language;
  readonly properties: readonly string[];
  readonly attribution: string | null;
  readonly text: string;
}

const unit = (aligned: AlignedText, row: AlignedTextRow, index: number): readonly string[] => {
  const variants = variantsOf(aligned, row);
  if (variants.length === 0) return [];
  const replaced = forbiddenIn(variants.map(({ text }) => text).join(''));
  return [
    `    <tu tuid="${index + 1}">`,
    ...(replaced === '' ? [] : [`      ${note(`Characters not allowed in XML were replaced: ${replaced}`)}`]),
    ...variants.map(
      ({ language, properties, attribution, text }) =>
        `      <tuv xml:lang="${xml(language)}">${attribution === null ? '' : note(attribution)}` +
        `${properties.join('')}<seg>${xml(text)}</seg></tuv>`,
    ),
    '    </tu>',
  ];
};

const variantsOf = (aligned: AlignedText, row: AlignedTextRow): readonly Variant[] => {
  const variants: Variant[] = aligned.versions.flatMap((version, index) => {
    const text = (row.cells[index] ?? []).map((paragraph) => paragraph.text).join('\n');
    if (text === '') return [];
    const properties = [property('x-version', version.title), property('x-role', version.role)];
    if (version.engine !== null) properties.push(property('x-engine', version.engine));
    return { language: version.language, properties, attribution: attributionOf(aligned, index), text };
  });
  if (!isCorrected(row) || row.correction === null) return variants;
  const { text, origin } = row.correction;
  const properties = [property('x-role', 'corrected'), property('x-state', row.state)];
  const attribution = attributionOf(aligned, origin);
  return [...variants, { language: correctedLanguage(aligned), properties, attribution, text }];
};

const note = (text: string) => `<note>${xml(text)}</note>`;
const property = (type: string, text: string) => `<prop type="${type}">${xml(text)}</prop>`;

// The complement of XML 1.0's Char production.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const xml = (text: string): string =>
  // A bare carriage return would be read back as a line feed.
  escapeMarkup(text.replace(forbidden, pictureOf)).replaceAll('\r', '&#13;');

const pictureOf = (character: string): string => {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
};

const forbiddenIn = (text: string): string =>
  [...new Set(text.match(forbidden))]
    .map((character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `U+${code} as ${pictureOf(character)}`;
    })
    .join(', ');
