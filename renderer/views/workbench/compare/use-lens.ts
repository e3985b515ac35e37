import { useMemo, useState } from 'react';
import { nothingIgnored } from '../../../../shared/domain/compare/ignore.ts';
import type { ChangeKind } from '../../../../shared/domain/compare/kinds.ts';
import { type Preferences, usePreferences } from '../../../state/preferences.ts';
import { useSetPreferences } from '../../../state/set-preferences.ts';
import type { Lens } from './lens.ts';

/** Choices about differences that are kept in the preferences. */
type DifferenceChoices = NonNullable<Preferences['differences']>;

const noChoices: DifferenceChoices = { ...nothingIgnored, inline: false };

/** The lens in force, and what changes it. */
export interface LensControl {
  readonly lens: Lens;
  readonly choices: DifferenceChoices;
  /** Kept for good, in all windows. */
  choose(part: Partial<DifferenceChoices>): void;
  /** Shows or hides kinds, until the project is closed. */
  hide(kinds: ReadonlySet<ChangeKind>): void;
}

export const useLens = (): LensControl => {
  const { preferences } = usePreferences();
  const { mutate } = useSetPreferences();
  const choices = preferences.differences ?? noChoices;
  const [hidden, hide] = useState<ReadonlySet<ChangeKind>>(new Set());
  const lens = useMemo(() => ({ ignored: choices, hidden, inline: choices.inline }), [choices, hidden]);
  return useMemo(
    () => ({
      lens,
      choices,
      choose: (part) => mutate({ differences: { ...choices, ...part } }),
      hide,
    }),
    [lens, choices, mutate],
  );
};
