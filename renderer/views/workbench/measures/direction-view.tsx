import { useTranslation } from 'react-i18next';
import type { MeasureName } from '../../../../shared/domain/measure/measure.ts';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { useColumnNames } from '../dialogs/use-column-names.ts';
import { useCoreWork } from '../dialogs/use-core-work.ts';
import { Waiting } from '../dialogs/waiting.tsx';
import type { ColumnKey } from '../model.ts';
import { BandTable } from './band-table.tsx';
import { FarthestRows } from './farthest-rows.tsx';
import { measureLabels, type Way } from './model.ts';

export interface DirectionViewProps {
  readonly projectId: string;
  readonly measure: MeasureName;
  readonly columns: readonly ColumnKey[];
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  /** Goes to the row at a zero-based position. */
  readonly onGo: (position: number) => void;
}

/** One version against one or more others: figure, signature, rows by figure, and the rows that are farthest. */
export const DirectionView = ({ projectId, measure, columns, way, onWay, onGo }: DirectionViewProps) => {
  const { t } = useTranslation('measures');
  const { client } = useApi();
  const nameOf = useColumnNames();
  const formats = useFormats();
  const { hypothesis, references } = way;
  const input = { projectId, measure, hypothesis, references: [...references] };
  const found = useCoreWork(JSON.stringify(input), (signal) => client.measures.direction(input, { signal }));
  const others = columns.filter((key) => key !== hypothesis);
  const toggle = (key: ColumnKey): void => {
    const wanted = others.filter((other) => references.includes(other) !== (other === key));
    if (wanted.length > 0) onWay({ hypothesis, references: wanted });
  };
  const against = t('against', { references: references.map(nameOf).join(', ') });
  return (
    <section className="measures-direction" aria-label={`${nameOf(hypothesis)}, ${against}`}>
      <header className="measures-head">
        <h3>
          {nameOf(hypothesis)} <span className="measures-against">{against}</span>
        </h3>
        {others.length > 1 && (
          <fieldset className="measures-further">
            <legend>{t('further')}</legend>
            {others.map((key) => (
              <Checkbox key={key} isSelected={references.includes(key)} onChange={() => toggle(key)}>
                {nameOf(key)}
              </Checkbox>
            ))}
          </fieldset>
        )}
      </header>
      <Waiting of={found} />
      {found.value && (
        <>
          <p className="measures-figure">
            <b className="numbers">
              {measureLabels[measure]} {formats.figure(found.value.score, 2)}
            </b>
            <span>
              {t('rows', { count: found.value.rows })}
              {found.value.leftOut > 0 && `; ${t('leftOut', { count: found.value.leftOut })}`}
            </span>
            <span>
              {t('signature')}: <code>{found.value.signature}</code>
            </span>
          </p>
          <div className="measures-columns">
            <BandTable direction={found.value} />
            <FarthestRows direction={found.value} onGo={onGo} />
          </div>
        </>
      )}
    </section>
  );
};
