import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../parts/button.tsx';
import { useDialogs } from '../../state/dialogs.ts';
import { useLanguage } from '../../state/i18n.ts';
import { useShownKey } from '../../state/keymap.ts';
import { useSetPreferences } from '../../state/set-preferences.ts';
import { BackupFailedMark } from '../problem/backup-failed.tsx';

/** What every screen offers at the end of its foot: whether backups fail, keys, preferences, and the other language in one press. */
export const FootControls = memo(() => {
  const { t } = useTranslation();
  const shownKey = useShownKey();
  const { open } = useDialogs();
  const language = useLanguage();
  const setPreferences = useSetPreferences();
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <span className="foot-controls">
      <BackupFailedMark />
      <Button kind="quiet" {...shownKey('shortcuts')} onPress={() => open('shortcuts')}>
        {t('shortcuts.open')}
      </Button>
      <Button
        kind="quiet"
        aria-label={t('switchLanguage')}
        onPress={() => setPreferences.mutate({ language: other })}
      >
        {language.toUpperCase()}
      </Button>
      <IconButton
        icon="preferences"
        label={t('preferences.title')}
        {...shownKey('preferences')}
        onPress={() => open('preferences')}
      />
    </span>
  );
});
