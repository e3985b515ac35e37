import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cursor, type Span, selectedSpan } from './cursor.ts';
import type { Services } from './services.ts';

export interface Selection {
  /** Places among the rows shown, both included; null: no more than the row one is in. */
  readonly span: Span | null;
  /** Positions of the rows that are selected, in the order shown; none unless there are several. */
  positions(): readonly number[];
}

/** The rows that are selected to be confirmed together; says how many they are. */
export const useSelection = (
  { announce }: Services,
  cursor: Cursor,
  order: readonly number[] | null,
  canCorrect: boolean,
): Selection => {
  const { t } = useTranslation('workbench');
  const span = canCorrect ? selectedSpan(cursor, order) : null;
  const count = span === null ? 1 : span.to - span.from + 1;
  useEffect(() => {
    if (count > 1) announce(t('confirm.selected', { count }));
  }, [count, announce, t]);
  return {
    span,
    positions: () =>
      span === null
        ? []
        : Array.from({ length: count }, (_, at) => order?.[span.from + at] ?? span.from + at),
  };
};
