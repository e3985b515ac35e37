import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, type Garbled, type Side, versionRoles } from '../../../shared/domain/model.ts';
import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts';
import { packedEndings } from '../../../shared/domain/text/documentEndings.ts';
import { nameEnding } from '../../../shared/domain/text/fileName.ts';
import { Button } from '../../parts/button.tsx';
import { isFocusNowhere } from '../../parts/focus.ts';
import { ProblemText } from '../../parts/problem-text.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useFormats } from '../../state/format.ts';
import { encodingOf, encodingOptions } from './encodings.ts';
import type { LanguageDoubt } from './language-doubt.ts';
import { offeredLanguages } from './languages.ts';
import { draftOf, type ImportAction, type ImportText } from './model.ts';
import { useReadingWords } from './use-reading-words.ts';

export interface TextDetailsProps {
  readonly text: ImportText;
  /** What is doubtful about its language, beside its role. */
  readonly doubt: LanguageDoubt | null;
  /** What its file has besides, and is of use here. */
  readonly otherSide: Side | null;
  readonly dispatch: (action: ImportAction) => void;
  readonly onRemove: () => void;
}

/** What the import knows of one text; everything proposed can be changed. */
export const TextDetails = ({ text, doubt, otherSide, dispatch, onRemove }: TextDetailsProps) => {
  const { t } = useTranslation('import');
  const readingWords = useReadingWords();
  const draft = draftOf(text);
  const fileName = text.file.name === '' ? t('pasted') : text.file.name;
  return (
    <div className="details">
      <div className="details-head">
        <p className="details-file">
          <bdi>{fileName}</bdi>
        </p>
        <EncodingSelect text={text} dispatch={dispatch} />
        <Button kind="quiet" icon="trash" onPress={onRemove}>
          {t('takeOff')}
        </Button>
      </div>
      {text.reading.kind === 'failed' && <Refusal problem={named(text.reading.problem, fileName)} />}
      {draft !== null && <Fields id={text.id} draft={draft} dispatch={dispatch} />}
      {/* There from the start: a region that comes with its words is not read out. */}
      <div role="status">
        {draft !== null &&
          readingWords(draft).map((words) => (
            <p key={words} className="details-doubt">
              {words}
            </p>
          ))}
        {doubt !== null && <p className="details-doubt">{t('languageDoubt.advice', { context: doubt })}</p>}
      </div>
      {draft?.garbled !== undefined && (
        <MendButton id={text.id} garbled={draft.garbled} dispatch={dispatch} />
      )}
      {otherSide !== null && (
        <div className="details-other">
          <p>{t('otherSide.has', { context: otherSide })}</p>
          <Button onPress={() => dispatch({ kind: 'otherSide', id: text.id })}>
            {t('otherSide.add', { context: otherSide })}
          </Button>
        </div>
      )}
      {draft !== null && <SetApart draft={draft} />}
    </div>
  );
};

/** Why a text is not read. Where nothing else has the keys it takes them, as the paragraphs of another text would. */
const Refusal = ({ problem }: { readonly problem: Problem }) => {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isFocusNowhere()) place.current?.focus();
  }, []);
  return (
    <p ref={place} className="details-problem" role="alert" tabIndex={-1}>
      <ProblemText problem={problem} />
    </p>
  );
};

interface MendButtonProps {
  readonly id: number;
  readonly garbled: Garbled;
  readonly dispatch: (action: ImportAction) => void;
}

/** Apart from what is told of the lines, which is read out whole. */
const MendButton = ({ id, garbled, dispatch }: MendButtonProps) => {
  const { t } = useTranslation('import');
  return (
    <div>
      <Button onPress={() => dispatch({ kind: 'mended', id, mend: !garbled.isMended })}>
        {t(garbled.isMended ? 'garbled.leave' : 'garbled.mend')}
      </Button>
    </div>
  );
};

