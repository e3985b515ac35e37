import { fromMarkdown } from 'mdast-util-from-markdown';
import { type LineMark, plainLines, type TextLine } from '../domain/text/lines.ts';
import { startsTurn } from '../domain/text/signs.ts';
import { htmlLines } from './html.ts';
import { linkDefinitions, type MarkdownSlab, markdownSlabs } from './markdownSlabs.ts';
import { checkCount, type ReadPage } from './page.ts';

/**
 * Markdown (CommonMark) as text: headings, paragraphs, lists and quotations; emphasis and links give their text.
 * Markers of lists stay as they are written, for a dialogue's dash looks the same.
 */

type Root = ReturnType<typeof fromMarkdown>;
type Block = Root['children'][number];
type List = Extract<Block, { type: 'list' }>;
type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];

/** Lines longer than this, by their median, are paragraphs and not parts of one. UTF-16 units. */
const wrappedUnits = 160;

interface Reading {
  readonly file: string;
  /** The slab being read, and the number of lines above it. */
  slab: string;
  above: number;
  /** Lines within a paragraph belong together, as the rules of Markdown have it. */
  readonly wrapped: boolean;
  readonly lines: TextLine[];
  /** Lines that start a block, so far. */
  blocks: number;
}

function add(reading: Reading, line: TextLine): void {
  reading.lines.push(line);
  if (line.startsBlock) reading.blocks += 1;
}

/** Parts nested or emphasised beyond measure are read as plain text. Linear. Throws `tooManyParagraphs`. */
export function readMarkdown(source: string, file: string): ReadPage {
  const front = frontMatter(source);
  const text = source.slice(front.length);
  const reading: Reading = { file, slab: '', above: 0, wrapped: isWrapped(text), lines: [], blocks: 0 };
  addPlain(reading, front, 1, 'metadata');
  const offset = front.split('\n').length - 1;
  const definitions = linkDefinitions(text);
  for (const slab of markdownSlabs(text)) {
    addSlab(reading, slab, offset, definitions);
    checkCount(file, reading.blocks);
  }
  return { lines: reading.lines, title: null };
}

/** YAML between `---` at the very top. It is kept, line by line, as what is no text. */
function frontMatter(source: string): string {
  const opening = /^---[ \t]*\r?\n/.exec(source)?.[0];
  if (opening === undefined) return '';
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
  const found = closing.exec(source.slice(opening.length, 20_000));
  if (found === null) return '';
  const front = source.slice(0, opening.length + found.index + found[0].length);
  return /^[\w-]+:/m.test(front) ? front : '';
}

/** Are the lines inside paragraphs short enough to have been broken for width? */
function isWrapped(source: string): boolean {
  const lengths: number[] = [];
  let before = '';
  for (const line of source.split('\n')) {
    if (before.trim() !== '' && line.trim() !== '' && !/^\s*(?:[#>]|[-+*]\s)/.test(line))
      lengths.push(before.length);
    before = line;
  }
  lengths.sort((a, b) => a - b);
  return (lengths[Math.floor(lengths.length / 2)] ?? 0) <= wrappedUnits;
}

function addSlab(
  reading: Reading,
  { text, firstLine, contrived }: MarkdownSlab,
  offset: number,
  definitions: string,
): void {
  reading.slab = text;
  reading.above = firstLine - 1 + offset;
  if (contrived) addPlain(reading, text, firstLine + offset, 'none');
  else
    addBlocks(
      reading,
      fromMarkdown(definitions === '' ? text : `${text}\n\n${definitions}`).children,
      'none',
    );
}

function addPlain(reading: Reading, text: string, firstLine: number, mark: LineMark): void {
  for (const line of plainLines(text)) {
    add(reading, {
      ...line,
      number: firstLine + line.number - 1,
      mark,
      startsBlock: mark === 'metadata' || line.startsBlock,
    });
  }
}

function addBlocks(reading: Reading, blocks: readonly Block[], mark: LineMark): void {
  for (const block of blocks) addBlock(reading, block, mark);
}

function addBlock(reading: Reading, block: Block, mark: LineMark): void {
  const line = reading.above + (block.position?.start.line ?? 1);
  if (block.type === 'heading')
    addInline(reading, block.children, line, isTitle(reading, block.depth) ? 'title' : 'heading');
  else if (block.type === 'paragraph') addInline(reading, block.children, line, mark);
  else if (block.type === 'blockquote') addBlocks(reading, block.children, mark);
  else if (block.type === 'list') addList(reading, block);
  else if (block.type === 'code') addPlain(reading, block.value, line, 'none');
  else if (block.type === 'thematicBreak') addPlain(reading, sliceOf(reading, block), line, 'none');
  else if (block.type === 'html') {
    for (const read of htmlLines(block.value, { file: reading.file }))
      add(reading, { ...read, number: line + read.number - 1 });
  }
}

/** A first-level heading above all text is the title; there may be others, of chapters. */
const isTitle = ({ lines }: Reading, depth: number): boolean =>
  depth === 1 && lines.every(({ mark }) => mark === 'metadata');

const sliceOf = ({ slab }: Reading, { position }: Pick<Block, 'position'>): string =>
  slab.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

/** An entry's first line keeps its marker. */
function addList(reading: Reading, list: List): void {
  for (const entry of list.children) {
    const place = reading.lines.length;
    addBlocks(reading, entry.children, 'listed');
    const first = reading.lines[place];
    const marker = /^(?:[-+*]|\d{1,9}[.)])/.exec(sliceOf(reading, entry))?.[0];
    if (first !== undefined && marker !== undefined) {
      reading.lines[place] = { ...first, text: `${marker} ${first.text.trimStart()}` };
    }
  }
}

/** Stands for a line break that the writer has marked as one. */
const hardBreak = '\f';

/** A paragraph's or heading's text, broken where the document breaks it for good. */
function addInline(reading: Reading, nodes: readonly Inline[], number: number, mark: LineMark): void {
  const emphasised = nodes.every(
    (node) => node.type === 'strong' || node.type === 'emphasis' || isBlank(node),
  );
  const heading = mark === 'heading' || mark === 'title';
  let open = '';
  let openLine = number;
  const close = (): void => {
    const text = open.replaceAll(hardBreak, ' ').trim();
    if (text !== '') add(reading, { text, number: openLine, mark, emphasised, startsBlock: true });
  };
  for (const [offset, line] of inlineText(nodes).split('\n').entries()) {
    if (!heading && offset > 0 && (!reading.wrapped || startsTurn(line.trim()) || open.endsWith(hardBreak))) {
      close();
      open = line;
      openLine = number + offset;
    } else open = offset === 0 ? line : `${open.trimEnd()} ${line.trimStart()}`;
  }
  close();
}

const isBlank = (node: Inline): boolean => node.type === 'text' && node.value.trim() === '';

/** The text that a reader sees, with LF at line breaks. */
function inlineText(nodes: readonly Inline[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value)))
      text += `${hardBreak}\n`;
    else if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if (node.type === 'image' || node.type === 'imageReference') text += node.alt ?? '';
    else if ('children' in node) text += inlineText(node.children);
  }
  return text;
}
