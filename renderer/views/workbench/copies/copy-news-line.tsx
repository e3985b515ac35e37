import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareTexts } from '../../../../shared/domain/compare/compare.ts';
import { Icon } from '../../../parts/icon.tsx';
import { StatusMark } from '../../../parts/status-mark.tsx';
import { useFormats } from '../../../state/format.ts';
import { langAttribute } from '../languages.ts';
import { DifferenceText } from '../panel/full-difference.tsx';
import { isToday } from '../panel/today.ts';
import type { NewComment, NewText } from './model.ts';

interface TextLineProps {
  readonly item: NewText;
  readonly language: string;
}

/**
 * A row's corrected text as the copy has it: its state, whose it is, and what is other than here, or where nothing is here
 * yet, than in the version that it began from.
 */
export const TextLine = ({ item: { here, base, there, standing }, language }: TextLineProps) => {
  const { t } = useTranslation('copies');
  const before = here.text ?? base;
  const comparison = useMemo(
    () => (before === null || there.text === null ? null : compareTexts(before, there.text, { language })),
    [before, there.text, language],
  );
  return (
    <div className="copies-item">
      <Byline author={there.author} at={there.at}>
        <StatusMark state={there.state} showLabel />
        {standing === 'apart' && (
          <span className="copies-apart">
            <Icon name="warning" size={12} /> {t('apart')}
          </span>
        )}
      </Byline>
      {there.text === null ? (
        <p className="bench-quiet">{t('emptied')}</p>
      ) : (
        <p className="text copies-text" lang={langAttribute(language)} dir="auto">
          {comparison ? <DifferenceText comparison={comparison} showsForms /> : there.text}
        </p>
      )}
    </div>
  );
};

/** A comment as the copy has it. */
export const CommentLine = ({ item }: { readonly item: NewComment }) => {
  const { t } = useTranslation('copies');
  const { what, text, quote, author, at } = item;
  return (
    <div className="copies-item">
      <Byline author={author} at={at}>
        <span className="copies-what">
          <Icon name={what === 'resolved' ? 'check' : 'comment'} size={14} /> {t(`comment.${what}`)}
        </span>
      </Byline>
      {quote !== '' && (
        <q className="comment-quote copies-quote" dir="auto">
          {quote}
        </q>
      )}
      <p className="comment-text" dir="auto">
        {text}
      </p>
    </div>
  );
};

interface BylineProps {
  readonly author: string;
  readonly at: number;
  readonly children: ReactNode;
}

const Byline = ({ author, at, children }: BylineProps) => {
  const formats = useFormats();
  return (
    <div className="copies-byline">
      {children}
      {author !== '' && <bdi className="comment-author">{author}</bdi>}
      <time className="numbers" dateTime={new Date(at).toISOString()} title={formats.moment(at)}>
        {isToday(at) ? formats.time(at) : formats.moment(at)}
      </time>
    </div>
  );
};
