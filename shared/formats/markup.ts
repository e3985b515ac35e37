/** Text for element content and double-quoted attributes of HTML and XML. */
export const escapeMarkup = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** `lang` attribute with a leading space; nothing where the language is not known. */
export const langAttribute = (language: string): string =>
  language === 'und' ? '' : ` lang="${escapeMarkup(language)}"`;

export interface HtmlPage {
  readonly title: string;
  /** `und` where it is not known. */
  readonly language: string;
  /** CSS of the program's own. */
  readonly style: string;
  /** Markup, a line each. */
  readonly body: readonly string[];
}

/** A whole page that needs nothing else: no script, no file beside it. */
export const htmlPage = ({ title, language, style, body }: HtmlPage): string =>
  [
    '<!doctype html>',
    `<html${langAttribute(language)}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
