import { useTranslation } from 'react-i18next';
import type { Severity } from './model.ts';

/** Each severity has a shape of its own as well as a colour. */
const drawings = {
  error: <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM8 4.8v3.8M8 11.2h.01" />,
  warning: <path d="M8 2.3 14.3 13H1.7zM8 6.6v3M8 11.4h.01" />,
  hint: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.2v3.6M8 5h.01" />,
} as const;

export interface SeverityMarkProps {
  readonly severity: Severity;
  readonly size?: number;
  /** Said in place of the severity's name; `''` where words beside it say it. */
  readonly label?: string;
}

/** How grave a finding is. */
export const SeverityMark = ({ severity, size = 14, label }: SeverityMarkProps) => {
  const { t } = useTranslation('checks');
  const name = label ?? t(`severities.${severity}`);
  const isSilent = name === '';
  return (
    <span
      className={`severity severity-${severity}`}
      {...(isSilent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
    >
      <svg className="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
        {drawings[severity]}
      </svg>
    </span>
  );
};
