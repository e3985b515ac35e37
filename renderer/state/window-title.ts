import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the window after what it shows; null: after the program alone. */
export const useWindowTitle = (title: string | null): void => {
  const { t } = useTranslation();
  const program = t('program');
  useEffect(() => {
    document.title = title === null || title === '' ? program : `${title} — ${program}`;
  }, [title, program]);
};
