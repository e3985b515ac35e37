import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isFocusNowhere } from '../../parts/focus.ts';
import { useWindowTitle } from '../../state/window-title.ts';
import './problem-page.css';

export interface ProblemPageProps {
  readonly title: string;
  /** What happened and what to do, in paragraphs. */
  readonly children: ReactNode;
  /** Further ways out, below the words; not read out by itself as those are. */
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
}

/** A page that stands in for the program's screens while something is in the way. */
export const ProblemPage = ({ title, children, below, actions }: ProblemPageProps) => {
  const { t } = useTranslation();
  useWindowTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the keys is gone with the screen; from here Tab leads to the ways out.
  useEffect(() => {
    if (isFocusNowhere()) heading.current?.focus();
  }, []);
  return (
    <main className="problem-page">
      <div className="problem-words" role="alert">
        <p className="problem-brand">{t('program')}</p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      {below}
      {actions !== undefined && <div className="problem-actions">{actions}</div>}
    </main>
  );
};
