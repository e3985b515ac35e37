import { useEffect } from 'react';
import type { Row } from '../model.ts';
import { useServices } from '../services.ts';
import type { Table } from './table.ts';

/** Rows compared beyond those in view, on either side: some screens, for one scrolls by screens. */
const ahead = 48;
/** Milliseconds that must be left of an idle time: a row takes about one. */
const leastLeft = 3;

/**
 * Compares the rows out of sight while there is nothing else to do, the nearest first, so that they are compared when
 * they come into sight. `isUsed`: whether differences are shown. `rowAt`: by place in the list; undefined where the row is not there yet.
 */
export const useComparedAhead = (
  rowAt: (place: number) => Row | undefined,
  from: number,
  to: number,
  { against, comparedKeys }: Table,
  isUsed: boolean,
): void => {
  const { comparer } = useServices();
  useEffect(() => {
    if (!isUsed || against === null || typeof requestIdleCallback !== 'function') return;
    let distance = 1;
    const compareAt = (place: number) => {
      const row = place < 0 ? undefined : rowAt(place);
      if (row) for (const key of comparedKeys) comparer.compare(row, key, against);
    };
    const work = (idle: IdleDeadline) => {
      while (distance <= ahead && idle.timeRemaining() > leastLeft) {
        compareAt(to + distance);
        compareAt(from - distance);
        distance += 1;
      }
      if (distance <= ahead) handle = requestIdleCallback(work);
    };
    let handle = requestIdleCallback(work);
    return () => cancelIdleCallback(handle);
  }, [rowAt, from, to, against, comparedKeys, comparer, isUsed]);
};
