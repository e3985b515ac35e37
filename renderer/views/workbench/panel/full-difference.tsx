import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Comparison, countChangedWords } from '../../../../shared/domain/compare/compare.ts';
import { isForm } from '../../../../shared/domain/compare/kinds.ts';
import { otherSegments } from '../../../../shared/domain/compare/segments.ts';
import { useFormats } from '../../../state/format.ts';
import { langAttribute } from '../languages.ts';
import type { Version } from '../model.ts';
import { useNameOf } from '../names.ts';

export interface FullDifferenceProps {
  readonly comparison: Comparison;
  readonly base: Version;
  /** Of the corrected text. */
  readonly language: string;
}

/** The corrected text with everything that was dropped from the base and put in instead. */
export const FullDifference = memo(({ comparison, base, language }: FullDifferenceProps) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const nameOf = useNameOf();
  const count = countChangedWords(comparison);
  return (
    <section className="bench-section">
      <h3 className="label">
        <bdi>{t('difference.title', { title: nameOf(base) })}</bdi>
        <span className="numbers">{formats.number(count)}</span>
      </h3>
      {comparison.changes.length === 0 ? (
        <p className="bench-quiet">{t('difference.none')}</p>
      ) : (
        <p className="text bench-difference" lang={langAttribute(language)} dir="auto">
          <DifferenceText comparison={comparison} />
        </p>
      )}
      <p className="bench-quiet">
        {comparison.changes.length > 0 && t('difference.words', { count })}
        {comparison.approximate && ` ${t('difference.approximate')}`}
      </p>
    </section>
  );
});

export interface DifferenceTextProps {
  readonly comparison: Comparison;
  /** Marks what leaves the words as they are, too: commas, capitals, spelling variants. */
  readonly showsForms?: boolean;
  /** UTF-16 units that are shown of the words before the first change, at the most. */
  readonly lead?: number;
}

/** The other text of a comparison, with what was dropped from the base struck through in it. */
export const DifferenceText = ({ comparison, showsForms = false, lead = Infinity }: DifferenceTextProps) => {
  const { t } = useTranslation('compare');
  const [inserted, deleted] = [t('said.inserted'), t('said.deleted')];
  return otherSegments(comparison).map((segment, at) => {
    if (segment.kind === 'kept') return at === 0 ? endOf(segment.text, lead) : segment.text;
    // The other form stands in the text already; the base's would only be noise.
    if (!showsForms && segment.change && isForm(segment.change.kind))
      return segment.kind === 'dropped' ? null : segment.text;
    const [before, words, after] = splitSpace(segment.text);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: two segments may begin at one place, and none holds a state
      <Fragment key={at}>
        {before}
        {words !== '' && segment.kind === 'inserted' && <ins data-said={inserted}>{words}</ins>}
        {words !== '' && segment.kind === 'dropped' && <del data-said={deleted}>{words}</del>}
        {after}
      </Fragment>
    );
  });
};

/** The last words of a text, where it is longer than that. */
const endOf = (text: string, units: number): string =>
  text.length <= units ? text : `…${text.slice(-units).replace(/^\S*/, '')}`;

/** A text as the white space before it, its words, and the white space after: marks belong to words. */
const splitSpace = (text: string): readonly [string, string, string] => {
  const words = text.trim();
  const from = words === '' ? text.length : text.indexOf(words);
  return [text.slice(0, from), words, text.slice(from + words.length)];
};
