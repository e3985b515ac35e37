import { Parser } from 'htmlparser2';
import { ProblemError } from '../domain/problem.ts';
import { foldedKey } from '../domain/text/signs.ts';

/** What can be known of an HTML page without building its tree: how big the tree would be, and its titles. */
export interface HtmlShape {
  readonly elements: number;
  /** Pieces of text between tags. */
  readonly pieces: number;
  /** Elements within elements at the deepest place. */
  readonly depth: number;
  /** The text of the `h1` that the title names, else of the first; or null. */
  readonly heading: string | null;
  /** The text of `title`, or null. */
  readonly title: string | null;
}

/** Beyond this nothing is worth reading on; pages that forget to close their tags stay far below. */
const hopelessDepth = 4_000;
const mostHeadings = 50;

/** Throws `unsupportedFormat` for a page nested without end. Linear. */
export function shapeOf(html: string, file: string): HtmlShape {
  let elements = 0;
  let pieces = 0;
  let depth = 0;
  let deepest = 0;
  const headings: string[] = [];
  const titles: string[] = [];
  let collecting: string[] | null = null;
  const parser = new Parser({
    onopentag: (name) => {
      elements += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (depth > hopelessDepth)
        throw new ProblemError('unsupportedFormat', { file, format: 'html', limit: hopelessDepth });
      const texts = name === 'h1' ? headings : name === 'title' ? titles : null;
      if (texts === null || texts.length >= mostHeadings) return;
      texts.push('');
      collecting = texts;
    },
    ontext: (text) => {
      pieces += 1;
      if (collecting !== null) collecting.push((collecting.pop() ?? '') + text);
    },
    onclosetag: (name) => {
      depth -= 1;
      if (name === 'h1' || name === 'title') collecting = null;
    },
  });
  parser.write(html);
  parser.end();
  const [title = null] = cleaned(titles);
  return { elements, pieces, depth: deepest, heading: headingOf(cleaned(headings), title), title };
}

/** An empty heading, as a logo has, does not count. */
const cleaned = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');

/** Some sites set their own name as a first-level heading above the article's. */
function headingOf(headings: readonly string[], title: string | null): string | null {
  const key = foldedKey(title ?? '');
  const named = headings.filter((heading) => foldedKey(heading) !== '' && key.includes(foldedKey(heading)));
  return named.sort((a, b) => b.length - a.length)[0] ?? headings[0] ?? null;
}
