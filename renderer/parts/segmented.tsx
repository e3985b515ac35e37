import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './segmented.css';

export interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly onChange: (value: Id) => void;
}

/** One of two or three, all in view: modes, themes, languages. */
export const Segmented = <Id extends string>({ label, value, options, onChange }: SegmentedProps<Id>) => (
  <ToggleButtonGroup
    className="segmented"
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={(keys) => {
      const chosen = options.find(({ id }) => keys.has(id));
      if (chosen !== undefined) onChange(chosen.id);
    }}
  >
    {options.map((option) => (
      <ToggleButton key={option.id} id={option.id} className="segmented-option">
        {option.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
