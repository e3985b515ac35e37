import type { BlockOfFile, CommentOfFile, ProjectFile } from './shape.ts';

/** The place of the first thing that the shape alone does not rule out; null where all is well. */
export const faultIn = (project: ProjectFile): string | null => {
  const { versions, rows, view } = project;
  const second = versions.findLastIndex(({ role }) => role === 'source');
  if (second !== versions.findIndex(({ role }) => role === 'source')) return `versions[${second}].role`;
  const isVersion = (index: number | null) => index === null || index < versions.length;
  const stray = strayDismissal(project);
  if (stray >= 0) return `dismissed[${stray}]`;
  for (const [index, { cells, correction, history, pinned, comments }] of rows.entries()) {
    if (cells.length !== versions.length) return `rows[${index}].cells`;
    const pin = (pinned ?? []).findIndex(({ version, place }) => cells[version]?.[place] === undefined);
    if (pin >= 0) return `rows[${index}].pinned[${pin}]`;
    if (!isVersion(correction?.origin ?? null)) return `rows[${index}].correction.origin`;
    const revision = history.findIndex(({ origin }) => !isVersion(origin));
    if (revision >= 0) return `rows[${index}].history[${revision}].origin`;
    const comment = (comments ?? []).findIndex(({ about }) => about && !isSubject(versions, about));
    if (comment >= 0) return `rows[${index}].comments[${comment}].about`;
  }
  if (!isVersion(view.base)) return 'view.base';
  if (view.row !== null && view.row >= rows.length) return 'view.row';
  const column = view.columns.findIndex(({ key }) => key !== 'corrected' && !isVersion(key));
  if (column >= 0) return `view.columns[${column}].key`;
  return misplacedParagraph(project);
};

/** Which of what was dismissed names no version or no paragraph that is there; -1: none. */
const strayDismissal = ({ versions, dismissed = [] }: ProjectFile): number =>
  dismissed.findIndex(
    ({ version, paragraph }) =>
      (version !== null && version >= versions.length) ||
      (paragraph !== null && !versions[paragraph.version]?.paragraphs[paragraph.number]),
  );

/** Whether there is what a comment is about. */
const isSubject = (
  versions: ProjectFile['versions'],
  { version, paragraph }: NonNullable<CommentOfFile['about']>,
): boolean =>
  version === null
    ? paragraph === null
    : version < versions.length &&
      (paragraph === null || versions[version]?.paragraphs[paragraph] !== undefined);

/**
 * Every included paragraph stands in exactly one row, or in parts that cover it without a gap; paragraphs left out
 * stand in none.
 */
const misplacedParagraph = ({ versions, rows }: ProjectFile): string | null => {
  const open = versions.map(
    ({ paragraphs }): Map<number, Span[]> =>
      new Map(paragraphs.flatMap(({ included }, number) => (included ? [[number, []]] : []))),
  );
  for (const [row, { cells }] of rows.entries())
    for (const [version, blocks] of cells.entries())
      if (!collectSpans(blocks, row, open[version])) return `rows[${row}].cells[${version}]`;
  for (const [version, paragraphs] of open.entries())
    for (const [number, spans] of paragraphs) {
      const row = gapIn(spans, versions[version]?.paragraphs[number]?.text.length ?? 0);
      if (row === 'none') return `versions[${version}].paragraphs[${number}]`;
      if (row !== null) return `rows[${row}].cells[${version}]`;
    }
  return null;
};

/** Adds the blocks of a cell to the spans of their paragraphs; false for one out of order, or that is left out. */
const collectSpans = (
  blocks: readonly BlockOfFile[],
  row: number,
  open: ReadonlyMap<number, Span[]> | undefined,
): boolean =>
  blocks.every((block, at) => {
    const { number, from, to } = spanOf(block);
    const before = spanOf(blocks[at - 1] ?? -1);
    const spans = open?.get(number);
    spans?.push({ from, to, row });
    return (
      spans !== undefined && (before.number < number || (before.number === number && before.from < from))
    );
  });

interface Span {
  readonly from: number;
  readonly to: number | null;
  readonly row: number;
}

const spanOf = (block: BlockOfFile): { number: number; from: number; to: number | null } =>
  typeof block === 'number' ? { number: block, from: 0, to: null } : block;

/** The row at which the cover of a paragraph breaks, `none` where it has none at all; null where it is whole. */
const gapIn = (spans: readonly Span[], length: number): number | 'none' | null => {
  let end: number | null = 0;
  for (const { from, to, row } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from !== end || (to !== null && (to <= from || to >= length))) return row;
    end = to;
  }
  return end === null ? null : (spans.at(-1)?.row ?? 'none');
};
