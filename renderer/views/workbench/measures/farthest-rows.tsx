import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../state/format.ts';
import type { Direction } from './model.ts';
import '../dialogs/place-list.css';

export interface FarthestRowsProps {
  readonly direction: Direction;
  readonly onGo: (position: number) => void;
}

/** The rows that are farthest, worst first, each with the beginning of its text; pressing one goes there. */
export const FarthestRows = ({ direction: { farthest }, onGo }: FarthestRowsProps) => {
  const { t } = useTranslation('measures');
  const formats = useFormats();
  return (
    <div>
      <h4>{t('farthest.title')}</h4>
      <ol className="place-list measures-farthest">
        {farthest.map(({ rowId, position, score, text }) => {
          const number = formats.number(position + 1);
          const figure = formats.figure(score);
          return (
            <li key={rowId}>
              <Button className="place-button measures-row" onPress={() => onGo(position)}>
                <span className="numbers">
                  <span className="visually-hidden">{t('farthest.go')} </span>
                  {number}
                </span>
                <span className="measures-text">{text}</span>
                <span className="numbers">{figure}</span>
              </Button>
            </li>
          );
        })}
      </ol>
    </div>
  );
};
