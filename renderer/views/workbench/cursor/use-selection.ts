import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../services.ts';
import { type Cursor, type Span, selectedSpan } from './cursor.ts';
import type { CursorControl } from './use-cursor.ts';

/** The rows that are selected, when it is asked. */
export interface Selection {
  /** Places among the rows shown, both included; null: no more than the row one is in. */
  span(): Span | null;
  /** Positions of the rows that are selected, in the order shown; none unless there are several. */
  positions(): readonly number[];
}

/** The rows that are selected to be confirmed together; `order` as in {@link selectedSpan}. */
export const selectionOf = (
  cursor: CursorControl,
  order: readonly number[] | null,
  canCorrect: boolean,
): Selection => {
  const span = () => (canCorrect ? selectedSpan(cursor.get(), order) : null);
  const positions = () => {
    const { from, to } = span() ?? { from: 0, to: -1 };
    return Array.from({ length: to - from + 1 }, (_, at) => order?.[from + at] ?? from + at);
  };
  return { span, positions };
};

/** The same as it is drawn; says how many rows they are, as long as they are selected. */
export const useSelectedSpan = (
  cursor: Cursor,
  order: readonly number[] | null,
  canCorrect: boolean,
): Span | null => {
  const { t } = useTranslation('workbench');
  const { announce, said } = useServices();
  const span = canCorrect ? selectedSpan(cursor, order) : null;
  const count = span === null ? 1 : span.to - span.from + 1;
  useEffect(() => {
    if (count < 2) return;
    const message = t('confirm.selected', { count });
    announce(message);
    return () => {
      // What was said since, of what was done to them, stays.
      if (said.get() === message) announce('');
    };
  }, [count, announce, said, t]);
  return span;
};