/** A problem with the name that its text has on this screen: what was pasted has none of its own. */
const named = ({ code, params }: Problem, file: string): Problem => ({
  code,
  params: 'file' in params ? { ...params, file } : params,
});

/** What no encoding would help against. */
const unreadable: ReadonlySet<ProblemCode> = new Set([
  'emptyFile',
  'unsupportedFormat',
  'fileTooLarge',
  'fileNotReadable',
]);

/** Only of files whose bytes can be read in more than one way. */
const EncodingSelect = ({ text, dispatch }: Pick<TextDetailsProps, 'text' | 'dispatch'>) => {
  const { t } = useTranslation('import');
  const isFixed =
    text.file.name === '' ||
    packedEndings.includes(nameEnding(text.file.name)) ||
    (text.reading.kind === 'failed' && unreadable.has(text.reading.problem.code));
  const value = text.encoding ?? encodingOf(draftOf(text)?.encoding ?? '');
  if (isFixed) return null;
  return (
    <Select
      kind="chip"
      label={t('encoding')}
      value={value ?? ''}
      options={encodingOptions}
      onChange={(id) => {
        const encoding = encodingOf(id);
        if (encoding !== null) dispatch({ kind: 'encoded', id: text.id, encoding });
      }}
    />
  );
};

interface FieldsProps {
  readonly id: number;
  readonly draft: Draft;
  readonly dispatch: (action: ImportAction) => void;
}

const Fields = ({ id, draft, dispatch }: FieldsProps) => {
  const { t } = useTranslation(['import', 'common']);
  const formats = useFormats();
  const languages = [...new Set([draft.language, ...offeredLanguages])];
  const edit = (edits: Extract<ImportAction, { kind: 'edited' }>['edits']): void =>
    dispatch({ kind: 'edited', id, edits });
  return (
    <div className="details-fields">
      <TextField
        label={t('title')}
        value={draft.title}
        maxLength={300}
        {...(draft.language === 'und' ? {} : { lang: draft.language })}
        onChange={(title) => edit({ title })}
      />
      <Select
        label={t('role')}
        value={draft.role}
        options={versionRoles.map((role) => ({ id: role, label: t(`common:versionRoles.${role}`) }))}
        onChange={(role) => edit({ role })}
      />
      <Select
        label={t('language')}
        value={draft.language}
        options={languages.map((language) => ({ id: language, label: formats.language(language) }))}
        onChange={(language) => edit({ language })}
      />
      {draft.role === 'machine' && (
        <TextField
          label={t('engine')}
          value={draft.engine ?? ''}
          maxLength={100}
          placeholder={t('engineUnknown')}
          onChange={(engine) => edit({ engine: engine === '' ? null : engine })}
        />
      )}
    </div>
  );
};

/** Says what became of changes that were tracked, what was set apart and why, and shows the attribution, which goes wherever the text goes. */
const SetApart = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation('import');
  const navigation = draft.paragraphs.filter(({ role }) => role === 'navigation').length;
  const attribution = draft.paragraphs.find(({ role }) => role === 'attribution')?.text;
  const notes = draft.notes === undefined ? [] : draft.paragraphs.slice(-draft.notes);
  const notesApart = notes.filter(({ included }) => !included).length;
  const isPlain = navigation + notesApart === 0 && draft.tracked === undefined;
  if (isPlain && attribution === undefined) return null;
  return (
    <div className="details-apart">
      {draft.tracked !== undefined && <p>{t('tracked')}</p>}
      {navigation > 0 && <p>{t('navigationApart', { count: navigation })}</p>}
      {notesApart > 0 && <p>{t('notesApart', { count: notesApart })}</p>}
      {attribution !== undefined && (
        <p>
          {t('attributionApart')}{' '}
          <bdi className="details-attribution" lang={draft.language === 'und' ? '' : draft.language}>
            {attribution}
          </bdi>
        </p>
      )}
    </div>
  );
};
