import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { splitVariants } from '../../../../shared/domain/glossary/term.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { useApi } from '../../../state/api.ts';
import { chooseFiles, documentContent, saveFile } from '../../../state/files.ts';
import { problemOf } from '../../../state/problem.ts';
import { useServices } from '../services.ts';
import { useDoneNotice } from '../use-done-notice.ts';
import type { TermDraft } from './terms.ts';
import { type DraftedTerm, useTermDraft } from './use-term-draft.ts';

/** The glossary of the open project, as one works on it. */
export interface GlossaryWork extends Pick<DraftedTerm, 'draft' | 'change' | 'begin'> {
  readonly save: () => void;
  readonly remove: (term: TermDraft) => void;
  readonly takeIn: () => Promise<void>;
  readonly giveOut: (format: 'tsv' | 'tbx') => void;
  /** What came of the last thing that was done; `''`: nothing to say. */
  readonly said: string;
  /** Why it was not done; null: it was. */
  readonly problem: Problem | null;
}

/** Endings of the files that a glossary is read from. */
const glossaryEndings = ['.tsv', '.csv', '.txt', '.tab', '.utf8', '.tbx', '.xml'];

/** `originalId`: see {@link useTermDraft}; `undoEdit` takes back what removed or imported terms. */
export const useGlossary = (originalId: number | null, undoEdit: (editId: number) => void): GlossaryWork => {
  const { t } = useTranslation('words');
  const { client } = useApi();
  const { projectId, autosave } = useServices();
  const tell = useDoneNotice(undoEdit);
  const { draft, change, begin, done } = useTermDraft(projectId, originalId);
  const { attempt, said, problem, forget } = useAttempts();
  const save = (): void =>
    void attempt(async () => {
      const { translations, forbidden, note } = draft;
      const term = draft.term.trim();
      const written = {
        term,
        translations: [...splitVariants(translations)],
        forbidden: [...splitVariants(forbidden)],
        note,
      };
      const { isAdded } = await autosave.edit(() =>
        client.glossary.put({ projectId, id: draft.id, term: written }),
      );
      done();
      return t(isAdded ? 'glossary.added' : 'glossary.saved', { term });
    });
  const remove = ({ id, term }: TermDraft): void =>
    void attempt(async () => {
      if (id === null) return '';
      const { editId } = await autosave.edit(() => client.glossary.remove({ projectId, ids: [id] }));
      done();
      tell(t('glossary.removed', { term }), editId);
      return '';
    });
  const takeIn = async (): Promise<void> => {
    const [file] = await chooseFiles(glossaryEndings);
    if (!file) return;
    await attempt(async () => {
      const content = await documentContent(file);
      const { terms: count, editId } = await client.glossary.importFile({
        projectId,
        fileName: file.name,
        content,
      });
      tell(t('glossary.taken', { count }), editId);
      return '';
    });
  };
  const giveOut = (format: 'tsv' | 'tbx'): void =>
    void attempt(async () => {
      const { fileName, mediaType, text } = await client.glossary.exportFile({ projectId, format });
      return (await saveFile(fileName, mediaType, text)) ? t('glossary.given', { file: fileName }) : '';
    });
  const beginOther = (other: TermDraft): void => {
    forget();
    begin(other);
  };
  return { draft, change, begin: beginOther, save, remove, takeIn, giveOut, said, problem };
};

/** Does what may fail; says what came of it, or why it did not. */
const useAttempts = () => {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    setProblem(null);
    try {
      setSaid(await work());
    } catch (error) {
      setSaid('');
      setProblem(problemOf(error));
    }
  };
  /** What was said of one term is not about the next. */
  const forget = (): void => {
    setSaid('');
    setProblem(null);
  };
  return { attempt, said, problem, forget };
};
