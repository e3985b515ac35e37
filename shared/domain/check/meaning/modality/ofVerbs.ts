import type { Bound } from './boundVerbs.ts';
import { certainties, possibilities } from './certainty.ts';
import { advisedOrRequired, dutiesDropped } from './dutyTold.ts';
import type { ModalityShift } from './modality.ts';

/** What a verb's counterpart shows to be told with more or less certainty or duty than in the Russian. Linear. */
export function verbShifts(bound: Bound): readonly Pick<ModalityShift, 'said' | 'word'>[] {
  const { advised, required } = advisedOrRequired(bound);
  return [
    ...certainties(bound).map((word) => ({ said: 'certain' as const, word })),
    ...possibilities(bound).map((word) => ({ said: 'possible' as const, word })),
    ...dutiesDropped(bound).map((word) => ({ said: 'free' as const, word })),
    ...(advised === null ? [] : [{ said: 'advised' as const, word: advised }]),
    ...(required === null ? [] : [{ said: 'required' as const, word: required }]),
  ];
}
