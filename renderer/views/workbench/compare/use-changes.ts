import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeKind } from '../../../../shared/domain/compare/kinds.ts';
import { useTroubleNotice } from '../../../parts/trouble-notice.ts';
import { type Api, useApi } from '../../../state/api.ts';
import type { CursorControl } from '../cursor/use-cursor.ts';
import { bringIntoView } from '../grid/bring-into-view.ts';
import { cachedRow, loadRow } from '../grid/row-blocks.ts';
import type { Table } from '../grid/table.ts';
import type { ColumnKey, RowIndex } from '../model.ts';
import type { Services } from '../services.ts';
import { useStable } from '../use-stable.ts';
import { changesOfRow, markStart, type ShownChange, wordsOfChange } from './changes-of-row.ts';
import { countOf, kindsOfRow, type RowFacts } from './row-facts.ts';

/** The change that was gone to. */
export interface CurrentChange {
  readonly rowId: number;
  readonly key: ColumnKey;
  /** Where it begins in the column's text, in UTF-16 units. */
  readonly from: number;
  /** Of two that begin in one place, which. */
  readonly kind: ChangeKind;
}

export interface Changes {
  readonly current: CurrentChange | null;
  /** Goes to the next change, of one kind where that is given, going round at the end; says where it came to. */
  go(backwards: boolean, kind?: ChangeKind): Promise<void>;
  /** Goes to one of these changes of the row where one is; `number` counts from 0. */
  goTo(changes: readonly ShownChange[], number: number): void;
}

export interface ChangesOptions {
  readonly services: Services;
  readonly index: RowIndex;
  readonly table: Table;
  readonly facts: RowFacts | null;
  /** Rows on screen, in order; null: all. */
  readonly order: readonly number[] | null;
  readonly cursor: CursorControl;
  /** Whether a row counts as one change: where no changes are marked. */
  readonly isByRow: boolean;
  readonly goToRow: (position: number) => void;
}

/** Where one is among the changes, ahead of what is on screen while keys follow each other fast. */
interface Place {
  current: CurrentChange | null;
  /** Steps are taken one after the other. */
  last: Promise<void>;
}

export const useChanges = (options: ChangesOptions): Changes => {
  const { services, cursor } = options;
  const { t } = useTranslation('compare');
  const api = useApi();
  const fail = useTroubleNotice();
  const [current, setCurrent] = useState<CurrentChange | null>(null);
  const place = useRef<Place>({ current: null, last: Promise.resolve() });
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  useShown(current);

  const arrive = (at: number, all: readonly ShownChange[], number: number): void => {
    const { index, goToRow } = latest.current;
    const shown = all[number];
    const rowId = index.ids[at];
    if (!shown || rowId === undefined) return;
    if (at !== cursor.get().position) goToRow(at);
    const next = { rowId, key: shown.key, from: markStart(shown), kind: shown.change.kind };
    place.current.current = next;
    setCurrent(next);
    const kind = t(`kinds.${shown.change.kind}`);
    const count = all.length;
    services.announce(t('at', { ...wordsOfChange(shown), kind, number: at + 1, place: number + 1, count }));
  };
  const step = async (backwards: boolean, kind: ChangeKind | undefined): Promise<void> => {
    try {
      const found = await findChange(api, latest.current, place.current, { backwards, kind });
      if (found) arrive(found.at, found.all, found.number);
      else services.announce(t('none'));
    } catch (error) {
      fail(error);
    }
  };
  const { go, goTo } = useStable({
    goTo: (changes: readonly ShownChange[], number: number) => arrive(cursor.get().position, changes, number),
    go: (backwards: boolean, kind?: ChangeKind) => {
      place.current.last = place.current.last.then(() => step(backwards, kind));
      return place.current.last;
    },
  });
  return useMemo(() => ({ current, go, goTo }), [current, go, goTo]);
};

interface Wanted {
  readonly backwards: boolean;
  readonly kind: ChangeKind | undefined;
}

/** The next change from a place on: in its row, or in the first row ahead that has one; null where there is none. */
const findChange = async (api: Api, options: ChangesOptions, place: Place, wanted: Wanted) => {
  const { index, order, isByRow } = options;
  const { backwards } = wanted;
  const { position } = options.cursor.get();
  const here = await changesAt(api, options, position, wanted.kind);
  const from = placeOf(here, place.current, index.ids[position]);
  const number = backwards ? (from ?? here.length) - 1 : (from ?? -1) + 1;
  if (number >= 0 && number < here.length && !isByRow) return { at: position, all: here, number };
  for (const at of rowsAhead(order ?? index.ids.map((_, row) => row), position, backwards)) {
    if (!mayDiffer(options, at, wanted.kind)) continue;
    const all = await changesAt(api, options, at, wanted.kind);
    if (all.length > 0) return { at, all, number: backwards ? all.length - 1 : 0 };
  }
  return null;
};

const changesAt = async (
  api: Api,
  { services, table }: ChangesOptions,
  at: number,
  kind: ChangeKind | undefined,
): Promise<readonly ShownChange[]> => {
  const { projectId, autosave, comparer } = services;
  await loadRow(api, projectId, at);
  const cached = cachedRow(api, projectId, at);
  if (!cached) return [];
  const row = autosave.latest(cached);
  const typed = autosave.state().drafts.get(row.id)?.text ?? row.correction?.text ?? '';
  const all = changesOfRow(comparer, table, row, typed);
  return kind === undefined ? all : all.filter(({ change }) => change.kind === kind);
};

/** Whether it is worth looking into a row; always where nothing is known of it. */
const mayDiffer = (
  { facts, index, table }: ChangesOptions,
  at: number,
  kind: ChangeKind | undefined,
): boolean => {
  const kinds = facts && kindsOfRow(facts, index.ids[at] ?? 0, table.comparedKeys);
  if (!kinds) return true;
  const hidden = table.against?.lens.hidden;
  return countOf(kinds, (one) => (kind === undefined ? !hidden?.has(one) : one === kind)) > 0;
};

/** Rows that come after this one, or before it, going round; itself last. */
const rowsAhead = (rows: readonly number[], position: number, backwards: boolean): readonly number[] => {
  const here = rows.indexOf(position);
  return backwards
    ? [...rows.slice(0, here).toReversed(), ...rows.slice(here).toReversed()]
    : [...rows.slice(here + 1), ...rows.slice(0, here + 1)];
};

const placeOf = (
  all: readonly ShownChange[],
  current: CurrentChange | null,
  rowId: number | undefined,
): number | null => {
  if (current === null || current.rowId !== rowId) return null;
  const isIt = (shown: ShownChange) =>
    shown.key === current.key && markStart(shown) === current.from && shown.change.kind === current.kind;
  const place = all.findIndex(isIt);
  // One that is no more: on from where it stood.
  const after = all.findIndex((shown) => shown.key === current.key && markStart(shown) >= current.from);
  return place >= 0 ? place : after >= 0 ? after : null;
};

/** Brings the mark into view once its row is on screen. */
const useShown = (current: CurrentChange | null): void => {
  const frame = useRef(0);
  useEffect(() => {
    if (current === null) return;
    let tries = 0;
    const look = () => {
      const mark = document.querySelector('.bench-grid [data-current]');
      if (mark) bringIntoView(mark);
      else if (tries++ < 30) frame.current = requestAnimationFrame(look);
    };
    frame.current = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame.current);
  }, [current]);
};
