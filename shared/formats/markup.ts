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
