import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { joinVariants, splitVariants } from '../../../../shared/domain/glossary/term.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ProblemText } from '../../../parts/problem-text.tsx';
import { SearchField } from '../../../parts/search-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useApi } from '../../../state/api.ts';
import { chooseFiles, documentContent, saveFile } from '../../../state/files.ts';
import { useKeptText } from '../../../state/kept-text.ts';
import { problemOf } from '../../../state/problem.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { correctedLanguage, langAttribute } from '../languages.ts';
import { useServices } from '../services.ts';
import { startingTerm } from './places.ts';
import { emptyDraft, fitsTerm, type KnownTerm, readDraft, type TermDraft, toDraft } from './terms.ts';
import './glossary.css';

/** The terms of the project: what they are called, and must not be; to be changed, taken in and given out. */
export const Glossary = ({ project, isReadOnly, onClose }: BenchDialogsProps) => {
  const { t } = useTranslation('words');
  const { client, queries } = useApi();
  const { autosave } = useServices();
  const projectId = project.id;
  const { data: terms = noTerms } = useQuery(queries.glossary.list.queryOptions({ input: { projectId } }));
  const [filter, setFilter] = useState('');
  const original = project.versions.find(({ role }) => role === 'source');
  const kept = useKeptText(`sverka:term:${projectId}`);
  const [draft, setDraft] = useState<TermDraft>(() => {
    const starting = startingTerm(original?.id ?? null);
    const isNone = starting.term === '' && starting.translations === '';
    return (isNone ? readDraft(kept.text) : null) ?? { ...emptyDraft, ...starting };
  });
  const [problem, setProblem] = useState<unknown>(null);
  const [said, setSaid] = useState('');
  const shown = terms.filter((term) => fitsTerm(term, filter));
  const change = (part: Partial<TermDraft>): void => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    kept.write(JSON.stringify(changed));
  };
  const begin = (other: TermDraft): void => {
    setDraft(other);
    kept.write('');
  };
  /** Makes room for the next term, unless that was begun before the answer came. */
  const done = (): void => {
    setDraft((now) => (now === draft ? emptyDraft : now));
    kept.forget(JSON.stringify(draft));
  };
  /** Does what may fail; says what came of it, or why it did not. */
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    setProblem(null);
    try {
      setSaid(await work());
    } catch (error) {
      setSaid('');
      setProblem(error);
    }
  };
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (draft.term.trim() === '' || isReadOnly) return;
    // Lists are written term by term: the next one begins in the first field.
    if (draft.id === null) event.currentTarget.querySelector('input')?.select();
    void attempt(async () => {
      const { term, translations, forbidden, note } = draft;
      const written = {
        term: term.trim(),
        translations: [...splitVariants(translations)],
        forbidden: [...splitVariants(forbidden)],
        note,
      };
      await autosave.edit(() => client.glossary.put({ projectId, id: draft.id, term: written }));
      done();
      return t('glossary.saved', { term: term.trim() });
    });
  };
  const remove = (id: number): void =>
    void attempt(async () => {
      await autosave.edit(() => client.glossary.remove({ projectId, ids: [id] }));
      done();
      return t('glossary.removed');
    });
  const takeIn = async (): Promise<void> => {
    const [file] = await chooseFiles(['.tsv', '.csv', '.txt', '.tab', '.utf8', '.tbx', '.xml']);
    if (!file) return;
    await attempt(async () => {
      const content = await documentContent(file);
      const { terms: count } = await client.glossary.importFile({ projectId, fileName: file.name, content });
      return t('glossary.taken', { count });
    });
  };
  const giveOut = (format: 'tsv' | 'tbx'): void =>
    void attempt(async () => {
      const { fileName, mediaType, text } = await client.glossary.exportFile({ projectId, format });
      return (await saveFile(fileName, mediaType, text)) ? t('glossary.given', { file: fileName }) : '';
    });
  const source = original?.language ?? 'und';
  const translated = correctedLanguage(project.versions);
  return (
    <Dialog title={t('glossary.title')} isOpen onClose={onClose} width="full">
      <div className="glossary">
        <div className="glossary-list">
          <SearchField label={t('glossary.filter')} value={filter} onChange={setFilter} />
          <ListBox
            aria-label={t('glossary.terms')}
            className="glossary-terms"
            items={shown}
            selectionMode="single"
            escapeKeyBehavior="none"
            selectedKeys={draft.id === null ? [] : [draft.id]}
            onSelectionChange={(keys) => {
              const chosen = keys === 'all' ? undefined : terms.find(({ id }) => keys.has(id));
              begin(chosen ? toDraft(chosen) : emptyDraft);
            }}
            renderEmptyState={() => (
              <p className="glossary-none">
                {t(
                  terms.length > 0
                    ? 'glossary.noneFound'
                    : isReadOnly
                      ? 'glossary.noneToRead'
                      : 'glossary.none',
                )}
              </p>
            )}
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
          <p className="glossary-count numbers">{t('glossary.count', { count: shown.length })}</p>
        </div>
        <form className="glossary-form" onSubmit={save}>
          <h3 className="label">{t(draft.id === null ? 'glossary.new' : 'glossary.change')}</h3>
          <TextField
            label={t('glossary.term')}
            value={draft.term}
            lang={langAttribute(source)}
            maxLength={300}
            autoFocus
            onChange={(term) => change({ term })}
          />
          <TextField
            label={t('glossary.translations')}
            description={t('glossary.translationsNote')}
            value={draft.translations}
            lang={langAttribute(translated)}
            onChange={(translations) => change({ translations })}
          />
          <TextField
            label={t('glossary.forbidden')}
            value={draft.forbidden}
            lang={langAttribute(translated)}
            onChange={(forbidden) => change({ forbidden })}
          />
          <TextField
            label={t('glossary.note')}
            value={draft.note}
            maxLength={2000}
            onChange={(note) => change({ note })}
          />
          <div className="glossary-buttons">
            <Button
              type="submit"
              kind="primary"
              isDisabled={isReadOnly || draft.term.trim() === ''}
              keys="Enter"
            >
              {t(draft.id === null ? 'glossary.add' : 'glossary.save')}
            </Button>
            {draft.id !== null && (
              <>
                <Button onPress={() => begin(emptyDraft)}>{t('glossary.another')}</Button>
                <Button icon="trash" isDisabled={isReadOnly} onPress={() => remove(draft.id ?? 0)}>
                  {t('glossary.remove')}
                </Button>
              </>
            )}
          </div>
          <div className="glossary-buttons glossary-files">
            <Button icon="file" isDisabled={isReadOnly} onPress={() => void takeIn()}>
              {t('glossary.import')}
            </Button>
            <Button icon="download" isDisabled={terms.length === 0} onPress={() => giveOut('tsv')}>
              {t('glossary.exportTsv')}
            </Button>
            <Button icon="download" isDisabled={terms.length === 0} onPress={() => giveOut('tbx')}>
              {t('glossary.exportTbx')}
            </Button>
          </div>
          <p role="status" className="glossary-said">
            {said}
          </p>
          {problem !== null && (
            <p role="alert" className="glossary-problem">
              <ProblemText problem={problemOf(problem)} />
            </p>
          )}
        </form>
      </div>
    </Dialog>
  );
};

const noTerms: readonly KnownTerm[] = [];
