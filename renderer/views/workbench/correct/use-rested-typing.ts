import { useEffect, useState } from 'react';
import { useApi } from '../../../state/api.ts';
import type { LiveRow } from '../services.ts';

/**
 * UTF-16 units of a text that is compared with every key. Comparing and drawing one of 3,000 takes three times what the
 * key itself does, and who types fast would wait for it at each.
 */
const comparedAtOnce = 1_000;
/** Milliseconds without a key after which a longer one is: more than lies between two keys that are typed fast. */
const typingRest = 150;

/**
 * A row as it is to be compared: as it stands on screen, but while a long text is typed into it (`isWritten`: whether it
 * can be), as it was when keys last rested. To be drawn after what is typed, as a deferred value.
 */
export const useRestedTyping = (live: LiveRow, isWritten: boolean): LiveRow => {
  const { lull } = useApi();
  const { text } = live;
  const [rested, setRested] = useState(live);
  const isTyped =
    isWritten && rested.row.id === live.row.id && rested.text !== text && text.length > comparedAtOnce;
  if (!isTyped && rested !== live) setRested(live);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for each text, not for each answer to a write
  useEffect(
    () => (isTyped ? lull.atRest(typingRest, () => setRested(live)) : undefined),
    [lull, isTyped, text],
  );
  return isTyped ? rested : live;
};
