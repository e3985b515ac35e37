import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useTroubleNotice } from '../../../parts/trouble-notice.ts';
import { afterPaint } from '../../../state/after-paint.ts';
import { useApi } from '../../../state/api.ts';
import { cachedRow, loadRow } from '../grid/row-blocks.ts';
import type { Row } from '../model.ts';
import type { BenchPlace } from '../use-bench-place.ts';
import type { BenchWork } from '../use-bench-work.ts';
import { printedSpan } from './printed-span.ts';

export interface Print {
  /** What stands on paper; null while nothing is printed. */
  readonly printed: Printed | null;
  /** Fetches what is to be printed, and asks the system to print it. */
  readonly print: () => void;
}

export interface Printed {
  readonly rows: readonly Row[];
  /** Rows that could have been printed: those shown, or those selected. */
  readonly of: number;
}

/**
 * Prints the table: whether by its own command, or by the browser's menu, the rows are drawn on a sheet in the moment
 * before they go on paper. The browser's menu waits for nothing, so rows that were never fetched are left out then.
 * `isOff`: something is open that is printed itself.
 */
export const usePrint = (
  { services: { projectId, announce }, index, cursor }: BenchPlace,
  { order, selection }: Pick<BenchWork, 'order' | 'selection'>,
  isOff: boolean,
): Print => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  const fail = useTroubleNotice();
  const [printed, setPrinted] = useState<Printed | null>(null);
  const shown = order?.length ?? index.ids.length;
  const wanted = (): readonly number[] => {
    if (shown === 0) return [];
    const { position } = cursor.get();
    const place = order ? order.indexOf(position) : position;
    const { from, to } = printedSpan(shown, place, selection.span());
    return Array.from({ length: to - from + 1 }, (_, at) => order?.[from + at] ?? from + at);
  };
  const begin = useEffectEvent((): void => {
    if (isOff) return;
    const rows = wanted().flatMap((position) => cachedRow(api, projectId, position) ?? []);
    const span = selection.span();
    flushSync(() => setPrinted({ rows, of: span === null ? shown : span.to - span.from + 1 }));
  });
  useEffect(() => {
    const { dataset } = document.documentElement;
    let theme: string | undefined;
    const before = (): void => {
      // Paper is white.
      ({ theme } = dataset);
      dataset.theme = 'light';
      begin();
    };
    const after = (): void => {
      if (theme === undefined) delete dataset.theme;
      else dataset.theme = theme;
      setPrinted(null);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  const load = async (): Promise<void> => {
    const positions = wanted();
    announce(t('print.preparing', { count: positions.length }));
    try {
      for (const position of positions) await loadRow(api, projectId, position);
      // Hundreds of rows take a second or two to draw, in which the window can show nothing new.
      await new Promise<void>((resolve) => {
        afterPaint(resolve);
      });
      window.print();
    } catch (error) {
      fail(error);
    }
    announce('');
  };
  return { printed, print: () => void load() };
};
