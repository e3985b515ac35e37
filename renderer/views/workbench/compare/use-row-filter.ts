import { useEffect, useMemo, useState } from 'react';
import type { Search } from '../../../../shared/domain/search/find.ts';
import { useProblemText } from '../../../parts/problem-text.tsx';
import { useApi } from '../../../state/api.ts';
import { problemOf } from '../../../state/problem.ts';
import type { ColumnKey } from '../model.ts';
import { filteredPositions, isFiltering, type Known, noFilter, type RowFilter } from './row-filters.ts';

interface TextSearch extends Search {
  /** Null: in any version. */
  readonly column: ColumnKey | null;
}

const noSearch: TextSearch = { text: '', mode: 'plain', matchCase: false, column: null };

export interface RowFilterControl {
  readonly filter: RowFilter;
  readonly search: TextSearch;
  /** What is wrong with the search, in words; null: nothing. */
  readonly problem: string | null;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  open(isOpen: boolean): void;
  set(part: Partial<RowFilter>): void;
  find(part: Partial<TextSearch>): void;
  /** Shows all rows in the order of the text. */
  clear(): void;
}

/** Milliseconds after the last key before the texts are searched. */
export const typingPause = 250;

/** Which rows are shown and in which order; `kept` is the position of the row one stands in. */
export const useRowFilter = (projectId: string) => {
  const { client } = useApi();
  const problemText = useProblemText();
  const [filter, setFilter] = useState(noFilter);
  const [search, setSearch] = useState(noSearch);
  const [failure, setFailure] = useState<unknown>(null);
  const [isOpen, open] = useState(false);
  useEffect(() => {
    setFailure(null);
    const { text, mode, matchCase, column } = search;
    if (text.trim() === '') {
      setFilter((before) => (before.found === null ? before : { ...before, found: null }));
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const input = { projectId, text, mode, matchCase, columns: column === null ? null : [column] };
        const found = new Set(await client.differences.find(input, { signal: abort.signal }));
        if (!abort.signal.aborted) setFilter((before) => ({ ...before, found }));
      } catch (error) {
        if (!abort.signal.aborted) setFailure(error);
      }
    }, typingPause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [client, projectId, search]);
  const problem = failure === null ? null : problemText(problemOf(failure));
  return useMemo(
    (): RowFilterControl => ({
      filter,
      search,
      problem,
      isActive: isFiltering(filter) || search.text !== '',
      isOpen,
      open,
      set: (part) => setFilter((before) => ({ ...before, ...part })),
      find: (part) => setSearch((before) => ({ ...before, ...part })),
      clear: () => {
        setFilter(noFilter);
        setSearch(noSearch);
      },
    }),
    [filter, search, problem, isOpen],
  );
};

/** Positions of the rows to show; null: all. The same list until something of it changes. */
export const useFilteredPositions = (
  known: Known,
  { filter }: RowFilterControl,
  kept: number,
): readonly number[] | null => useMemo(() => filteredPositions(known, filter, kept), [known, filter, kept]);
