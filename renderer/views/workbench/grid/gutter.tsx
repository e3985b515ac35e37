import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../parts/icon.tsx';
import { StatusMark } from '../../../parts/status-mark.tsx';
import { useFormats } from '../../../state/format.ts';
import { BookmarkMark } from '../bookmarks/bookmark-mark.tsx';
import { FindingMark } from '../checks/finding-mark.tsx';
import { CommentMark } from '../comments/comment-mark.tsx';
import { ChangedMark, type Since } from '../compare/changed-since.tsx';
import type { Row } from '../model.ts';
import { confidenceLevel, isByHand } from './confidence.ts';

/** How sure the alignment of a row is, as filled bars: the fewer, the more doubtful. */
export const ConfidenceMark = ({ confidence }: { readonly confidence: number }) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const level = confidenceLevel(confidence);
  const label = t(`confidence.${level}`, { percent: formats.percent(confidence) });
  const filled = { low: 1, medium: 2, high: 3 }[level];
  return (
    <span className={`confidence confidence-${level}`} role="img" aria-label={label} title={label}>
      {[1, 2, 3].map((bar) => (
        <i key={bar} data-filled={bar <= filled} />
      ))}
    </span>
  );
};

/** The row was mended by hand since it was last aligned. */
export const ByHandMark = () => {
  const { t } = useTranslation('workbench');
  const label = t('confidence.byHand');
  return (
    <span className="by-hand" role="img" aria-label={label} title={label}>
      <Icon name="hand" size={13} />
    </span>
  );
};

/** Whose work the alignment of a row is, and how sure it is. */
export const AlignmentLine = ({ confidence }: { readonly confidence: number | null }) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  return (
    <p className="align-confidence numbers">
      {isByHand(confidence) ? (
        <>
          <Icon name="hand" size={13} /> {t('confidence.byHand')}
        </>
      ) : (
        <>
          <ConfidenceMark confidence={confidence} />{' '}
          {t('panel.alignment', { percent: formats.percent(confidence) })}
        </>
      )}
    </p>
  );
};

export interface GutterProps {
  readonly position: number;
  readonly state: Row['state'];
  readonly confidence: number | null;
  readonly comments: Row['comments'];
  readonly changed: Since | null;
  /** Bits of `rowFlags`, of which the bookmark is asked for. */
  readonly flags: number;
}

/** Number and marks of a row. A sure alignment has no mark: marks are for what needs a look. */
export const Gutter = memo(({ position, state, confidence, comments, changed, flags }: GutterProps) => (
  <div className="bench-gutter numbers" role="rowheader" aria-colindex={1}>
    <span className="bench-number">{position + 1}</span>
    <BookmarkMark flags={flags} />
    <StatusMark state={state} />
    {changed !== null && <ChangedMark since={changed} />}
    <FindingMark position={position} />
    <CommentMark comments={comments} />
    {confidence !== null && confidenceLevel(confidence) !== 'high' && (
      <ConfidenceMark confidence={confidence} />
    )}
  </div>
));
