import { spellingKey } from '../text/spelling.ts';
import { type Group, type GroupKind, groupKinds, inGroupOrder, type TextTable } from './group.ts';
import { nameGroups } from './nameGroups.ts';
import { originalGroups } from './originalGroups.ts';
import { spellingGroups } from './spellingGroups.ts';
import { termGroups } from './termGroups.ts';
import { titleGroups } from './titleGroups.ts';

/**
 * All that is written in several ways in the translations of a text, the corrected text among them: names, spellings,
 * terms, and translations of the same original; of each kind the most frequent first. `onProgress`: 0 to 1. `kinds`: those that are wanted.
 */
export function findGroups(
  table: TextTable,
  onProgress: (done: number) => void,
  kinds: readonly GroupKind[] = groupKinds,
): readonly Group[] {
  const names = kinds.includes('name') ? nameGroups(table).filter((group) => !isSpelling(group)) : [];
  const titles = kinds.includes('name') ? titleGroups(table) : [];
  onProgress(0.1);
  const known = new Set(names.flatMap(({ forms }) => forms.map(({ text }) => text.toLowerCase())));
  const spellings = (kinds.includes('spelling') ? spellingGroups(table) : []).filter(
    // A name in two spellings is found as a name already.
    ({ forms }) => !forms.every(({ text }) => known.has(text.toLowerCase())),
  );
  const originals = kinds.includes('original') ? originalGroups(table) : [];
  onProgress(0.2);
  const terms = kinds.includes('term') ? termGroups(table, (done) => onProgress(0.2 + 0.8 * done)) : [];
  return inGroupOrder([...names, ...titles, ...spellings, ...terms, ...originals]);
}

/** Capitals of a title that only two norms write otherwise, and no name of the original: Defence, Defense. */
const isSpelling = ({ original, forms }: Group): boolean =>
  original === null && new Set(forms.map(({ text }) => spellingKey(text))).size === 1;
