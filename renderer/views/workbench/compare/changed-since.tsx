import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareTexts } from '../../../../shared/domain/compare/compare.ts';
import { changedSinceReview } from '../../../../shared/domain/mend/confirmed.ts';
import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import { isFinished } from '../../../../shared/domain/mend/states.ts';
import { Button } from '../../../parts/button.tsx';
import { focusGrid } from '../../../parts/focus.ts';
import { Icon } from '../../../parts/icon.tsx';
import { useApi } from '../../../state/api.ts';
import { langAttribute } from '../languages.ts';
import type { Row } from '../model.ts';
import { DifferenceText } from '../panel/full-difference.tsx';
import { type LiveRow, useServices } from '../services.ts';

/** Which text a row's is not any more: the one that was confirmed, or the one that a reviewer saw. */
export type Since = 'confirmed' | 'review';

/** Since what the text of a row was changed, as it stands on screen; null: it was not. What was confirmed last says more. */
export const changedSince = (
  { confirmedText, flags }: Pick<Row, 'confirmedText' | 'flags'>,
  state: Row['state'],
): Since | null => {
  if (confirmedText !== null && !isFinished(state)) return 'confirmed';
  const isSeen = state === 'reviewed' || state === 'rejected';
  return (flags & rowFlags.changedSinceReview) !== 0 && !isSeen ? 'review' : null;
};

const titles = { confirmed: 'changed.title', review: 'changed.sinceReview' } as const;

/** Beside a row's number: its text is not the one that was confirmed, or seen by a reviewer. */
export const ChangedMark = ({ since }: { readonly since: Since }) => {
  const { t } = useTranslation('workbench');
  const label = t(titles[since]);
  return (
    <span className="changed-mark" role="img" aria-label={label} title={label}>
      <Icon name="history" size={13} />
    </span>
  );
};

export interface ChangedSinceProps {
  readonly live: LiveRow;
  /** Of the row as it stands on screen. */
  readonly text: string;
  readonly language: string;
  readonly canCorrect: boolean;
}

/** What was changed in a row since it was confirmed, and the way back. Nothing where nothing was. */
export const ChangedSince = ({ live, text, language, canCorrect }: ChangedSinceProps) => {
  const { t } = useTranslation('workbench');
  const { autosave, announce } = useServices();
  const { confirmedText } = live.row;
  const comparison = useMemo(
    () => (confirmedText === null || text === '' ? null : compareTexts(confirmedText, text, { language })),
    [confirmedText, text, language],
  );
  if (confirmedText === null || isFinished(live.state)) return null;
  const restore = () => {
    autosave.put(live.row, { text: confirmedText, state: 'confirmed', origin: live.origin });
    announce(t('changed.restored'));
    // The button goes, for the row is confirmed now.
    focusGrid();
  };
  return (
    <section className="bench-section">
      <h3 className="label changed-head">
        <ChangedMark since="confirmed" />
        {t('changed.title')}
      </h3>
      <p className="text bench-difference" lang={langAttribute(language)} dir="auto">
        {comparison ? <DifferenceText comparison={comparison} showsForms /> : <del>{confirmedText}</del>}
      </p>
      {canCorrect && (
        <Button kind="quiet" onPress={restore}>
          {t('changed.restore')}
        </Button>
      )}
    </section>
  );
};

/**
 * What was changed in a row since a reviewer saw it. Nothing where nothing was, or where a reviewer saw what was confirmed
 * last, so that it is told already.
 */
export const ChangedSinceReview = ({ live, text, language }: Omit<ChangedSinceProps, 'canCorrect'>) => {
  const { t } = useTranslation('workbench');
  const { queries } = useApi();
  const { data: history } = useQuery(queries.rows.history.queryOptions({ input: { rowId: live.row.id } }));
  const seen = useMemo(() => changedSinceReview(history ?? []), [history]);
  const comparison = useMemo(
    () => (seen === null || text === '' ? null : compareTexts(seen, text, { language })),
    [seen, text, language],
  );
  if (seen === null || seen === text || seen === live.row.confirmedText) return null;
  return (
    <section className="bench-section">
      <h3 className="label changed-head">
        <ChangedMark since="review" />
        {t('changed.sinceReview')}
      </h3>
      <p className="text bench-difference" lang={langAttribute(language)} dir="auto">
        {comparison ? <DifferenceText comparison={comparison} showsForms /> : <del>{seen}</del>}
      </p>
    </section>
  );
};
