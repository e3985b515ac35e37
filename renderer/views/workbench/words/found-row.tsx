import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { langAttribute } from '../languages.ts';
import type { ColumnKey, ProjectDetail } from '../model.ts';
import { useNameOf } from '../names.ts';
import type { Place } from './found.ts';
import { answerTo, type Stretch } from './pointing.ts';
import { useLearning } from './use-learning.ts';

export interface FoundRowProps {
  readonly place: Place;
  readonly project: ProjectDetail;
  readonly nameOf: (place: Place) => string;
}

/** The row of a place in all its texts: the words found, and in the others what answers to them. */
export const FoundRow = ({ place, project, nameOf }: FoundRowProps) => {
  const { t } = useTranslation('words');
  const { queries } = useApi();
  const formats = useFormats();
  const nameOfVersion = useNameOf();
  // The project at hand has been learned already, or is being learned.
  useLearning(place.projectId, place.projectId, place.projectId !== project.id);
  const { data: other } = useQuery({
    ...queries.project.get.queryOptions({ input: { projectId: place.projectId } }),
    enabled: place.projectId !== project.id,
  });
  const { data: row } = useQuery({
    ...queries.links.row.queryOptions({ input: { rowId: place.rowId } }),
    staleTime: 0,
  });
  if (!row) return <section className="concordance-row" aria-label={nameOf(place)} aria-busy="true" />;
  const key: ColumnKey = place.versionId ?? 'corrected';
  const own = row.texts.find((text) => text.key === key);
  // The place is of a paragraph; the row may have more of them before it.
  const shift = Math.max(0, own?.text.indexOf(place.text) ?? 0);
  const answers = place.found.flatMap(
    ({ from, to }) => answerTo(row, key, { from: from + shift, to: to + shift }) ?? [],
  );
  const versions = place.projectId === project.id ? project.versions : (other?.versions ?? []);
  return (
    <section
      className="concordance-row"
      aria-label={t('find.row', { number: formats.number(row.position + 1) })}
    >
      <h3 className="label numbers">{t('find.row', { number: formats.number(row.position + 1) })}</h3>
      {row.texts.map((text) => {
        const version = versions.find(({ id }) => id === text.key);
        const lit = answers.flatMap(({ others }) => others.filter((one) => one.key === text.key));
        const found = text.key === key ? place.found.map((one) => moved(one, shift)) : [];
        return (
          <div key={text.key} className="concordance-text">
            <h4>{text.key === 'corrected' ? t('links.corrected') : version && nameOfVersion(version)}</h4>
            <p lang={langAttribute(version?.language ?? place.language)} dir="auto">
              {markup(text.text, [
                ...found.map((one) => ({ ...one, kind: 'found' as const })),
                ...lit.flatMap(({ sure }) => sure.map((one) => ({ ...one, kind: 'sure' as const }))),
                ...lit.flatMap(({ unsure }) => unsure.map((one) => ({ ...one, kind: 'unsure' as const }))),
              ])}
            </p>
          </div>
        );
      })}
    </section>
  );
};

const moved = ({ from, to }: Stretch, by: number): Stretch => ({ from: from + by, to: to + by });

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
