import type { WholeText } from '../corrected.ts';
import { wordFile } from './package.ts';
import { defaultLanguage, languageTag, textParagraph } from './runs.ts';
import { styleOfRole } from './styles.ts';

/** What ends a line for our reader; in a Word document each line is a paragraph. */
const anyBreak = /\r\n|[\n\r\f\v\u2028\u2029]/;

/** The lines of a text that are not blank. */
export const solidLinesOf = (text: string): readonly string[] =>
  text.split(anyBreak).filter((line) => line.trim() !== '');

/**
 * A text as a Word document: its roles are styles, its attributions stand at the end. Reading it back gives the same
 * paragraphs; characters that XML forbids come as their pictures.
 */
export const writeWordText = ({ title, language, lines, attributions }: WholeText): Uint8Array => {
  const body = lines.flatMap((line) =>
    solidLinesOf(line.text).map((text) =>
      textParagraph(
        styleOfRole[line.role],
        text,
        line.language === language ? {} : { language: line.language },
      ),
    ),
  );
  return wordFile({
    title,
    language: languageTag(language) ?? defaultLanguage,
    body: [...body, ...attributionParagraphs(attributions)],
  });
};

/** Attributions as they stand at a document's end. */
export const attributionParagraphs = (attributions: readonly string[]): readonly string[] =>
  attributions.flatMap((text) =>
    solidLinesOf(text).map((line) => textParagraph(styleOfRole.attribution, line)),
  );
