import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTroubleNotice } from '../../../parts/trouble-notice.ts';
import { useApi, useLibraryChanges } from '../../../state/api.ts';
import type { CursorControl } from '../cursor/use-cursor.ts';
import type { ColumnKey } from '../model.ts';
import type { Services } from '../services.ts';
import { useStable } from '../use-stable.ts';
import { useFindingWords } from './finding-words.ts';
import type { Finding, FindingFilter } from './model.ts';
import { createRunStore, type RunState, type RunStore } from './run-state.ts';

/** What can be done with findings. */
export interface Checks {
  readonly store: RunStore;
  /** Which findings the list shows, and the keys go to. */
  readonly filter: FindingFilter;
  setFilter(filter: FindingFilter): void;
  /** To the next finding (1), or the one before (-1). */
  step(by: 1 | -1): Promise<void>;
  /** Where in the list the finding stands that was gone to, or else the first from the row on that one is in. */
  place(): Promise<number>;
  /** To a finding's text. */
  goTo(finding: Finding): void;
  dismiss(finding: Finding): Promise<void>;
  /** Hides the finding that has the focus in a list, or else the one that was gone to, while one is in its row. */
  dismissCurrent(): Promise<void>;
  dismissKind(finding: Pick<Finding, 'check'>): Promise<void>;
  restore(finding: Finding): Promise<void>;
  restoreKind(check: Finding['check']): Promise<void>;
  stop(): void;
  again(): void;
}

export interface ChecksOptions {
  readonly services: Services;
  /** Of the rows, by position. */
  readonly ids: readonly number[];
  readonly columns: readonly ColumnKey[];
  readonly cursor: CursorControl;
}

/** Milliseconds after the last change before it is checked: a row that is typed in is checked in the pauses. */
const rest = 600;

/** Runs the checks in the background whenever something changed, and does what is asked for with what they find. */
export const useChecks = (options: ChecksOptions): Checks => {
  const { services, ids, cursor } = options;
  const store = useState(createRunStore)[0];
  const [filter, setFilter] = useState<FindingFilter>({});
  const { stop, again } = useRuns(services, store);
  const here = () => goneToIn(store, ids[cursor.get().position]);
  const actions = useStable({
    ...useGoing(options, store, filter, here),
    ...useHiding(services, store, here),
    stop,
    again,
  });
  // The same until another filter is set: what lists findings is not drawn anew with every step through the rows.
  return useMemo(() => ({ store, filter, setFilter, ...actions }), [store, filter, actions]);
};

/** Goes to findings. */
const useGoing = (
  { services, columns, cursor }: ChecksOptions,
  store: RunStore,
  filter: FindingFilter,
  here: () => RunState['current'],
): Pick<Checks, 'step' | 'place' | 'goTo'> => {
  const { projectId, announce } = services;
  const { client } = useApi();
  const { t } = useTranslation('checks');
  const fail = useTroubleNotice();
  const words = useFindingWords();
  const goTo = (finding: Finding): void => {
    const { position, column, rowId, key } = finding;
    store.change({ current: { rowId, key } });
    const isShown = columns.includes(column);
    cursor.move(isShown ? { kind: 'cell', position, column } : { kind: 'row', position, focus: true });
    announce(words.said(finding));
  };
  const take = async (by: 1 | -1): Promise<void> => {
    const { current, summary } = store.state();
    if (!summary) return announce(t('running'));
    const after = { position: cursor.get().position, key: current?.key ?? null };
    try {
      const found = await client.checks.next({ projectId, filter, after, backwards: by === -1 });
      if (found) goTo(found);
      else announce(t('none'));
    } catch (error) {
      fail(error);
    }
  };
  /** Keys that are pressed in quick succession are answered one after the other. */
  const steps = useRef<Promise<void>>(Promise.resolve());
  return {
    step: (by) => {
      steps.current = steps.current.then(() => take(by));
      return steps.current;
    },
    place: () => {
      const at = { position: cursor.get().position, key: here()?.key ?? null };
      return client.checks.place({ projectId, filter, at });
    },
    goTo,
  };
};

