import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ProblemText } from '../../../parts/problem-text.tsx';
import { useApi } from '../../../state/api.ts';
import { choiceLeft, leaveChoice } from '../../../state/choice-left.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { NameField } from '../../preferences/name-field.tsx';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import {
  alignedFormats,
  correctedFormats,
  type ExportChoice,
  exportables,
  initialExport,
  readExport,
  translationsOf,
} from './export-choice.ts';
import { AttributionNote, Choices, Fallback, FormatChoice, VersionChoice } from './export-parts.tsx';
import { MissingRows } from './missing-rows.tsx';
import { useExport } from './use-export.ts';

/** What to export, in which form, and what to do about rows that are not corrected yet. */
export const ExportDialog = ({ project, base, onGo, onClose }: BenchDialogsProps) => {
  const { t } = useTranslation(['workbench', 'common']);
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
  const { what, version, changed, correctedFormat, alignedFormat } = choice;
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
        <>
          {isRunning && (
            <span className="bench-export-making" role="status">
              {t('export.making')}
            </span>
          )}
          <Button onPress={leave}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            icon="download"
            keys="$mod+Enter"
            isDisabled={isRunning || isStopped}
            onPress={() => void run()}
          >
            {t('export.run')}
          </Button>
        </>
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
        {what === 'version' && (
          <VersionChoice
            label={t('export.whichVersion')}
            versions={project.versions}
            value={version}
            onChange={(id) => change({ version: id })}
          />
        )}
        {what === 'changes' && (
          <>
            <VersionChoice
              label={t('export.against')}
              versions={translationsOf(project.versions)}
              value={changed}
              onChange={(id) => change({ changed: id })}
            />
            <NameField note={t('export.nameNote')} />
            {missing.length === project.progress.rows && (
              <p className="bench-quiet">{t('export.onlyComments')}</p>
            )}
          </>
        )}
        {(what === 'corrected' || what === 'version') && (
          <FormatChoice
            value={correctedFormat}
            formats={correctedFormats}
            onChange={(id) => change({ correctedFormat: id })}
          />
        )}
        {what === 'corrected' && missing.length > 0 && (
          <>
            <Fallback {...{ project, base, choice, change }} count={missing.length} />
            {choice.fallback === null && <MissingRows rows={missing} onGo={onGo} />}
          </>
        )}
        {what === 'aligned' && (
          <FormatChoice
            value={alignedFormat}
            formats={alignedFormats}
            onChange={(id) => change({ alignedFormat: id })}
          />
        )}
        <AttributionNote
          versions={project.versions.filter(({ id }) => what !== 'version' || id === version)}
        />
        {problem && (
          <p className="bench-trouble" role="alert">
            <ProblemText problem={problem} />
          </p>
        )}
      </div>
    </Dialog>
  );
};
