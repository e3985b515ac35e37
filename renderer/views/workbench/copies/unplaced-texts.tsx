import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../../parts/status-mark.tsx';
import { RowLink } from '../dialogs/row-link.tsx';
import { langAttribute } from '../languages.ts';
import type { UnplacedText } from './model.ts';
import '../dialogs/place-list.css';

interface UnplacedTextsProps {
  readonly texts: readonly UnplacedText[];
  readonly language: string;
  readonly onGo: (position: number) => void;
}

/** Corrected texts of a copy whose rows were joined otherwise here: to be read, and copied by hand. */
export const UnplacedTexts = ({ texts, language, onGo }: UnplacedTextsProps) => {
  const { t } = useTranslation('copies');
  return (
    <section className="copies-unplaced">
      <h3 className="label">{t('unplaced.title')}</h3>
      <p className="copies-note">{t('unplaced.note', { count: texts.length })}</p>
      <ol className="place-list copies-list">
        {texts.map(({ text, state, position }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is as the copy has it
          <li key={at}>
            <StatusMark state={state} />
            {position === null ? <span /> : <RowLink position={position} onGo={onGo} />}
            <p className="text copies-text" lang={langAttribute(language)} dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};
