import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Keys } from './key.tsx';
import './tooltip.css';

export interface TooltipProps {
  readonly label: string;
  readonly keys?: string;
  /** A button or a link; it must take a ref and focus. */
  readonly children: ReactElement;
}

/** Says what the thing under pointer or focus does. Never the only place where something is said. */
export const Tooltip = ({ label, keys, children }: TooltipProps) => (
  <TooltipTrigger delay={500} closeDelay={60}>
    {children}
    <AriaTooltip className="tooltip" offset={6}>
      {label}
      {keys !== undefined && <Keys keys={keys} />}
    </AriaTooltip>
  </TooltipTrigger>
);
