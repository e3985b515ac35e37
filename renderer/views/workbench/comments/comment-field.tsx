import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { type AskedName, NameAsked } from './name-asked.tsx';

export interface CommentFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly send: string;
  readonly onSend: () => void;
  readonly onLeave: () => void;
  /** The field takes the focus whenever this grows; 0: it does not. */
  readonly focusTick: number;
  /** Asked below the text. */
  readonly nameAsked?: AskedName['field'];
}

/** UTF-16 units of a comment. */
const longest = 10_000;

/** A comment being written. Ctrl+Enter sends it, Escape leaves it as it is. */
export const CommentField = ({ label, value, onChange, send, onSend, ...props }: CommentFieldProps) => {
  const { t } = useTranslation('workbench');
  const { focusTick, onLeave, nameAsked = null } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (focusTick === 0) return;
    field.current?.focus();
    // One goes on where one left off.
    field.current?.setSelectionRange(longest, longest);
    // All of it, with what it is about above and the button below.
    field.current?.closest('.comment-new, .comment')?.scrollIntoView({ block: 'nearest' });
  }, [focusTick]);
  const isEmpty = value.trim() === '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!isEmpty) onSend();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <div className="comment-field" data-own-enter>
      <textarea
        ref={field}
        className="field-input text"
        aria-label={label}
        placeholder={t('comments.placeholder')}
        rows={value === '' ? 2 : Math.min(8, 1 + value.split('\n').length)}
        maxLength={longest}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {nameAsked && <NameAsked {...nameAsked} onKeyDown={onKeyDown} />}
      {!isEmpty && (
        <Button kind="plain" keys="$mod+Enter" onPress={onSend}>
          {send}
        </Button>
      )}
    </div>
  );
};
