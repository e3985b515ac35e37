import type { Span } from '../compare/compare.ts';
import type { CheckText } from './row.ts';

/**
 * Where something of the original that a text lacks would be expected: the end of the sentence that lies as far into
 * the text, as an empty span. `from`: UTF-16 units of the original.
 */
export function expectedPlace(source: CheckText, text: CheckText, from: number): Span {
  const share = from / Math.max(1, source.text.length);
  const sentences = text.sentences;
  const own = source.sentences.findIndex((sentence) => from < sentence.to);
  const found =
    sentences.length === source.sentences.length
      ? sentences[own]
      : sentences.find(({ to }) => to >= share * text.text.length);
  const to = found?.to ?? text.text.length;
  // Before the mark that ends the sentence.
  const end = /[.!?…"»”’)\]]*$/.exec(text.text.slice(0, to))?.index ?? to;
  return { from: end, to: end };
}
