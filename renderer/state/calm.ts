/**
 * Passes a value on at once; values equal to it (as JSON) that follow within `pause` milliseconds are passed on once,
 * after the pause, and so on. Nothing that happened last goes unheard.
 */
export const calm = <V>(pause: number, pass: (value: V) => void): ((value: V) => void) => {
  /** By the value's JSON, for as long as its pause lasts: whether it came again meanwhile. */
  const repeated = new Map<string, boolean>();
  const rest = (key: string, value: V): void => {
    repeated.set(key, false);
    pass(value);
    setTimeout(() => {
      if (repeated.get(key)) rest(key, value);
      else repeated.delete(key);
    }, pause);
  };
  return (value) => {
    const key = JSON.stringify(value);
    if (repeated.has(key)) repeated.set(key, true);
    else rest(key, value);
  };
};
