import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../state/format.ts';
import type { Direction } from './model.ts';

/** Rows and words by figure, nearest first, with the means. */
export const BandTable = ({ direction: { bands, words, mean } }: { readonly direction: Direction }) => {
  const { t } = useTranslation('measures');
  const formats = useFormats();
  return (
    <div>
      <h4>{t('bands.title')}</h4>
      <table className="measures-bands numbers">
        <thead>
          <tr>
            <th scope="col">{t('bands.figure')}</th>
            <th scope="col">{t('bands.rows')}</th>
            <th scope="col">{t('bands.words')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('bands.share')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map(({ from, to, rows, words: count }) => {
            const share = words === 0 ? 0 : count / words;
            return (
              <tr key={`${from}-${to}`} data-empty={rows === 0}>
                <th scope="row">
                  {to === null
                    ? t('bands.above', { from: formats.number(from) })
                    : from === to
                      ? formats.number(from)
                      : t('bands.range', { from: formats.number(from), to: formats.number(to) })}
                </th>
                <td>{formats.number(rows)}</td>
                <td>{formats.number(count)}</td>
                <td className="measures-share">
                  <i style={{ '--share': share } as CSSProperties} />
                  <span className="measures-percent">{share === 0 ? '' : formats.percent(share)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>{t('bands.means', { byRow: formats.figure(mean.byRow), byWord: formats.figure(mean.byWord) })}</p>
      <p className="measures-note">{t('bands.source')}</p>
    </div>
  );
};
