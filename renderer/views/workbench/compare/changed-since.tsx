import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareTexts } from '../../../../shared/domain/compare/compare.ts';
import { changedSinceReview } from '../../../../shared/domain/mend/confirmed.ts';
import { isFinished } from '../../../../shared/domain/mend/states.ts';
import { Button } from '../../../parts/button.tsx';
import { focusGrid } from '../../../parts/focus.ts';
import { Icon } from '../../../parts/icon.tsx';
import { useApi } from '../../../state/api.ts';
import { langAttribute } from '../languages.ts';
import { DifferenceText } from '../panel/full-difference.tsx';
import { type LiveRow, useServices } from '../services.ts';

/** Beside a row's number: its text is not the one that was confirmed. */
export const ChangedMark = () => {
  const { t } = useTranslation('workbench');
  const label = t('changed.title');
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
        <ChangedMark />
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
 * What was changed in a row since a reviewer saw it. Nothing where nothing was, or where it is told already as what was
 * changed since it was confirmed.
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
  if (seen === null || seen === text || live.row.confirmedText !== null) return null;
  return (
    <section className="bench-section">
      <h3 className="label">{t('changed.sinceReview')}</h3>
      <p className="text bench-difference" lang={langAttribute(language)} dir="auto">
        {comparison ? <DifferenceText comparison={comparison} showsForms /> : <del>{seen}</del>}
      </p>
    </section>
  );
};
