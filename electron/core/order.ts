import { type CellShape, type MovedCell, movedCells } from '../../shared/domain/mend/shape.ts';
import type { Connection } from '../store/connection.ts';

/** The rows of a project in order, with what each version has in them. */
export interface Order {
  readonly ids: readonly number[];
  readonly ranks: readonly string[];
  readonly cells: readonly (readonly CellShape[])[];
}

interface KnownOrder extends Order {
  /** The project's count of changes that it was read at. */
  readonly structure: number;
}

interface FlatRow {
  readonly id: number;
  readonly rank: string;
  readonly cells: string;
}

/** A cell as the rows keep it, see the schema. */
export type FlatShape = readonly [
  versionId: number,
  first: number,
  last: number,
  blocks: number,
  parts: number,
  pinned: number,
];

/** A cell as the rows keep it, with names. */
export const toShape = ([versionId, first, last, blocks, parts]: FlatShape): CellShape => ({
  versionId,
  first,
  last,
  blocks,
  parts,
});

/**
 * Remembers the order of projects' rows, so that an edit of three rows is answered without reading 10,000. It is only
 * ever a copy: the project's count of changes tells whether it still holds.
 */
export class RowOrders {
  readonly #known = new WeakMap<Connection, Map<number, KnownOrder>>();

  /**
   * The order as it is now. `touched`: rows that the last change concerned which grew the count, if it was one change
   * alone; null where the caller's did not grow it, and another may have.
   */
  read(connection: Connection, projectKey: number, touched: readonly number[] | null): Order {
    const structure = structureOf(connection, projectKey);
    const orders = this.#known.get(connection) ?? new Map<number, KnownOrder>();
    this.#known.set(connection, orders);
    const known = orders.get(projectKey);
    if (known?.structure === structure) return known;
    const order =
      touched !== null && known?.structure === structure - 1
        ? patched(known, touched, liveRows(connection, projectKey, touched))
        : ordered(liveRows(connection, projectKey, null));
    const fresh = { ...order, structure };
    orders.set(projectKey, fresh);
    return fresh;
  }
}

const structureOf = (connection: Connection, projectKey: number): number =>
  connection.get<{ structure: number }>('SELECT structure FROM project WHERE id = ?', projectKey)
    ?.structure ?? 0;

function liveRows(connection: Connection, projectKey: number, ids: readonly number[] | null): FlatRow[] {
  const select = 'SELECT id, rank, cells FROM "row" WHERE retired = 0';
  return ids === null
    ? connection.all(`${select} AND project_id = ? ORDER BY rank`, projectKey)
    : connection.all(
        `${select} AND +project_id = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY rank`,
        projectKey,
        JSON.stringify(ids),
      );
}

function ordered(rows: readonly FlatRow[]): Order {
  // One text for all: a parser call for each row would take most of the time.
  const cells = JSON.parse(`[${rows.map((row) => row.cells).join()}]`) as FlatShape[][];
  return {
    ids: rows.map(({ id }) => id),
    ranks: rows.map(({ rank }) => rank),
    cells: cells.map((row) => row.map(toShape)),
  };
}

/** The order without the rows that were touched, and with those of them that are live where they belong now. */
function patched(known: Order, touched: readonly number[], live: readonly FlatRow[]): Order {
  const went = new Set(touched);
  const [ids, ranks, cells]: [number[], string[], (readonly CellShape[])[]] = [[], [], []];
  const fresh = ordered(live);
  let next = 0;
  const put = (order: Order, at: number): void => {
    ids.push(order.ids[at] ?? 0);
    ranks.push(order.ranks[at] ?? '');
    cells.push(order.cells[at] ?? []);
  };
  known.ids.forEach((id, at) => {
    if (went.has(id)) return;
    const rank = known.ranks[at] ?? '';
    while (next < fresh.ids.length && (fresh.ranks[next] ?? '') < rank) put(fresh, next++);
    put(known, at);
  });
  while (next < fresh.ids.length) put(fresh, next++);
  return { ids, ranks, cells };
}

/** The cells out of order, as the contract has them. */
export const movedIn = ({ ids, cells }: Pick<Order, 'ids' | 'cells'>) =>
  movedCells(cells).map(({ row, versionId, after }: MovedCell) => ({
    rowId: ids[row] ?? 0,
    versionId,
    after: after === null ? null : (ids[after] ?? null),
  }));
