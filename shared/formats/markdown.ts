import { fromMarkdown } from 'mdast-util-from-markdown';
import { type LineMark, plainLines, type TextLine } from '../domain/text/lines.ts';
import { startsTurn } from '../domain/text/signs.ts';
import { htmlLines } from './html.ts';
import { linkDefinitions, type MarkdownSlab, markdownSlabs } from './markdownSlabs.ts';
import { checkCount, type ReadPage } from './page.ts';

/**
 * Markdown (CommonMark) as text: headings, paragraphs, lists and quotations; emphasis and links give their text.
 * Markers of lists stay as they are written, for a dialogue's dash looks the same. Of what many editors add to it, tables
 * give their cells, and footnotes are told from the text.
 */

type Root = ReturnType<typeof fromMarkdown>;
type Block = Root['children'][number];
type List = Extract<Block, { type: 'list' }>;
type Paragraph = Extract<Block, { type: 'paragraph' }>;
type Inline = Paragraph['children'][number];

/** Lines longer than this, by their median, are paragraphs and not parts of one. UTF-16 units. */
const wrappedUnits = 160;

interface Reading {
  readonly file: string;
  /** The slab being read, and the number of lines above it. */
  slab: string;
  above: number;
  /** Lines within a paragraph belong together, as the rules of Markdown have it. */
  readonly wrapped: boolean;
  /** Labels of the footnotes, as `1` of `[^1]: …`. */
  readonly notes: ReadonlySet<string>;
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
  const reading: Reading = {
    file,
    slab: '',
    above: 0,
    wrapped: isWrapped(text),
    notes: noteLabels(text),
    lines: [],
    blocks: 0,
  };
  addPlain(reading, front, 1, 'metadata');
  const offset = front.split('\n').length - 1;
  const definitions = linkDefinitions(text);
  for (const slab of markdownSlabs(text)) {
    addSlab(reading, slab, offset, definitions);
    checkCount(file, reading.blocks);
  }
  return { lines: reading.lines, title: null };
}

/** A footnote's label, where its text begins. */
const noteStart = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/;

const noteLabels = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(new RegExp(noteStart, 'gm')), ([, label = '']) => label));

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
  if (contrived) {
    addPlain(reading, text, firstLine + offset, 'none');
    return;
  }
  // Above the slab, where nothing that it leaves open takes them in.
  const before = definitions === '' ? '' : `${definitions}\n\n`;
  reading.slab = before + text;
  reading.above = firstLine - before.split('\n').length + offset;
  const blocks = fromMarkdown(reading.slab).children;
  addBlocks(
    reading,
    blocks.filter(({ position }) => (position?.start.offset ?? 0) >= before.length),
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
  else if (block.type === 'paragraph') addParagraph(reading, block, line, mark);
  else if (block.type === 'definition') addNotes(reading, sliceOf(reading, block), line);
  else if (block.type === 'blockquote') addBlocks(reading, block.children, mark);
  else if (block.type === 'list') addList(reading, block);
  else if (block.type === 'code') addCode(reading, block, line);
  else if (block.type === 'thematicBreak') addPlain(reading, sliceOf(reading, block), line, 'none');
  else if (block.type === 'html') {
    for (const read of htmlLines(block.value, { file: reading.file }))
      add(reading, { ...read, number: line + read.number - 1 });
  }
}

function addParagraph(reading: Reading, block: Paragraph, line: number, mark: LineMark): void {
  const source = sliceOf(reading, block);
  if (noteStart.test(source)) addNotes(reading, source, line);
  else if (isTable(source)) addTable(reading, inlineText(block.children), line);
  else addInline(reading, block.children, line, mark);
}

/** One footnote after another, each with the lines that its text goes on over. */
function addNotes(reading: Reading, source: string, number: number): void {
  const notes: { text: string; readonly number: number }[] = [];
  for (const [offset, line] of source.split('\n').entries()) {
    const start = noteStart.exec(line)?.[0];
    const note = notes.at(-1);
    if (start !== undefined) notes.push({ text: line.slice(start.length), number: number + offset });
    else if (note !== undefined) note.text += `\n${line.trim()}`;
  }
  for (const note of notes) {
    const [block] = fromMarkdown(note.text).children;
    const text = block?.type === 'paragraph' ? inlineText(block.children) : note.text;
    addText(reading, text.replace(/\s+/g, ' '), note.number, 'note');
  }
}

/** What is indented behind a footnote is its next paragraph. */
function addCode(reading: Reading, block: Extract<Block, { type: 'code' }>, line: number): void {
  const isIndented = !/^[`~]/.test(sliceOf(reading, block));
  const goesOn = isIndented && reading.lines.at(-1)?.mark === 'note';
  addPlain(reading, block.value, line, goesOn ? 'note' : 'none');
}

/** A row of names over a row of dashes. */
function isTable(source: string): boolean {
  const [head = '', rule = ''] = source.split('\n', 2);
  return head.includes('|') && /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/.test(rule);
}

/** A table's cells, row after row. */
function addTable(reading: Reading, text: string, number: number): void {
  for (const [offset, row] of text.split('\n').entries()) {
    if (offset === 1) continue;
    for (const cell of row.split('|')) addText(reading, cell, number + offset, 'cell');
  }
}

function addText(reading: Reading, said: string, number: number, mark: LineMark): void {
  const text = withoutNoteMarks(said, reading).trim();
  if (text !== '') add(reading, { text, number, mark, emphasised: false, startsBlock: true });
}

/** Where a footnote is called for is no part of the word it stands at. */
const withoutNoteMarks = (text: string, { notes }: Reading): string =>
  text.replace(/\[\^([^\]\s]{1,100})\]/g, (mark, label: string) => (notes.has(label) ? '' : mark));

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
  for (const [offset, line] of withoutNoteMarks(inlineText(nodes), reading).split('\n').entries()) {
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
    else if (node.type === 'linkReference' && node.label?.startsWith('^') === true) text += `[${node.label}]`;
    else if ('children' in node) text += inlineText(node.children);
  }
  return text;
}
