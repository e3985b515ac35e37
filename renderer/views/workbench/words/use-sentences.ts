import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../../../state/api.ts';
import { usePreferences } from '../../../state/preferences.ts';
import type { RowSentences } from './sentences.ts';

/** A row must be on screen this long, in ms, without a key or a scroll, before its sentences are asked for: not while one passes. */
const rest = 120;

/** Which sentences of a row belong together; null until that is known, and where it is not to be shown. */
export const useSentences = (rowId: number): RowSentences | null => {
  const { queries, lull } = useApi();
  const { preferences } = usePreferences();
  const isShown = preferences.sentences ?? false;
  const [hasRested, setRested] = useState(false);
  useEffect(() => {
    if (!isShown || hasRested) return;
    return lull.atRest(rest, () => setRested(true));
  }, [isShown, hasRested, lull]);
  const { data } = useQuery(
    queries.links.sentences.queryOptions({ input: { rowId }, enabled: isShown && hasRested }),
  );
  return isShown ? (data ?? null) : null;
};
