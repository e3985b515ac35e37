import type { AlignedText, AlignedTextRow, AlignedTextVersion } from '../domain/aligned.ts';
import { correctedLanguage } from '../domain/correctedLanguage.ts';
import type { RowState } from '../domain/model.ts';
import { attributionsOf, isCorrected } from './machineText.ts';
import { escapeMarkup, htmlPage, langAttribute } from './markup.ts';

/**
 * The aligned texts as one HTML page that needs nothing else: a table with a column a version, and one for the
 * corrected text where there is any. It says nothing in words of its own, so that it suits readers of any
 * language, and prints with its heading on every page: signs beside its number say that a row is corrected,
 * confirmed, reviewed, rejected or aligned by hand. Attributions stand at the end.
 */
export const writeAlignedHtml = (aligned: AlignedText): string => {
  const { title, versions, rows } = aligned;
  const corrected = rows.some(isCorrected);
  const language = correctedLanguage(aligned.versions);
  const body = [
    ...(rows.some(({ isByHand }) => isByHand) ? [hand] : []),
    `<h1 dir="auto">${escapeMarkup(title)}</h1>`,
    '<table>',
    '<thead>',
    `<tr><th scope="col">№</th>${versions.map(columnHead).join('')}` +
      `${corrected ? `<th scope="col" class="corrected" dir="auto">✎ ${escapeMarkup(title)}</th>` : ''}</tr>`,
    '</thead>',
    '<tbody>',
    ...rows.map((row, index) => tableRow(aligned, row, index, corrected)),
    '</tbody>',
    '</table>',
    ...footer(attributionsOf(aligned, new Set(versions.keys()))),
  ];
  return htmlPage({ title, language, style, body });
};

const columnHead = ({ title, language, engine }: AlignedTextVersion): string => {
  const about = [language === 'und' ? null : language, engine].filter((part) => part !== null).join(' · ');
  const small = about === '' ? '' : `<br><small>${escapeMarkup(about)}</small>`;
  return `<th scope="col" dir="auto">${escapeMarkup(title)}${small}</th>`;
};

const stateMarks = {
  new: '',
  edited: ' ✎',
  rejected: ' ✗',
  confirmed: ' ✓',
  reviewed: ' ✓✓',
} satisfies Record<RowState, string>;

/** As on screen; drawn, since the sign for a hand is a coloured picture in most fonts. */
const handMark = '<svg width="13" height="13" viewBox="0 0 16 16"><use href="#by-hand"/></svg>';
const hand =
  '<svg width="0" height="0" style="position:absolute" aria-hidden="true"><path id="by-hand" fill="none" ' +
  'stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" ' +
  'd="M5.2 9V4.1a1 1 0 0 1 2 0v3-4a1 1 0 0 1 2 0v4-3.2a1 1 0 0 1 2 0v3.4-1.6a1 1 0 0 1 2 0v4.1c0 2.5-1.6 4-3.9 4' +
  '-2 0-3-.8-4-2.4L2.7 8.3a1 1 0 0 1 1.6-1.1Z"/></svg>';

const tableRow = (aligned: AlignedText, row: AlignedTextRow, index: number, corrected: boolean): string => {
  const cells = aligned.versions.map(({ language }, version) => {
    const paragraphs = (row.cells[version] ?? []).map(
      ({ role, text }) => `<p class="${role}" dir="auto">${escapeMarkup(text)}</p>`,
    );
    return `<td${langAttribute(language)}>${paragraphs.join('')}</td>`;
  });
  if (corrected) {
    const paragraphs = (row.correction?.text ?? '')
      .split(/[\r\n]+/)
      .filter((text) => text !== '')
      .map((text) => `<p dir="auto">${escapeMarkup(text)}</p>`);
    cells.push(
      `<td class="corrected"${langAttribute(correctedLanguage(aligned.versions))}>${paragraphs.join('')}</td>`,
    );
  }
  const hand = row.isByHand ? ` ${handMark}` : '';
  return `<tr><th scope="row">${index + 1}${stateMarks[row.state]}${hand}</th>${cells.join('')}</tr>`;
};

const footer = (attributions: readonly string[]): readonly string[] =>
  attributions.length === 0
    ? []
    : ['<footer>', ...attributions.map((line) => `<p>${escapeMarkup(line)}</p>`), '</footer>'];

const style =
  ':root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 18%,transparent)}' +
  'body{margin:2rem;font:1rem/1.5 Georgia,serif}h1{font-size:1.5rem;line-height:1.25}' +
  'table{border-collapse:collapse;table-layout:fixed;width:100%}' +
  'th,td{padding:.5rem .75rem;border-bottom:1px solid var(--line);vertical-align:top;text-align:start;' +
  'overflow-wrap:anywhere;hyphens:auto}' +
  'th{font:600 .8125rem/1.4 system-ui,sans-serif}thead th:first-child{width:3rem}' +
  'tbody th{font-weight:400;font-variant-numeric:tabular-nums}p{margin:0 0 .5em}p:last-child{margin:0}' +
  '.headline,.subhead,.lead{font-weight:600}.corrected{background:color-mix(in srgb,currentColor 4%,transparent)}' +
  'footer{margin-top:2rem;font-size:.875rem}' +
  '@media print{:root{color-scheme:light}body{margin:0;font-size:9pt}thead{display:table-header-group}' +
  'tr{break-inside:avoid}}';
