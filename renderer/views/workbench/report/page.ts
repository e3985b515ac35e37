import type { InterfaceLanguage } from '../../../../shared/locales/locales.ts';
import tokens from '../../../styles/tokens.css?inline';
import style from './report.css?inline';

/** A name that every system takes, with its ending. */
export const reportFileName = (name: string): string => {
  const kept = name
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|«»]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return `${kept.slice(0, 80).replace(/[. ]+$/u, '') || 'report'}.html`;
};

/**
 * The report as one HTML file that needs nothing else and runs nothing: what is on screen, as the browser itself writes
 * it out, with its style. Buttons become plain text.
 */
export const reportPage = (
  sheet: HTMLElement,
  { language, title }: { readonly language: InterfaceLanguage; readonly title: string },
): string => {
  const copy = sheet.cloneNode(true) as HTMLElement;
  for (const button of copy.querySelectorAll('button')) {
    const text = document.createElement('span');
    text.append(...button.childNodes);
    button.replaceWith(text);
  }
  const name = document.createElement('title');
  name.textContent = title;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    name.outerHTML,
    `<style>${tokens}${style}</style>`,
    '</head>',
    `<body class="report-page">${copy.outerHTML}</body>`,
    '</html>',
    '',
  ].join('\n');
};
