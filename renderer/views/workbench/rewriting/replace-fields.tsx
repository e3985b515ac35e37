import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type Search, searchModes } from '../../../../shared/domain/search/find.ts';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { Segmented } from '../../../parts/segmented.tsx';
import { Select } from '../../../parts/select.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { Version } from '../model.ts';
import { FillChoice } from './fill-choice.tsx';

/** What is looked for, what is to stand there, and in which rows. */
export interface ReplaceWish {
  readonly search: Search;
  readonly replacement: string;
  /** Only in the rows that the filters leave. */
  readonly isShownOnly: boolean;
  /** The version that rows without corrected text are begun from, or `leave`. */
  readonly fill: number;
}

interface ReplaceFieldsProps {
  readonly wish: ReplaceWish;
  readonly onChange: (part: Partial<ReplaceWish>) => void;
}

/** UTF-16 units that the contract lets a search and a replacement have. */
const longest = 1_000;

interface ReplaceTextsProps extends ReplaceFieldsProps {
  readonly ref: Ref<HTMLDivElement>;
  /** Of the corrected text. */
  readonly language: string;
  readonly onEnter: () => void;
}

/** The words that are looked for and those that come in their place. */
export const ReplaceTexts = ({ ref, wish, language, onChange, onEnter }: ReplaceTextsProps) => {
  const { t } = useTranslation('rewriting');
  const { search, replacement } = wish;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only the fields inside are written in
    <div
      ref={ref}
      className="replacing-texts"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
    >
      <TextField
        label={t('find')}
        value={search.text}
        maxLength={longest}
        lang={language}
        autoFocus
        isSelectedOnFocus
        onChange={(text) => onChange({ search: { ...search, text } })}
      />
      <TextField
        label={t('with')}
        value={replacement}
        maxLength={longest}
        lang={language}
        {...(search.mode === 'pattern' ? { description: t('groups') } : {})}
        onChange={(text) => onChange({ replacement: text })}
      />
    </div>
  );
};

interface ReplaceChoicesProps extends ReplaceFieldsProps {
  readonly versions: readonly Version[];
  /** How many rows the filters leave; undefined where nothing is filtered. */
  readonly shown: number | undefined;
}

/** How the words are looked for, and where. */
export const ReplaceChoices = ({ wish, versions, shown, onChange }: ReplaceChoicesProps) => {
  const { t } = useTranslation(['rewriting', 'compare']);
  const { search, isShownOnly, fill } = wish;
  return (
    <div className="replacing-choices">
      <Segmented
        label={t('mode')}
        value={search.mode}
        options={searchModes.map((mode) => ({ id: mode, label: t(`compare:filters.modes.${mode}`) }))}
        onChange={(mode) => onChange({ search: { ...search, mode } })}
      />
      <Checkbox
        isSelected={search.matchCase}
        onChange={(matchCase) => onChange({ search: { ...search, matchCase } })}
      >
        {t('matchCase')}
      </Checkbox>
      {shown !== undefined && (
        <Select
          label={t('where')}
          value={isShownOnly ? 'shown' : 'all'}
          options={[
            { id: 'shown', label: t('shown', { count: shown }) },
            { id: 'all', label: t('allRows') },
          ]}
          onChange={(id) => onChange({ isShownOnly: id === 'shown' })}
        />
      )}
      <FillChoice versions={versions} value={fill} onChange={(id) => onChange({ fill: id })} />
    </div>
  );
};
