import { type RefObject, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { correctedLanguage } from '../../../../shared/domain/correctedLanguage.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import type { Search } from '../../../../shared/domain/search/find.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { Trouble } from '../../../parts/trouble.tsx';
import { type Api, useApi } from '../../../state/api.ts';
import { problemOf } from '../../../state/problem.ts';
import { useRested } from '../../../state/use-rested.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { useCoreWork } from '../dialogs/use-core-work.ts';
import { Waiting } from '../dialogs/waiting.tsx';
import type { ProjectDetail, RowIndex } from '../model.ts';
import { startingQuery } from '../words/places.ts';
import { leave } from './fill-choice.tsx';
import type { RewrittenRow } from './model.ts';
import { Preview } from './preview.tsx';
import { ReplaceChoices, ReplaceTexts, type ReplaceWish } from './replace-fields.tsx';
import { useApplyRewriting } from './use-apply.ts';

/** Milliseconds after the last key before the texts are searched. */
const typingPause = 250;

type Asked = Omit<Inputs['rewriting']['find'], 'projectId'>;

/**
 * What rows without corrected text are begun from unless another choice is made: nothing once there is some corrected
 * text; before that the first human version, or the first translation.
 */
const usualFill = ({ versions }: ProjectDetail, states: RowIndex['states']): number => {
  if (states.some((state) => state !== 'new')) return leave;
  const translations = versions.filter(({ role }) => role !== 'source');
  return (translations.find(({ role }) => role === 'human') ?? translations[0])?.id ?? leave;
};

/** As the rows on screen have them: the project's own counts come a moment later than what was typed. */
const statesOfRows = ({ queryClient, queries }: Api, projectId: string): RowIndex['states'] =>
  queryClient.getQueryData(queries.rows.index.queryKey({ input: { projectId } }))?.states ?? [];

/** Finds words in the corrected text and puts others in their place: a look at every place first, then in one step. */
export const ReplaceDialog = (props: BenchDialogsProps) => {
  const { project, isReadOnly, shownRows, onGo, onClose } = props;
  const { t } = useTranslation('rewriting');
  const api = useApi();
  const fields = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState<ReplaceWish>(() => ({
    search: { text: startingQuery(), mode: 'plain', matchCase: false },
    replacement: '',
    isShownOnly: shownRows !== null,
    fill: usualFill(project, statesOfRows(api, project.id)),
  }));
  const { search, replacement, fill } = wish;
  const change = (part: Partial<ReplaceWish>): void => setWish((before) => ({ ...before, ...part }));
  const words = JSON.stringify([search, replacement]);
  /** The words that Enter was pressed on, and how often: the button that does it gets the focus, once it is there. */
  const [entered, setEntered] = useState({ words: '', times: 0 });
  const { found, isAsked } = useFound(project.id, {
    ...search,
    replacement,
    rowIds: wish.isShownOnly && shownRows !== null ? [...shownRows] : null,
    fill: fill === leave ? null : fill,
  });
  const { problem, isDone, replace } = useReplacing(props, search, words, fields);
  const language = correctedLanguage(project.versions);
  const { value } = found;
  return (
    <Dialog title={t('title')} isOpen onClose={onClose} width="full">
      <div className="replacing">
        <ReplaceTexts
          ref={fields}
          wish={wish}
          language={language}
          onChange={change}
          onEnter={() => setEntered({ words, times: entered.times + 1 })}
        />
        <ReplaceChoices wish={wish} versions={project.versions} shown={shownRows?.length} onChange={change} />
        {search.text === '' && <p className="bench-quiet">{t('nothingAsked')}</p>}
        {isAsked && <Waiting of={found} label={t('searching')} />}
        {problem && <Trouble problem={problem} />}
        {value?.rows.length === 0 && (
          <p role="status">{t(isDone ? 'allDone' : fill === leave ? 'nothingLeft' : 'nothing')}</p>
        )}
        {value?.more && <p>{t('more')}</p>}
        {value && value.rows.length > 0 && (
          <Preview
            key={JSON.stringify([search, isDone])}
            isLeftOut={isDone}
            called={entered.words === words && !isDone ? entered.times : 0}
            rows={value.rows}
            language={language}
            isReadOnly={isReadOnly}
            onApply={(rows) => void replace(rows)}
            onGo={onGo}
          />
        )}
      </div>
    </Dialog>
  );
};

/** Puts the words in their places. `isDone`: they were last, so that of them only what was left out is there still. */
const useReplacing = (
  { onUndo }: BenchDialogsProps,
  { text }: Search,
  words: string,
  fields: RefObject<HTMLElement | null>,
) => {
  const { t } = useTranslation('rewriting');
  const apply = useApplyRewriting(onUndo);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const replace = async (rows: readonly RewrittenRow[]): Promise<void> => {
    setProblem(null);
    const message = t('replaced', { text, count: rows.length });
    try {
      await apply({ kind: 'replace', title: text, rows, message });
      setDone(words);
      // The button that did it has nothing to do any more; what is looked for next is written here.
      fields.current?.querySelector('input')?.focus();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return { problem, isDone: done === words, replace };
};

/** What is found of the wish on screen, once that has rested; `isAsked`: it has, and there is something to look for. */
const useFound = (projectId: string, { rowIds, ...rest }: Asked) => {
  const { client } = useApi();
  const rows = useMemo(() => JSON.stringify(rowIds), [rowIds]);
  const asked = JSON.stringify([rest, rows]);
  const rested = useRested(asked, typingPause);
  const question = rest.text === '' || asked !== rested ? null : asked;
  const found = useCoreWork(question, (signal) =>
    client.rewriting.find({ projectId, ...rest, rowIds }, { signal }),
  );
  return { found, isAsked: question !== null };
};
