/** Text for element content and double-quoted attributes of HTML and XML. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `lang` attribute with a leading space; nothing where the language is not known. */
export const langAttribute = (language: string): string =>
  language === 'und' ? '' : ` lang="${escapeMarkup(language)}"`;
