import type { BlockOfFile, CommentOfFile, ProjectFile } from './shape.ts';

type Versions = readonly Pick<ProjectFile['versions'][number], 'paragraphs'>[];

/** By version of one list the position in the other of the version with the same paragraphs, each once; null: none. */
export function matchTexts(versions: Versions, others: Versions): readonly (number | null)[] {
  const free = Map.groupBy(others.keys(), (at) => contentOf(others[at]));
  return versions.map((version) => free.get(contentOf(version))?.shift() ?? null);
}

const contentOf = (version: Versions[number] | undefined): string =>
  JSON.stringify(version?.paragraphs.map(({ text }) => text));

/** Where the rows of a copy of a project stand in the project. */
export interface RowPlaces {
  /** Position of the row that stands for the same paragraphs; null: none does, or it stands for none. */
  sameRow(row: number): number | null;
  /** Position of the row that has the text that a comment of the copy is about. */
  rowWith(about: CommentOfFile['about']): number | null;
  /** Position of the row that has the first of its paragraphs. */
  nearestRow(row: number): number | null;
}

/** `versions`: by version of the copy its position here. O(rows of both). */
export function rowPlaces(
  here: Pick<ProjectFile, 'rows'>,
  copy: Pick<ProjectFile, 'rows'>,
  versions: readonly (number | null)[],
): RowPlaces {
  const common = versions.flatMap((own, there) => (own === null ? [] : [{ own, there }]));
  const bySpans = new Map<string, number>();
  const byParagraph = new Map<string, { readonly span: Span; readonly row: number }[]>();
  here.rows.forEach(({ cells }, row) => {
    const spans = common.map(({ own }) => spansOf(cells[own]));
    if (spans.some((cell) => cell.length > 0)) bySpans.set(JSON.stringify(spans), row);
    common.forEach(({ own }, at) => {
      for (const span of spans[at] ?? []) {
        const key = `${own}:${span[0]}`;
        const held = byParagraph.get(key);
        if (held) held.push({ span, row });
        else byParagraph.set(key, [{ span, row }]);
      }
    });
  });
  const rowOf = (own: number, number: number, place: number): number | null =>
    byParagraph
      .get(`${own}:${number}`)
      ?.find(({ span: [, from, to] }) => from <= place && (to === null || place < to))?.row ?? null;
  return {
    sameRow: (row) =>
      bySpans.get(JSON.stringify(common.map(({ there }) => spansOf(copy.rows[row]?.cells[there])))) ?? null,
    rowWith: (about) => {
      const own = about?.version == null ? null : (versions[about.version] ?? null);
      return about === null || own === null || about.paragraph === null
        ? null
        : rowOf(own, about.paragraph, about.from);
    },
    nearestRow: (row) => {
      for (const { own, there } of common) {
        const [first] = spansOf(copy.rows[row]?.cells[there]);
        const found = first ? rowOf(own, first[0], first[1]) : null;
        if (found !== null) return found;
      }
      return null;
    },
  };
}

type Span = readonly [number: number, from: number, to: number | null];

const spansOf = (cell: readonly BlockOfFile[] | undefined): readonly Span[] =>
  (cell ?? []).map((block) =>
    typeof block === 'number' ? [block, 0, null] : [block.number, block.from, block.to],
  );
