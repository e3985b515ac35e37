import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../parts/key.tsx';
import { Progress } from '../../parts/progress.tsx';
import { usePainted } from '../../state/after-paint.ts';
import { useFormats } from '../../state/format.ts';
import { type CommandId, useShownKey } from '../../state/keymap.ts';
import { useCursor } from './cursor/use-cursor.ts';
import type { Mode } from './model.ts';
import { useSaid } from './said.ts';
import { useAutosave } from './services.ts';
import { progressOf, useProject } from './use-project.ts';

export interface BenchFootProps {
  readonly mode: Mode;
}

/** How far the work has come, where one is, what was last done, and the keys that lead on. */
export const BenchFoot = (props: BenchFootProps) => (
  // Where a key has led is painted in the grid first.
  <Foot {...props} position={usePainted(useCursor().position)} />
);

const Foot = memo(({ position, mode }: BenchFootProps & { readonly position: number }) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const place = t('foot.row', { number: formats.number(position + 1) });
  return (
    <>
      <Done isReviewing={mode === 'review'} />
      <span>{place}</span>
      <Message place={place} />
      <SavedAnnouncer />
      <span className="grow" />
      <Hints mode={mode} />
    </>
  );
});

/** The keys that lead on; the same in every row. */
const Hints = memo(({ mode }: Pick<BenchFootProps, 'mode'>) => {
  const { t } = useTranslation('workbench');
  return (
    <span className="bench-hints" aria-hidden="true">
      <Hint id="nextRow" label={t('hints.row')} />
      <Hint id="nextDifference" label={t('hints.difference')} />
      {mode === 'align' && <Hint id="align.nextDoubtful" label={t('hints.doubtful')} />}
      {mode === 'correct' && <Hint id="nextUnfinished" label={t('hints.unfinished')} />}
      {mode === 'review' && (
        <>
          <Hint id="confirm" label={t('hints.approve')} />
          <Hint id="reject" label={t('hints.reject')} />
        </>
      )}
    </span>
  );
});

/** Without the number at its end, however that is written. */
const withoutNumber = (words: string): string => words.toLowerCase().replace(/[\d\s.,]+$/, '');

/**
 * What was last said. Which row one has come to is for ears only: `place` says to the eyes where one is, and goes on
 * saying it when one has gone further without a word.
 */
const Message = ({ place }: { readonly place: string }) => {
  const said = useSaid();
  const isSeen = withoutNumber(said) !== withoutNumber(place);
  return (
    <span className={isSeen ? 'bench-message' : 'bench-message visually-hidden'} role="status">
      {said}
    </span>
  );
};

/** How many rows and words are done; in review, how many rows are reviewed, and how many of them are others now. */
const Done = memo(({ isReviewing }: { readonly isReviewing: boolean }) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const progress = useProject(progressOf);
  if (!progress) return null;
  const { rows, edited, confirmed, reviewed, changedSinceReview, words, confirmedWords } = progress;
  const counts = t(isReviewing ? 'foot.reviewed' : 'foot.progress', {
    count: rows,
    confirmed: formats.number(confirmed),
    reviewed: formats.number(reviewed),
    rows: formats.number(rows),
  });
  const wordCounts = t('foot.words', {
    count: words,
    confirmed: formats.number(confirmedWords),
    words: formats.number(words),
  });
  return (
    <>
      <span className="bench-progress">
        <Progress
          label={`${counts}, ${t('foot.edited', { count: edited })}`}
          confirmed={rows === 0 ? 0 : confirmed / rows}
          reviewed={rows === 0 ? 0 : reviewed / rows}
          edited={rows === 0 ? 0 : edited / rows}
        />
      </span>
      <span>
        {counts}
        {isReviewing && changedSinceReview > 0 && (
          <span className="bench-words">
            {' '}
            · {t('foot.changedSinceReview', { count: changedSinceReview })}
          </span>
        )}{' '}
        {!isReviewing && <span className="bench-words">· {wordCounts}</span>}
      </span>
    </>
  );
});

/** A key and, in a word, what it does. */
const Hint = ({ id, label }: { readonly id: CommandId; readonly label: string }) => {
  const { keys } = useShownKey()(id);
  return (
    keys !== undefined && (
      <>
        <Keys keys={keys} /> {label}{' '}
      </>
    )
  );
};

/** Milliseconds without a key before "saved" is said aloud, so that it does not interrupt typing. */
const sayAfter = 1500;

/** Says to screen readers that the work is saved, once typing has come to rest. */
const SavedAnnouncer = memo(() => {
  const { t } = useTranslation('workbench');
  const isSaving = useAutosave((state) => state.saving);
  const savedAt = useAutosave((state) => state.savedAt);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (isSaving || savedAt === null) {
      setSaid('');
      return;
    }
    const timer = setTimeout(() => setSaid(t('saved.said')), sayAfter);
    return () => clearTimeout(timer);
  }, [isSaving, savedAt, t]);
  return (
    <span className="visually-hidden" role="status">
      {said}
    </span>
  );
});
