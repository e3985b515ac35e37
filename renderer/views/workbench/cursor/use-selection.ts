import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Services } from '../services.ts';
import { type Cursor, type Span, selectedSpan } from './cursor.ts';

export interface Selection {
  /** Places among the rows shown, both included; null: no more than the row one is in. */
  readonly span: Span | null;
  /** Positions of the rows that are selected, in the order shown; none unless there are several. */
  positions(): readonly number[];
}

/** The rows that are selected to be confirmed together; says how many they are, as long as they are selected. */
export const useSelection = (
  { announce, said }: Services,
  cursor: Cursor,
  order: readonly number[] | null,
  canCorrect: boolean,
): Selection => {
  const { t } = useTranslation('workbench');
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
  return {
    span,
    positions: () =>
      span === null
        ? []
        : Array.from({ length: count }, (_, at) => order?.[span.from + at] ?? span.from + at),
  };
};
