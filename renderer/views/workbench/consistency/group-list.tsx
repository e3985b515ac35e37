import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { sum } from '../../../../shared/domain/arithmetic.ts';
import { useFormats } from '../../../state/format.ts';
import { movedBy } from '../../../state/moved-by.ts';
import { type Group, keyOf } from './model.ts';

export interface GroupListProps {
  readonly groups: readonly Group[];
  readonly chosen: Group | undefined;
  readonly onChoose: (group: Group) => void;
}

/** Groups that Page Down and Page Up pass over. */
const page = 8;

/**
 * What is written in several ways: one stop for Tab, arrows go through it and choose. Where nothing but the dialog has
 * the focus when it comes, it takes it.
 */
export const GroupList = ({ groups, chosen, onChoose }: GroupListProps) => {
  const { t } = useTranslation('consistency');
  const list = useRef<HTMLUListElement>(null);
  const at = chosen === undefined ? -1 : groups.indexOf(chosen);
  useEffect(() => {
    if (document.activeElement?.matches('[role=dialog]')) focusChosen(list.current);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isModified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    const next = isModified ? null : movedBy(event.key, at, groups.length, page);
    const group = next === null ? undefined : groups[next];
    if (next === null || group === undefined) return;
    event.preventDefault();
    onChoose(group);
    list.current?.querySelectorAll<HTMLElement>('.consistency-group')[next]?.focus();
  };
  return (
    <ul ref={list} className="consistency-groups" aria-label={t('groups')} onKeyDownCapture={onKeyDown}>
      {groups.map((group) => (
        <li key={keyOf(group)}>
          <GroupChoice
            group={group}
            isChosen={group === chosen}
            isTabStop={group === chosen || at < 0}
            onChoose={() => onChoose(group)}
          />
        </li>
      ))}
      {groups.length === 0 && <li>{t('noneOfKind')}</li>}
    </ul>
  );
};

/** Puts the focus on the group that is chosen, in whatever holds the list. */
export const focusChosen = (holder: Element | null): void =>
  holder?.querySelector<HTMLElement>('.consistency-group[aria-pressed=true]')?.focus();

interface GroupChoiceProps {
  readonly group: Group;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
}

/** A group in the list: its forms with their counts, and what it is about. */
const GroupChoice = ({ group, isChosen, isTabStop, onChoose }: GroupChoiceProps) => {
  const { t } = useTranslation('consistency');
  const formats = useFormats();
  const { kind, original, forms } = group;
  return (
    <ToggleButton
      className="consistency-group"
      isSelected={isChosen}
      excludeFromTabOrder={!isTabStop}
      onChange={onChoose}
    >
      <span className="consistency-forms">
        {forms.map(({ text, counts }) => (
          <span key={text} className="consistency-form">
            <bdi>{text}</bdi> <span className="numbers">{formats.number(sum(counts))}</span>
          </span>
        ))}
      </span>
      <span className="consistency-about">
        {t(`kindOf.${kind}`)}
        {original !== null && kind !== 'original' && (
          <>
            {', '}
            <bdi lang="ru">{original}</bdi>
          </>
        )}
      </span>
    </ToggleButton>
  );
};
