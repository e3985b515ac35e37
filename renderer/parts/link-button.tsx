import type { ReactNode } from 'react';
import './link-button.css';

interface LinkButtonProps {
  readonly children: ReactNode;
  /** Where it leads, if its words do not say. */
  readonly title?: string;
  readonly onPress: () => void;
}

/** Words inside a text that lead somewhere in the window. */
export const LinkButton = ({ children, title, onPress }: LinkButtonProps) => (
  <button type="button" className="link-button" title={title} onClick={onPress}>
    {children}
  </button>
);
