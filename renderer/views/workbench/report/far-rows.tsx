import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../state/format.ts';
import { divergenceIn } from '../compare/row-facts.ts';
import { useColumnNames } from '../dialogs/use-column-names.ts';
import { Measured } from './charts.tsx';
import type { ReportData } from './model.ts';
import { RowLink } from './row-link.tsx';

export interface FarRowsProps {
  readonly data: ReportData;
  readonly onGo: (position: number) => void;
}

/** The rows in which the translations stand farthest apart, and how far each of them stands from the rest. */
export const FarRows = ({ data: { far, facts }, onGo }: FarRowsProps) => {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const nameOf = useColumnNames();
  if (far.length === 0) return null;
  return (
    <section>
      <h2>{t('far.title')}</h2>
      <p className="report-quiet">{t('far.about')}</p>
      <table className="report-far">
        <thead>
          <tr>
            <th scope="col">{t('far.row')}</th>
            <th scope="col">{t('far.begins')}</th>
            {facts.columns.map((key) => (
              <th key={key} scope="col">
                {nameOf(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {far.map(({ rowId, position, text }) => (
            <tr key={rowId}>
              <td className="report-number">
                <RowLink position={position} onGo={onGo} />
              </td>
              <td className="report-text">
                <bdi>{text}</bdi>
              </td>
              {facts.columns.map((key) => {
                const share = divergenceIn(facts, rowId, key);
                return (
                  <td key={key}>
                    {share === null ? '—' : <Measured figure={formats.percent(share)} share={share} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
