import { useMemo, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { keyNames } from '../../../parts/key.tsx';
import { useApi } from '../../../state/api.ts';
import { useKeys } from '../../../state/keymap.ts';
import { type CursorControl, useCursorIf } from '../cursor/use-cursor.ts';
import { useFetching, useInRow } from '../cursor/use-in-row.ts';
import { cachedRow } from '../grid/row-blocks.ts';
import type { Table } from '../grid/table.ts';
import type { Row, RowIndex } from '../model.ts';
import type { Services } from '../services.ts';
import { useStable } from '../use-stable.ts';
import { type AlignAction, changesNothing, commandOf, saysOnly } from './actions.ts';
import { type BlockRef, blocksOf, refOfKey, type Spot, type Stretch, stretchBetween } from './blocks.ts';
import { type AlignContext, type AlignState, keeping, neededBlocks } from './context.ts';
import { cutAtCaret, joinPart, split, splitAtCaret } from './cut-edits.ts';
import { type AlignFilter, alignFilters } from './filters.ts';
import { accept, lock, mark } from './mark-edits.ts';
import { detach, join, moveBy, moveTo, pin } from './place-edits.ts';
import { type Mend, useMend } from './use-mend.ts';
import type { Realign, Scope } from './use-realign.ts';
import { goToNext } from './wandering.ts';

const initial: AlignState = {
  at: 0,
  anchor: null,
  pinned: null,
  caret: null,
  showsShared: false,
  filters: [],
  worstFirst: false,
  keepsMended: true,
};

/** What align mode knows and does. */
export interface Align {
  readonly state: AlignState;
  readonly set: (part: Partial<AlignState>) => void;
  readonly mend: Mend;
  /** Several selected blocks; null: only the current one. */
  readonly stretch: Stretch | null;
  readonly isReadOnly: boolean;
  readonly does: (action: AlignAction) => void;
  /** Puts the cursor on a block; `extend` selects all blocks up to it. */
  readonly go: (spot: Spot, extend: boolean) => void;
  /** Notes the block one is on; what it answers goes there among changed rows, and is false where it is in none. */
  readonly keep: () => (rows: readonly Row[] | null) => boolean;
  /** Moves blocks, by their keys, to a row. */
  readonly moveTo: (keys: readonly string[], rowId: number) => void;
  /** Moves the selected blocks to the row at a position. */
  readonly sendTo: (position: number) => void;
  /** Cuts at the caret; `below`: the second part goes to the row below. */
  readonly cut: (below: boolean) => void;
  readonly splitAtCaret: () => void;
  /** Accepts all rows that are at least so sure. */
  readonly acceptSure: (confidence: number) => void;
  readonly toggleFilter: (filter: AlignFilter) => void;
}

export interface AlignOptions {
  readonly services: Services;
  readonly index: RowIndex;
  readonly table: Table;
  readonly cursor: CursorControl;
  readonly isReadOnly: boolean;
  readonly isAligning: boolean;
  readonly openSend: () => void;
  readonly realign: Realign['run'];
}

/** The state of align mode and everything that is done in it. */
export const useAlign = (options: AlignOptions): Align => {
  const { services, isReadOnly } = options;
  const { t } = useTranslation('workbench');
  const [state, set] = useReducer(
    (before: AlignState, part: Partial<AlignState>) =>
      changes(before, part) ? { ...before, ...part } : before,
    initial,
  );
  const context = useContextOf(options, state, set);
  const { mend, stretch, spot } = context;
  const handlers = handlersOf(context, options);
  const fetchRow = useFetching(services);
  const { place, send } = useStable({
    send: (blocks: readonly BlockRef[], rowId: number) => {
      // It may be far from all that has been fetched.
      const position = options.index.ids.indexOf(rowId);
      if (position >= 0) fetchRow(position);
      services.turns.take(() => moveTo(context, blocks, rowId));
    },
    place: (to: Spot, extend: boolean) => {
      set({ at: to.at, anchor: extend ? (state.anchor ?? spot) : null, caret: null });
      options.cursor.move({ kind: 'cell', position: to.position, column: to.column });
    },
  });
  const { run } = useStable({ run: (action: AlignAction) => handlers[action]() });
  // Many things are done with the row above or below, which may stand in another block; between the ends of a stretch
  // nobody may have looked at the rows.
  const inRow = useInRow(
    services,
    () => (stretch?.from.position ?? spot.position) - 1,
    () => (stretch?.to.position ?? spot.position) + 1,
  );
  const actions = useStable({
    go: (to: Spot, extend: boolean) => services.turns.take(() => place(to, extend)),
    does: (action: AlignAction) => {
      if (isReadOnly && !changesNothing(action)) services.announce(t('alignMode.readOnly'));
      else if (saysOnly(action)) services.turns.take(() => run(action));
      else inRow(() => run(action));
    },
    keep: () => keeping(context),
    moveTo: (keys: readonly string[], rowId: number) => send(keys.map(refOfKey), rowId),
    sendTo: (position: number) => {
      const blocks = neededBlocks(context);
      const id = options.index.ids[position];
      if (blocks && id !== undefined) send(blocks, id);
    },
    cut: (below: boolean) => cutAtCaret(context, below),
    splitAtCaret: () => splitAtCaret(context),
    acceptSure: (confidence: number) => accept(context, null, confidence),
    toggleFilter: (filter: AlignFilter) =>
      set({ filters: alignFilters.filter((each) => state.filters.includes(each) !== (each === filter)) }),
  });
  return useMemo(
    () => ({ state, set, mend, stretch, isReadOnly, ...actions }),
    [state, mend, stretch, isReadOnly, actions],
  );
};

const changes = (before: AlignState, part: Partial<AlignState>): boolean =>
  (Object.keys(part) as (keyof AlignState)[]).some((name) => before[name] !== part[name]);

const useContextOf = (
  { services, index, table, cursor: control, isAligning }: AlignOptions,
  state: AlignState,
  set: (part: Partial<AlignState>) => void,
): AlignContext => {
  const { t } = useTranslation('workbench');
  const { t: common } = useTranslation('common');
  const api = useApi();
  const mend = useMend(services);
  const columns = useMemo(
    () => table.columns.flatMap(({ version }) => (version ? [version.id] : [])),
    [table],
  );
  const { move } = control;
  // In the other modes nothing is lit and done by it.
  const cursor = useCursorIf(isAligning) ?? control.get();
  const column = typeof cursor.column === 'number' ? cursor.column : (columns[0] ?? 0);
  const { position } = cursor;
  const { anchor } = state;
  const row = cachedRow(api, services.projectId, position);
  // An undo may have left the cell fewer blocks; then its last one is lit, and meant.
  const at = row ? Math.min(state.at, Math.max(0, blocksOf(row, column).length - 1)) : state.at;
  const spot = useMemo((): Spot => ({ position, column, at }), [position, column, at]);
  const stretch = useMemo(() => anchor && stretchBetween(anchor, spot, columns), [anchor, spot, columns]);
  const keys = useKeys();
  const keyName = (action: AlignAction): string =>
    keyNames(keys(commandOf(action))[0] ?? '')
      .map((name) => (name === 'Space' ? common('keys.space') : name))
      .join('+');
  return { api, services, t, mend, index, cursor, move, columns, spot, stretch, state, set, keyName };
};

const handlersOf = (
  context: AlignContext,
  { openSend, realign: run }: AlignOptions,
): Readonly<Record<AlignAction, () => void>> => {
  const realign = (scope: Scope): void => run(scope, context.state.keepsMended);
  return {
    up: () => moveBy(context, 'up'),
    down: () => moveBy(context, 'down'),
    detach: () => detach(context),
    send: () => {
      if (neededBlocks(context)) openSend();
    },
    pin: () => pin(context),
    joinBelow: () => join(context, 1),
    joinAbove: () => join(context, -1),
    split: () => split(context),
    joinPart: () => joinPart(context),
    accept: () => mark(context, 'accepted'),
    acceptAbove: () => accept(context, context.spot.position, null),
    review: () => mark(context, 'review'),
    clear: () => mark(context, null),
    lock: () => lock(context),
    realign: () => realign({ kind: 'all' }),
    realignStretch: () => realignStretch(context, realign),
    realignVersion: () => realign({ kind: 'version', versionId: context.spot.column }),
    nextDoubtful: () => goToNext(context, 'doubtful', 1),
    previousDoubtful: () => goToNext(context, 'doubtful', -1),
    nextUneven: () => goToNext(context, 'uneven', 1),
    nextUnaligned: () => goToNext(context, 'unaligned', 1),
    shared: () => context.set({ showsShared: !context.state.showsShared }),
  };
};

const realignStretch = (
  { stretch, index, services, t }: AlignContext,
  realign: (scope: Scope) => void,
): void => {
  const from = index.ids[stretch?.from.position ?? -1];
  const to = index.ids[stretch?.to.position ?? -1];
  if (from === undefined || to === undefined) services.announce(t('alignMode.selectStretch'));
  else realign({ kind: 'stretch', from, to });
};
