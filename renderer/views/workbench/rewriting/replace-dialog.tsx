import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { correctedLanguage } from '../../../../shared/domain/correctedLanguage.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { type Search, searchModes } from '../../../../shared/domain/search/find.ts';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ProblemText } from '../../../parts/problem-text.tsx';
import { Segmented } from '../../../parts/segmented.tsx';
import { Select } from '../../../parts/select.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { type Api, useApi } from '../../../state/api.ts';
import { problemOf } from '../../../state/problem.ts';
import { useRested } from '../../../state/use-rested.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { useCoreWork } from '../dialogs/use-core-work.ts';
import { Waiting } from '../dialogs/waiting.tsx';
import type { ProjectDetail, RowIndex } from '../model.ts';
import { startingQuery } from '../words/places.ts';
import { FillChoice, leave } from './fill-choice.tsx';
import type { RewrittenRow } from './model.ts';
import { Preview } from './preview.tsx';
import { useApplyRewriting } from './use-apply.ts';

/** Milliseconds after the last key before the texts are searched. */
const typingPause = 250;
/** UTF-16 units that the contract lets a search and a replacement have. */
const longest = 1_000;

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
  const { project, isReadOnly, shownRows, onGo, onClose, onUndo } = props;
  const { t } = useTranslation(['rewriting', 'compare']);
  const api = useApi();
  const apply = useApplyRewriting(onUndo);
  const [search, setSearch] = useState<Search>(() => ({
    text: startingQuery(),
    mode: 'plain',
    matchCase: false,
  }));
  const [replacement, setReplacement] = useState('');
  const [isShownOnly, setShownOnly] = useState(shownRows !== null);
  const [fill, setFill] = useState(() => usualFill(project, statesOfRows(api, project.id)));
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What was last done: of it only what was left out is there still. */
  const [done, setDone] = useState('');
  const wish = JSON.stringify([search, replacement]);
  /** The wish that Enter was pressed on, and how often: the button that does it gets the focus, once it is there. */
  const [entered, setEntered] = useState({ wish: '', times: 0 });
  const { found, isAsked } = useFound(project.id, {
    ...search,
    replacement,
    rowIds: isShownOnly && shownRows !== null ? [...shownRows] : null,
    fill: fill === leave ? null : fill,
  });
  const fields = useRef<HTMLDivElement>(null);
  const language = correctedLanguage(project.versions);
  const find = (part: Partial<Search>) => setSearch({ ...search, ...part });
  const replace = async (rows: readonly RewrittenRow[]): Promise<void> => {
    setProblem(null);
    const message = t('replaced', { text: search.text, count: rows.length });
    try {
      await apply({ kind: 'replace', title: search.text, rows, message });
      setDone(wish);
      // The button that did it has nothing to do any more; what is looked for next is written here.
      fields.current?.querySelector('input')?.focus();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const { value } = found;
  return (
    <Dialog title={t('title')} isOpen onClose={onClose} width="full">
      <div className="replacing">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only the fields inside are written in */}
        <div
          ref={fields}
          className="replacing-texts"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            setEntered({ wish, times: entered.times + 1 });
          }}
        >
          <TextField
            label={t('find')}
            value={search.text}
            maxLength={longest}
            lang={language}
            autoFocus
            isSelectedOnFocus
            onChange={(text) => find({ text })}
          />
          <TextField
            label={t('with')}
            value={replacement}
            maxLength={longest}
            lang={language}
            {...(search.mode === 'pattern' ? { description: t('groups') } : {})}
            onChange={setReplacement}
          />
        </div>
        <div className="replacing-choices">
          <Segmented
            label={t('mode')}
            value={search.mode}
            options={searchModes.map((mode) => ({ id: mode, label: t(`compare:filters.modes.${mode}`) }))}
            onChange={(mode) => find({ mode })}
          />
          <Checkbox isSelected={search.matchCase} onChange={(matchCase) => find({ matchCase })}>
            {t('matchCase')}
          </Checkbox>
          {shownRows !== null && (
            <Select
              label={t('where')}
              value={isShownOnly ? 'shown' : 'all'}
              options={[
                { id: 'shown', label: t('shown', { count: shownRows.length }) },
                { id: 'all', label: t('allRows') },
              ]}
              onChange={(id) => setShownOnly(id === 'shown')}
            />
          )}
          <FillChoice versions={project.versions} value={fill} onChange={setFill} />
        </div>
        {search.text === '' && <p className="bench-quiet">{t('nothingAsked')}</p>}
        {isAsked && <Waiting of={found} label={t('searching')} />}
        {problem && (
          <p className="bench-trouble" role="alert">
            <ProblemText problem={problem} />
          </p>
        )}
        {value?.rows.length === 0 && (
          <p role="status">{t(done === wish ? 'allDone' : fill === leave ? 'nothingLeft' : 'nothing')}</p>
        )}
        {value && value.rows.length > 0 && (
          <>
            {value.more && <p>{t('more')}</p>}
            <Preview
              key={JSON.stringify([search, done === wish])}
              isLeftOut={done === wish}
              called={entered.wish === wish && done !== wish ? entered.times : 0}
              rows={value.rows}
              language={language}
              isReadOnly={isReadOnly}
              onApply={(rows) => void replace(rows)}
              onGo={onGo}
            />
          </>
        )}
      </div>
    </Dialog>
  );
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
