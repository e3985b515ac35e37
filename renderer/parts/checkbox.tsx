import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './checkbox.css';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  /** Its words; a checkbox without any needs an `aria-label`. */
  readonly children?: ReactNode;
}

/** Yes or no. */
export const Checkbox = ({ children, ...props }: CheckboxProps) => (
  <AriaCheckbox {...props} className="checkbox">
    {({ isIndeterminate }) => (
      <>
        <span className="checkbox-box">
          <Icon name={isIndeterminate ? 'minus' : 'check'} size={12} />
        </span>
        {children}
      </>
    )}
  </AriaCheckbox>
);
