import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components';
import './field.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  /** What is wrong with the value, and what to do. */
  readonly error?: string;
  readonly placeholder?: string;
  /** Language of what is written in it, for hyphenation, voice and spelling. */
  readonly lang?: string;
  /** Rows of a field for several lines. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
  readonly autoFocus?: boolean;
  readonly isLabelHidden?: boolean;
  /** What is in it is selected when it gets the focus, so that typing replaces it. One line only. */
  readonly isSelectedOnFocus?: boolean;
}

const selectAll = (event: FocusEvent<HTMLInputElement>): void => event.currentTarget.select();

/** A line of text, or several. */
export const TextField = ({
  label,
  description,
  error,
  rows,
  lang,
  isLabelHidden = false,
  isSelectedOnFocus = false,
  ...props
}: TextFieldProps) => {
  const { placeholder, ...rest } = props;
  const shared = {
    className: rows === undefined ? 'field-input' : 'field-input text',
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(lang === undefined ? {} : { lang }),
  };
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined}>
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {rows === undefined ? (
        <Input {...shared} {...(isSelectedOnFocus ? { onFocus: selectAll } : {})} />
      ) : (
        <TextArea {...shared} rows={rows} />
      )}
      {description !== undefined && (
        <Text slot="description" className="field-note">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
};
