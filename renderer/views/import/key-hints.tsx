import { useTranslation } from 'react-i18next';
import { Key, Keys } from '../../parts/key.tsx';

/** The keys of the paragraph list, where the eye finds them; screen readers have them in the list of shortcuts. */
export const KeyHints = () => {
  const { t } = useTranslation('import');
  return (
    <span className="import-hints" aria-hidden="true">
      <span>
        <Key name="Space" /> {t('hints.include')}
      </span>
      <span>
        <Key name="1" />–<Key name="8" /> {t('hints.role')}
      </span>
      <span>
        <Keys keys="Shift+ArrowDown" /> {t('hints.several')}
      </span>
      <span>
        <Keys keys="Alt+ArrowDown" /> {t('hints.next')}
      </span>
    </span>
  );
};
