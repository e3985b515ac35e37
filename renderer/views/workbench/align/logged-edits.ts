import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { useApi } from '../../../state/api.ts';
import { useServices } from '../services.ts';

/** Edits that are listed. */
export const listed = 30;

export interface LoggedEdits {
  /** Newest first. */
  readonly entries: Outputs['edits']['list'];
  /** Id of the last that is done; null where none of those listed is. */
  readonly latest: number | null;
}

const none: Outputs['edits']['list'] = [];

/** What was done to the project last. */
export const useLoggedEdits = (): LoggedEdits => {
  const { queries } = useApi();
  const { projectId } = useServices();
  const { data: entries = none } = useQuery(
    queries.edits.list.queryOptions({
      input: { projectId, count: listed },
      placeholderData: (before) => before,
    }),
  );
  return { entries, latest: entries.find(({ undone }) => !undone)?.id ?? null };
};
