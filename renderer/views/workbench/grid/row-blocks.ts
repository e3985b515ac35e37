import { type QueryKey, replaceEqualDeep, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { afterPaint } from '../../../state/after-paint.ts';
import { type Api, useApi } from '../../../state/api.ts';
import type { ChangedRows, Row, RowIndex } from '../model.ts';
import { blockSize, inputOf } from './block-input.ts';
import { changedIndex, withRow } from './row-index.ts';

/** Numbers of the blocks that hold rows `from` to `to`, one block to either side, and the block of row `also`. */
export const blocksAround = (from: number, to: number, also: number, count: number): readonly number[] => {
  if (count === 0) return [];
  const last = Math.ceil(count / blockSize) - 1;
  const first = Math.max(0, Math.floor(from / blockSize) - 1);
  const end = Math.min(last, Math.floor(to / blockSize) + 1);
  const around = Array.from({ length: Math.max(0, end - first + 1) }, (_, at) => first + at);
  const apart = Math.min(last, Math.floor(also / blockSize));
  return around.includes(apart) ? around : [...around, apart];
};

/** The question for a block, by which its answer is kept. */
const blockOptions = ({ queries }: Pick<Api, 'queries'>, projectId: string, block: number) => ({
  ...queries.rows.window.queryOptions({ input: inputOf(projectId, block) }),
  structuralSharing: shareRows,
  meta: { block },
});

/**
 * Rows read anew, with all that is as it was before taken from those before: what hangs on it is not drawn again. By
 * their ids, for where a row has come or gone, all below it stand in other places.
 */
const shareRows = (before: unknown, after: unknown): unknown => {
  if (!Array.isArray(before) || !Array.isArray(after)) return after;
  const [old, rows] = [before as readonly Row[], after as readonly Row[]];
  const known = new Map(old.map((row) => [row.id, row]));
  const shared = rows.map((row) => replaceEqualDeep(known.get(row.id), row));
  return shared.length === old.length && shared.every((row, at) => row === old[at]) ? old : shared;
};

/**
 * Rows around `from` to `to`, and those around `also`, by position; undefined while they are on their way. The
 * answer is the same function until a row in these blocks changes.
 */
export const useRowBlocks = (
  projectId: string,
  count: number,
  from: number,
  to: number,
  also: number = from,
): RowsOnScreen => {
  const firstBlock = Math.floor(from / blockSize);
  const lastBlock = Math.floor(to / blockSize);
  const alsoBlock = Math.floor(also / blockSize);
  const blocks = useMemo(
    () => blocksAround(firstBlock * blockSize, lastBlock * blockSize, alsoBlock * blockSize, count),
    [firstBlock, lastBlock, alsoBlock, count],
  );
  return useBlocks(projectId, blocks);
};

/**
 * Asks for the rows around a position (null: it is not known yet) before a list is there to show them. True once they
 * have been answered, or cannot be had, and from then on.
 */
export const useRowsAhead = (projectId: string, position: number | null): boolean => {
  const api = useApi();
  const [isThere, setThere] = useState(false);
  const { isPending } = useQuery({
    ...blockOptions(api, projectId, Math.floor((position ?? 0) / blockSize)),
    enabled: position !== null && !isThere,
  });
  if (position !== null && !isPending && !isThere) setThere(true);
  return isThere;
};

/** Rows by position; undefined while they are on their way. */
interface RowsOnScreen {
  readonly rowAt: (position: number) => Row | undefined;
  readonly error: Error | null;
}

const useBlocks = (projectId: string, blocks: readonly number[]): RowsOnScreen => {
  const api = useApi();
  const combine = useCallback(
    (results: readonly { data: readonly Row[] | undefined; error: Error | null }[]) => ({
      rows: new Map(blocks.map((block, at) => [block, results[at]?.data])),
      error: results.find((result) => result.error)?.error ?? null,
    }),
    [blocks],
  );
  const { rows, error } = useQueries({
    queries: blocks.map((block) => blockOptions(api, projectId, block)),
    combine,
  });
  // Whoever shows rows is drawn anew with the index; to follow it here as well would compare all of it once more.
  const ids = cachedIndex(api, projectId)?.ids;
  const rowAt = useCallback(
    (position: number) => {
      const row = rows.get(Math.floor(position / blockSize))?.[position % blockSize];
      const id = ids?.[position];
      if (id === undefined || row?.id === id) return row;
      // Another window has moved rows: index and blocks are read anew one after the other, and whoever writes in a row
      // is not to find another one under the caret meanwhile.
      const moved = [...rows.values()].flatMap((block) => block ?? []).find((other) => other.id === id);
      return moved && { ...moved, position };
    },
    [rows, ids],
  );
  return { rowAt, error };
};

/** Puts a row the core has answered into the cache, unless the cache holds a newer one. */
export const patchRow = ({ queryClient, queries }: Api, projectId: string, row: Row): void => {
  const block = Math.floor(row.position / blockSize);
  const blockKey = queries.rows.window.queryKey({ input: inputOf(projectId, block) });
  queryClient.setQueryData(blockKey, (rows) => {
    const at = rows?.findIndex((known) => known.id === row.id) ?? -1;
    return rows && at >= 0 && (rows[at]?.revision ?? 0) < row.revision ? rows.with(at, row) : rows;
  });
  const indexKey = queries.rows.index.queryKey({ input: { projectId } });
  queryClient.setQueryData(indexKey, (index) =>
    index && index.ids[row.position] === row.id ? withRow(index, row) : index,
  );
  // An answer on its way may be from before, and would put the old row back.
  for (const queryKey of [blockKey, indexKey])
    if (queryClient.isFetching({ queryKey, exact: true }) > 0)
      queryClient.markStale({ queryKey, exact: true });
};

/** Reads one row anew and puts it into the cache; null where it exists no more. */
export const readRow = async (api: Api, projectId: string, rowId: number): Promise<Row | null> => {
  const { client, queries, queryClient } = api;
  const options = queries.rows.index.queryOptions({ input: { projectId } });
  const at = async (position: number): Promise<Row | null> => {
    const [row] = position < 0 ? [] : await client.rows.window({ projectId, from: position, count: 1 });
    return row?.id === rowId ? row : null;
  };
  const known = queryClient.getQueryData(options.queryKey)?.ids.indexOf(rowId) ?? -1;
  const row = (await at(known)) ?? (await at((await client.rows.index({ projectId })).ids.indexOf(rowId)));
  if (row) patchRow(api, projectId, row);
  return row;
};

/** Rows at these positions, wherever in the project. */
export const useRowsAt = (projectId: string, positions: readonly number[]): RowsOnScreen => {
  const wanted = [...new Set(positions.map((position) => Math.floor(position / blockSize)))].join();
  const blocks = useMemo(() => (wanted === '' ? [] : wanted.split(',').map(Number)), [wanted]);
  return useBlocks(projectId, blocks);
};

/** A row that has been fetched, by position; undefined where it has not. */
export const cachedRow = (
  { queryClient, queries }: Api,
  projectId: string,
  position: number,
): Row | undefined => {
  const input = inputOf(projectId, Math.floor(position / blockSize));
  return queryClient.getQueryData(queries.rows.window.queryKey({ input }))?.[position % blockSize];
};

interface CachedBlock {
  readonly block: number;
  readonly queryKey: QueryKey;
  readonly rows: readonly Row[];
}

/**
 * The blocks of a project that have been fetched and begin before row `count`, in order. Found in the cache: to ask for
 * each that there may be costs milliseconds.
 */
const cachedBlocks = (
  { queryClient, queries }: Api,
  projectId: string,
  count: number,
): readonly CachedBlock[] =>
  queryClient
    .getQueryCache()
    .findAll({ queryKey: queries.rows.window.key({ type: 'query', input: { projectId, count: blockSize } }) })
    .flatMap(({ queryKey, meta, state }) => {
      const block = Number(meta?.block);
      const isWithin = state.data !== undefined && block * blockSize < count;
      return isWithin ? [{ block, queryKey, rows: state.data as readonly Row[] }] : [];
    })
    .toSorted((a, b) => a.block - b.block);

/** The index of a project as it was last read; undefined before. */
export const cachedIndex = ({ queryClient, queries }: Api, projectId: string): RowIndex | undefined =>
  queryClient.getQueryData(queries.rows.index.queryKey({ input: { projectId } }));

/** All rows of a project that have been fetched. */
export const cachedRows = (api: Api, projectId: string): readonly Row[] => {
  const count = cachedIndex(api, projectId)?.ids.length ?? 0;
  return cachedBlocks(api, projectId, count).flatMap(({ rows }) => rows);
};

/** A row as what is said of it names it; one that is not on screen is meant as it is by now. */
export interface NamedRow {
  readonly rowId: number;
  readonly revision?: number;
}

/**
 * Names rows for an edit: of those that have been fetched what one sees is meant; to say something of the others as well
 * there is no need to fetch them. O(rows).
 */
export const namedRows = (api: Api, projectId: string, rowIds: readonly number[]): NamedRow[] => {
  const seen = new Map(cachedRows(api, projectId).map(({ id, revision }) => [id, revision]));
  return rowIds.map((rowId) => {
    const revision = seen.get(rowId);
    return revision === undefined ? { rowId } : { rowId, revision };
  });
};

/**
 * Puts what a step did into the cache, so that it is on screen without another question to the core. What a
 * block lacks then at its end is read; one that lacks other rows is read anew. O(rows), over the index. Of more rows than
 * are answered all that is shown is read anew, which what it answers waits for.
 */
export const applyChanged = async (api: Api, projectId: string, changed: ChangedRows): Promise<void> => {
  const { queryClient, queries } = api;
  const before = cachedIndex(api, projectId);
  if (!before || changed.rows === null)
    return queryClient.invalidateQueries({ queryKey: queries.rows.key() });
  const index = changedIndex(before, { ...changed, rows: changed.rows });
  const blocks = cachedBlocks(api, projectId, Math.max(before.ids.length, index.ids.length));
  const fetched = blocks.filter(({ block }) => block * blockSize < before.ids.length);
  const known = new Map(
    [...fetched.flatMap(({ rows }) => rows), ...changed.rows].map((row) => [row.id, row]),
  );
  const ends: BlockEnd[] = [];
  for (const { block, queryKey, rows: shown } of blocks) {
    const from = block * blockSize;
    const rows = index.ids.slice(from, from + blockSize).map((id, at) => {
      const row = known.get(id);
      return row && row.position !== from + at ? { ...row, position: from + at } : row;
    });
    const whole = rows.filter((row) => row !== undefined);
    const missesEnd = (whole.length > 0 || rows.length === 0) && whole.every((row, at) => row === rows[at]);
    if (!missesEnd) void queryClient.invalidateQueries({ queryKey, exact: true });
    else if (rows.some((row, at) => row !== shown[at]) || rows.length !== shown.length)
      queryClient.setQueryData(queryKey, whole);
    if (missesEnd && whole.length < rows.length) ends.push({ block, has: whole.length });
  }
  queryClient.setQueryData(queries.rows.index.queryKey({ input: { projectId } }), index);
  if (ends.length > 0)
    afterPaint(() => {
      for (const end of ends) void readEnd(api, projectId, end);
    });
};

interface BlockEnd {
  readonly block: number;
  /** Rows that the block has still. */
  readonly has: number;
}

/** Reads the rows that a block lacks at its end since others of it have gone. */
const readEnd = async (api: Api, projectId: string, { block, has }: BlockEnd): Promise<void> => {
  const { client, queryClient, queries } = api;
  const queryKey = queries.rows.window.queryKey({ input: inputOf(projectId, block) });
  const from = block * blockSize + has;
  const rows = await client.rows.window({ projectId, from, count: blockSize - has }).catch(() => null);
  const shown = queryClient.getQueryData(queryKey);
  // Another edit has come in between, and reads what is missing now.
  if (shown?.length !== has) return;
  const ids = cachedIndex(api, projectId)?.ids ?? [];
  if (rows?.every(({ id }, at) => ids[from + at] === id))
    queryClient.setQueryData(queryKey, [...shown, ...rows]);
  else void queryClient.invalidateQueries({ queryKey, exact: true });
};

/** Fetches the rows from one position to another that are not there yet. Rejects with the core's error. */
export const loadRows = async (api: Api, projectId: string, from: number, to: number): Promise<void> => {
  for (let position = from; position <= to; position += 1) await loadRow(api, projectId, position);
};

/** Fetches the block that holds a position, unless the row is there already. Rejects with the core's error. */
export const loadRow = async (api: Api, projectId: string, position: number): Promise<void> => {
  if (cachedRow(api, projectId, position)) return;
  await api.queryClient.fetchQuery({
    ...blockOptions(api, projectId, Math.floor(position / blockSize)),
    // A block may be there without its end.
    staleTime: 0,
  });
};
