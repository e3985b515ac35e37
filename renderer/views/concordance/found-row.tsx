import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placesInRow } from '../../../shared/domain/concord/place.ts';
import { counterpartsOf, type Stretch, type TextKey } from '../../../shared/domain/link/answer.ts';
import { useApi } from '../../state/api.ts';
import { useFormats } from '../../state/format.ts';
import { langAttribute } from '../workbench/languages.ts';
import { useLearning } from '../workbench/words/use-learning.ts';
import type { Place } from './found.ts';
import type { VersionName } from './use-version-name.ts';

export interface FoundRowProps {
  readonly place: Place;
  readonly nameOf: VersionName;
  /** The words of its project are known, or are being learned. */
  readonly isLearned: boolean;
}

/** The row of a place in all its texts: the words found, and in the others what answers to them. */
export const FoundRow = ({ place, nameOf, isLearned }: FoundRowProps) => {
  const { t } = useTranslation('words');
  const { queries } = useApi();
  const formats = useFormats();
  const { projectId, rowId } = place;
  useLearning(projectId, projectId, !isLearned);
  const { data: project } = useQuery(queries.project.get.queryOptions({ input: { projectId } }));
  const { data: row } = useQuery({
    ...queries.links.row.queryOptions({ input: { rowId } }),
    staleTime: 0,
  });
  if (!row) return <section className="concordance-row" aria-label={nameOf(place)} aria-busy="true" />;
  const key: TextKey = place.versionId ?? 'corrected';
  const found = placesInRow(row.texts.find((text) => text.key === key)?.text ?? '', place);
  const answers = new Map(counterpartsOf(row, key, found).map((one) => [one.key, one]));
  const title = t('find.row', { number: formats.number(row.position + 1) });
  return (
    <section className="concordance-row" aria-label={title}>
      <h3 className="label numbers">{title}</h3>
      {row.texts.map((text) => {
        const version = project?.versions.find(({ id }) => id === text.key);
        const versionId = text.key === 'corrected' ? null : text.key;
        const lit = answers.get(text.key);
        return (
          <div key={text.key} className="concordance-text">
            <h4>{nameOf({ versionId, versionTitle: version?.title ?? null })}</h4>
            <p lang={langAttribute(version?.language ?? place.language)} dir="auto">
              {markup(text.text, [
                ...as('found', text.key === key ? found : []),
                ...as('sure', lit?.sure ?? []),
                ...as('unsure', lit?.unsure ?? []),
              ])}
            </p>
          </div>
        );
      })}
    </section>
  );
};

const as = (kind: Marked['kind'], stretches: readonly Stretch[]): readonly Marked[] =>
  stretches.map((one) => ({ ...one, kind }));

interface Marked extends Stretch {
  readonly kind: 'found' | 'sure' | 'unsure';
}

/** A text with stretches marked; of two that overlap the first to come is. */
const markup = (text: string, marks: readonly Marked[]): readonly ReactNode[] => {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to, kind } of marks.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue;
    pieces.push(text.slice(at, from));
    pieces.push(
      <mark key={from} data-kind={kind}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  pieces.push(text.slice(at));
  return pieces;
};
