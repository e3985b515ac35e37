import { useTranslation } from 'react-i18next';
import { NameField } from '../../preferences/name-field.tsx';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { alignedFormats, correctedFormats, type ExportChoice, translationsOf } from './export-choice.ts';
import { Fallback, FormatChoice, VersionChoice } from './export-parts.tsx';
import { MissingRows } from './missing-rows.tsx';

interface ExportDetailsProps extends Pick<BenchDialogsProps, 'project' | 'base' | 'onGo'> {
  readonly choice: ExportChoice;
  readonly change: (part: Partial<ExportChoice>) => void;
  /** Zero-based positions of rows without a corrected text, ascending. */
  readonly missing: readonly number[];
}

/** What is still to be said of that which is exported. */
export const ExportDetails = (props: ExportDetailsProps) => {
  switch (props.choice.what) {
    case 'corrected':
      return <CorrectedDetails {...props} />;
    case 'changes':
      return <ChangesDetails {...props} />;
    case 'version':
      return <VersionDetails {...props} />;
    case 'aligned':
      return (
        <FormatChoice
          value={props.choice.alignedFormat}
          formats={alignedFormats}
          onChange={(alignedFormat) => props.change({ alignedFormat })}
        />
      );
    case 'project':
      return null;
  }
};

const CorrectedDetails = ({ project, base, choice, change, missing, onGo }: ExportDetailsProps) => (
  <>
    <TextFormat choice={choice} change={change} />
    {missing.length > 0 && (
      <>
        <Fallback {...{ project, base, choice, change }} count={missing.length} />
        {choice.fallback === null && <MissingRows rows={missing} onGo={onGo} />}
      </>
    )}
  </>
);

const ChangesDetails = ({ project, choice, change, missing }: ExportDetailsProps) => {
  const { t } = useTranslation('workbench');
  return (
    <>
      <VersionChoice
        label={t('export.against')}
        versions={translationsOf(project.versions)}
        value={choice.changed}
        onChange={(changed) => change({ changed })}
      />
      <NameField note={t('export.nameNote')} />
      {missing.length === project.progress.rows && <p className="bench-quiet">{t('export.onlyComments')}</p>}
    </>
  );
};

const VersionDetails = ({ project, choice, change }: ExportDetailsProps) => {
  const { t } = useTranslation('workbench');
  return (
    <>
      <VersionChoice
        label={t('export.whichVersion')}
        versions={project.versions}
        value={choice.version}
        onChange={(version) => change({ version })}
      />
      <TextFormat choice={choice} change={change} />
    </>
  );
};

/** The form of one text. */
const TextFormat = ({ choice, change }: Pick<ExportDetailsProps, 'choice' | 'change'>) => (
  <FormatChoice
    value={choice.correctedFormat}
    formats={correctedFormats}
    onChange={(correctedFormat) => change({ correctedFormat })}
  />
);
