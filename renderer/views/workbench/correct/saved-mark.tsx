import { useTranslation } from 'react-i18next';
import { Icon } from '../../../parts/icon.tsx';
import { useProblemText } from '../../../parts/problem-text.tsx';
import { useFormats } from '../../../state/format.ts';
import { useAutosave } from '../services.ts';

/** Whether what was typed is in the library: said only once the library has answered. */
export const SavedMark = () => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const problemText = useProblemText();
  const isSaving = useAutosave((state) => state.saving);
  const failure = useAutosave((state) => state.failure);
  const savedAt = useAutosave((state) => state.savedAt);
  if (failure) {
    return (
      <span className="saved saved-failed">
        <Icon name="warning" size={14} />
        <bdi className="saved-words" title={problemText(failure)}>
          {t('saved.not')}
        </bdi>
      </span>
    );
  }
  return (
    <span className={`saved saved-${isSaving ? 'waiting' : 'done'} numbers`}>
      {!isSaving && <Icon name="check" size={14} />}
      <span className="saved-words">
        {isSaving
          ? t('saved.saving')
          : savedAt === null
            ? t('saved.all')
            : t('saved.at', { time: formats.time(savedAt) })}
      </span>
    </span>
  );
};
