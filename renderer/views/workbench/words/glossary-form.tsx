import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { noteLength } from '../../../../shared/domain/glossary/term.ts';
import { Button } from '../../../parts/button.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { Trouble } from '../../../parts/trouble.tsx';
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
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (draft.term.trim() === '' || isReadOnly) return;
    // Lists are written term by term: the next one begins in the first field.
    if (draft.id === null) event.currentTarget.querySelector('input')?.select();
    save();
  };
  return (
    <form ref={form} className="glossary-form" onSubmit={submit}>
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
        maxLength={noteLength}
        onChange={(note) => change({ note })}
      />
      <TermButtons
        work={work}
        isReadOnly={isReadOnly}
        onLeave={() => form.current?.querySelector('input')?.focus()}
      />
      <FileButtons work={work} isReadOnly={isReadOnly} isEmpty={isEmpty} />
      <p role="status" className="glossary-said">
        {said}
      </p>
      {problem && <Trouble problem={problem} />}
    </form>
  );
};

interface TermButtonsProps extends Pick<GlossaryFormProps, 'work' | 'isReadOnly'> {
  /** A button that goes with the term it was about was pressed: the focus goes where the next term is written. */
  readonly onLeave: () => void;
}

const TermButtons = ({ work, isReadOnly, onLeave }: TermButtonsProps) => {
  const { t } = useTranslation('words');
  const { draft, begin, remove } = work;
  const leaving = (run: () => void) => () => {
    onLeave();
    run();
  };
  return (
    <div className="glossary-buttons">
      <Button type="submit" kind="primary" isDisabled={isReadOnly || draft.term.trim() === ''} keys="Enter">
        {t(draft.id === null ? 'glossary.add' : 'glossary.save')}
      </Button>
      {draft.id !== null && (
        <>
          <Button onPress={leaving(() => begin(emptyDraft))}>{t('glossary.another')}</Button>
          <Button icon="trash" isDisabled={isReadOnly} onPress={leaving(() => remove(draft))}>
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
