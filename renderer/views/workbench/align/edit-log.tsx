import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { useTroubleNotice } from '../../../parts/trouble-notice.ts';
import { drawTogether, useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { useEditWords } from '../edit-words.ts';
import { applyChanged } from '../grid/row-blocks.ts';
import { useServices } from '../services.ts';
import { listed, useLoggedEdits } from './logged-edits.ts';

/** What was done to the project, newest first; any point of it can be gone back to, and forward again. */
export const EditLog = memo(({ isReadOnly }: { readonly isReadOnly: boolean }) => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  const { projectId, autosave, echoes, turns, announce } = useServices();
  const words = useEditWords(projectId);
  const fail = useTroubleNotice();
  const formats = useFormats();
  const { entries, latest } = useLoggedEdits();
  const goTo = async (editId: number | null, direction: 'undo' | 'redo', isSaved: boolean): Promise<void> => {
    if (!isSaved) return announce(t('undo.unsaved'));
    const answered = echoes.begin();
    try {
      const answer = await api.client.edits.goTo({ projectId, editId });
      await drawTogether(() => {
        const shown = applyChanged(api, projectId, answer);
        const what = t('alignMode.log.gone', { count: answer.steps });
        announce(t(`${direction}.done`, { what }));
        return shown;
      });
      answered(answer);
    } catch (error) {
      answered(null);
      fail(error);
    }
  };
  if (entries.length === 0) return null;
  /** The point where one is can be pressed too, and does nothing: a button that went dead would lose the focus. */
  const point = (id: number | null, undone: boolean, label: string, whole: string) => (
    <Button
      kind="quiet"
      isDisabled={isReadOnly}
      aria-label={whole}
      onPress={() => {
        if (id !== latest)
          turns.take(() => autosave.edit((isSaved) => goTo(id, undone ? 'redo' : 'undo', isSaved)));
      }}
    >
      {label}
    </Button>
  );
  const current = (id: number | null) => (id === latest ? { 'aria-current': 'step' as const } : {});
  return (
    <section className="bench-section">
      <h3 className="label">{t('alignMode.log.title')}</h3>
      <ol className="align-log">
        {entries.map(({ id, at, label, undone }) => (
          <li key={id} data-undone={undone} {...current(id)}>
            {point(
              id,
              undone,
              words(label),
              t(undone ? 'alignMode.log.redoTo' : 'alignMode.log.undoTo', { what: words(label) }),
            )}
            <time className="numbers" dateTime={new Date(at).toISOString()}>
              {formats.time(at)}
            </time>
          </li>
        ))}
        {entries.length < listed && (
          <li {...current(null)}>
            {point(null, false, t('alignMode.log.first'), t('alignMode.log.undoAll'))}
          </li>
        )}
      </ol>
    </section>
  );
});
