import { useTranslation } from 'react-i18next';
import type { Finding } from './model.ts';

/** Findings in the reader's language. */
export interface FindingWords {
  /** The plain sentence of a finding. */
  sentence(finding: Pick<Finding, 'message' | 'params'>): string;
  /** The same for whoever hears it: with what weight. */
  said(finding: Pick<Finding, 'message' | 'params' | 'severity'>): string;
}

export const useFindingWords = (): FindingWords => {
  const { t } = useTranslation('checks');
  const sentence: FindingWords['sentence'] = ({ message, params }) => t(`messages.${message}`, params);
  return {
    sentence,
    said: (finding) => `${t(`severities.${finding.severity}`)}: ${sentence(finding)}`,
  };
};
