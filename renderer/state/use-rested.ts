import { useEffect, useState } from 'react';

/**
 * A value as it is once it has stayed the same for so many ms: what is typed, when one stops. `first`: what is answered
 * until the first has; else that first value itself.
 */
export const useRested = <Value>(value: Value, ms: number, first: Value = value): Value => {
  const [rested, setRested] = useState(first);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
};
