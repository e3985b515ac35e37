import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { ProblemPage } from './problem-page.tsx';

export interface CrashPageProps {
  /** Text without anything of the reader's texts in it. */
  readonly report: string;
  readonly onContinue: () => void;
}

/** The page in place of a screen that failed. What was typed is saved as it is typed, and the page says so. */
export const CrashPage = ({ report, onContinue }: CrashPageProps) => {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(report).then(() => setCopied(true));
  };
  return (
    <ProblemPage
      title={t('crash.title')}
      actions={
        <>
          <Button kind="primary" onPress={onContinue}>
            {t('crash.continue')}
          </Button>
          <Button onPress={() => location.reload()}>{t('crash.reload')}</Button>
          <Button kind="quiet" icon={isCopied ? 'check' : 'copy'} onPress={copy}>
            {isCopied ? t('crash.copied') : t('crash.copy')}
          </Button>
        </>
      }
    >
      <p>{t('crash.explanation')}</p>
      <details className="problem-report">
        <summary>{t('crash.report')}</summary>
        <pre lang="en">{report}</pre>
      </details>
    </ProblemPage>
  );
};
