import { flushSync } from 'react-dom';
import type { RowFilterControl } from './use-row-filter.ts';

/** Goes to the cell of the grid that one was in. */
export const leaveFilters = (): void =>
  document.querySelector<HTMLElement>('.bench [role=grid] [tabindex="0"]')?.focus({ preventScroll: true });

/**
 * What the key of the filters does: it leads to their search field, opening them first; from anything of theirs it
 * closes them and leads back.
 */
export const pressFilterKey = ({ open }: Pick<RowFilterControl, 'open'>): void => {
  const bar = document.querySelector('.row-filters');
  if (bar?.contains(document.activeElement) === true) {
    flushSync(() => open(false));
    leaveFilters();
    return;
  }
  // Drawn at once, so that letters typed right after the key are the search's.
  flushSync(() => open(true));
  const field = document.querySelector<HTMLInputElement>('.row-filters input');
  field?.focus();
  field?.select();
};
