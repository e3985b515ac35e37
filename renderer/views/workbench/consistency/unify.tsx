import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { Button } from '../../../parts/button.tsx';
import { ProblemText } from '../../../parts/problem-text.tsx';
import { Select } from '../../../parts/select.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { problemOf } from '../../../state/problem.ts';
import type { ChangedRows } from '../model.ts';
import { useNameOf } from '../names.ts';
import { applyChanged } from '../row-blocks.ts';
import { useServices } from '../services.ts';
import { useDoneNotice } from '../use-done-notice.ts';
import type { GroupViewProps } from './group-view.tsx';
import { differenceOf, type RewrittenRow, usualFill } from './model.ts';

export interface UnifyProps extends Omit<GroupViewProps, 'isReadOnly'> {
  readonly isPreview: boolean;
  readonly onPreview: (isPreview: boolean) => void;
}

/** Key of leaving rows without corrected text alone, among the ids of versions. */
const leave = 0;

/** UTF-16 units that are shown to either side of a difference. */
const around = 60;

/** Rows that the preview shows; all are changed. */
const mostShown = 200;

/** Makes all forms of a group one in the corrected text: what, where from, a look at it first, then in one step. */
export const Unify = (props: UnifyProps) => {
  const { project, found, group, number, isPreview, onPreview, onGo, onUndo } = props;
  const { t } = useTranslation('consistency');
  const api = useApi();
  const { autosave, echoes } = useServices();
  const done = useDoneNotice(onUndo);
  const nameOf = useNameOf();
  const [target, setTarget] = useState(group.forms[0]?.text ?? '');
  const [chosen, setChosen] = useState<number | null>(null);
  const [rows, setRows] = useState<readonly RewrittenRow[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What is wished for now: what is answered to an earlier wish would be other words. */
  const wish = useRef({});
  const versions = project.versions.filter(({ role }) => role !== 'source');
  const fill = chosen ?? usualFill(group, found.columns, versions) ?? leave;
  const source = versions.find(({ id }) => id === fill);
  const perform = async (work: () => Promise<void>): Promise<void> => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const preview = () =>
    perform(async () => {
      const own = {};
      wish.current = own;
      await autosave.flush();
      const about = { projectId: project.id, found: found.found, group: number, target };
      const rewritten = await api.client.consistency.preview({
        ...about,
        fill: fill === leave ? null : fill,
      });
      if (wish.current !== own) return;
      setRows(rewritten);
      onPreview(true);
    });
  const wishOtherwise = () => {
    wish.current = {};
    onPreview(false);
  };
  const apply = () => perform(() => autosave.edit(applyNow));
  const applyNow = async () => {
    const answered = echoes.begin();
    let changed: ChangedRows | null = null;
    try {
      const wanted = rows.map(({ rowId, revision, after, origin }) => ({
        rowId,
        revision,
        text: after,
        origin,
      }));
      const answer = await api.client.consistency.apply({ projectId: project.id, target, rows: wanted });
      changed = answer;
      applyChanged(api, project.id, answer);
      done(t('done', { count: rows.length, form: target }), answer.editId);
    } finally {
      answered(changed);
    }
    void api.queryClient.invalidateQueries({ queryKey: api.queries.edits.key() });
    void api.queryClient.invalidateQueries({ queryKey: api.queries.project.key() });
    onPreview(false);
  };
  return (
    <section className="consistency-unify" aria-label={t('unify')}>
      <h3>{t('unify')}</h3>
      <div className="consistency-choices">
        <Select
          label={t('target')}
          value={target}
          options={group.forms.map(({ text }) => ({ id: text, label: text }))}
          onChange={(text) => {
            setTarget(text);
            wishOtherwise();
          }}
        />
        <Select
          label={t('fill')}
          value={fill}
          options={[
            { id: leave, label: t('leave') },
            ...versions.map((version) => ({
              id: version.id,
              label: t('begin', { version: nameOf(version) }),
            })),
          ]}
          onChange={(id) => {
            setChosen(id);
            wishOtherwise();
          }}
        />
        {isPreview ? (
          <Button onPress={() => onPreview(false)}>{t('back')}</Button>
        ) : (
          <Button onPress={() => void preview()}>{t('preview')}</Button>
        )}
      </div>
      {problem && (
        <p className="bench-trouble" role="alert">
          <ProblemText problem={problem} />
        </p>
      )}
      {isPreview && rows.length === 0 && (
        <p role="status">
          {source === undefined ? t('nothing') : t('nothingFilled', { version: nameOf(source) })}
        </p>
      )}
      {isPreview && rows.length > 0 && <Preview rows={rows} onApply={() => void apply()} onGo={onGo} />}
    </section>
  );
};

interface PreviewProps {
  readonly rows: readonly RewrittenRow[];
  readonly onApply: () => void;
  readonly onGo: (position: number) => void;
}

/** What every row would be, its difference marked, and the button that does it. */
const Preview = ({ rows, onApply, onGo }: PreviewProps) => {
  const { t } = useTranslation('consistency');
  const formats = useFormats();
  return (
    <>
      <div className="consistency-apply">
        <span role="status">{t('changes', { count: rows.length })}</span>
        <Button kind="primary" onPress={onApply}>
          {t('apply', { count: rows.length })}
        </Button>
      </div>
      <ol className="place-list consistency-preview">
        {rows.slice(0, mostShown).map(({ rowId, position, before, after }) => {
          const { lead, deleted, inserted, trail } = differenceOf(before, after);
          return (
            <li key={rowId}>
              <Button kind="quiet" onPress={() => onGo(position)}>
                <span className="visually-hidden">{t('go')} </span>
                {formats.number(position + 1)}
              </Button>
              <span className="consistency-text">
                {lead.length > around ? `…${lead.slice(-around).replace(/^\S*\s+/u, '')}` : lead}
                {deleted !== '' && <del>{deleted}</del>}
                {inserted !== '' && <ins>{inserted}</ins>}
                {trail.length > around ? `${trail.slice(0, around).replace(/\s+\S*$/u, '')}…` : trail}
              </span>
            </li>
          );
        })}
      </ol>
      {rows.length > mostShown && <p>{t('moreRows', { count: rows.length - mostShown })}</p>}
    </>
  );
};
