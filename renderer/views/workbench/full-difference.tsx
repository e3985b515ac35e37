import { useTranslation } from 'react-i18next';
import { type Comparison, countChangedWords } from '../../../shared/domain/compare/compare.ts';
import { otherSegments } from '../../../shared/domain/compare/segments.ts';
import { useFormats } from '../../state/format.ts';
import { langAttribute } from './languages.ts';
import type { Version } from './model.ts';

export interface FullDifferenceProps {
  readonly comparison: Comparison;
  readonly base: Version;
  /** Of the corrected text. */
  readonly language: string;
}

/** The corrected text with everything that was dropped from the base and put in instead. */
export const FullDifference = ({ comparison, base, language }: FullDifferenceProps) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const count = countChangedWords(comparison);
  return (
    <section className="bench-section">
      <h3 className="label">
        <bdi>{t('difference.title', { title: base.title })}</bdi>
        <span className="numbers">{formats.number(count)}</span>
      </h3>
      {comparison.changes.length === 0 ? (
        <p className="bench-quiet">{t('difference.none')}</p>
      ) : (
        <p className="text bench-difference" lang={langAttribute(language)} dir="auto">
          <Segments comparison={comparison} />
        </p>
      )}
      <p className="bench-quiet">
        {comparison.changes.length > 0 && t('difference.words', { count })}
        {comparison.approximate && ` ${t('difference.approximate')}`}
      </p>
    </section>
  );
};

const Segments = ({ comparison }: { readonly comparison: Comparison }) => {
  const { t } = useTranslation('workbench');
  return otherSegments(comparison).map((segment) => {
    const key = `${segment.span.from}${segment.kind}`;
    if (segment.kind === 'kept') return segment.text;
    if (segment.change?.kind === 'form') {
      // The other form stands in the text already; the base's would only be noise.
      return segment.kind === 'dropped' ? null : (
        <span key={key} className="mark-form">
          {segment.text}
        </span>
      );
    }
    return segment.kind === 'inserted' ? (
      <ins key={key} data-said={t('marks.inserted')}>
        {segment.text}
      </ins>
    ) : (
      <del key={key} data-said={t('marks.deleted')}>
        {segment.text}
      </del>
    );
  });
};
