/** The letters a text is written in, as far as Sverka tells languages apart by them. */
type Script = 'cyrillic' | 'latin';

/** So many letters at least, and this share of them, make a text one of its script: foreign names and quotations are few. */
const tellingLetters = 20;
const tellingShare = 0.75;

/** The script nearly all of a text is in, or null where it is short, mixed or in another. Linear. */
export function scriptOf(text: string): Script | null {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = cyrillic + latin;
  if (letters < tellingLetters) return null;
  if (cyrillic >= letters * tellingShare) return 'cyrillic';
  return latin >= letters * tellingShare ? 'latin' : null;
}
