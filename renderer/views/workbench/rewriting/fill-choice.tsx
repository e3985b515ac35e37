import { useTranslation } from 'react-i18next';
import { Select } from '../../../parts/select.tsx';
import type { Version } from '../model.ts';
import { useNameOf } from '../names.ts';

/** Key of leaving rows without corrected text alone, among the ids of versions. */
export const leave = 0;

interface FillChoiceProps {
  readonly versions: readonly Version[];
  /** A version's id, or {@link leave}. */
  readonly value: number;
  readonly onChange: (id: number) => void;
}

/** What becomes of rows that have no corrected text: nothing, or they are begun from a translation. */
export const FillChoice = ({ versions, value, onChange }: FillChoiceProps) => {
  const { t } = useTranslation('rewriting');
  const nameOf = useNameOf();
  return (
    <Select
      label={t('fill')}
      value={value}
      options={[
        { id: leave, label: t('leave') },
        ...versions
          .filter(({ role }) => role !== 'source')
          .map((version) => ({ id: version.id, label: t('begin', { version: nameOf(version) }) })),
      ]}
      onChange={onChange}
    />
  );
};
