import { useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../parts/icon.tsx';
import { RoleMark } from '../../parts/role-mark.tsx';
import { useFormats } from '../../state/format.ts';
import type { LanguageDoubt } from './language-doubt.ts';
import {
  countParagraphs,
  draftOf,
  humanOrdinal,
  type ImportState,
  type ImportText,
  sameBefore,
} from './model.ts';

export interface TextListProps {
  readonly state: ImportState;
  /** Human versions the project has already. */
  readonly humans: number;
  /** Ids of texts of which only one can be the original. */
  readonly rivals: readonly number[];
  readonly doubtOf: (text: ImportText) => LanguageDoubt | null;
  /** Whether the project has a version of a file with its name. */
  readonly isKnown: (text: ImportText) => boolean;
  readonly onSelect: (id: number) => void;
}

/** The texts on their way in; one of them is looked at. */
export const TextList = ({ state, humans, rivals, doubtOf, isKnown, onSelect }: TextListProps) => {
  const { t } = useTranslation('import');
  const list = useRef<HTMLDivElement>(null);
  const unread = state.texts.filter(({ reading }) => reading.kind === 'reading').length;
  // Keys that go from text to text leave the focus where it is, so that nothing else brings the line into view. Once
  // texts are read their lines say more, and are higher.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `unread` counts the reasons to look for it again
  useEffect(() => {
    if (state.selected !== null)
      list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [state.selected, unread]);
  return (
    <ListBox
      ref={list}
      className="texts"
      aria-label={t('texts')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={state.selected === null ? [] : [state.selected]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : [...keys];
        if (typeof id === 'number') onSelect(id);
      }}
    >
      {state.texts.map((text) => (
        <TextLine
          key={text.id}
          text={text}
          ordinal={humanOrdinal(state, text.id, humans)}
          isRival={rivals.includes(text.id)}
          same={sameBefore(state, text)}
          doubt={doubtOf(text)}
          isKnown={isKnown(text)}
        />
      ))}
    </ListBox>
  );
};

interface TextLineProps {
  readonly text: ImportText;
  readonly ordinal: number;
  readonly isRival: boolean;
  /** A text before it with the very same paragraphs. */
  readonly same: ImportText | null;
  readonly doubt: LanguageDoubt | null;
  readonly isKnown: boolean;
}

const TextLine = ({ text, ordinal, isRival, same, doubt, isKnown }: TextLineProps) => {
  const { t } = useTranslation(['import', 'common']);
  const draft = draftOf(text);
  const fileName = nameOfFile(text, t('pasted'));
  const title = draft?.title === undefined || draft.title === '' ? fileName : draft.title;
  return (
    <ListBoxItem id={text.id} textValue={title} className="text-line">
      <span className="text-line-mark">
        {text.reading.kind === 'failed' ? (
          <Icon name="warning" size={14} />
        ) : (
          draft !== null && <RoleMark role={draft.role} ordinal={ordinal} />
        )}
      </span>
      <span className="text-line-title">
        <bdi lang={draft?.language === 'und' ? '' : draft?.language}>{title}</bdi>
      </span>
      <span className="text-line-facts numbers">
        {text.reading.kind === 'reading' && t('reading')}
        {text.reading.kind === 'failed' && t('notRead')}
        {draft !== null && <Facts text={text} isRival={isRival} />}
        {draft?.otherLines !== undefined && <span className="text-line-rival">{t('otherEncoding')}</span>}
        {draft?.garbled !== undefined && (
          <span className="text-line-rival">
            {t(draft.garbled.isMended ? 'garbled.wasMended' : 'garbled.isLeft')}
          </span>
        )}
        {doubt !== null && <span className="text-line-rival">{t(`languageDoubt.${doubt}`)}</span>}
        {same !== null && (
          <span className="text-line-rival">{t('same', { file: nameOfFile(same, t('pasted')) })}</span>
        )}
        {isKnown && <span className="text-line-rival">{t('inProject')}</span>}
        {title !== fileName && <bdi className="text-line-file">{fileName}</bdi>}
      </span>
    </ListBoxItem>
  );
};

/** What a text is known by to who brought it. */
const nameOfFile = ({ file }: ImportText, pasted: string): string => (file.name === '' ? pasted : file.name);

const Facts = ({ text, isRival }: { readonly text: ImportText; readonly isRival: boolean }) => {
  const { t } = useTranslation(['import', 'common']);
  const formats = useFormats();
  const draft = draftOf(text);
  if (draft === null) return null;
  const { included, leftOut } = countParagraphs(draft);
  const facts = [
    formats.language(draft.language),
    ...(draft.role === 'machine' && draft.engine !== null ? [draft.engine] : []),
    t('included', { count: included }),
    ...(leftOut === 0 ? [] : [t('leftOut', { count: leftOut })]),
  ];
  return (
    <>
      <span className={isRival ? 'text-line-rival' : 'text-line-role'}>
        {t(`common:versionRoles.${draft.role}`)}
        {isRival && ` — ${t('twice')}`}
      </span>
      {/* Lines break between facts, not within one. */}
      <span>{facts.map((fact) => fact.replaceAll(' ', '\u00a0')).join(' · ')}</span>
    </>
  );
};
