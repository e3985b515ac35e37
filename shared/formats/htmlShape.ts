import { Parser } from 'htmlparser2';
import { ProblemError } from '../domain/problem.ts';

/** What can be known of an HTML page without building its tree: how big the tree would be, and its titles. */
export interface HtmlShape {
  readonly elements: number;
  /** Elements within elements at the deepest place. */
  readonly depth: number;
  /** The text of the first `h1`, or null. */
  readonly heading: string | null;
  /** The text of `title`, or null. */
  readonly title: string | null;
}

/** Beyond this nothing is worth reading on; pages that forget to close their tags stay far below. */
const hopelessDepth = 4_000;

/** Throws `unsupportedFormat` for a page nested without end. Linear. */
export function shapeOf(html: string, file: string): HtmlShape {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  const texts: Record<'h1' | 'title', string[]> = { h1: [], title: [] };
  let collecting: 'h1' | 'title' | null = null;
  const parser = new Parser({
    onopentag: (name) => {
      elements += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (depth > hopelessDepth)
        throw new ProblemError('unsupportedFormat', { file, format: 'html', limit: hopelessDepth });
      if ((name === 'h1' || name === 'title') && texts[name].length === 0) collecting = name;
    },
    ontext: (text) => {
      if (collecting !== null) texts[collecting].push(text);
    },
    onclosetag: (name) => {
      depth -= 1;
      // An empty heading, as a logo has, does not count.
      if (name === collecting) collecting = null;
    },
  });
  parser.write(html);
  parser.end();
  return { elements, depth: deepest, heading: textOf(texts.h1), title: textOf(texts.title) };
}

function textOf(parts: readonly string[]): string | null {
  const text = parts.join('').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}
