import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Trouble } from '../../../parts/trouble.tsx';
import { useApi } from '../../../state/api.ts';
import { choiceLeft, leaveChoice } from '../../../state/choice-left.ts';
import { usePreferences } from '../../../state/preferences.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { type ExportChoice, exportables, initialExport, readExport } from './export-choice.ts';
import { ExportDetails } from './export-details.tsx';
import { AttributionNote, Choices } from './export-parts.tsx';
import { useExport } from './use-export.ts';

/** What to export, in which form, and what to do about rows that are not corrected yet. */
export const ExportDialog = ({ project, base, onGo, onClose }: BenchDialogsProps) => {
  const { t } = useTranslation('workbench');
  const keptAs = `sverka:export:${project.id}`;
  const [choice, setChoice] = useState<ExportChoice>(() =>
    readExport(choiceLeft(keptAs) ?? '', project.versions, initialExport(project.versions, base)),
  );
  // The same file is wanted again and again while a text is worked on.
  const finish = (): void => {
    leaveChoice(keptAs, JSON.stringify(choice));
    onClose();
  };
  const { author = '' } = usePreferences().preferences;
  const { isRunning, problem, run, cancel } = useExport(project.id, choice, author, finish);
  const { queries } = useApi();
  const { data: missing = [] } = useQuery({
    ...queries.exporting.missing.queryOptions({ input: { projectId: project.id } }),
    staleTime: 0,
  });
  const { what, version } = choice;
  const isStopped = what === 'corrected' && choice.fallback === null && missing.length > 0;
  const change = (part: Partial<ExportChoice>) => setChoice((before) => ({ ...before, ...part }));
  const leave = () => {
    cancel();
    onClose();
  };
  return (
    <Dialog
      title={t('export.title')}
      isOpen
      onClose={leave}
      width="wide"
      onMain={isRunning || isStopped ? undefined : () => void run()}
      actions={
        <ExportActions
          isRunning={isRunning}
          isStopped={isStopped}
          onCancel={leave}
          onRun={() => void run()}
        />
      }
    >
      <div className="bench-export">
        <Choices
          label={t('export.what')}
          value={what}
          options={exportables.map((id) => ({ id, label: t(`export.${id}`), note: t(`export.${id}Note`) }))}
          onChange={(id) => change({ what: id as ExportChoice['what'] })}
          isFirst
        />
        <ExportDetails {...{ project, base, choice, change, missing, onGo }} />
        <AttributionNote
          versions={project.versions.filter(({ id }) => what !== 'version' || id === version)}
        />
        {problem && <Trouble problem={problem} />}
      </div>
    </Dialog>
  );
};

interface ExportActionsProps {
  readonly isRunning: boolean;
  /** By rows without a corrected text. */
  readonly isStopped: boolean;
  readonly onCancel: () => void;
  readonly onRun: () => void;
}

const ExportActions = ({ isRunning, isStopped, onCancel, onRun }: ExportActionsProps) => {
  const { t } = useTranslation(['workbench', 'common']);
  return (
    <>
      {isRunning && (
        <span className="bench-export-making" role="status">
          {t('export.making')}
        </span>
      )}
      <Button onPress={onCancel}>{t('common:cancel')}</Button>
      <Button
        kind="primary"
        icon="download"
        keys="$mod+Enter"
        isDisabled={isRunning || isStopped}
        onPress={onRun}
      >
        {t('export.run')}
      </Button>
    </>
  );
};
