/** Whether an instant (ms since 1970) is of this day, so that its time says enough. */
export const isToday = (instant: number): boolean =>
  new Date(instant).toDateString() === new Date().toDateString();
