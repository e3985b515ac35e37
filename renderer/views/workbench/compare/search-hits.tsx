import { useEffect } from 'react';
import { placesIn, type Search } from '../../../../shared/domain/search/find.ts';
import { canHighlight, keepDrawn } from '../keep-drawn.ts';
import type { ColumnKey } from '../model.ts';
import { drawnText, rangesOf } from '../words/places.ts';

/** Name of the page's highlight, styled in compare.css: no row is drawn anew for it. */
const highlight = 'search-hit';

/**
 * Marks what is searched for in the rows on screen, and keeps it marked. Shows nothing itself. A pattern is not marked:
 * one that takes for ever is stopped in the core, but would stop the window.
 */
export const SearchHits = ({
  search,
}: {
  readonly search: Search & { readonly column: ColumnKey | null };
}) => {
  const { text, mode, matchCase, column } = search;
  useEffect(() => {
    const grid = document.querySelector('.bench-grid');
    if (!canHighlight || !grid || mode === 'pattern' || text.trim() === '') return;
    const find = placesIn({ text, mode, matchCase });
    const cells = `.bench-row [data-column${column === null ? '' : `="${column}"`}]`;
    const draw = (): void => {
      const ranges = [...grid.querySelectorAll<HTMLElement>(cells)].flatMap((cell) =>
        rangesOf(cell, find(drawnText(cell))),
      );
      CSS.highlights.set(highlight, new Highlight(...ranges));
    };
    const { stop } = keepDrawn(grid, draw);
    draw();
    return () => {
      stop();
      CSS.highlights.delete(highlight);
    };
  }, [text, mode, matchCase, column]);
  return null;
};
