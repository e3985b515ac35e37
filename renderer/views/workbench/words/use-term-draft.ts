import { useState } from 'react';
import { useKeptText } from '../../../state/kept-text.ts';
import { startingTerm } from './places.ts';
import { emptyDraft, readDraft, type TermDraft } from './terms.ts';

/** The term that is being written; it outlives the dialog, and the program, until it is saved or given up. */
export interface DraftedTerm {
  readonly draft: TermDraft;
  readonly change: (part: Partial<TermDraft>) => void;
  /** Goes on with another term; what was written of this one is given up. */
  readonly begin: (other: TermDraft) => void;
  /** Makes room for the next term, unless that was begun before the answer came. */
  readonly done: () => void;
}

/** `originalId`: the version whose selected words a term begins with; null: there is none. */
export const useTermDraft = (projectId: string, originalId: number | null): DraftedTerm => {
  const kept = useKeptText(`sverka:term:${projectId}`);
  const [draft, setDraft] = useState<TermDraft>(() => {
    const starting = startingTerm(originalId);
    const isNone = starting.term === '' && starting.translations === '';
    return (isNone ? readDraft(kept.text) : null) ?? { ...emptyDraft, ...starting };
  });
  return {
    draft,
    change: (part) => {
      const changed = { ...draft, ...part };
      setDraft(changed);
      kept.write(JSON.stringify(changed));
    },
    begin: (other) => {
      setDraft(other);
      kept.write('');
    },
    done: () => {
      setDraft((now) => (now === draft ? emptyDraft : now));
      kept.forget(JSON.stringify(draft));
    },
  };
};
