import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeasureName, signatureOf } from '../../../../shared/domain/measure/measure.ts';
import { TaskProgress } from '../../../parts/progress.tsx';
import { Trouble } from '../../../parts/trouble.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { problemOf } from '../../../state/problem.ts';
import { useColumnNames } from '../dialogs/use-column-names.ts';
import { MatrixTable } from './matrix-table.tsx';
import { type Matrix, measureLabels, type Way } from './model.ts';

export interface RowViewProps {
  readonly projectId: string;
  readonly measure: MeasureName;
  /** Zero-based. */
  readonly position: number;
}

/** The measures of one row: every version against every other by one measure, and one direction by all of them. */
export const RowView = ({ projectId, measure, position }: RowViewProps) => {
  const { t } = useTranslation(['measures', 'workbench']);
  const { queries } = useApi();
  const formats = useFormats();
  const nameOf = useColumnNames();
  const [chosen, setChosen] = useState<Way | null>(null);
  const { data: index } = useQuery(queries.rows.index.queryOptions({ input: { projectId } }));
  const rowId = index?.ids[position];
  const { data, error } = useQuery({
    ...queries.measures.row.queryOptions({ input: { rowId: rowId ?? 0 } }),
    enabled: rowId !== undefined,
    // Another text of the row is another answer.
    gcTime: 0,
    staleTime: 0,
  });
  if (error) {
    return <Trouble problem={problemOf(error)} />;
  }
  // A row may be a chapter.
  if (!data)
    return (
      <div className="measures-waiting">
        <TaskProgress label={t('workbench:compare.running')} share={null} />
      </div>
    );
  const { columns, cells } = data;
  const [first, second] = columns;
  if (first === undefined || second === undefined) return <p>{t('alone')}</p>;
  const matrix: Matrix = {
    columns,
    cells: cells.map((row) =>
      row.map((figures) => figures && { score: figures[measure], rows: 1, leftOut: 0 }),
    ),
  };
  const way = chosen ?? { hypothesis: first, references: [second] };
  const [reference = second] = way.references;
  const figures = cells[columns.indexOf(way.hypothesis)]?.[columns.indexOf(reference)] ?? null;
  return (
    <>
      <MatrixTable measure={measure} matrix={matrix} way={way} onWay={setChosen} />
      {figures && (
        <section className="measures-direction">
          <h3>
            {nameOf(way.hypothesis)}{' '}
            <span className="measures-against">{t('against', { references: nameOf(reference) })}</span>
          </h3>
          <dl className="measures-row-figures">
            {(Object.keys(measureLabels) as MeasureName[]).map((name) => (
              <div key={name}>
                <dt>{measureLabels[name]}</dt>
                <dd className="numbers">{formats.figure(figures[name], 2)}</dd>
                <dd>
                  <code>{signatureOf(name, 1, 'segment')}</code>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
};
