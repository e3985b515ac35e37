import { useTranslation } from 'react-i18next';
import { useApi } from '../../../state/api.ts';
import type { Written } from '../correct/use-corrections.ts';
import { firstUnused } from './terms.ts';

/**
 * Puts the translation of the row's first term that the corrected text has not yet at the caret. Done when the promise
 * is, so that what is pressed meanwhile, as the way to another row, comes after it.
 */
export const useInsertTerm = (
  written: (position?: number) => Written | null,
  insert: (live: Written, added: string, origin: number | null) => void,
  announce: (message: string) => void,
): (() => Promise<void>) => {
  const { t } = useTranslation('words');
  const { queries, queryClient } = useApi();
  const put = async (): Promise<void> => {
    const before = written();
    if (!before) return;
    const rowId = before.row.id;
    const terms = await queryClient.fetchQuery(queries.glossary.ofRow.queryOptions({ input: { rowId } }));
    // What was typed meanwhile counts.
    const live = written(before.position);
    if (live?.row.id !== rowId) return;
    const next = firstUnused(terms, live.text);
    const [translation] = next?.term.translations ?? [];
    if (!next || translation === undefined) {
      announce(t('glossary.nothingToInsert'));
      return;
    }
    insert(live, translation, live.origin);
    announce(t('glossary.inserted', { term: next.term.term, translation }));
  };
  return () => put().catch(() => announce(t('glossary.unread')));
};
