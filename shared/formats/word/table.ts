import type { AlignedText, AlignedTextRow } from '../../domain/aligned.ts';
import { correctedLanguage } from '../../domain/correctedLanguage.ts';
import type { Language, ParagraphRole } from '../../domain/model.ts';
import { correctedLines } from '../corrected.ts';
import { attributionsOf, isCorrected } from '../machineText.ts';
import { wordFile } from './package.ts';
import { defaultLanguage, languageTag, textParagraph } from './runs.ts';
import { styleOfRole } from './styles.ts';
import { attributionParagraphs, solidLinesOf } from './text.ts';

/**
 * The aligned texts as a table of a Word document: a column a version, and one for the corrected text where there is
 * any. Its head stands on every page, more than two texts lie on their side, and a sign beside a row's number says that
 * it is corrected or confirmed, as on the page of the aligned texts. Attributions stand at the end.
 */
export const writeWordTable = (aligned: AlignedText): Uint8Array => {
  const { title, versions, rows } = aligned;
  const columns = columnsOf(aligned);
  const language = correctedLanguage(aligned.versions);
  const isLandscape = columns.length > 2;
  const width = Math.floor(
    ((isLandscape ? pageWidth.landscape : pageWidth.portrait) - numberWidth) / columns.length,
  );
  const widths = [numberWidth, ...columns.map(() => width)];
  const attributions = attributionParagraphs(attributionsOf(aligned, new Set(versions.keys())));
  const body = [
    textParagraph(styleOfRole.headline, title),
    `<w:tbl>${tableProperties}<w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${rowOf(widths, [[textParagraph('CellHeading', '№')], ...columns.map(({ head }) => head)])}</w:tr>`,
    ...rows.map((row, at) => {
      const number = textParagraph('CellNote', `${at + 1}${stateMarks[row.state]}`);
      return `<w:tr>${rowOf(widths, [[number], ...columns.map(({ cell }) => cell(row))])}</w:tr>`;
    }),
    '</w:tbl>',
    // A table ends with a paragraph, or Word adds one.
    ...(attributions.length === 0 ? [textParagraph('Cell', '')] : attributions),
  ];
  return wordFile({ title, language: languageTag(language) ?? defaultLanguage, body, isLandscape });
};

/** Between the margins of A4, in twentieths of a point; a number of five digits and its sign. */
const pageWidth = { portrait: 9638, landscape: 14_570 };
const numberWidth = 850;

const stateMarks = { new: '', edited: ' ✎', rejected: ' ✗', confirmed: ' ✓', reviewed: ' ✓✓' } as const;

interface Column {
  readonly head: readonly string[];
  readonly cell: (row: AlignedTextRow) => readonly string[];
}

const columnsOf = (aligned: AlignedText): readonly Column[] => {
  const { title, versions, rows } = aligned;
  const own = correctedLanguage(aligned.versions);
  const inLanguage = (language: Language) => (language === own ? {} : { language });
  const columns = versions.map(({ title: name, language, engine }, version): Column => {
    const about = [language === 'und' ? null : language, engine].filter((part) => part !== null).join(' · ');
    return {
      head: [
        textParagraph('CellHeading', name, inLanguage(language)),
        ...(about === '' ? [] : [textParagraph('CellNote', about)]),
      ],
      cell: ({ cells }) =>
        (cells[version] ?? []).flatMap(({ text, role }) => cellLines(text, role, inLanguage(language))),
    };
  });
  if (!rows.some(isCorrected)) return columns;
  const corrected: Column = {
    head: [textParagraph('CellHeading', `✎ ${title}`)],
    cell: (row) => correctedLines(row, own).flatMap(({ text, role }) => cellLines(text, role, {})),
  };
  return [...columns, corrected];
};

const boldRoles: ReadonlySet<ParagraphRole> = new Set(['headline', 'subhead', 'lead']);

const cellLines = (
  text: string,
  role: ParagraphRole,
  options: { readonly language?: Language },
): readonly string[] =>
  solidLinesOf(text).map((line) =>
    textParagraph(boldRoles.has(role) ? 'CellHeading' : 'Cell', line, options),
  );

/** A cell without a paragraph is none for Word. */
const rowOf = (widths: readonly number[], cells: readonly (readonly string[])[]): string =>
  cells
    .map((paragraphs, at) => {
      const content =
        paragraphs.length === 0 ? '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>' : paragraphs.join('');
      return `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
    })
    .join('');

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`;

const tableProperties =
  '<w:tblPr><w:tblW w:w="5000" w:type="pct"/>' +
  `<w:tblBorders>${['top', 'bottom', 'insideH'].map(border).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
  '<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/>' +
  '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>';
