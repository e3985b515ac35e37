import { useTranslation } from 'react-i18next';
import { worstAt } from './model.ts';
import { useRun } from './run-state.ts';
import { SeverityMark } from './severity-mark.tsx';

/** The weight of a row's worst finding, beside its number. */
export const FindingMark = ({ position }: { readonly position: number }) => {
  const { t } = useTranslation('checks');
  const severity = useRun(({ summary }) => worstAt(summary, position));
  if (severity === null) return null;
  return (
    <span className="finding-mark">
      <SeverityMark severity={severity} size={13} label={t(`inRow.${severity}`)} />
    </span>
  );
};
