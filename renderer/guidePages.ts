import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Plugin } from 'vite';
import type { Block, GuidePage, Inline } from './views/guide/page.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];

/**
 * Lets the page import the guide's Markdown, read when it is built: a module whose `page` is the page, its pictures
 * imported like any other file. So nothing is parsed, or taken for HTML, in the window.
 */
export const guidePages = (): Plugin => ({
  name: 'guide-pages',
  enforce: 'pre',
  transform: (text, id) => (id.endsWith('.md') ? moduleOf(readPage(text)) : null),
});

/** The module's code. A picture stands in the page as the variable it is imported as. */
const moduleOf = (page: GuidePage): string => {
  const pictures = page.flatMap((block) => (block.kind === 'picture' ? [block.src] : []));
  const blocks = page.map((block) =>
    block.kind === 'picture'
      ? `{ kind: 'picture', alt: ${JSON.stringify(block.alt)}, src: picture${pictures.indexOf(block.src)} }`
      : JSON.stringify(block),
  );
  const imports = pictures.map((src, at) => `import picture${at} from ${JSON.stringify(src)};\n`);
  return `${imports.join('')}export const page = [${blocks.join(',\n')}];\n`;
};

/** Reads a page of the guide. @throws Error where it has something that cannot be shown: it is said when building. */
export const readPage = (text: string): GuidePage =>
  stretchesOf(text).flatMap(({ isTable, lines }) =>
    isTable ? [tableOf(lines)] : fromMarkdown(lines.join('\n')).children.map(blockOf),
  );

interface Stretch {
  readonly isTable: boolean;
  readonly lines: string[];
}

/** Tables are no part of Markdown proper, and so are taken out before: lines that begin with a bar, out of code. */
const stretchesOf = (text: string): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let isCode = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    const isTable = !isCode && line.startsWith('|');
    const last = stretches.at(-1);
    if (last?.isTable === isTable) last.lines.push(line);
    else stretches.push({ isTable, lines: [line] });
  }
  return stretches;
};

/** The second line is the rule under the head. */
const tableOf = ([first = '', , ...others]: readonly string[]): Block => {
  const [head = [], ...rows] = [first, ...others].map(cellsOf);
  const odd = rows.find((row) => row.length !== head.length);
  if (odd !== undefined) throw new Error(`a row of a table has ${odd.length} cells, its head ${head.length}`);
  return { kind: 'table', head, rows };
};

const cellsOf = (line: string): readonly (readonly Inline[])[] =>
  line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => fromMarkdown(cell.trim()).children.flatMap(lineOf));

const blockOf = (node: Node): Block => {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', depth: node.depth, inside: node.children.map(inlineOf) };
    case 'paragraph': {
      const [only] = node.children;
      if (only?.type === 'image') return { kind: 'picture', src: only.url, alt: only.alt ?? '' };
      return { kind: 'paragraph', inside: lineOf(node) };
    }
    case 'list':
      return {
        kind: 'list',
        isOrdered: node.ordered === true,
        entries: node.children.map((entry) => entry.children.flatMap(lineOf)),
      };
    case 'code':
      return { kind: 'code', text: node.value };
    default:
      throw new Error(`the guide cannot show a ${node.type}`);
  }
};

/** What stands in one line: an entry of a list, a cell. */
const lineOf = (node: Node): readonly Inline[] => {
  if (node.type !== 'paragraph') throw new Error(`the guide cannot show a ${node.type} in a list or table`);
  return node.children.map(inlineOf);
};

const inlineOf = (node: Node): Inline => {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'strong':
    case 'emphasis':
      return { kind: node.type, inside: node.children.map(inlineOf) };
    case 'inlineCode':
      return { kind: 'code', text: node.value };
    case 'link': {
      const page = /^([\w-]+)\.\w\w\.md(?:#.*)?$/.exec(node.url)?.[1];
      if (page === undefined) throw new Error(`the guide links to ${node.url}, which is no page of it`);
      return { kind: 'link', page, inside: node.children.map(inlineOf) };
    }
    default:
      throw new Error(`the guide cannot show a ${node.type} in a line`);
  }
};
