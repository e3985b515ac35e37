import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialog.tsx';
import { Keys } from '../../parts/key.tsx';
import { ListField, ListOption } from '../../parts/list-field.tsx';
import { useDialogs } from '../../state/dialogs.ts';
import { movedBy } from '../../state/moved-by.ts';
import { useShortcutGroups } from '../../state/shortcuts.ts';
import { type FoundCommand, findCommands } from './find-commands.ts';
import './palette.css';

/** All that can be done on the present screen, found by its name; each with its key, to be learned on the way. */
export const Palette = () => {
  const { opened, close } = useDialogs();
  return opened === 'palette' && <OpenPalette onClose={close} />;
};

/** Lines that Page Down passes over. */
const pageSize = 8;
const listKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'];

const OpenPalette = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const groups = useShortcutGroups();
  const everywhere = t('shortcuts.everywhere');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => {
    // What the screen itself can do comes first.
    const isCommon = ({ title }: { readonly title: string }): boolean => title === everywhere;
    return findCommands([...groups.filter((one) => !isCommon(one)), ...groups.filter(isCommon)], typed);
  }, [groups, everywhere, typed]);
  const current = found[Math.min(at, found.length - 1)];
  const run = (command: FoundCommand): void => {
    onClose();
    onceFocusIsBack(command.run);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && current) {
      event.preventDefault();
      run(current);
    } else if (listKeys.includes(event.key) && found.length > 0) {
      event.preventDefault();
      setAt(movedBy(event.key, Math.min(at, found.length - 1), found.length, pageSize) ?? at);
    }
  };
  return (
    <Dialog title={t('palette.title')} isOpen onClose={onClose}>
      <div className="palette">
        <ListField
          label={t('palette.label')}
          listId={listId}
          currentId={current ? optionId(listId, current) : null}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div
          id={listId}
          role="listbox"
          tabIndex={-1}
          aria-label={t('palette.title')}
          className="palette-list"
        >
          {found.map((command) => (
            <Command
              key={`${command.group} ${command.label}`}
              id={optionId(listId, command)}
              command={command}
              isCurrent={command === current}
              onRun={() => run(command)}
            />
          ))}
        </div>
        <p className="palette-none" role="status">
          {found.length === 0 && t('palette.none')}
        </p>
      </div>
    </Dialog>
  );
};

const optionId = (listId: string, { at }: FoundCommand): string => `${listId}-${at}`;

/** A closed dialog gives the focus back within two frames; what is done then may move it. */
const onceFocusIsBack = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(run)));
};

interface CommandProps {
  readonly id: string;
  readonly command: FoundCommand;
  readonly isCurrent: boolean;
  readonly onRun: () => void;
}

const Command = ({ id, command, isCurrent, onRun }: CommandProps) => (
  <ListOption id={id} isCurrent={isCurrent} className="palette-command" onClick={onRun}>
    <span>{command.label}</span>
    <span className="palette-group">{command.group}</span>
    {command.keys !== null && (
      <span aria-hidden="true">
        <Keys keys={command.keys} />
      </span>
    )}
  </ListOption>
);
