import type { Language } from '../../domain/model.ts';
import { xmlText } from '../xmlText.ts';

/** Paragraphs and runs of a Word document, as elements of its body. */

export interface ParagraphOptions {
  /** A style's id; null: Word's own. */
  readonly style: string | null;
  /** The text of it, for its direction. */
  readonly text: string;
  /** Properties of the paragraph's end, as its being inserted. */
  readonly end?: string;
}

/** A paragraph around what stands in it. */
export const paragraphAround = ({ style, text, end = '' }: ParagraphOptions, content: string): string => {
  const properties =
    (style === null ? '' : `<w:pStyle w:val="${style}"/>`) +
    (isRightToLeft(text) ? '<w:bidi/>' : '') +
    (end === '' ? '' : `<w:rPr>${end}</w:rPr>`);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
};

export interface RunOptions {
  /** Where it is not the document's. */
  readonly language?: Language;
  readonly isDeleted?: boolean;
}

/** Text as it stands in a paragraph, without line breaks; tabs are elements of their own. */
export const run = (text: string, { language = 'und', isDeleted = false }: RunOptions = {}): string => {
  const tag = languageTag(language);
  const properties =
    (isRightToLeft(text) ? '<w:rtl/>' : '') +
    (tag === null ? '' : `<w:lang w:val="${tag}" w:bidi="${tag}"/>`);
  const name = isDeleted ? 'w:delText' : 'w:t';
  const content = text
    .split('\t')
    .map((part) => (part === '' ? '' : `<${name} xml:space="preserve">${xmlText(part)}</${name}>`))
    .join('<w:tab/>');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
};

/** A paragraph of one run. */
export const textParagraph = (style: string | null, text: string, options?: RunOptions): string =>
  paragraphAround({ style, text }, run(text, options));

/** Letters of the scripts that are written from right to left; the first letter of a text says which way it goes. */
const isRightToLeft = (text: string): boolean =>
  /^\P{L}*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(text);

/**
 * A language as Word names it, with the land it is mostly written in (`ru-RU`); null where it is not known. Word has no
 * spelling for a language alone.
 */
export const languageTag = (language: Language): string | null => {
  if (language === 'und') return null;
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region === undefined ? name : `${name}-${region}`;
};

/** Where the language of a text is not known: Word's spelling needs one, and originals are Russian. */
export const defaultLanguage = 'ru-RU';
