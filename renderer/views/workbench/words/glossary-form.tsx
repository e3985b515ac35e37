import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { ProblemText } from '../../../parts/problem-text.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { langAttribute } from '../languages.ts';
import { emptyDraft } from './terms.ts';
import type { GlossaryWork } from './use-glossary.ts';

interface GlossaryFormProps {
  readonly work: GlossaryWork;
  readonly isReadOnly: boolean;
  /** Whether there are terms that could be given out. */
  readonly isEmpty: boolean;
  /** Languages of the original and of the corrected text. */
  readonly source: string;
  readonly translated: string;
}

/** Where a term is written, and what can be done with it and with all of them. */
export const GlossaryForm = ({ work, isReadOnly, isEmpty, source, translated }: GlossaryFormProps) => {
  const { t } = useTranslation('words');
  const { draft, change, save, said, problem } = work;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (draft.term.trim() === '' || isReadOnly) return;
    // Lists are written term by term: the next one begins in the first field.
    if (draft.id === null) event.currentTarget.querySelector('input')?.select();
    save();
  };
  return (
    <form className="glossary-form" onSubmit={submit}>
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
      <TermButtons work={work} isReadOnly={isReadOnly} />
      <FileButtons work={work} isReadOnly={isReadOnly} isEmpty={isEmpty} />
      <p role="status" className="glossary-said">
        {said}
      </p>
      {problem !== null && (
        <p role="alert" className="glossary-problem">
          <ProblemText problem={problem} />
        </p>
      )}
    </form>
  );
};

const TermButtons = ({ work, isReadOnly }: Pick<GlossaryFormProps, 'work' | 'isReadOnly'>) => {
  const { t } = useTranslation('words');
  const { draft, begin, remove } = work;
  return (
    <div className="glossary-buttons">
      <Button type="submit" kind="primary" isDisabled={isReadOnly || draft.term.trim() === ''} keys="Enter">
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
  );
};

type FileButtonsProps = Pick<GlossaryFormProps, 'work' | 'isReadOnly' | 'isEmpty'>;

const FileButtons = ({ work: { takeIn, giveOut }, isReadOnly, isEmpty }: FileButtonsProps) => {
  const { t } = useTranslation('words');
  return (
    <div className="glossary-buttons glossary-files">
      <Button icon="file" isDisabled={isReadOnly} onPress={() => void takeIn()}>
        {t('glossary.import')}
      </Button>
      <Button icon="download" isDisabled={isEmpty} onPress={() => giveOut('tsv')}>
        {t('glossary.exportTsv')}
      </Button>
      <Button icon="download" isDisabled={isEmpty} onPress={() => giveOut('tbx')}>
        {t('glossary.exportTbx')}
      </Button>
    </div>
  );
};
