import { type KeyboardEvent, memo, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { countChangedWords } from '../../../../shared/domain/compare/compare.ts';
import { Icon, type IconName } from '../../../parts/icon.tsx';
import { ariaKeys, Keys } from '../../../parts/key.tsx';
import { useLanguage } from '../../../state/i18n.ts';
import { type CommandId, useShownKey } from '../../../state/keymap.ts';
import type { Table } from '../grid/table.ts';
import { cellText, type Row } from '../model.ts';
import { useNameOf } from '../names.ts';
import { useServices } from '../services.ts';
import type { CorrectedCellProps } from './corrected-cell.tsx';
import { changeEnd, typedWording } from './editing.ts';
import { Mirror } from './mirror.tsx';
import { TakeButton } from './take-button.tsx';
import { isTooLong, useTooLong } from './too-long.ts';

/** Where the corrected text of the current row is written; saved by itself. */
export const Editor = ({
  live,
  table,
  comparison,
  sentences,
  change,
  isCursor,
  editing,
  focusTick,
  isReviewing,
  actions,
}: CorrectedCellProps) => {
  const { t } = useTranslation('workbench');
  const { autosave, held } = useServices();
  const language = useLanguage();
  const input = useRef<HTMLTextAreaElement>(null);
  const type = (text: string): void => autosave.type(live.row, typedWording(live, text));
  useEditorFocus(input, isCursor && editing, focusTick, () => {
    const text = held.take(live.row.position);
    if (text !== '') type(live.text + text);
  });
  const role = live.row.cells[0]?.paragraphs[0]?.role ?? 'body';
  const noteTyped = useCaretAfterChange(input, live.text);
  const tellTooLong = useTooLong();
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    actions.leaveEditor();
  };
  return (
    <>
      <div className="bench-line" lang={language}>
        <OriginNote live={live} table={table} comparison={comparison} />
        {isReviewing && (
          <SettleButton
            id="reject"
            icon="close"
            label={t('settle.rejected.label')}
            onPress={actions.reject}
          />
        )}
        <SettleButton
          id="confirm"
          {...(isReviewing ? { icon: 'reviewed' } : {})}
          label={t(`settle.${isReviewing ? 'reviewed' : 'confirmed'}.label`)}
          onPress={actions.confirm}
        />
      </div>
      <div className="bench-editor">
        <Mirror text={live.text} comparison={comparison} sentences={sentences} change={change} role={role} />
        <textarea
          ref={input}
          className={`bench-input text text-${role}`}
          aria-label={t('corrected.label', { number: live.row.position + 1 })}
          value={live.text}
          tabIndex={isCursor && editing ? 0 : -1}
          spellCheck
          rows={1}
          dir="auto"
          onChange={({ target: { value } }) => {
            if (isTooLong(live.text, value)) return tellTooLong(value);
            noteTyped(value);
            type(value);
          }}
          onFocus={() => {
            if (!(isCursor && editing)) actions.editorFocused(live.row.position);
          }}
          onBlur={() => void autosave.flush()}
          onKeyDown={onKeyDown}
        />
      </div>
      {live.text === '' && <Offers row={live.row} table={table} onTake={actions.take} />}
    </>
  );
};

interface SettleButtonProps {
  readonly id: CommandId;
  readonly icon?: IconName;
  readonly label: string;
  readonly onPress: () => void;
}

/** What the row can be made by the pointer; with its key, where it alone stands there. By the keyboard it has no place of its own. */
const SettleButton = memo(({ id, icon, label, onPress }: SettleButtonProps) => {
  const { keys } = useShownKey()(id);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="bench-take"
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      title={label}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {icon !== undefined ? (
        <Icon name={icon} size={14} />
      ) : (
        keys !== undefined && (
          <span aria-hidden="true">
            <Keys keys={keys} />
          </span>
        )
      )}
      <span className="visually-hidden">{label}</span>
    </button>
  );
});

interface OffersProps {
  readonly row: Row;
  readonly table: Table;
  readonly onTake: (versionId: number) => void;
}

/** The versions an empty text can be begun from, each with its key. */
const Offers = ({ row, table, onTake }: OffersProps) => {
  const nameOf = useNameOf();
  const offered = table.columns.filter(
    ({ version }) => version?.language === table.correctedLanguage && cellText(row, version.id) !== '',
  );
  return (
    <div className="bench-offers" lang={useLanguage()}>
      {offered.map(({ version, takeNumber }) =>
        version === null || takeNumber === null ? null : (
          <TakeButton
            key={version.id}
            number={takeNumber}
            title={nameOf(version)}
            showTitle
            onTake={() => onTake(version.id)}
          />
        ),
      )}
    </div>
  );
};

/** What the text was begun from, and how far it has come from the base. */
const OriginNote = ({
  live,
  table,
  comparison,
}: Pick<CorrectedCellProps, 'live' | 'table' | 'comparison'>) => {
  const { t } = useTranslation('workbench');
  const origin = table.columns.find(({ version }) => version !== null && version.id === live.origin)?.version;
  const nameOf = useNameOf();
  const count = useMemo(() => (comparison ? countChangedWords(comparison.comparison) : 0), [comparison]);
  const changed = count === 0 ? '' : t(origin ? 'corrected.changed' : 'difference.words', { count });
  return (
    <span className="bench-origin">
      {origin && <bdi>{t('corrected.from', { title: nameOf(origin) })}</bdi>}
      {origin && changed !== '' && <span aria-hidden="true">·</span>}
      <span className="numbers">{changed}</span>
    </span>
  );
};

/** Puts the focus into the editor when the cursor comes to write; the caret stays where it was, or goes to the end. */
const useEditorFocus = (
  input: React.RefObject<HTMLTextAreaElement | null>,
  isWanted: boolean,
  tick: number,
  onFocused: () => void,
) => {
  const focused = useEffectEvent(onFocused);
  useLayoutEffect(() => {
    const element = input.current;
    if (!isWanted || tick === 0 || !element || document.activeElement === element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    focused();
  }, [input, isWanted, tick]);
};

/**
 * When the text is changed from outside (undo, a version taken), puts the caret behind what changed.
 * Answers a function that notes what was typed here.
 */
const useCaretAfterChange = (input: React.RefObject<HTMLTextAreaElement | null>, text: string) => {
  const known = useRef(text);
  useLayoutEffect(() => {
    const before = known.current;
    known.current = text;
    const element = input.current;
    if (before === text || !element || document.activeElement !== element) return;
    const caret = changeEnd(before, text);
    element.setSelectionRange(caret, caret);
  }, [input, text]);
  return (typed: string): void => {
    known.current = typed;
  };
};
