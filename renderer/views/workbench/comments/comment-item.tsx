import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../parts/button.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { useFormats } from '../../../state/format.ts';
import type { Row } from '../model.ts';
import { isToday } from '../today.ts';
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
  const formats = useFormats();
  const [draft, setDraft] = useState<string | null>(null);
  const { at, changedAt, resolved, text, about } = comment;
  const time = isToday(at) ? formats.time(at) : formats.moment(at);
  const send = () => {
    if (draft !== null && draft.trim() !== text) actions.change(comment, draft);
    setDraft(null);
  };
  return (
    <li className="comment" data-resolved={resolved}>
      <div className="comment-line">
        <time dateTime={new Date(at).toISOString()} title={formats.moment(at)}>
          {time}
        </time>
        {changedAt !== null && <span title={formats.moment(changedAt)}>{t('comments.changed')}</span>}
        {resolved && (
          <span className="comment-resolved">
            <Icon name="check" size={12} /> {t('comments.resolved')}
          </span>
        )}
        <span className="grow" />
        {!isReadOnly && (
          <>
            <Button
              kind="quiet"
              aria-label={t(resolved ? 'comments.reopenOf' : 'comments.resolveOf', { time })}
              onPress={() => actions.resolve(comment, !resolved)}
            >
              {t(resolved ? 'comments.reopen' : 'comments.resolve')}
            </Button>
            <IconButton icon="edited" label={t('comments.edit', { time })} onPress={() => setDraft(text)} />
            <IconButton
              icon="trash"
              label={t('comments.remove', { time })}
              onPress={() => actions.remove(comment)}
            />
          </>
        )}
      </div>
      {about && <SubjectLine subject={about} />}
      {draft === null ? (
        <p className="comment-text" dir="auto">
          {text}
        </p>
      ) : (
        <CommentField
          label={t('comments.editLabel')}
          value={draft}
          onChange={setDraft}
          send={t('comments.save')}
          onSend={send}
          onLeave={() => setDraft(null)}
          focusTick={1}
        />
      )}
    </li>
  );
};
