import { type HTMLAttributes, type KeyboardEvent, useEffect, useRef } from 'react';

export interface ListFieldProps {
  /** Its name for screen readers, and what stands in it while it is empty. */
  readonly label: string;
  readonly listId: string;
  /** Of the {@link ListOption} that is current; null where there is none. */
  readonly currentId: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A field that has the focus and the keys while one chooses from the list below it. */
export const ListField = ({ label, listId, currentId, value, onChange, onKeyDown }: ListFieldProps) => (
  <input
    className="field-input"
    type="text"
    role="combobox"
    aria-label={label}
    aria-expanded
    aria-controls={listId}
    aria-autocomplete="list"
    aria-activedescendant={currentId ?? ''}
    placeholder={label}
    spellCheck={false}
    // biome-ignore lint/a11y/noAutofocus: it is what the dialog it stands in is opened for
    autoFocus
    value={value}
    onFocus={(event) => event.currentTarget.select()}
    onChange={(event) => onChange(event.target.value)}
    onKeyDown={onKeyDown}
  />
);

export interface ListOptionProps extends HTMLAttributes<HTMLDivElement> {
  readonly id: string;
  readonly isCurrent: boolean;
}

/** One of a {@link ListField}'s list; the current one is kept in sight. */
export const ListOption = ({ isCurrent, ...rest }: ListOptionProps) => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return <div {...rest} ref={ref} role="option" tabIndex={-1} aria-selected={isCurrent} />;
};
