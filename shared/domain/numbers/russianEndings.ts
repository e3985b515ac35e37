/** The forms of a word: endings with spaces between, `-` for none. */
export const withEndings = (stem: string, endings: string): string[] =>
  endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending));

/** Of hard masculine nouns. */
export const noun = '- а у ом е ы ов ам ами ах';
