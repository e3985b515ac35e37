import { useTranslation } from 'react-i18next';
import type { IncomingFile } from '../../state/files.ts';
import { Screen } from '../shell/screen.tsx';

export interface ImportViewProps {
  readonly projectId: string | null;
  readonly files: readonly IncomingFile[];
  readonly onTaken: () => void;
}

export const ImportView = (_: ImportViewProps) => {
  const { t } = useTranslation('library');
  return <Screen title={t('new')}>{null}</Screen>;
};
