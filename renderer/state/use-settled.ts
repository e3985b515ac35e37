import { startTransition, useEffect, useState } from 'react';
import { useApi } from './api.ts';

/**
 * A value as it was at the last paint, and while one steps on and on, as it was at the first of these steps: what stands
 * beside the texts and is about the row one is in, which costs as much as that row, follows when one stays.
 */
export const useSettled = <Value>(value: Value): Value => {
  const { lull } = useApi();
  const [last, setLast] = useState(() => value);
  useEffect(() => lull.whenSettled(() => startTransition(() => setLast(() => value))), [lull, value]);
  return last;
};
