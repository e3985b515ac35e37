import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../parts/icon.tsx';
import { useProblemText } from '../../../parts/problem-text.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { useAutosave, useServices } from '../services.ts';

/**
 * Whether what was typed is in the library: said only once the library has answered, and keys rest. Said after each, it
 * would be another text twice a key, and each time another frame of the whole window.
 */
export const SavedMark = () => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const problemText = useProblemText();
  const isSaving = useSavingUntilRest();
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

/** Milliseconds without a key after which all is said to be saved: more than lies between two keys of who writes on. */
const typingRest = 300;

/** Whether something is being saved, or was while keys have not come to rest since; at most so long as a lull is awaited. */
const useSavingUntilRest = (): boolean => {
  const { lull } = useApi();
  const { autosave } = useServices();
  const isSaving = useAutosave((state) => state.saving);
  const [isSaid, setSaid] = useState(isSaving);
  if (isSaving && !isSaid) setSaid(true);
  const sayAtRest = useMemo(
    () => lull.inLull(() => setSaid(autosave.state().saving), typingRest),
    [lull, autosave],
  );
  useEffect(() => {
    if (isSaid && !isSaving) sayAtRest();
  }, [isSaid, isSaving, sayAtRest]);
  return isSaving || isSaid;
};
