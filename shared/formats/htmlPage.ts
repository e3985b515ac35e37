import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { ProblemError } from '../domain/problem.ts';
import type { TextLine } from '../domain/text/lines.ts';
import { foldedKey, spacedWords } from '../domain/text/signs.ts';
import { type HtmlLine, htmlLines, isNote } from './html.ts';
import { type HtmlShape, shapeOf } from './htmlShape.ts';
import { elementDepth, weighedElements, weighedPieces, weighedUnits } from './limits.ts';
import type { ReadPage } from './page.ts';

/** An article has at least one paragraph of so many words that is no link. */
const articleWords = 5;
/** Where the page marks its article itself, this share of the marked text must have been found. */
const foundShare = 0.7;

/**
 * The article of a saved page, and behind it its notes. Readability weighs the page's parts; pages too deep or too large for that, and
 * pages of which it finds too little, are read through from their article element or their body.
 * Throws `htmlWithoutArticle`, and `unsupportedFormat` for a page nested without end.
 */
export function readHtml(html: string, file: string): ReadPage {
  const text = withoutPictures(html);
  const shape = shapeOf(text, file);
  const lines = articleLines(text, file, shape);
  const notes = htmlLines(text, { file, notesOnly: true });
  const title = shape.heading ?? shape.title;
  if (lines.some(isProse)) {
    const body = withHeading(lines, shape);
    return { lines: [...body, ...notes.map((note) => asNote(note, body.length))], title };
  }
  // A book may keep its notes in a file of their own: there they are the text.
  if (notes.some(isProse)) return { lines: notes, title };
  throw new ProblemError('htmlWithoutArticle', { file });
}

const isProse = (line: HtmlLine): boolean => !line.linked && spacedWords(line.text) >= articleWords;

/** A note behind the text, of which `before` lines are read; without the way back to its place there. */
const asNote = (line: HtmlLine, before: number): TextLine => ({
  ...line,
  number: before + line.number,
  mark: 'note',
  text: line.text.replace(/\s*[↩↑^]\uFE0E?\s*$/u, ''),
});

/** Pages saved in one file carry their pictures in attributes; they may be most of it. */
const withoutPictures = (html: string): string =>
  html.replace(/\bdata:[\w/+.;=-]{1,80},[A-Za-z0-9+/=%]{200,}/g, '');

function articleLines(
  html: string,
  file: string,
  { depth, elements, pieces }: HtmlShape,
): readonly HtmlLine[] {
  const whole = (): readonly HtmlLine[] => withoutLinkLists(htmlLines(html, { file, articleOnly: true }));
  const light = elements <= weighedElements && pieces <= weighedPieces && html.length <= weighedUnits;
  if (!light || depth > elementDepth || elements === 0) return whole();
  const { document } = parseHTML(html);
  if (document.documentElement === null) return whole();
  const marked = markedArticle(document, file);
  for (const element of document.querySelectorAll('[role],[epub\\:type]'))
    if (isNote(element.getAttribute('epub:type') ?? '', element.getAttribute('role') ?? '')) element.remove();
  const weighed = weighedArticle(document, file);
  if (marked !== null && unitsOf(weighed) < unitsOf(marked) * foundShare) return marked;
  return weighed.length > 0 ? weighed : whole();
}

type PageDocument = ReturnType<typeof parseHTML>['document'];

/** What the page itself calls its one article or its main part. Must be read before Readability rearranges the tree. */
function markedArticle(document: PageDocument, file: string): readonly HtmlLine[] | null {
  for (const selector of ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]']) {
    const found = document.querySelectorAll(selector);
    const [only] = found;
    if (found.length === 1 && only !== undefined)
      return htmlLines(only.innerHTML, { file, articleOnly: true });
  }
  return null;
}

function weighedArticle(document: PageDocument, file: string): readonly HtmlLine[] {
  const content = weighedContent(document);
  return content === null ? [] : htmlLines(content, { file });
}

function weighedContent(document: PageDocument): string | null {
  try {
    return new Readability(document, { charThreshold: 200 }).parse()?.content ?? null;
  } catch {
    // It trusts the tree to be what a browser would make of the page; of a damaged page it is not. Such a page
    // is read through without it.
    return null;
  }
}

const unitsOf = (lines: readonly HtmlLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Read through, a body brings its menus along: lists of links. */
function withoutLinkLists(lines: readonly HtmlLine[]): readonly HtmlLine[] {
  return lines.filter(({ mark, linked }) => mark !== 'listed' || !linked);
}

/** Readability takes the headline out of the article; it is put back at the top, and no second one stays. */
function withHeading(lines: readonly HtmlLine[], { heading }: HtmlShape): readonly HtmlLine[] {
  if (heading === null) return lines;
  const key = foldedKey(heading);
  const body = lines.filter(
    ({ text, mark }, index) => foldedKey(text) !== key || (mark === 'none' && index > 3),
  );
  return [
    { text: heading, number: 1, mark: 'title', emphasised: false, startsBlock: true, linked: false },
    ...body,
  ];
}
