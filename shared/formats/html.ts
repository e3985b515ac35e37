import { Parser } from 'htmlparser2';
import type { LineMark, TextLine } from '../domain/text/lines.ts';
import { paragraphUnits } from './limits.ts';
import { checkCount, checkLength } from './page.ts';

/**
 * The text of HTML as lines, read tag by tag: no tree is built, nothing is run or fetched, and the time is linear
 * however the tags are nested.
 */

/** Elements that start and end a line of their own. */
const blockTags = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is no text of the page. */
const silentTags = new Set(
  'script style noscript template svg math head title button select textarea option iframe object embed audio video canvas map datalist dialog'.split(
    ' ',
  ),
);
/** Elements that stand around an article. */
const surroundingTags = new Set('nav aside footer menu'.split(' '));
const emphasisTags = new Set('b strong em i'.split(' '));
const voidTags = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** How a page is read. */
export interface HtmlReading {
  /** For messages. */
  readonly file: string;
  /** Leave out navigation, asides and footers. */
  readonly articleOnly?: boolean;
  /** Read the notes, which are no part of the text, in place of it. */
  readonly notesOnly?: boolean;
}

/** A line of a page's text. */
export interface HtmlLine extends TextLine {
  /** All text of it is a link. */
  readonly linked: boolean;
}

interface State {
  readonly file: string;
  readonly lines: HtmlLine[];
  /** Open elements inside a silent one, itself counted; 0 outside. */
  silence: number;
  /** The same inside a note, where notes are read; null where they are not. */
  notes: number | null;
  marks: LineMark[];
  preformatted: number;
  emphasis: number;
  text: string;
  /** Some text of the open line is not emphasised, some is no link. */
  plain: boolean;
  unlinked: boolean;
  links: number;
  /** Where in `text` a link to a place in a page began; null: none is open, or its line has ended. */
  reference: number | null;
  /** Lines that start a block, so far. */
  blocks: number;
  startsBlock: boolean;
}

/**
 * Reads a document or a fragment. Line numbers count the lines read, for HTML has none of its own.
 * Throws `paragraphTooLong` and `tooManyParagraphs` as soon as it is so.
 */
export function htmlLines(
  html: string,
  { file, articleOnly = false, notesOnly = false }: HtmlReading,
): readonly HtmlLine[] {
  const state: State = {
    file,
    lines: [],
    silence: 0,
    notes: notesOnly ? 0 : null,
    marks: [],
    preformatted: 0,
    emphasis: 0,
    text: '',
    plain: false,
    unlinked: false,
    links: 0,
    reference: null,
    blocks: 0,
    startsBlock: true,
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const isSolid = !voidTags.has(name);
      if (
        isSolid &&
        state.notes !== null &&
        (state.notes > 0 || isNote(attributes['epub:type'], attributes.role))
      )
        state.notes += 1;
      if (isSolid && (state.silence > 0 || isSilent(state, name, attributes, articleOnly)))
        state.silence += 1;
      else if (isRead(state)) open(state, name, attributes.href);
    },
    onclosetag: (name) => {
      if (voidTags.has(name)) return;
      if (state.silence > 0) state.silence -= 1;
      else if (isRead(state)) close(state, name);
      if (state.notes !== null && state.notes > 0) state.notes -= 1;
      if (state.notes === 0) endLine(state, true);
    },
    ontext: (text) => {
      if (isRead(state)) addText(state, text);
    },
  });
  parser.write(html);
  parser.end();
  endLine(state, true);
  return state.lines;
}

const isRead = ({ silence, notes }: State): boolean => silence === 0 && notes !== 0;

/** Whether an element holds notes, as books (EPUB) and accessible pages (DPUB-ARIA) say. */
export const isNote = (type = '', role = ''): boolean => noteTypes.test(type) || noteRoles.test(role);
const noteTypes = /(?:^|\s)(?:footnote|endnote|rearnote)s?(?:\s|$)/;
const noteRoles = /(?:^|\s)doc-(?:footnote|endnote|endnotes)(?:\s|$)/;

function isSilent(
  { notes }: State,
  name: string,
  attributes: Readonly<Record<string, string>>,
  articleOnly: boolean,
): boolean {
  if (silentTags.has(name) || (articleOnly && surroundingTags.has(name))) return true;
  if (notes === null && isNote(attributes['epub:type'], attributes.role)) return true;
  return attributes.hidden !== undefined || /display\s*:\s*none/i.test(attributes.style ?? '');
}

function open(state: State, name: string, href = ''): void {
  if (name === 'br') endLine(state, false);
  if (emphasisTags.has(name)) state.emphasis += 1;
  if (name === 'a') {
    state.links += 1;
    state.reference = href.includes('#') ? state.text.length : null;
  }
  if (!blockTags.has(name)) return;
  endLine(state, true);
  if (name === 'pre') state.preformatted += 1;
  const mark = markOf(name);
  if (mark !== null) state.marks.push(mark);
}

function close(state: State, name: string): void {
  if (emphasisTags.has(name)) state.emphasis = Math.max(state.emphasis - 1, 0);
  if (name === 'a') {
    state.links = Math.max(state.links - 1, 0);
    leaveOutReference(state);
  }
  if (!blockTags.has(name)) return;
  endLine(state, true);
  if (name === 'pre') state.preformatted = Math.max(state.preformatted - 1, 0);
  if (markOf(name) !== null) state.marks.pop();
}

/** The number or sign of a note, which stands at a word: left there it would be read as part of that. */
function leaveOutReference(state: State): void {
  const from = state.reference;
  state.reference = null;
  if (from === null || !/\S$/.test(state.text.slice(0, from))) return;
  if (/^\s*(?:\[?\d{1,3}\]?|[*†‡§]{1,3})\s*$/.test(state.text.slice(from)))
    state.text = state.text.slice(0, from);
}

function markOf(name: string): LineMark | null {
  if (name === 'h1') return 'title';
  if (/^h[2-6]$/.test(name)) return 'heading';
  return name === 'li' ? 'listed' : null;
}

function addText(state: State, text: string): void {
  if (state.emphasis === 0 && text.trim() !== '') state.plain = true;
  if (state.links === 0 && text.trim() !== '') state.unlinked = true;
  if (state.preformatted === 0) {
    state.text += text;
    if (state.text.length > paragraphUnits * 2) {
      state.text = collapsed(state.text);
      state.reference = null;
      checkLength(state.file, state.text.length, state.lines.length + 1);
    }
    return;
  }
  for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
    if (index > 0) endLine(state, false);
    state.text += line;
  }
}

/** White space of the source is a single space; NBSP stays, it is text. */
const collapsed = (text: string): string => text.replace(/[ \t\n\r\f]+/g, ' ');

function endLine(state: State, blockEnds: boolean): void {
  const text = state.preformatted > 0 ? state.text : collapsed(state.text);
  if (text.trim() !== '') {
    const mark = state.marks.at(-1) ?? 'none';
    const number = state.lines.length + 1;
    const { startsBlock } = state;
    state.lines.push({ text, number, mark, emphasised: !state.plain, startsBlock, linked: !state.unlinked });
    state.startsBlock = false;
    if (startsBlock) state.blocks += 1;
    checkCount(state.file, state.blocks);
  } else if (!blockEnds) {
    // Two line breaks on end are how pages without paragraphs part them.
    state.startsBlock = true;
  }
  if (blockEnds) state.startsBlock = true;
  state.text = '';
  state.reference = null;
  state.plain = false;
  state.unlinked = false;
}
