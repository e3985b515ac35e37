import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { Segmented } from '../../../parts/segmented.tsx';
import { usePreferences } from '../../../state/preferences.ts';
import { useSetPreferences } from '../../../state/set-preferences.ts';
import type { LensControl } from './use-lens.ts';

const ignorable = ['case', 'punctuation', 'spelling', 'typography', 'order'] as const;

/** What counts as a difference and how it is shown: kept for all projects. */
export const DifferenceOptions = ({ lens }: { readonly lens: LensControl }) => {
  const { t } = useTranslation(['compare', 'words']);
  const { preferences } = usePreferences();
  const { mutate: setPreferences } = useSetPreferences();
  const { choices, choose } = lens;
  const ignored = ignorable.filter((name) => choices[name]).length;
  return (
    <DialogTrigger>
      <Button
        className="button button-chip difference-open"
        aria-label={
          ignored > 0 ? `${t('options.open')} ${t('options.ignored', { count: ignored })}` : t('options.open')
        }
      >
        <Icon name="eye" />
        <span className="button-words">{t('options.open')}</span>
        {ignored > 0 && <b className="numbers">{t('options.ignored', { count: ignored })}</b>}
        <Icon name="chevronDown" size={12} />
      </Button>
      <Popover className="popover difference-options" offset={4}>
        <Dialog aria-label={t('options.title')}>
          <Segmented
            label={t('options.layout')}
            value={choices.inline ? 'inline' : 'beside'}
            options={[
              { id: 'beside', label: t('options.beside') },
              { id: 'inline', label: t('options.inline') },
            ]}
            onChange={(layout) => choose({ inline: layout === 'inline' })}
          />
          <Checkbox
            isSelected={preferences.sentences ?? false}
            onChange={(isOn) => setPreferences({ sentences: isOn })}
          >
            {t('words:sentences.option')}
          </Checkbox>
          <fieldset>
            <legend className="label">{t('options.ignore')}</legend>
            {ignorable.map((name) => (
              <Checkbox key={name} isSelected={choices[name]} onChange={(isOn) => choose({ [name]: isOn })}>
                {t(`options.names.${name}`)}
              </Checkbox>
            ))}
          </fieldset>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
