import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { Button } from '../../../parts/button.tsx';
import { Select } from '../../../parts/select.tsx';
import { Trouble } from '../../../parts/trouble.tsx';
import { useApi } from '../../../state/api.ts';
import { problemOf } from '../../../state/problem.ts';
import { useNameOf } from '../names.ts';
import { FillChoice, leave } from '../rewriting/fill-choice.tsx';
import type { RewrittenRow } from '../rewriting/model.ts';
import { Preview } from '../rewriting/preview.tsx';
import { useApplyRewriting } from '../rewriting/use-apply.ts';
import { useServices } from '../services.ts';
import { focusChosen } from './group-list.tsx';
import type { GroupViewProps } from './group-view.tsx';
import { usualFill } from './model.ts';

export interface UnifyProps extends Omit<GroupViewProps, 'isReadOnly'> {
  readonly isPreview: boolean;
  readonly onPreview: (isPreview: boolean) => void;
}

/** Makes all forms of a group one in the corrected text: what, where from, a look at it first, then in one step. */
export const Unify = (props: UnifyProps) => {
  const { project, found, group, isPreview, onPreview, onGo } = props;
  const { t } = useTranslation('consistency');
  const nameOf = useNameOf();
  const section = useRef<HTMLElement>(null);
  const [target, setTarget] = useState(group.forms[0]?.text ?? '');
  const [chosen, setChosen] = useState<number | null>(null);
  const versions = project.versions.filter(({ role }) => role !== 'source');
  const fill = chosen ?? usualFill(group, found.columns, versions) ?? leave;
  const { rows, problem, preview, forget, apply } = useUnifying(props, target, fill, section);
  const source = versions.find(({ id }) => id === fill);
  return (
    <section ref={section} className="consistency-unify" aria-label={t('unify')}>
      <h3>{t('unify')}</h3>
      <div className="consistency-choices">
        <Select
          label={t('target')}
          value={target}
          options={group.forms.map(({ text }) => ({ id: text, label: text }))}
          onChange={(text) => {
            setTarget(text);
            forget();
          }}
        />
        <FillChoice
          versions={project.versions}
          value={fill}
          onChange={(id) => {
            setChosen(id);
            forget();
          }}
        />
        {isPreview ? (
          <Button onPress={() => onPreview(false)}>{t('back')}</Button>
        ) : (
          <Button onPress={() => void preview()}>{t('preview')}</Button>
        )}
      </div>
      {problem && <Trouble problem={problem} />}
      {isPreview && rows.length === 0 && (
        <p role="status">
          {source === undefined ? t('nothing') : t('nothingFilled', { version: nameOf(source) })}
        </p>
      )}
      {isPreview && rows.length > 0 && (
        <Preview
          rows={rows}
          language={versions[0]?.language ?? 'und'}
          called={1}
          onApply={(wanted) => void apply(wanted)}
          onGo={onGo}
        />
      )}
    </section>
  );
};

/** The rows as they would be, and making them so. */
const useUnifying = (
  { project, found, number, onPreview, onUndo }: UnifyProps,
  target: string,
  fill: number,
  section: RefObject<HTMLElement | null>,
) => {
  const { t } = useTranslation('consistency');
  const api = useApi();
  const { autosave } = useServices();
  const rewrite = useApplyRewriting(onUndo);
  const [rows, setRows] = useState<readonly RewrittenRow[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What is wished for now: what is answered to an earlier wish would be other words. */
  const wish = useRef({});
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
  const forget = (): void => {
    wish.current = {};
    onPreview(false);
  };
  const apply = (wanted: readonly RewrittenRow[]) =>
    perform(async () => {
      const message = t('done', { count: wanted.length, form: target });
      await rewrite({ kind: 'unify', title: target, rows: wanted, message });
      onPreview(false);
      // The button goes, for it has done its work: one is at the group still.
      focusChosen(section.current?.closest('.consistency') ?? null);
    });
  return { rows, problem, preview, forget, apply };
};
