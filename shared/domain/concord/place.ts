/** A text with the places found in it. */
export interface FoundIn {
  readonly text: string;
  /** UTF-16 units of the text, ascending, without overlap. */
  readonly found: readonly { readonly from: number; readonly to: number }[];
}

/** UTF-16 units shown before the words, and after: a line of a list 140 characters wide. */
const before = 48;
const after = 90;

/** The first words found in a text, with some of what stands around them, cut between words. */
export function excerptAround({ text, found }: FoundIn): {
  readonly before: string;
  readonly words: string;
  readonly after: string;
} {
  const { from, to } = found[0] ?? { from: 0, to: 0 };
  const start = from <= before ? 0 : text.indexOf(' ', from - before) + 1;
  const isCut = to + after < text.length;
  const end = isCut ? Math.max(to, text.lastIndexOf(' ', to + after)) : text.length;
  return {
    before: (start > 0 ? '… ' : '') + text.slice(Math.min(start, from), from),
    words: text.slice(from, to),
    after: text.slice(to, end) + (isCut ? ' …' : ''),
  };
}

/**
 * The places in the text of the row that the found text is part of: the row may have more paragraphs before it.
 * Linear in the row's text.
 */
export function placesInRow(rowText: string, { text, found }: FoundIn): FoundIn['found'] {
  const shift = Math.max(0, rowText.indexOf(text));
  return found.map(({ from, to }) => ({ from: from + shift, to: to + shift }));
}
