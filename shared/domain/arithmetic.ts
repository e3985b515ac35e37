/** 0 where there are none. */
export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** The value, or the end of the range that it is beyond. */
export const clamp = (value: number, from: number, to: number): number => Math.max(from, Math.min(to, value));
