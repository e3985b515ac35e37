import { useTranslation } from 'react-i18next';
import { changeKinds } from '../../../../shared/domain/compare/kinds.ts';
import { useFormats } from '../../../state/format.ts';
import { useColumnNames } from '../dialogs/use-column-names.ts';
import type { ProjectDetail } from '../model.ts';
import { Measured } from './charts.tsx';
import { kindTotals, type ReportData } from './model.ts';

/** Per cent of the table that its columns with bars share. */
const barShare = 65;

export interface KindsSectionProps {
  readonly data: ReportData;
  readonly project: ProjectDetail;
}

/** How many changes of each kind lead from the base to every other text. */
export const KindsSection = ({ data: { facts, base }, project }: KindsSectionProps) => {
  const { t } = useTranslation(['report', 'compare']);
  const nameOf = useColumnNames();
  const formats = useFormats();
  const from = base ?? project.versions.find(({ id }) => facts.columns.includes(id))?.id ?? null;
  const columns = facts.columns.filter((key) => key !== from);
  if (from === null || columns.length === 0) return null;
  const totals = columns.map((key) => kindTotals(facts, key));
  const most = Math.max(1, ...totals.flat());
  const kinds = changeKinds
    .map((kind, at) => ({ kind, counts: totals.map((counts) => counts[at] ?? 0) }))
    .filter(({ counts }) => counts.some((count) => count > 0));
  return (
    <section>
      <h2>{t('kinds.title', { base: nameOf(from) })}</h2>
      <p className="report-quiet">{t('kinds.about')}</p>
      <table className="report-kinds">
        <thead>
          <tr>
            <th scope="col">{t('kinds.kind')}</th>
            {columns.map((key) => (
              <th key={key} scope="col" style={{ width: `${barShare / columns.length}%` }}>
                {nameOf(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, counts }) => (
            <tr key={kind}>
              <th scope="row">{t(`compare:kinds.${kind}`)}</th>
              {counts.map((count, at) => (
                <td key={columns[at]}>
                  <Measured figure={formats.number(count)} share={count / most} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
