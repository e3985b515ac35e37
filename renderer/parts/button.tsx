import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';
import { Keys } from './key.tsx';
import { Tooltip } from './tooltip.tsx';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  /** `primary`: the one thing to do next; `serious`: what it does reaches far; `quiet`: no outline until hovered. */
  readonly kind?: 'primary' | 'serious' | 'plain' | 'quiet' | 'chip';
  readonly icon?: IconName;
  /** Its shortcut, shown after the label; no part of its name. */
  readonly keys?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words. */
export const Button = ({ kind = 'plain', icon, keys, children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={`button button-${kind}`}>
    {icon !== undefined && <Icon name={icon} />}
    <span className="button-words">{children}</span>
    {keys !== undefined && (
      <span className="button-keys" aria-hidden="true">
        <Keys keys={keys} />
      </span>
    )}
  </AriaButton>
);

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  /** What it does; its name for screen readers, and its tooltip. */
  readonly label: string;
  readonly icon: IconName;
  readonly keys?: string;
}

/** A button with a drawing only; the tooltip says what it does. */
export const IconButton = ({ label, icon, keys, ...props }: IconButtonProps) => (
  <Tooltip label={label} {...(keys === undefined ? {} : { keys })}>
    <AriaButton {...props} aria-label={label} className="button button-icon">
      <Icon name={icon} />
    </AriaButton>
  </Tooltip>
);
