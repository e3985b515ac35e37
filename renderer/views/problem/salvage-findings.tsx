import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useApi } from '../../state/api.ts';
import { useFormats } from '../../state/format.ts';
import './salvage.css';

/** What can be read of a damaged library. */
export type SalvageReport = Extract<
  Outputs['library']['salvage'] extends AsyncIterator<infer Event, unknown, unknown> ? Event : never,
  { kind: 'done' }
>['value'];

/** What is there and what is missing, with what a choice between this and a backup hangs on. */
export const SalvageFindings = ({ report }: { readonly report: SalvageReport }) => {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const { queries } = useApi();
  const { data: backups } = useQuery(queries.library.backups.queryOptions());
  const [newest] = backups ?? [];
  const { paragraphs, corrections, projects } = report;
  const shares = (counted: SalvageReport['paragraphs']) => ({
    saved: formats.number(counted.saved),
    all: formats.number(counted.saved + counted.missing),
  });
  return (
    <div className="salvage-findings">
      <ul className="salvage-counts numbers" aria-label={t('salvage.found')}>
        <li>{t('count', { count: projects.length })}</li>
        <li>{t('salvage.paragraphs', shares(paragraphs))}</li>
        {corrections.saved + corrections.missing > 0 && (
          <li>{t('salvage.corrections', shares(corrections))}</li>
        )}
        {report.changedAt !== null && (
          <li>{t('salvage.changedAt', { moment: formats.moment(report.changedAt) })}</li>
        )}
        <li>
          {newest === undefined
            ? t('salvage.noBackup')
            : t('salvage.newestBackup', { moment: formats.moment(newest.at) })}
        </li>
      </ul>
      <Missing report={report} />
      {!report.areLossesKnown && <p>{t('salvage.maybeMore')}</p>}
      {report.toReview > 0 && <p>{t('salvage.toReview', { rows: formats.number(report.toReview) })}</p>}
      {report.log === 'dropped' && <p>{t('salvage.logDropped')}</p>}
    </div>
  );
};

/** Which paragraphs are missing, by project and version. */
const Missing = ({ report }: { readonly report: SalvageReport }) => {
  const { t } = useTranslation('library');
  const lossy = report.projects.filter(({ versions }) => versions.some(({ missing }) => missing > 0));
  const none = lossy.length === 0 && report.areLossesKnown && report.corrections.missing === 0;
  if (none) return <p>{t('salvage.nothingMissing')}</p>;
  if (lossy.length === 0) return null;
  return (
    <section className="salvage-missing" aria-label={t('salvage.missing')}>
      <h3>{t('salvage.missing')}</h3>
      <dl>
        {lossy.map(({ title, versions }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change, and titles may be alike
          <div key={at}>
            <dt>
              <bdi>{title}</bdi>
            </dt>
            {versions.map((version, position) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              version.missing === 0 ? null : <MissingOf key={position} version={version} />,
            )}
          </div>
        ))}
      </dl>
    </section>
  );
};

type Version = SalvageReport['projects'][number]['versions'][number];

const MissingOf = ({ version }: { readonly version: Version }) => {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const { title, stretches, missing } = version;
  const listed = stretches.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const numbers = stretches
    .map(([first, last]) =>
      first === last ? formats.number(first) : `${formats.number(first)}–${formats.number(last)}`,
    )
    .join(', ');
  return (
    <dd className="numbers">
      {t('salvage.missingOf', {
        title,
        numbers: listed < missing ? t('salvage.andMore', { numbers }) : numbers,
        missing: formats.number(missing),
      })}
    </dd>
  );
};
