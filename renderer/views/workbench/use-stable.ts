import { useLayoutEffect, useMemo, useRef } from 'react';

type Actions = Readonly<Record<string, (...args: never[]) => void>>;

/**
 * The same object of functions in every render, each calling the newest one, so that what they are handed to need
 * not render again. For event handlers only: never called while rendering. The names must not change.
 */
export const useStable = <A extends Actions>(actions: A): A => {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  return useMemo(() => {
    const names = Object.keys(latest.current) as (keyof A & string)[];
    return Object.fromEntries(
      names.map((name) => [name, (...args: never[]) => latest.current[name]?.(...args)]),
    ) as A;
  }, []);
};
