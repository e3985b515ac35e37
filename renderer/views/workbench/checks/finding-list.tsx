import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { movedBy } from '../../../state/moved-by.ts';
import type { Version } from '../model.ts';
import { FindingItem } from './finding-item.tsx';
import type { Finding } from './model.ts';
import { useRun } from './run-state.ts';
import type { Checks } from './use-checks.ts';
import { useFindingCount, useFindingsAt } from './use-finding-pages.ts';

export interface FindingListProps {
  readonly versions: readonly Version[];
  readonly checks: Checks;
  readonly isReadOnly: boolean;
}

/** CSS pixels of a finding whose sentence takes two lines. */
const usualHeight = 74;
/** CSS pixels. */
const ring = 4;
/** Findings that Page Down and Page Up pass over. */
const page = 8;

/** The findings under the filter, however many: arrows, pages, Home and End go through them, Enter to the text. */
export const FindingList = ({ versions, checks, isReadOnly }: FindingListProps) => {
  const { t } = useTranslation('checks');
  const count = useFindingCount(checks.filter);
  const list = useLongList(count ?? 0, checks);
  if (count === null) return null;
  if (count === 0) return <p className="findings-none">{t('none')}</p>;
  return (
    <section className="findings-all" aria-label={t('list')}>
      <p className="findings-count numbers" role="status">
        {t('count', { count })}
      </p>
      <div className="findings-scroll" ref={list.scroller}>
        <ol
          className="findings"
          style={{ height: list.height }}
          onKeyDown={list.onKeyDown}
          onFocus={list.onFocus}
          onBlur={list.onBlur}
        >
          {list.items.map(({ at, start, finding }) => (
            <li
              key={at}
              ref={list.measure}
              data-index={at}
              aria-posinset={at + 1}
              aria-setsize={count}
              style={{ transform: `translateY(${start}px)` }}
            >
              {finding === undefined ? (
                <div className="finding" aria-busy="true" style={{ height: usualHeight }} />
              ) : (
                <FindingItem
                  finding={finding}
                  versions={versions}
                  checks={list.checks}
                  isReadOnly={isReadOnly}
                  saysRow
                  isTabStop={at === list.cursor}
                />
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
};

interface Item {
  readonly at: number;
  /** CSS pixels from the top of the list. */
  readonly start: number;
  readonly finding: Finding | undefined;
}

/** A list of which only what is in view is in the document, with a cursor that Tab comes to. */
const useLongList = (count: number, checks: Checks) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setCursor] = useState(0);
  const [held, setHeld] = useState<number | null>(null);
  const cursor = Math.max(0, Math.min(wanted, count - 1));
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    // Room for the ring around the one that has the focus.
    paddingStart: ring,
    paddingEnd: ring,
    scrollPaddingStart: ring,
    scrollPaddingEnd: ring,
    overscan: 4,
    // The one that has the focus stays until another takes it, and the one that Tab comes to wherever one scrolled.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), cursor, held ?? cursor])]
        .filter((at) => at < count)
        .sort((a, b) => a - b),
  });
  const virtual = rows.getVirtualItems();
  const findingAt = useFindingsAt(
    checks.filter,
    virtual.map(({ index }) => index),
  );
  const items = virtual.map(({ index, start }): Item => ({ at: index, start, finding: findingAt(index) }));
  const [isPlaced, setPlaced] = useState(false);
  const focusSoon = useFocusAt(scroller, cursor, items, isPlaced);
  const goTo = (at: number): void => {
    setCursor(at);
    rows.scrollToIndex(at, { align: 'auto' });
  };
  useFollowed(items, goTo);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter, another list
  useEffect(() => {
    setCursor(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [checks.filter]);
  const begin = useEffectEvent(async () => {
    const place = await checks.place().catch(() => 0);
    goTo(place);
    setPlaced(true);
  });
  useEffect(() => void begin(), []);
  return {
    scroller,
    items,
    cursor,
    height: rows.getTotalSize(),
    measure: rows.measureElement,
    checks: useFocusKept(checks, focusSoon),
    onKeyDown: (event: KeyboardEvent): void => {
      const isModified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      // The button of a menu has arrows of its own; a menu that is open is not in the list.
      const isArrow = event.key.startsWith('Arrow');
      const isHere =
        event.target instanceof Element && event.target.closest(isArrow ? '.finding-go' : '.findings > li');
      const next = isModified || !isHere ? null : movedBy(event.key, cursor, count, page);
      if (next === null) return;
      event.preventDefault();
      goTo(next);
      focusSoon();
    },
    onFocus: ({ target }: FocusEvent): void => {
      const at = positionOf(target);
      setHeld(at);
      if (at !== null) setCursor(at);
    },
    onBlur: (): void => setHeld(null),
  };
};

/** What was dismissed leaves the list, and the focus would go with it. The same until either of both is another. */
const useFocusKept = (checks: Checks, focusSoon: () => void): Checks =>
  useMemo(() => {
    const thenFocus = (work: (finding: Finding) => Promise<void>) => (finding: Finding) =>
      work(finding).then(focusSoon);
    return { ...checks, dismiss: thenFocus(checks.dismiss), restore: thenFocus(checks.restore) };
  }, [checks, focusSoon]);

/** The place in the list of what an event came from; null outside of it, as in a menu that is open over it. */
const positionOf = (target: EventTarget): number | null => {
  const item = target instanceof Element ? target.closest<HTMLElement>('.findings > li') : null;
  return item === null ? null : Number(item.dataset.index);
};

/**
 * Puts the focus on the finding at the cursor as soon as it is there; when the panel opens, once the cursor was placed,
 * and only if nothing else took it.
 */
const useFocusAt = (
  scroller: React.RefObject<HTMLDivElement | null>,
  cursor: number,
  items: readonly Item[],
  isPlaced: boolean,
): (() => void) => {
  const [wanted, setWanted] = useState<'opened' | 'asked' | null>('opened');
  const isThere = isPlaced && items.some(({ at, finding }) => at === cursor && finding !== undefined);
  useEffect(() => {
    if (wanted === null || !isThere) return;
    setWanted(null);
    if (wanted === 'opened' && !document.activeElement?.matches('.findings-panel h2')) return;
    // Who has gone to the text meanwhile stays there.
    if (document.activeElement?.closest('[role="grid"]')) return;
    const item = scroller.current?.querySelector<HTMLElement>(`li[data-index="${cursor}"] .finding-go`);
    item?.focus({ preventScroll: true });
  }, [scroller, cursor, wanted, isThere]);
  return useCallback(() => setWanted('asked'), []);
};

/** Keeps the finding in sight that a key outside the list goes to, where the list has it at hand. */
const useFollowed = (items: readonly Item[], goTo: (at: number) => void): void => {
  const current = useRun((state) => state.current);
  const at = items.find(
    ({ finding }) => finding && finding.rowId === current?.rowId && finding.key === current.key,
  )?.at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is followed once, when it becomes the current one
  useEffect(() => {
    if (at !== undefined) goTo(at);
  }, [current]);
};
