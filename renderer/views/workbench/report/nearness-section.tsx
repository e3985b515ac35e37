import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../state/format.ts';
import { useColumnNames } from '../dialogs/use-column-names.ts';
import { type Matrix, measureLabels, nearness } from '../measures/model.ts';
import { fewInMatrix, nearestTo } from './model.ts';

/** Who agrees with whom: every translation against every other, and for each the one it is nearest to. */
export const NearnessSection = ({ matrix }: { readonly matrix: Matrix }) => {
  const { t } = useTranslation('report');
  const nameOf = useColumnNames();
  const formats = useFormats();
  const { columns, cells } = matrix;
  if (columns.length < 2) return null;
  const isFew = fewInMatrix(matrix);
  const figureOf = (cell: (typeof cells)[number][number] | undefined): string => {
    if (!cell) return '·';
    const figure = formats.figure(cell.score);
    return isFew(cell) ? `(${figure})` : figure;
  };
  return (
    <section>
      <h2>{t('nearness.title')}</h2>
      <p className="report-quiet">{t('nearness.about')}</p>
      <table className="report-matrix">
        <thead>
          <tr>
            <th scope="col">{measureLabels.chrf2}</th>
            {columns.map((key) => (
              <th key={key} scope="col" className="report-number">
                {nameOf(key)}
              </th>
            ))}
            <th scope="col" className="report-nearest">
              {t('nearness.nearest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((key, row) => {
            const nearest = nearestTo(matrix, row);
            return (
              <tr key={key}>
                <th scope="row">{nameOf(key)}</th>
                {columns.map((other, column) => {
                  const cell = cells[row]?.[column];
                  const isNearest = nearest?.key === other;
                  return (
                    <td
                      key={other}
                      className="report-number report-shade"
                      style={
                        {
                          '--near': cell && !isFew(cell) ? nearness('chrf2', cell.score) : 0,
                        } as CSSProperties
                      }
                    >
                      {isNearest ? <b>{figureOf(cell)}</b> : figureOf(cell)}
                    </td>
                  );
                })}
                <td className="report-nearest">{nearest === null ? '—' : nameOf(nearest.key)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {cells.flat().some(isFew) && <p className="report-quiet">{t('nearness.few')}</p>}
    </section>
  );
};
