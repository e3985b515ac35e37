import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { Button } from '../../../parts/button.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { useRested } from '../../../state/use-rested.ts';
import { useServices } from '../services.ts';
import { useLoggedEdits } from './logged-edits.ts';
import type { Align } from './use-align.ts';

type PreviewRow = Outputs['mend']['similar']['places'][number]['before'][number];

const textIn = ({ cells }: PreviewRow, versionId: number): string =>
  cells.find((cell) => cell.versionId === versionId)?.texts.join('\n') ?? '';

/** Places that the preview shows. */
const previewed = 8;

/** Milliseconds without another edit before places like it are looked for, so that none has to wait for that. */
const pause = 600;

/** Offers to do what was done last in all places like it, with a look at them first; one step to undo. */
export const SimilarOffer = memo(({ align }: { readonly align: Align }) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const { client, queries } = useApi();
  const { projectId } = useServices();
  const [isOpen, setOpen] = useState(false);
  // By its id: two edits may have one name.
  const { latest: last } = useLoggedEdits();
  const latest = useRested(last, pause, null) === last ? last : null;
  const { data: similar } = useQuery({
    ...queries.mend.similar.queryOptions({ input: { projectId } }),
    // Asked anew whenever another edit is the last; what is said of the one before is no longer true then.
    queryKey: ['workbench', 'similar', projectId, latest],
    enabled: latest !== null,
    gcTime: 0,
    staleTime: 0,
  });
  const edit = similar?.edit ?? null;
  const places = similar?.places ?? [];
  if (edit === null || places.length === 0) return null;
  const apply = () =>
    align.mend.perform(() =>
      client.mend.applySimilar({ projectId, edit, places: places.map(({ made }) => made) }),
    );
  return (
    <section className="bench-section align-similar">
      <h3 className="label">{t('alignMode.similar.title')}</h3>
      <p>{t('alignMode.similar.found', { count: places.length })}</p>
      <div className="align-similar-actions">
        <Button kind="plain" onPress={apply}>
          {t('alignMode.similar.apply')}
        </Button>
        <Button kind="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'alignMode.similar.hide' : 'alignMode.similar.show')}
        </Button>
      </div>
      {isOpen && (
        <ol className="align-preview">
          {places.slice(0, previewed).map(({ position, before, after }) => (
            <li key={position}>
              <span className="numbers">{t('panel.row', { number: formats.number(position + 1) })}</span>
              <Preview title={t('alignMode.similar.before')} rows={before} other={after} />
              <Preview title={t('alignMode.similar.after')} rows={after} other={before} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
});

/** The cells of a version that the edit changes, row under row. */
const Preview = ({
  title,
  rows,
  other,
}: {
  readonly title: string;
  readonly rows: readonly PreviewRow[];
  readonly other: readonly PreviewRow[];
}) => {
  const versionIds = [
    ...new Set([...rows, ...other].flatMap(({ cells }) => cells.map((cell) => cell.versionId))),
  ];
  const changed = versionIds.filter(
    (id) => rows.map((row) => textIn(row, id)).join('\f') !== other.map((row) => textIn(row, id)).join('\f'),
  );
  return (
    <figure>
      <figcaption className="bench-quiet">{title}</figcaption>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that would be new have no id yet
        <p key={at} className="text" dir="auto">
          {changed.map((id) => textIn(row, id)).join(' · ') || '—'}
        </p>
      ))}
    </figure>
  );
};
