import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../state/format.ts';
import { useFindingWords } from '../checks/finding-words.ts';
import { SeverityMark } from '../checks/severity-mark.tsx';
import { useColumnNames } from '../dialogs/use-column-names.ts';
import { findingTotals, type ReportData } from './model.ts';
import { RowLink } from './row-link.tsx';

export interface FindingsSectionProps {
  readonly data: ReportData;
  readonly onGo: (position: number) => void;
}

/** What the checks found: how many of each kind, and the gravest one by one. */
export const FindingsSection = ({ data: { summary, findings }, onGo }: FindingsSectionProps) => {
  const { t } = useTranslation(['report', 'checks']);
  const formats = useFormats();
  const nameOf = useColumnNames();
  const { sentence } = useFindingWords();
  const totals = findingTotals(summary);
  const grave = totals.reduce((sum, { counts }) => sum + counts.error + counts.warning, 0);
  return (
    <section>
      <h2>{t('findings.title')}</h2>
      {totals.length === 0 ? (
        <p>{t('findings.none')}</p>
      ) : (
        <table className="report-counts">
          <thead>
            <tr>
              <th scope="col">{t('findings.check')}</th>
              {(['error', 'warning', 'hint'] as const).map((severity) => (
                <th key={severity} scope="col" className="report-number">
                  {t(`checks:severities.${severity}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totals.map(({ check, counts }) => (
              <tr key={check}>
                <th scope="row">{t(`checks:kinds.${check}`)}</th>
                <td className="report-number">{formats.number(counts.error)}</td>
                <td className="report-number">{formats.number(counts.warning)}</td>
                <td className="report-number">{formats.number(counts.hint)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {findings.length > 0 && (
        <>
          <h3>
            {grave > findings.length
              ? t('findings.someOf', { shown: formats.number(findings.length), all: formats.number(grave) })
              : t('findings.each')}
          </h3>
          <table className="report-list">
            <tbody>
              {findings.map((finding) => (
                <tr key={`${finding.rowId} ${finding.key}`}>
                  <td className="report-number">
                    <RowLink position={finding.position} onGo={onGo} />
                  </td>
                  <td>
                    <SeverityMark severity={finding.severity} />
                  </td>
                  <td>{nameOf(finding.column)}</td>
                  <td>
                    {t(`checks:kinds.${finding.check}`)}. <bdi>{sentence(finding)}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
};
