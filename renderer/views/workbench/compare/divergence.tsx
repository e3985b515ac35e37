import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../state/format.ts';
import type { Row, Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { useComparing } from './comparing.ts';
import { divergenceIn } from './row-facts.ts';

export interface DivergenceProps {
  readonly row: Row;
  readonly versions: readonly Version[];
}

/** How far each text of the row stands from the translations. */
export const Divergence = ({ row, versions }: DivergenceProps) => {
  const { t } = useTranslation('compare');
  const formats = useFormats();
  const nameOf = useNameOf();
  const { facts } = useComparing().facts;
  if (facts === null || facts.columns.filter((key) => key !== 'corrected').length < 2) return null;
  const lines = facts.columns.flatMap((key) => {
    const share = divergenceIn(facts, row.id, key);
    const version = versions.find(({ id }) => id === key);
    return share === null ? [] : [{ key, share, name: version ? nameOf(version) : t('filters.corrected') }];
  });
  if (lines.length === 0) return null;
  return (
    <section className="bench-section">
      <h3 className="label">{t('divergence.title')}</h3>
      <dl className="divergence">
        {lines.map(({ key, share, name }) => (
          <div key={key}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <span className="divergence-bar" aria-hidden="true">
                <i style={{ width: `${share * 100}%` }} />
              </span>
              <span className="numbers">{formats.percent(share)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
