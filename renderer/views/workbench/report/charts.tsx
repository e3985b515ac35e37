import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../state/format.ts';
import type { RowFacts } from '../compare/row-facts.ts';
import type { Progress } from '../model.ts';
import { courseOf } from './model.ts';

interface MeasuredProps {
  /** The figure as it is written. */
  readonly figure: string;
  /** What it is of the most there can be, 0 to 1. */
  readonly share: number;
}

/** A figure with a bar beside it; the stylesheet sees to it that the bars of a table are of one length. */
export const Measured = ({ figure, share }: MeasuredProps) => (
  <span className="report-measured">
    <span className="report-number">{figure}</span>
    <span className="report-bar" aria-hidden="true">
      <i style={{ width: `${Math.round(share * 1000) / 10}%` }} />
    </span>
  </span>
);

/** Reviewed, confirmed, edited and new rows as parts of one line, each hatched in its own way and told in words below. */
export const ProgressChart = ({ progress }: { readonly progress: Progress }) => {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const { rows, edited, confirmed, reviewed, changedSinceReview, words, confirmedWords } = progress;
  const parts = [
    { state: 'reviewed', count: reviewed },
    { state: 'confirmed', count: confirmed - reviewed },
    { state: 'edited', count: edited },
    { state: 'new', count: rows - edited - confirmed },
  ] as const;
  return (
    <>
      <div className="report-progress" aria-hidden="true">
        {parts.map(({ state, count }) =>
          count === 0 ? null : (
            <i key={state} className={`report-state-${state}`} style={{ flexGrow: count }} />
          ),
        )}
      </div>
      <ul className="report-legend">
        {parts.filter(isTold).map(({ state, count }) => (
          <li key={state}>
            <i className={`report-swatch report-state-${state}`} aria-hidden="true" />
            {t(`progress.states.${state}`)}: {formats.number(count)}
            {rows > 0 && ` (${formats.percent(count / rows)})`}
          </li>
        ))}
      </ul>
      {changedSinceReview > 0 && (
        <p className="report-quiet">
          {t('progress.changedSinceReview', { rows: formats.number(changedSinceReview) })}
        </p>
      )}
      <p className="report-quiet">
        {t('progress.words', {
          count: words,
          confirmed: formats.number(confirmedWords),
          words: formats.number(words),
        })}
      </p>
    </>
  );
};

/** Where nobody reviews, nothing is said of it. */
const isTold = ({ state, count }: { readonly state: string; readonly count: number }): boolean =>
  state !== 'reviewed' || count > 0;

const height = 100;

/** How far the translations stand apart from the first row to the last. */
export const CourseChart = ({ facts }: { readonly facts: RowFacts }) => {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const bars = courseOf(facts);
  if (bars.every(({ average }) => average === null)) return <p>{t('course.nothing')}</p>;
  const last = bars.at(-1)?.to ?? 0;
  return (
    <figure className="report-course">
      <svg
        viewBox={`0 0 ${bars.length} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('course.title')}
      >
        {bars.map(({ from, to, average }, at) =>
          average === null ? null : (
            <rect key={from} x={at + 0.1} width={0.8} y={height - average * height} height={average * height}>
              <title>
                {t('course.bar', { from: from + 1, to: to + 1, share: formats.percent(average) })}
              </title>
            </rect>
          ),
        )}
      </svg>
      <figcaption>
        <span>{t('course.row', { number: formats.number(1) })}</span>
        <span>{t('course.row', { number: formats.number(last + 1) })}</span>
      </figcaption>
    </figure>
  );
};
