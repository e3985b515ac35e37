import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { useShownKey } from '../../state/keymap.ts';

export interface WelcomeProps {
  readonly isReadOnly: boolean;
  readonly isBusy: boolean;
  readonly onNew: () => void;
  readonly onSample: () => void;
}

/** The empty library: what Sverka is for, and the two things one can do. */
export const Welcome = ({ isReadOnly, isBusy, onNew, onSample }: WelcomeProps) => {
  const { t } = useTranslation('library');
  const shownKey = useShownKey();
  return (
    <div className="welcome">
      <h2>{t('welcome.title')}</h2>
      <p>{t('welcome.explanation')}</p>
      <div className="welcome-actions">
        <Button kind="primary" {...shownKey('newProject')} isDisabled={isReadOnly} onPress={onNew}>
          {t('new')}
        </Button>
        <Button isDisabled={isReadOnly || isBusy} onPress={onSample}>
          {t('addSample')}
        </Button>
      </div>
      <p className="welcome-drop">{t('welcome.drop')}</p>
    </div>
  );
};
