import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../parts/button.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { useFormats } from '../../../state/format.ts';
import { useKeptText } from '../../../state/kept-text.ts';
import { usePreferences } from '../../../state/preferences.ts';
import type { Row } from '../model.ts';
import { isToday } from '../panel/today.ts';
import { useServices } from '../services.ts';
import { CommentField } from './comment-field.tsx';
import { SubjectLine } from './subject-line.tsx';
import type { CommentActions } from './use-comments.ts';

type Comment = Row['comments'][number];

export interface CommentItemProps {
  readonly comment: Comment;
  readonly actions: CommentActions;
  readonly isReadOnly: boolean;
}

/** One comment, with what it is about and what can be done with it. */
export const CommentItem = ({ comment, actions, isReadOnly }: CommentItemProps) => {
  const { t } = useTranslation('workbench');
  const { draft, isChanging, change, leave, send } = useChanging(comment, actions);
  const { text, about, resolved } = comment;
  return (
    <li className="comment" data-resolved={resolved}>
      <CommentLine
        comment={comment}
        actions={actions}
        isReadOnly={isReadOnly}
        onChange={() => change(text)}
      />
      {about && <SubjectLine subject={about} />}
      {!isChanging && ['', text].includes(draft.text) ? (
        <p className="comment-text" dir="auto">
          {text}
        </p>
      ) : (
        <CommentField
          label={t('comments.editLabel')}
          value={draft.text}
          onChange={draft.write}
          send={t('comments.save')}
          onSend={send}
          onLeave={leave}
          focusTick={isChanging ? 1 : 0}
        />
      )}
    </li>
  );
};

/** A comment's text being changed: what is written stays until it is known to be with the core. */
const useChanging = (comment: Comment, actions: CommentActions) => {
  const { projectId } = useServices();
  const draft = useKeptText(`sverka:comment-change:${projectId}:${comment.id}`);
  const [isChanging, setChanging] = useState(false);
  const [isSending, setSending] = useState(false);
  const change = (value: string) => {
    setChanging(true);
    draft.write(value);
  };
  const leave = () => {
    setChanging(false);
    draft.write('');
  };
  const send = () => {
    if (draft.text.trim() === comment.text) return leave();
    if (isSending) return;
    setSending(true);
    actions.change(comment, draft.text, (isDone) => {
      setSending(false);
      if (!isDone) return;
      setChanging(false);
      draft.forget(draft.text);
    });
  };
  return { draft, isChanging, change, leave, send };
};

interface CommentLineProps extends CommentItemProps {
  readonly onChange: () => void;
}

/** Whose it is and of when, whether it is resolved, and what can be done with it. */
const CommentLine = ({ comment, actions, isReadOnly, onChange }: CommentLineProps) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const { author: me } = usePreferences().preferences;
  const { at, changedAt, author, resolved } = comment;
  // It goes by its author's name: to what another wrote one answers.
  const isOwn = author === '' || author === me;
  const time = isToday(at) ? formats.time(at) : formats.moment(at);
  return (
    <div className="comment-line">
      {author !== '' && <bdi className="comment-author">{author}</bdi>}
      <time dateTime={new Date(at).toISOString()} title={formats.moment(at)}>
        {time}
      </time>
      {changedAt !== null && <span title={formats.moment(changedAt)}>{t('comments.changed')}</span>}
      {resolved && (
        <span className="comment-resolved">
          <Icon name="check" size={12} /> {t('comments.resolved')}
        </span>
      )}
      {!isReadOnly && (
        <span className="comment-actions">
          <Button
            kind="quiet"
            aria-label={t(resolved ? 'comments.reopenOf' : 'comments.resolveOf', { time })}
            onPress={() => actions.resolve(comment, !resolved)}
          >
            {t(resolved ? 'comments.reopen' : 'comments.resolve')}
          </Button>
          {isOwn && <IconButton icon="edited" label={t('comments.edit', { time })} onPress={onChange} />}
          <IconButton
            icon="trash"
            label={t('comments.remove', { time })}
            onPress={() => actions.remove(comment)}
          />
        </span>
      )}
    </div>
  );
};
