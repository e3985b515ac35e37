import { useQuery } from '@tanstack/react-query';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { useApi } from '../../state/api.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useSetPreferences } from '../../state/set-preferences.ts';
import { BackupFailed } from '../problem/backup-failed.tsx';
import { BackupList } from './backup-list.tsx';
import { NameField } from './name-field.tsx';
import './preferences.css';

/** Language, theme, typeface and size of texts, one's name, and where the library and its backups are. Everything takes effect at once. */
export const PreferencesDialog = () => {
  const { t } = useTranslation();
  const { opened, open, close } = useDialogs();
  const { preferences } = usePreferences();
  const { mutate: set } = useSetPreferences();
  return (
    <Dialog title={t('preferences.title')} isOpen={opened === 'preferences'} onClose={close} width="wide">
      <div className="preferences">
        <h3>{t('preferences.language')}</h3>
        <Segmented
          label={t('preferences.language')}
          value={preferences.language}
          options={[
            { id: 'system', label: t('preferences.system') },
            { id: 'ru', label: 'Русский' },
            { id: 'en', label: 'English' },
          ]}
          onChange={(language) => set({ language })}
        />
        <h3>{t('preferences.theme')}</h3>
        <Segmented
          label={t('preferences.theme')}
          value={preferences.theme}
          options={[
            { id: 'system', label: t('preferences.system') },
            { id: 'light', label: t('preferences.light') },
            { id: 'dark', label: t('preferences.dark') },
          ]}
          onChange={(theme) => set({ theme })}
        />
        <h3>{t('preferences.textFont')}</h3>
        <Segmented
          label={t('preferences.textFont')}
          value={preferences.textFont ?? 'serif'}
          options={[
            { id: 'serif', label: t('preferences.serif') },
            { id: 'sans', label: t('preferences.sans') },
            { id: 'system', label: t('preferences.system') },
          ]}
          onChange={(textFont) => set({ textFont })}
        />
        <h3>{t('preferences.textSize')}</h3>
        <TextSize value={preferences.textSize} onChange={(textSize) => set({ textSize })} />
        <h3>{t('preferences.author')}</h3>
        <NameField note={t('preferences.authorNote')} isLabelHidden />
        <h3>{t('keyChanges.title')}</h3>
        <Button onPress={() => open('keys')}>{t('keyChanges.change')}</Button>
        <h3>{t('preferences.library')}</h3>
        <Library />
      </div>
    </Dialog>
  );
};

const Library = () => {
  const { t } = useTranslation();
  const { queries } = useApi();
  const { data: status } = useQuery(queries.library.status.queryOptions());
  return (
    <div className="preferences-library">
      <p className="preferences-path">
        <bdi>{status?.path}</bdi>
      </p>
      <BackupFailed />
      <BackupList note={t('preferences.restoreNote')} none={t('preferences.noBackups')} />
    </div>
  );
};

interface TextSizeProps {
  /** CSS pixels at the browser's usual size. The slider then keeps its own: keys come faster than the core answers. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const TextSize = ({ value, onChange }: TextSizeProps) => {
  const { t } = useTranslation();
  return (
    <div className="text-size">
      <Slider className="slider" minValue={12} maxValue={28} defaultValue={value} onChange={onChange}>
        <Label className="visually-hidden">{t('preferences.textSize')}</Label>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
        <SliderOutput className="slider-output numbers" />
      </Slider>
      <p className="text text-size-sample">{t('preferences.sample')}</p>
    </div>
  );
};
