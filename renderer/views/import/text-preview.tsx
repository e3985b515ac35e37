import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../shared/domain/model.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { useFormats } from '../../state/format.ts';
import { countParagraphs, type ImportAction } from './model.ts';
import { Paragraphs } from './paragraphs.tsx';

const filters = ['all', 'included', 'leftOut'] as const;
type Filter = (typeof filters)[number];

export interface TextPreviewProps {
  readonly id: number;
  readonly draft: Draft;
  readonly dispatch: (action: ImportAction) => void;
}

/** The paragraphs found in a text: all of them, or those that come in, or those left out. */
export const TextPreview = ({ id, draft, dispatch }: TextPreviewProps) => {
  const { t } = useTranslation('import');
  const formats = useFormats();
  const [filter, setFilter] = useState<Filter>('all');
  const { included, leftOut } = countParagraphs(draft);
  const counts = { all: included + leftOut, included, leftOut };
  const shown = useMemo(
    () =>
      draft.paragraphs
        .map((paragraph, number) => ({ ...paragraph, number }))
        .filter((paragraph) => filter === 'all' || paragraph.included === (filter === 'included')),
    [draft.paragraphs, filter],
  );
  return (
    <>
      <div className="preview-bar">
        <h2 className="label">{t('paragraphs')}</h2>
        <Segmented
          label={t('show')}
          value={filter}
          options={filters.map((each) => ({
            id: each,
            label: `${t(`filters.${each}`)} ${formats.number(counts[each])}`,
          }))}
          onChange={setFilter}
        />
      </div>
      <Paragraphs
        key={`${id} ${filter}`}
        paragraphs={shown}
        language={draft.language}
        label={t('paragraphs')}
        onRole={(numbers, role) => dispatch({ kind: 'roles', id, numbers, role })}
        onInclude={(numbers, wanted) => dispatch({ kind: 'included', id, numbers, included: wanted })}
      />
    </>
  );
};
