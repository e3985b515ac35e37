import { useEffect } from 'react';
import { placesIn, type Search } from '../../../../shared/domain/search/find.ts';
import { useApi } from '../../../state/api.ts';
import { canHighlight, keepDrawn } from '../grid/keep-drawn.ts';
import type { ColumnKey } from '../model.ts';
import { useServices } from '../services.ts';
import { drawnText, rangesOf } from '../words/places.ts';
import { AskedPlaces } from './asked-places.ts';
import { typingPause } from './use-row-filter.ts';

/** Name of the page's highlight, styled in compare.css: no row is drawn anew for it. */
const highlight = 'search-hit';

/**
 * Marks what is searched for in the rows on screen, and keeps it marked. Shows nothing itself. Where a pattern stands
 * the core says: one that takes for ever is stopped there, but would stop the window.
 */
export const SearchHits = ({
  search,
}: {
  readonly search: Search & { readonly column: ColumnKey | null };
}) => {
  const { client } = useApi();
  const { flights } = useServices();
  const { text, mode, matchCase, column } = search;
  useEffect(() => {
    const grid = document.querySelector('.bench-grid');
    if (!canHighlight || !grid || text.trim() === '') return;
    const about = { text, mode, matchCase };
    const asked = new AskedPlaces((texts, signal) =>
      client.differences.places({ ...about, texts }, { signal }),
    );
    const find = mode === 'pattern' ? asked.of : placesIn(about);
    const cells = `.bench-row [data-column${column === null ? '' : `="${column}"`}]`;
    const draw = (): void => {
      const ranges = [...grid.querySelectorAll<HTMLElement>(cells)].flatMap((cell) =>
        rangesOf(cell, find(drawnText(cell))),
      );
      CSS.highlights.set(highlight, new Highlight(...ranges));
      asked.ask(plan);
    };
    const { plan, stop } = keepDrawn(grid, flights, draw);
    if (mode !== 'pattern') draw();
    // Half a pattern is no mistake yet, and may be one without an end.
    const timer = setTimeout(plan, typingPause);
    return () => {
      clearTimeout(timer);
      stop();
      asked.stop();
      CSS.highlights.delete(highlight);
    };
  }, [client, flights, text, mode, matchCase, column]);
  return null;
};
