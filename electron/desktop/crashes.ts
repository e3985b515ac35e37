/** So many crashes within so many ms are too many. */
const limit = { most: 5, within: 60_000 };

/** Counts the crashes of one part of the program: each call notes one, and answers whether there were too many of late. */
export const createCrashCount = (): (() => boolean) => {
  let crashedAt: readonly number[] = [];
  return () => {
    const now = Date.now();
    crashedAt = [...crashedAt.filter((at) => now - at < limit.within), now];
    return crashedAt.length >= limit.most;
  };
};
