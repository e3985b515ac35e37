import type { Stretch } from '../../../../shared/domain/link/answer.ts';
import type { ColumnKey } from '../model.ts';

/** UTF-16 units. */
const longestQuery = 200;

/** A place in one of the texts of the grid. */
export interface TextPlace {
  /** Zero-based row. */
  readonly position: number;
  readonly key: ColumnKey;
  /** UTF-16 units of the cell's text, its paragraphs joined by a line break. */
  readonly offset: number;
}

/** The cell of a row and column; null where it is not drawn. */
export const cellAt = (position: number, key: ColumnKey): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.bench-row[data-index="${position}"] [data-column="${key}"]`);

/** The cell that a node of the page stands in, and where that is. */
const cellOf = (node: Node): { cell: HTMLElement; position: number; key: ColumnKey } | null => {
  const element = node instanceof Element ? node : node.parentElement;
  const cell = element?.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('.bench-row[data-index]');
  if (!cell || !row) return null;
  const named = cell.dataset.column ?? '';
  return {
    cell,
    position: Number(row.dataset.index),
    key: named === 'corrected' ? named : Number(named),
  };
};

/**
 * What is no part of a text though it stands in it: what readers do not see or only screen readers are told, as a
 * paragraph's number, and words of the base that are written in.
 */
export const besideText = '[aria-hidden="true"], .visually-hidden, .mark-written';

/** Gathers the text nodes below `node`. By hand: a tree walker calls its filter for each node, many thousand times a key. */
const gatherTexts = (node: Node, into: Text[]): void => {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child instanceof Text) into.push(child);
    else if (child instanceof Element && !child.matches(besideText)) gatherTexts(child, into);
  }
};

interface Run {
  readonly node: Text;
  /** Where it begins in the cell's text. */
  readonly from: number;
}

/** The runs of text that a cell shows. */
const runsOf = (cell: HTMLElement): readonly Run[] => {
  const runs: Run[] = [];
  let at = -1;
  for (const paragraph of cell.querySelectorAll<HTMLElement>('.text:not(textarea)')) {
    at += 1;
    const texts: Text[] = [];
    gatherTexts(paragraph, texts);
    for (const node of texts) {
      runs.push({ node, from: at });
      at += node.length;
    }
  }
  return runs;
};

/** A cell's text as it is drawn, its paragraphs joined by a line break; places in it are those of {@link rangesOf}. */
export const drawnText = (cell: HTMLElement): string => {
  let text = '';
  for (const { node, from } of runsOf(cell)) text = text.padEnd(from, '\n') + node.data;
  return text;
};

/** Where a place in the page's text stands in the grid; null outside its texts. */
const placeOf = (node: Node, offset: number): TextPlace | null => {
  const found = cellOf(node);
  if (!found) return null;
  for (const run of runsOf(found.cell)) {
    if (run.node === node)
      return {
        position: found.position,
        key: found.key,
        offset: run.from + Math.min(offset, run.node.length),
      };
  }
  return null;
};

/** The place under a point of the window; null where there is no text just there. */
export const placeAt = (x: number, y: number): TextPlace | null => {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret || !(caret.offsetNode instanceof Text)) return null;
  // The nearest caret may be far away: beside the text, or under it.
  const range = document.createRange();
  range.selectNodeContents(caret.offsetNode);
  const isOver = [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
  return isOver ? placeOf(caret.offsetNode, caret.offset) : null;
};

/** Answers ranges of the page that show stretches of a cell's text, as it is drawn now. The cell is gone through once. */
export const rangesIn = (cell: HTMLElement): ((stretch: Stretch) => readonly Range[]) => {
  const runs = runsOf(cell);
  return ({ from, to }) =>
    runs.flatMap((run) => {
      const start = Math.max(0, from - run.from);
      const end = Math.min(run.node.length, to - run.from);
      if (start >= end) return [];
      const range = document.createRange();
      range.setStart(run.node, start);
      range.setEnd(run.node, end);
      return range;
    });
};

/** Ranges of the page that show these stretches of a cell's text. */
export const rangesOf = (cell: HTMLElement, stretches: readonly Stretch[]): readonly Range[] =>
  stretches.flatMap(rangesIn(cell));

/** What is selected inside one cell: in the page, or in the text area where the corrected text is written. */
export const selectedPlace = (): (TextPlace & { readonly end: number }) | null => {
  const active = document.activeElement;
  if (active instanceof HTMLTextAreaElement) {
    const found = active.matches('.bench-input') ? cellOf(active) : null;
    return (
      found && {
        position: found.position,
        key: found.key,
        offset: active.selectionStart,
        end: active.selectionEnd,
      }
    );
  }
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const found = cellOf(range.startContainer);
  if (!found) return null;
  // A triple click ends where the next paragraph begins: what lies outside the cell does not count.
  const touched = [...runsOf(found.cell)].filter(({ node }) => range.intersectsNode(node));
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return null;
  const start = first.node === range.startContainer ? range.startOffset : 0;
  const end = last.node === range.endContainer ? range.endOffset : last.node.length;
  const { position, key } = found;
  return { position, key, offset: first.from + start, end: last.from + end };
};

/** The words of these stretches, as the row shows them. */
export const textsAt = (
  position: number,
  key: ColumnKey,
  stretches: readonly Stretch[],
): readonly string[] => {
  const cell = cellAt(position, key);
  return cell ? stretches.map((stretch) => rangesOf(cell, [stretch]).join('')) : [];
};

/** What is most likely searched for: what is selected, or the word that is pointed at; `''` for neither. */
export const startingQuery = (): string => {
  const active = document.activeElement;
  const typed =
    active instanceof HTMLTextAreaElement
      ? active.value.slice(active.selectionStart, active.selectionEnd)
      : '';
  const selected = typed === '' ? (document.getSelection()?.toString() ?? '') : typed;
  const words = selected.trim() === '' ? [...(CSS.highlights.get('pointed') ?? [])].join(' ') : selected;
  return words.trim().replace(/\s+/g, ' ').slice(0, longestQuery);
};

/** The words of a highlight, and the cells they stand in. */
const litWords = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => ({
    text: String(range),
    ...cellOf(range.startContainer),
  }));

/**
 * What a new term most likely is called: what is selected or pointed at, as the term where it stands in the original, and
 * else as its translation, with what surely answers to it in the original, if that is lit, as the term.
 */
export const startingTerm = (
  source: ColumnKey | null,
): { readonly term: string; readonly translations: string } => {
  const words = startingQuery();
  const pointed = litWords('pointed').filter(({ text }) => words.includes(text));
  const place = selectedPlace() ?? pointed[0];
  if (source === null || place?.key === undefined || place.key === source)
    return { term: words, translations: '' };
  const answers = litWords('counterpart').filter(
    ({ key, position }) => key === source && position === place.position && pointed.length > 0,
  );
  return { term: answers.map(({ text }) => text).join(' '), translations: words };
};
