import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useReopen } from './reopen.ts';

/** Says that nothing can be changed now, and offers to take the library over once it is free. */
export const ReadOnlyBanner = () => {
  const { t } = useTranslation('library');
  const reopen = useReopen();
  return (
    <div className="banner" role="status">
      <Icon name="lock" />
      <p>{t('readOnly.explanation')}</p>
      <Button isDisabled={reopen.isPending} onPress={() => reopen.mutate({ readOnly: false })}>
        {t('readOnly.openForWriting')}
      </Button>
    </div>
  );
};
