import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureName } from '../../../../shared/domain/measure/measure.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { Segmented } from '../../../parts/segmented.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { useCoreWork } from '../dialogs/use-core-work.ts';
import { Waiting } from '../dialogs/waiting.tsx';
import type { ColumnKey } from '../model.ts';
import { DirectionView } from './direction-view.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { measureLabels, type Way } from './model.ts';
import { NearerView } from './nearer-view.tsx';
import { RowView } from './row-view.tsx';
import './measures.css';

/** How near the versions of a project are to each other, by one measure at a time. */
export const MeasuresDialog = ({ project, position, onGo, onClose }: BenchDialogsProps) => {
  const { t } = useTranslation('measures');
  const { client } = useApi();
  const formats = useFormats();
  const projectId = project.id;
  const [measure, setMeasure] = useState<MeasureName>('chrf2');
  const [scope, setScope] = useState<'all' | 'row'>('all');
  const [chosen, setChosen] = useState<Way | null>(null);
  const matrix = useCoreWork(measure, (signal) => client.measures.matrix({ projectId, measure }, { signal }));
  const columns = matrix.value?.columns ?? [];
  const way = wayIn(columns, chosen);
  const about = { projectId, measure, columns };
  // Choices of how to measure would say nothing where there is nothing to measure.
  if (matrix.value && columns.length < 2)
    return (
      <Dialog title={t('title')} isOpen onClose={onClose} width="full">
        <p>{t('alone')}</p>
      </Dialog>
    );
  return (
    <Dialog title={t('title')} isOpen onClose={onClose} width="full">
      <div className="measures">
        <div className="measures-choice">
          <Segmented
            label={t('measure')}
            value={measure}
            options={(Object.keys(measureLabels) as MeasureName[]).map((id) => ({
              id,
              label: measureLabels[id],
            }))}
            onChange={setMeasure}
          />
          <Segmented
            label={t('scope')}
            value={scope}
            options={[
              { id: 'all', label: t('allRows') },
              { id: 'row', label: t('oneRow', { number: formats.number(position + 1) }) },
            ]}
            onChange={setScope}
          />
          <p className="measures-about">{t(`about.${measure}`)}</p>
        </div>
        {scope === 'row' && <RowView projectId={projectId} measure={measure} position={position} />}
        {scope === 'all' && <Waiting of={matrix} />}
        {scope === 'all' && matrix.value && way && (
          <>
            <div className="measures-top">
              <MatrixTable measure={measure} matrix={matrix.value} way={way} onWay={setChosen} />
              {columns.length > 2 && <NearerView {...about} way={way} />}
            </div>
            <DirectionView {...about} way={way} onWay={setChosen} onGo={onGo} />
          </>
        )}
      </div>
    </Dialog>
  );
};

/** The way that was chosen as far as there are columns for it, or else the first against the second. */
const wayIn = (columns: readonly ColumnKey[], chosen: Way | null): Way | null => {
  const [first, second] = columns;
  if (first === undefined || second === undefined) return null;
  const references = chosen?.references.filter((key) => columns.includes(key)) ?? [];
  if (chosen === null || !columns.includes(chosen.hypothesis) || references.length === 0)
    return { hypothesis: first, references: [second] };
  return { hypothesis: chosen.hypothesis, references };
};
