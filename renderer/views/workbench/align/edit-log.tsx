import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { useNotify } from '../../../parts/notice.tsx';
import { useProblemText } from '../../../parts/problem-text.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { problemOf } from '../../../state/problem.ts';
import { useEditWords } from '../edit-words.ts';
import { applyChanged } from '../row-blocks.ts';
import { useServices } from '../services.ts';

/** Edits that the panel lists. */
const listed = 30;

/** What was done to the project, newest first; any point of it can be gone back to, and forward again. */
export const EditLog = memo(({ isReadOnly }: { readonly isReadOnly: boolean }) => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  const { projectId, autosave, echoes, turns, announce } = useServices();
  const notify = useNotify();
  const problemText = useProblemText();
  const words = useEditWords();
  const formats = useFormats();
  const { data: entries = [] } = useQuery(
    api.queries.edits.list.queryOptions({
      input: { projectId, count: listed },
      placeholderData: (before) => before,
    }),
  );
  const latest = entries.find(({ undone }) => !undone)?.id ?? null;
  const goTo = async (editId: number | null): Promise<void> => {
    if (!(await autosave.flush())) return announce(t('undo.unsaved'));
    const answered = echoes.begin();
    try {
      const answer = await api.client.edits.goTo({ projectId, editId });
      applyChanged(api, projectId, answer);
      answered(answer);
      announce(t('alignMode.log.gone', { count: answer.steps }));
    } catch (error) {
      answered(null);
      notify({ message: problemText(problemOf(error)), tone: 'problem' });
    }
  };
  if (entries.length === 0) return null;
  return (
    <section className="bench-section">
      <h3 className="label">{t('alignMode.log.title')}</h3>
      <ol className="align-log">
        {entries.map(({ id, at, label, undone }) => (
          <li key={id} data-undone={undone} {...(id === latest ? { 'aria-current': 'step' as const } : {})}>
            <Button
              kind="quiet"
              isDisabled={isReadOnly || id === latest}
              aria-label={t(undone ? 'alignMode.log.redoTo' : 'alignMode.log.undoTo', { what: words(label) })}
              onPress={() => turns.take(() => goTo(id))}
            >
              {words(label)}
            </Button>
            <time className="numbers" dateTime={new Date(at).toISOString()}>
              {formats.time(at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
});
