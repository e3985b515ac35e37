/** Whether nothing has the focus: it was never given, or what had it is gone. */
export const isFocusNowhere = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Puts the focus where one is in the grid, if there is one. */
export const focusGrid = (): void =>
  document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus({ preventScroll: true });
