import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Region } from '../../parts/region.tsx';
import { routeHref } from '../../state/route.ts';
import { useWindowTitle } from '../../state/window-title.ts';
import { FootControls } from './foot-controls.tsx';
import './screen.css';

export interface ScreenProps {
  /** Where one is, after the program's name. */
  readonly title: ReactNode;
  /** Title of the window. */
  readonly windowTitle?: string;
  /** The bar's other contents; a `.grow` pushes what follows to the right. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
  /** Left part of the foot; language, keys and preferences stand at its right end. */
  readonly foot?: ReactNode;
  /**
   * A workbench, whose bar gives way in another order. Said here and not asked by `:has()`: browsers would work out the
   * style of the whole page anew whenever a row is drawn.
   */
  readonly isBench?: boolean;
}

/** The frame of every screen: a bar, the screen's own part, a foot. */
export const Screen = ({ title, windowTitle, bar, children, foot, isBench = false }: ScreenProps) => {
  const { t } = useTranslation();
  useWindowTitle(windowTitle ?? null);
  return (
    <div className="screen" data-bench={isBench}>
      <Region role="banner" className="screen-bar">
        <a className="screen-brand" href={routeHref({ view: 'library' })}>
          {t('program')}
        </a>
        <h1 className="screen-title">{title}</h1>
        {bar}
      </Region>
      <Region role="main" className="screen-main">
        {children}
      </Region>
      <Region role="contentinfo" className="screen-foot numbers">
        {foot}
        <span className="grow" />
        <FootControls />
      </Region>
    </div>
  );
};
