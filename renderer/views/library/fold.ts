/** A title as one seeks it: case, accents and ё do not matter. */
export const foldTitle = (title: string): string =>
  title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
