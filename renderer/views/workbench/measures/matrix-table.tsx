import type { CSSProperties } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MeasureName } from '../../../../shared/domain/measure/measure.ts';
import { useFormats } from '../../../state/format.ts';
import { useColumnNames } from '../dialogs/use-column-names.ts';
import { type Matrix, nearness, type Way } from './model.ts';

export interface MatrixTableProps {
  readonly measure: MeasureName;
  readonly matrix: Matrix;
  readonly way: Way;
  readonly onWay: (way: Way) => void;
}

/** The figures of every version against every other; pressing one shows more of it below. */
export const MatrixTable = ({ measure, matrix: { columns, cells }, way, onWay }: MatrixTableProps) => {
  const { t } = useTranslation('measures');
  const nameOf = useColumnNames();
  const formats = useFormats();
  return (
    <table className="measures-matrix">
      <caption className="visually-hidden">{t('matrix')}</caption>
      <thead>
        <tr>
          <th scope="col" className="measures-corner">
            {t('corner')}
          </th>
          {columns.map((key) => (
            <th key={key} scope="col">
              {nameOf(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map((hypothesis, row) => (
          <tr key={hypothesis}>
            <th scope="row">{nameOf(hypothesis)}</th>
            {columns.map((reference, column) => {
              const cell = cells[row]?.[column] ?? null;
              if (cell === null)
                return (
                  <td key={reference} className="measures-empty">
                    <span aria-hidden="true">{row === column ? '·' : '—'}</span>
                    <span className="visually-hidden">{t(row === column ? 'same' : 'noCell')}</span>
                  </td>
                );
              const score = formats.figure(cell.score);
              return (
                <td key={reference}>
                  <ToggleButton
                    className="measures-cell numbers"
                    style={{ '--near': nearness(measure, cell.score) } as CSSProperties}
                    aria-label={t('cell', {
                      hypothesis: nameOf(hypothesis),
                      reference: nameOf(reference),
                      score,
                    })}
                    isSelected={way.hypothesis === hypothesis && way.references.includes(reference)}
                    onChange={() => onWay({ hypothesis, references: [reference] })}
                  >
                    {score}
                  </ToggleButton>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
