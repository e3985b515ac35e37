import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../parts/segmented.tsx';
import { Select } from '../../../parts/select.tsx';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import type { Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import type { alignedFormats, correctedFormats, ExportChoice } from './export-choice.ts';

/** Pieces of the export dialog. */

interface ChoicesProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly note: string }[];
  readonly onChange: (id: string) => void;
  /** The chosen one takes the focus as it appears, so that arrows choose at once. */
  readonly isFirst?: boolean;
}

/** One of several, each with a word about it. */
export const Choices = ({ label, value, options, onChange, isFirst = false }: ChoicesProps) => (
  <RadioGroup className="bench-choices" value={value} onChange={onChange}>
    <Label className="label">{label}</Label>
    {options.map((option) => (
      <Radio
        key={option.id}
        value={option.id}
        autoFocus={isFirst && option.id === value}
        className="bench-choice"
      >
        <span className="bench-choice-dot" />
        <span>
          {option.label}
          {option.note !== '' && <small>{option.note}</small>}
        </span>
      </Radio>
    ))}
  </RadioGroup>
);

type Format = (typeof correctedFormats | typeof alignedFormats)[number];

interface FormatChoiceProps<Id extends Format> {
  readonly value: Id;
  readonly formats: readonly Id[];
  readonly onChange: (id: Id) => void;
}

/** In which form the file is. */
export const FormatChoice = <Id extends Format>({ value, formats, onChange }: FormatChoiceProps<Id>) => {
  const { t } = useTranslation('workbench');
  const nameOf = (id: Format): string => t(`export.formats.${id}`);
  return (
    <div className="bench-export-format">
      <span className="select-label" aria-hidden="true">
        {t('export.format')}
      </span>
      <Segmented
        label={t('export.format')}
        value={value}
        options={formats.map((id) => ({ id, label: nameOf(id) }))}
        onChange={onChange}
      />
    </div>
  );
};

interface VersionChoiceProps {
  readonly label: string;
  readonly versions: readonly Version[];
  readonly value: number | null;
  readonly onChange: (id: number) => void;
}

/** One of the versions, by its short name. */
export const VersionChoice = ({ label, versions, value, onChange }: VersionChoiceProps) => {
  const nameOf = useNameOf();
  if (value === null) return null;
  const options = versions.map((version) => ({ id: version.id, label: nameOf(version) }));
  return (
    <div className="bench-export-version">
      <Select label={label} value={value} options={options} onChange={onChange} />
    </div>
  );
};

interface FallbackProps extends Pick<BenchDialogsProps, 'project' | 'base'> {
  /** Rows without a corrected text. */
  readonly count: number;
  readonly choice: ExportChoice;
  readonly change: (part: Partial<ExportChoice>) => void;
}

/** Rows without a corrected text: filled from a version, or a reason to stop. */
export const Fallback = ({ project, base, count, choice, change }: FallbackProps) => {
  const { t } = useTranslation('workbench');
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
        <VersionChoice
          label={t('export.fillFrom')}
          versions={project.versions}
          value={choice.fallback}
          onChange={(fallback) => change({ fallback })}
        />
      )}
    </div>
  );
};

/** What is carried along with the texts of machines. */
export const AttributionNote = ({
  versions,
}: {
  readonly versions: BenchDialogsProps['project']['versions'];
}) => {
  const { t } = useTranslation('workbench');
  const attributions = versions.flatMap(({ attribution }) => attribution ?? []);
  if (attributions.length === 0) return null;
  return (
    <p className="bench-quiet">
      {t('export.attribution', { count: attributions.length })} <bdi>{attributions.join(' · ')}</bdi>
    </p>
  );
};