/** Hides findings and shows them again, one by one or all of a kind, as edits that can be undone. */
const useHiding = (
  { projectId, autosave, announce }: Services,
  store: RunStore,
  here: () => RunState['current'],
): Pick<Checks, 'dismiss' | 'dismissCurrent' | 'dismissKind' | 'restore' | 'restoreKind'> => {
  const { client, queries, queryClient } = useApi();
  const { t } = useTranslation('checks');
  const fail = useTroubleNotice();
  const change = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    try {
      await autosave.edit(work);
      announce(done);
    } catch (error) {
      fail(error);
    }
    await queryClient.invalidateQueries({ queryKey: queries.checks.key() });
  };
  const dismiss = (finding: Named) => change(() => client.checks.dismiss(named(finding)), t('dismissed'));
  return {
    dismiss,
    dismissCurrent: async () => {
      const finding = here();
      const work = store.state().hideFocused ?? (finding && (() => dismiss(finding)));
      await (work?.() ?? announce(t('noneChosen')));
    },
    dismissKind: ({ check }) =>
      change(
        () => client.checks.dismissKind({ projectId, check }),
        t('kindDismissed', { kind: t(`kinds.${check}`) }),
      ),
    restore: (finding) => change(() => client.checks.restore(named(finding)), t('restored')),
    restoreKind: (check) =>
      change(
        () => client.checks.restoreKind({ projectId, check }),
        t('kindRestored', { kind: t(`kinds.${check}`) }),
      ),
  };
};

type Named = Pick<Finding, 'rowId' | 'key'>;
const named = ({ rowId, key }: Named): Named => ({ rowId, key });

/** The finding that was gone to, while one is in its row. */
const goneToIn = (store: RunStore, rowId: number | undefined): RunState['current'] => {
  const { current } = store.state();
  return current?.rowId === rowId ? current : null;
};

/** One run at a time; a change during a run asks for another after it. A run that was stopped waits for a word. */
const useRuns = ({ projectId }: Services, store: RunStore): Pick<Checks, 'stop' | 'again'> => {
  const { client, queries, queryClient } = useApi();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<AbortController>(undefined);
  const isAsked = useRef(false);

  const run = useEffectEvent(async (): Promise<void> => {
    if (running.current) {
      isAsked.current = true;
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    store.change({ phase: 'running', done: 0 });
    try {
      for await (const step of await client.checks.run({ projectId }, { signal: controller.signal })) {
        if (controller.signal.aborted) break;
        if (step.kind === 'progress') store.change({ done: step.done / step.total });
        else store.change({ phase: 'done', done: 1, summary: step.value });
      }
      await queryClient.invalidateQueries({ queryKey: queries.checks.key() });
    } catch {
      if (!controller.signal.aborted) store.change({ phase: 'failed' });
    } finally {
      running.current = undefined;
    }
    if (isAsked.current) {
      isAsked.current = false;
      void run();
    }
  });
  /** Nothing runs from now on, nor was asked for. */
  const end = useCallback((): void => {
    clearTimeout(timer.current);
    isAsked.current = false;
    running.current?.abort();
  }, []);
  const plan = useEffectEvent((): void => {
    if (store.state().phase === 'stopped') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void run(), rest);
  });
  useEffect(() => {
    plan();
    return end;
  }, [end]);
  useLibraryChanges((made) => {
    if (made.kind === 'rows' && made.texts === false) return;
    if (made.kind === 'library' || ('projectId' in made && made.projectId === projectId)) plan();
  });
  return useMemo(
    () => ({
      stop: () => {
        end();
        store.change({ phase: 'stopped' });
      },
      again: () => {
        store.change({ phase: 'waiting' });
        plan();
      },
    }),
    [store, end],
  );
};
