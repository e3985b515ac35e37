import { useState } from 'react';

/** Which of many things are wanted. */
export interface Chosen {
  readonly has: (key: string) => boolean;
  readonly choose: (key: string, isWanted: boolean) => void;
  readonly chooseAll: (isWanted: boolean) => void;
}

/** At first those that are proposed; then all, none, or the ones that were chosen. */
export const useChosen = (isProposed: (key: string) => boolean): Chosen => {
  /** Null: as proposed. */
  const [usual, setUsual] = useState<boolean | null>(null);
  /** Things of which the contrary of what is usual was chosen. */
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  const isUsual = (key: string): boolean => usual ?? isProposed(key);
  return {
    has: (key) => others.has(key) !== isUsual(key),
    choose: (key, isWanted) => {
      const next = new Set(others);
      if (isWanted === isUsual(key)) next.delete(key);
      else next.add(key);
      setOthers(next);
    },
    chooseAll: (isWanted) => {
      setUsual(isWanted);
      setOthers(new Set());
    },
  };
};
