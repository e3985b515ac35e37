/**
 * Scrolls the grid as little as shows an element in one of its cells. In a column that is kept in sight it goes neither
 * left nor right: the element is seen as it is, though it lies where room is kept for that column.
 */
export const bringIntoView = (element: Element): void => {
  const grid = element.closest('.bench-grid');
  const cell = element.closest('[data-column]');
  const left = grid?.scrollLeft ?? 0;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (grid && cell && getComputedStyle(cell).position === 'sticky') grid.scrollLeft = left;
};
