/** Whether nothing has the focus: it was never given, or what had it is gone. */
export const isFocusNowhere = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;
