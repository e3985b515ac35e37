import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureName } from '../../../../shared/domain/measure/measure.ts';
import { Select } from '../../../parts/select.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { useColumnNames } from '../dialogs/use-column-names.ts';
import { useCoreWork } from '../dialogs/use-core-work.ts';
import { Waiting } from '../dialogs/waiting.tsx';
import type { ColumnKey } from '../model.ts';
import type { Way } from './model.ts';

export interface NearerViewProps {
  readonly projectId: string;
  readonly measure: MeasureName;
  /** At least three. */
  readonly columns: readonly ColumnKey[];
  readonly way: Way;
}

/** Whether the version that is looked at is nearer to its first reference than another one is, in a plain sentence. */
export const NearerView = ({ projectId, measure, columns, way }: NearerViewProps) => {
  const { t } = useTranslation('measures');
  const { client } = useApi();
  const nameOf = useColumnNames();
  const formats = useFormats();
  const [reference] = way.references;
  const rivals = columns.filter((key) => key !== way.hypothesis && key !== reference);
  const [chosen, setChosen] = useState<ColumnKey | null>(null);
  const rival = rivals.find((key) => key === chosen) ?? rivals[0];
  const input =
    reference === undefined || rival === undefined
      ? null
      : { projectId, measure, first: way.hypothesis, second: rival, reference };
  const found = useCoreWork(input && JSON.stringify(input), (signal) =>
    input === null
      ? Promise.reject(new Error('nothing is asked'))
      : client.measures.nearer(input, { signal }),
  );
  if (input === null || rival === undefined) return null;
  const sentence = (): string | null => {
    if (found.value === null) return null;
    const { first, second, nearer, samples, wins } = found.value;
    const [firstScore, secondScore] = [formats.figure(first), formats.figure(second)];
    const [firstName, secondName] = [nameOf(input.first), nameOf(input.second)];
    const shared = { reference: nameOf(input.reference), samples: formats.number(samples) };
    const names = { reference: shared.reference, first: firstName, second: secondName };
    if (wins.first === 0 && wins.second === 0) return t('nearer.alike', { ...names, score: firstScore });
    if (nearer === null)
      return t('nearer.open', {
        ...shared,
        ...names,
        firstScore,
        secondScore,
        firstWins: formats.number(wins.first),
        secondWins: formats.number(wins.second),
      });
    const isFirst = nearer === 'first';
    return t('nearer.settled', {
      ...shared,
      near: isFirst ? firstName : secondName,
      far: isFirst ? secondName : firstName,
      nearScore: isFirst ? firstScore : secondScore,
      farScore: isFirst ? secondScore : firstScore,
      wins: formats.number(isFirst ? wins.first : wins.second),
    });
  };
  return (
    <section className="measures-nearer">
      <header className="measures-head">
        <h3>{t('nearer.title')}</h3>
        <Select
          kind="chip"
          label={t('nearer.other')}
          value={rival}
          options={rivals.map((id) => ({ id, label: nameOf(id) }))}
          onChange={setChosen}
        />
      </header>
      <Waiting of={found} />
      {found.share === null && <p role="status">{sentence()}</p>}
    </section>
  );
};
