import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Keys } from './key.tsx';
import './field.css';
import './menu.css';
import './select.css';

interface SelectOption<Id extends string | number> {
  readonly id: Id;
  readonly label: string;
  readonly description?: string;
  /** A key that does the same, in tinykeys' form. */
  readonly keys?: string;
}

export interface SelectProps<Id extends string | number> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly SelectOption<Id>[];
  readonly onChange: (value: Id) => void;
  /** `field`: label above, full width; `chip`: label and value side by side, in a rounded frame. */
  readonly kind?: 'field' | 'chip';
  readonly isDisabled?: boolean;
  /** Drawn before the value. */
  readonly mark?: ReactNode;
}

/** One of a few. */
export const Select = <Id extends string | number>({
  label,
  value,
  options,
  onChange,
  kind = 'field',
  isDisabled = false,
  mark,
}: SelectProps<Id>) => (
  <AriaSelect
    className={`select select-${kind}`}
    value={value}
    onChange={(key) => {
      const chosen = options.find(({ id }) => id === key);
      if (chosen !== undefined) onChange(chosen.id);
    }}
    isDisabled={isDisabled}
  >
    <Label className={kind === 'field' ? 'field-label' : 'select-label'}>{label}</Label>
    <Button className="select-button">
      {mark}
      <SelectValue className="select-value">{({ selectedText }) => selectedText}</SelectValue>
      <Icon name="chevronDown" size={12} />
    </Button>
    <Popover className="popover" offset={4}>
      <ListBox className="menu" data-overlay="">
        {options.map((option) => (
          <ListBoxItem
            key={option.id}
            id={option.id}
            textValue={option.label}
            className="menu-choice select-choice"
          >
            <span>
              <Text slot="label">{option.label}</Text>
              {option.description !== undefined && (
                <Text slot="description" className="menu-description">
                  {option.description}
                </Text>
              )}
            </span>
            {option.keys !== undefined && <Keys keys={option.keys} />}
            <span className="select-check">
              <Icon name="check" />
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  </AriaSelect>
);
