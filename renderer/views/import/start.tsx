import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { useShownKey } from '../../state/keymap.ts';

export interface StartProps {
  readonly onChoose: () => void;
  readonly onPaste: () => void;
}

/** An import without texts: how to bring them in. */
export const Start = ({ onChoose, onPaste }: StartProps) => {
  const { t } = useTranslation('import');
  const shownKey = useShownKey();
  return (
    <div className="start">
      <div className="start-frame">
        <h2>{t('start.title')}</h2>
        <p>{t('start.explanation')}</p>
        <div className="start-actions">
          <Button kind="primary" {...shownKey('chooseFiles')} autoFocus onPress={onChoose}>
            {t('choose')}
          </Button>
          <Button keys="$mod+KeyV" onPress={onPaste}>
            {t('pasteOpen')}
          </Button>
        </div>
        <p className="start-formats">{t('start.formats')}</p>
      </div>
    </div>
  );
};
