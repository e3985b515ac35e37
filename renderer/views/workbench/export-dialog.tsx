import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/domain/problem.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useNotify } from '../../parts/notice.tsx';
import { ProblemText } from '../../parts/problem-text.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { useApi } from '../../state/api.ts';
import { saveFile } from '../../state/files.ts';
import { problemOf } from '../../state/problem.ts';
import type { BenchDialogsProps } from './bench-dialogs.tsx';
import { alignedFormats, correctedFormats, type ExportChoice, initialExport } from './export-choice.ts';
import { MissingRows } from './missing-rows.tsx';
import { useNameOf } from './names.ts';
import { useServices } from './services.ts';

/** What to export, in which form, and what to do about rows that are not corrected yet. */
export const ExportDialog = ({ project, base, onGo, onClose }: BenchDialogsProps) => {
  const { t } = useTranslation(['workbench', 'common']);
  const [choice, setChoice] = useState<ExportChoice>(() => initialExport(base?.id ?? null));
  const { isRunning, problem, run } = useExport(project.id, choice, onClose);
  const { queries } = useApi();
  const { data: missing = [] } = useQuery({
    ...queries.exporting.missing.queryOptions({ input: { projectId: project.id } }),
    staleTime: 0,
  });
  const isStopped = choice.what === 'corrected' && choice.fallback === null && missing.length > 0;
  const change = (part: Partial<ExportChoice>) => setChoice((before) => ({ ...before, ...part }));
  return (
    <Dialog
      title={t('export.title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            icon="download"
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
          value={choice.what}
          options={['corrected', 'aligned', 'project'].map((id) => ({
            id,
            label: t(`export.${id as ExportChoice['what']}`),
            note: t(`export.${id as ExportChoice['what']}Note`),
          }))}
          onChange={(what) => change({ what: what as ExportChoice['what'] })}
        />
        {choice.what === 'corrected' && (
          <>
            <Segmented
              label={t('export.format')}
              value={choice.correctedFormat}
              options={correctedFormats.map((id) => ({ id, label: t(`export.formats.${id}`) }))}
              onChange={(correctedFormat) => change({ correctedFormat })}
            />
            {missing.length > 0 && <Fallback {...{ project, base, choice, change }} count={missing.length} />}
            {missing.length > 0 && choice.fallback === null && <MissingRows rows={missing} onGo={onGo} />}
          </>
        )}
        {choice.what === 'aligned' && (
          <Segmented
            label={t('export.format')}
            value={choice.alignedFormat}
            options={alignedFormats.map((id) => ({ id, label: t(`export.formats.${id}`) }))}
            onChange={(alignedFormat) => change({ alignedFormat })}
          />
        )}
        <AttributionNote versions={project.versions} />
        {problem && (
          <p className="bench-trouble" role="alert">
            <ProblemText problem={problem} />
          </p>
        )}
      </div>
    </Dialog>
  );
};

interface ChoicesProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly note: string }[];
  readonly onChange: (id: string) => void;
}

const Choices = ({ label, value, options, onChange }: ChoicesProps) => (
  <RadioGroup className="bench-choices" value={value} onChange={onChange}>
    <Label className="label">{label}</Label>
    {options.map((option) => (
      <Radio key={option.id} value={option.id} className="bench-choice">
        <span className="bench-choice-dot" />
        <span>
          {option.label}
          {option.note !== '' && <small>{option.note}</small>}
        </span>
      </Radio>
    ))}
  </RadioGroup>
);

interface FallbackProps extends Pick<BenchDialogsProps, 'project' | 'base'> {
  /** Rows without a corrected text. */
  readonly count: number;
  readonly choice: ExportChoice;
  readonly change: (part: Partial<ExportChoice>) => void;
}

/** Rows without a corrected text: filled from a version, or a reason to stop. */
const Fallback = ({ project, base, count, choice, change }: FallbackProps) => {
  const { t } = useTranslation('workbench');
  const nameOf = useNameOf();
  const preferred = base?.id ?? project.versions[0]?.id ?? null;
  return (
    <div className="bench-fallback">
      <Choices
        label={t('export.missing', { count })}
        value={choice.fallback === null ? 'stop' : 'fill'}
        options={[
          { id: 'fill', label: t('export.fill'), note: '' },
          { id: 'stop', label: t('export.stop'), note: '' },
        ]}
        onChange={(id) => change({ fallback: id === 'stop' ? null : preferred })}
      />
      {choice.fallback !== null && (
        <Select
          label={t('export.fillFrom')}
          value={choice.fallback}
          options={project.versions.map((version) => ({ id: version.id, label: nameOf(version) }))}
          onChange={(fallback) => change({ fallback })}
        />
      )}
    </div>
  );
};

const AttributionNote = ({ versions }: { readonly versions: BenchDialogsProps['project']['versions'] }) => {
  const { t } = useTranslation('workbench');
  const attributions = versions.flatMap(({ attribution }) => attribution ?? []);
  if (attributions.length === 0) return null;
  return (
    <p className="bench-quiet">
      {t('export.attribution', { count: attributions.length })} <bdi>{attributions.join(' · ')}</bdi>
    </p>
  );
};

/** Makes the file and hands it to the host to save. */
const useExport = (projectId: string, choice: ExportChoice, onDone: () => void) => {
  const { t } = useTranslation('workbench');
  const { client } = useApi();
  const { autosave } = useServices();
  const notify = useNotify();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = () => {
    const { fallback, correctedFormat, alignedFormat } = choice;
    switch (choice.what) {
      case 'corrected':
        return client.exporting.corrected({ projectId, format: correctedFormat, fallback });
      case 'aligned':
        return client.exporting.aligned({ projectId, format: alignedFormat });
      case 'project':
        return client.exporting.project({ projectId });
    }
  };
  const run = async (): Promise<void> => {
    setRunning(true);
    setProblem(null);
    try {
      await autosave.flush();
      const file = await make();
      if (await saveFile(file.fileName, file.mediaType, file.text)) {
        notify({ message: t('export.done', { file: file.fileName }) });
        onDone();
      }
    } catch (error) {
      setProblem(problemOf(error));
    }
    setRunning(false);
  };
  return { isRunning, problem, run };
};
