import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { type Api, useApi } from '../../state/api.ts';
import type { Row } from './model.ts';

/** Rows fetched at a time. */
const blockSize = 100;

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

const inputOf = (projectId: string, block: number) => ({
  projectId,
  from: block * blockSize,
  count: blockSize,
});

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
): { readonly rowAt: (position: number) => Row | undefined; readonly error: Error | null } => {
  const { queries } = useApi();
  const firstBlock = Math.floor(from / blockSize);
  const lastBlock = Math.floor(to / blockSize);
  const alsoBlock = Math.floor(also / blockSize);
  const blocks = useMemo(
    () => blocksAround(firstBlock * blockSize, lastBlock * blockSize, alsoBlock * blockSize, count),
    [firstBlock, lastBlock, alsoBlock, count],
  );
  const combine = useCallback(
    (results: readonly { data: readonly Row[] | undefined; error: Error | null }[]) => ({
      rows: new Map(blocks.map((block, at) => [block, results[at]?.data])),
      error: results.find((result) => result.error)?.error ?? null,
    }),
    [blocks],
  );
  const { rows, error } = useQueries({
    queries: blocks.map((block) => queries.rows.window.queryOptions({ input: inputOf(projectId, block) })),
    combine,
  });
  const rowAt = useCallback(
    (position: number) => rows.get(Math.floor(position / blockSize))?.[position % blockSize],
    [rows],
  );
  return { rowAt, error };
};

/** Puts a row the core has answered into the cache, unless the cache holds a newer one. */
export const patchRow = ({ queryClient, queries }: Api, projectId: string, row: Row): void => {
  const block = Math.floor(row.position / blockSize);
  queryClient.setQueryData(queries.rows.window.queryKey({ input: inputOf(projectId, block) }), (rows) => {
    const at = rows?.findIndex((known) => known.id === row.id) ?? -1;
    return rows && at >= 0 && (rows[at]?.revision ?? 0) < row.revision ? rows.with(at, row) : rows;
  });
  queryClient.setQueryData(queries.rows.index.queryKey({ input: { projectId } }), (index) =>
    index && index.ids[row.position] === row.id && index.states[row.position] !== row.state
      ? { ...index, states: index.states.with(row.position, row.state) }
      : index,
  );
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

/** A row that has been fetched, by position; undefined where it has not. */
export const cachedRow = (
  { queryClient, queries }: Api,
  projectId: string,
  position: number,
): Row | undefined => {
  const input = inputOf(projectId, Math.floor(position / blockSize));
  return queryClient.getQueryData(queries.rows.window.queryKey({ input }))?.[position % blockSize];
};

/** Fetches the block that holds a position, unless it is there already. Rejects with the core's error. */
export const loadRow = async (
  { queryClient, queries }: Api,
  projectId: string,
  position: number,
): Promise<void> => {
  const input = inputOf(projectId, Math.floor(position / blockSize));
  await queryClient.ensureQueryData(queries.rows.window.queryOptions({ input }));
};
