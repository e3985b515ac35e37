import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { ProblemText } from '../../parts/problem-text.tsx';
import { useApi } from '../../state/api.ts';
import { useEarlyPresses } from '../../state/early-presses.ts';
import { problemOf } from '../../state/problem.ts';
import { navigate } from '../../state/route.ts';
import { Screen } from '../shell/screen.tsx';
import { Bench } from './bench.tsx';
import { useRowsAhead } from './grid/row-blocks.ts';
// In this order: what comes later has the last word.
import './workbench.css';
import './grid/grid.css';
import './correct/editor.css';
import './panel/panel.css';
import './bench-dialogs.css';
import './narrow.css';

export interface WorkbenchViewProps {
  readonly projectId: string;
  /** The row to begin at; undefined: where one was. */
  readonly rowId: number | undefined;
}

/** A project opened for reading and correcting. */
export const WorkbenchView = ({ projectId, rowId }: WorkbenchViewProps) => {
  const { t } = useTranslation('workbench');
  const { client, queries, queryClient } = useApi();
  const [firstRow] = useState(rowId);
  useEffect(() => {
    // From there one goes on: the address would lead a reload back.
    if (rowId !== undefined) navigate({ view: 'project', projectId }, 'replace');
  }, [projectId, rowId]);
  // Nobody has followed the rows that are remembered since a project was last open: they are read anew.
  useLayoutEffect(() => {
    void queryClient.invalidateQueries({ queryKey: queries.rows.key(), refetchType: 'none' });
  }, [queries, queryClient]);
  const opened = useQuery({
    // Not a key of the catalogue: opening notes the time, so no change of the library may ask for it again.
    queryKey: ['workbench', 'open', projectId],
    queryFn: () => client.project.open({ projectId }),
    gcTime: 0,
  });
  const index = useQuery({
    ...queries.rows.index.queryOptions({ input: { projectId } }),
    // Lists of 10,000 would be compared value by value whenever one row has changed.
    structuralSharing: false,
  });
  const isKnown = opened.data !== undefined && index.data !== undefined;
  const row = firstRow ?? opened.data?.view.row ?? null;
  // Without them the list would be drawn, laid out and painted once with nothing in it.
  const isReady = useRowsAhead(
    projectId,
    isKnown ? Math.max(0, row === null ? 0 : index.data.ids.indexOf(row)) : null,
  );
  useEarlyPresses(isReady);
  const error = opened.error ?? index.error;
  if (isReady && opened.data && index.data)
    return <Bench opened={opened.data} index={index.data} firstRow={firstRow} />;
  return (
    <Screen title={null}>
      {error && (
        <div className="bench-refused" role="alert">
          <p>
            <ProblemText problem={problemOf(error)} />
          </p>
          <Button onPress={() => navigate({ view: 'library' })}>{t('toLibrary')}</Button>
        </div>
      )}
    </Screen>
  );
};
