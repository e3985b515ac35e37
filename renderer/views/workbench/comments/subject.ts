import { blocksOf, refOf } from '../align/blocks.ts';
import type { ColumnKey, Row } from '../model.ts';
import { besideText } from '../words/places.ts';

/** What a comment is about, as the contract has it. */
export type Subject = NonNullable<Row['comments'][number]['about']>;

/** Words selected in a cell of the grid. */
export interface Quoted {
  readonly position: number;
  readonly column: ColumnKey;
  readonly quote: string;
}

/** Characters of a quote; what is longer is cut. */
const longestQuote = 2_000;

/** The words that are selected in one cell; null where none are, or over several cells. */
export const selectedWords = (): Quoted | null => {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement && field.closest('[role=gridcell]')) {
    return placed(field, field.value.slice(field.selectionStart, field.selectionEnd));
  }
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  const words = range.cloneContents();
  for (const beside of words.querySelectorAll(besideText)) beside.remove();
  return element && !element.closest(besideText) ? placed(element, words.textContent ?? '') : null;
};

const placed = (element: Element, words: string): Quoted | null => {
  const row = element.closest<HTMLElement>('[data-index]');
  const column = element.closest<HTMLElement>('[data-column]')?.dataset.column;
  const quote = words.trim().slice(0, longestQuote);
  if (!row || column === undefined || quote === '') return null;
  return {
    position: Number(row.dataset.index),
    column: column === 'corrected' ? column : Number(column),
    quote,
  };
};

/** What a comment on a cell is about: the words, or the `at`th block of the cell, or the corrected text. */
export const subjectIn = (row: Row, column: ColumnKey, at: number, quote: string): Subject => {
  if (column === 'corrected') return { versionId: null, paragraphId: null, from: 0, quote };
  const blocks = blocksOf(row, column);
  const holder = quote === '' ? blocks[at] : blocks.find(({ text }) => text.includes(quote));
  const block = holder ?? blocks[0];
  if (!block) return { versionId: column, paragraphId: null, from: 0, quote };
  const { paragraphId, from } = refOf(block);
  const within = quote === '' ? 0 : Math.max(0, block.text.indexOf(quote));
  return { versionId: column, paragraphId, from: from + within, quote };
};
