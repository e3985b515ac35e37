import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { correctedLanguage } from '../../../../shared/domain/correctedLanguage.ts';
import { joinVariants } from '../../../../shared/domain/glossary/term.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { SearchField } from '../../../parts/search-field.tsx';
import { useApi } from '../../../state/api.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { langAttribute } from '../languages.ts';
import { GlossaryForm } from './glossary-form.tsx';
import { emptyDraft, fitsTerm, type KnownTerm, toDraft } from './terms.ts';
import { useGlossary } from './use-glossary.ts';
import './glossary.css';

/** The terms of the project: what they are called, and must not be; to be changed, taken in and given out. */
export const Glossary = ({ project, isReadOnly, onClose, onUndo }: BenchDialogsProps) => {
  const { t } = useTranslation('words');
  const { queries } = useApi();
  const { data: terms = noTerms } = useQuery(
    queries.glossary.list.queryOptions({ input: { projectId: project.id } }),
  );
  const [filter, setFilter] = useState('');
  const original = project.versions.find(({ role }) => role === 'source');
  const work = useGlossary(original?.id ?? null, onUndo);
  const { draft, begin } = work;
  const shown = terms.filter((term) => fitsTerm(term, filter));
  const languages = { source: original?.language ?? 'und', translated: correctedLanguage(project.versions) };
  const none = terms.length > 0 ? 'noneFound' : isReadOnly ? 'noneToRead' : 'none';
  return (
    <Dialog title={t('glossary.title')} isOpen onClose={onClose} width="full">
      <div className="glossary">
        <div className="glossary-list">
          <SearchField label={t('glossary.filter')} value={filter} onChange={setFilter} />
          <TermList
            terms={shown}
            current={draft.id}
            none={t(`glossary.${none}`)}
            {...languages}
            onChoose={(term) => begin(term ? toDraft(term) : emptyDraft)}
          />
          <p className="glossary-count numbers">{t('glossary.count', { count: shown.length })}</p>
        </div>
        <GlossaryForm work={work} isReadOnly={isReadOnly} isEmpty={terms.length === 0} {...languages} />
      </div>
    </Dialog>
  );
};

const noTerms: readonly KnownTerm[] = [];

interface TermListProps {
  readonly terms: readonly KnownTerm[];
  /** Id of the term that is being changed; null: it is a new one. */
  readonly current: number | null;
  /** Said where there are no terms. */
  readonly none: string;
  readonly source: string;
  readonly translated: string;
  /** Undefined: the chosen one was taken back. */
  readonly onChoose: (term: KnownTerm | undefined) => void;
}

const TermList = ({ terms, current, none, source, translated, onChoose }: TermListProps) => {
  const { t } = useTranslation('words');
  return (
    <ListBox
      aria-label={t('glossary.terms')}
      className="glossary-terms"
      items={terms}
      selectionMode="single"
      escapeKeyBehavior="none"
      selectedKeys={current === null ? [] : [current]}
      onSelectionChange={(keys) =>
        onChoose(keys === 'all' ? undefined : terms.find(({ id }) => keys.has(id)))
      }
      renderEmptyState={() => <p className="glossary-none">{none}</p>}
    >
      {(term) => (
        <ListBoxItem id={term.id} textValue={term.term} className="glossary-term">
          <b lang={langAttribute(source)}>{term.term}</b>{' '}
          <span lang={langAttribute(translated)}>{joinVariants(term.translations)}</span>
          {term.forbidden.length > 0 && (
            <s lang={langAttribute(translated)}>{joinVariants(term.forbidden)}</s>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
};
