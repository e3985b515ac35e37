import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../parts/button.tsx';
import type { Row } from '../model.ts';
import { useServices } from '../services.ts';
import { CommentField } from './comment-field.tsx';
import { CommentItem } from './comment-item.tsx';
import { SubjectLine } from './subject-line.tsx';
import type { Comments } from './use-comments.ts';
import './comments.css';
import { useShownKey } from '../../../state/keymap.ts';
import { useKeptComment } from './kept-comment.ts';
import { useAskedName } from './name-asked.tsx';

export interface RowCommentsProps {
  readonly row: Row;
  readonly comments: Comments;
  readonly isReadOnly: boolean;
}

/** What was written about the row, and a field to write more. */
export const RowComments = ({ row, comments, isReadOnly }: RowCommentsProps) => {
  const { t } = useTranslation('workbench');
  if (isReadOnly && row.comments.length === 0) return null;
  return (
    <section className="bench-section" aria-label={t('comments.title')}>
      <h3 className="label">{t('comments.title')}</h3>
      <ol className="comments">
        {row.comments.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            actions={comments.actions}
            isReadOnly={isReadOnly}
          />
        ))}
      </ol>
      {!isReadOnly && <NewComment key={row.id} row={row} comments={comments} />}
    </section>
  );
};

const NewComment = ({ row, comments }: Omit<RowCommentsProps, 'isReadOnly'>) => {
  const { t } = useTranslation('workbench');
  const shownKey = useShownKey();
  const { projectId } = useServices();
  const { actions, request } = comments;
  const { text, about, write, aboutRow, forget } = useKeptComment(projectId, row);
  const [isSending, setSending] = useState(false);
  const asked = useAskedName();
  const own = request?.rowId === row.id ? request : null;
  // A field only where one writes: the panel is for reading.
  if (own === null && text === '') {
    return (
      <Button kind="quiet" icon="comment" {...shownKey('comment')} onPress={comments.begin}>
        {t('comments.write')}
      </Button>
    );
  }
  const send = () => {
    if (isSending) return;
    setSending(true);
    comments.leave();
    // What is written stays until it is known to be with the core. Its author goes ahead; without one it is sent too.
    const add = () =>
      actions.add(row, text.trim(), about, (isDone) => {
        setSending(false);
        if (isDone) forget(text);
      });
    if (asked.field === null) add();
    else void asked.settle().then(add, add);
  };
  return (
    <div className="comment-new">
      {about && (
        <div className="comment-about">
          <SubjectLine subject={about} />
          <IconButton icon="close" label={t('comments.aboutRow')} onPress={aboutRow} />
        </div>
      )}
      <CommentField
        label={t('comments.new')}
        value={text}
        onChange={write}
        send={t('comments.send')}
        onSend={send}
        onLeave={comments.leave}
        focusTick={own?.tick ?? 0}
        nameAsked={asked.field}
      />
    </div>
  );
};
