import { useEffectEvent, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Keys, keyNames } from '../../parts/key.tsx';
import { useDialogs } from '../../state/dialogs.ts';
import {
  type ChangedKeys,
  type CommandId,
  combinationOf,
  commandIds,
  commands,
  holderOf,
  type KeyGroup,
  keyGroups,
  keysOf,
  type Refusal,
  refusalOf,
  swapped,
  useChangedKeys,
  withKey,
  withUsualKey,
} from '../../state/keymap.ts';
import { useSetPreferences } from '../../state/set-preferences.ts';
import './keys-dialog.css';

/** What came of a key that was pressed for a command, and was not simply taken. */
interface Trouble {
  readonly id: CommandId;
  readonly keys: string;
  readonly why: Refusal | CommandId;
}

/** Every command with its key, which a press of the new one changes. */
export const KeysDialog = () => {
  const { t } = useTranslation();
  const { opened, close } = useDialogs();
  const changed = useChangedKeys();
  const { mutate } = useSetPreferences();
  const isOpen = opened === 'keys';
  return (
    <Dialog
      title={t('keyChanges.title')}
      isOpen={isOpen}
      onClose={close}
      width="wide"
      actions={
        <>
          <Button isDisabled={Object.keys(changed).length === 0} onPress={() => mutate({ keys: {} })}>
            {t('keyChanges.resetAll')}
          </Button>
          <Button kind="primary" onPress={close}>
            {t('close')}
          </Button>
        </>
      }
    >
      {isOpen && <KeyList changed={changed} onChange={(keys) => mutate({ keys: { ...keys } })} />}
    </Dialog>
  );
};

interface KeyListProps {
  readonly changed: ChangedKeys;
  readonly onChange: (changed: ChangedKeys) => void;
}

const KeyList = ({ changed, onChange }: KeyListProps) => {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<CommandId | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const groupName = useGroupName();
  const take = (id: CommandId, keys: string): void => {
    setAsking(null);
    const why = refusalOf(id, keys) ?? holderOf(changed, id, keys);
    if (why === null) onChange(withKey(changed, id, keys));
    setTrouble(why === null ? null : { id, keys, why });
  };
  usePressedKey(asking, take, () => setAsking(null));
  const lineOf = (id: CommandId) => (
    <KeyLine
      key={id}
      id={id}
      keys={keysOf(changed, id)}
      isChanged={changed[id] !== undefined}
      isAsking={asking === id}
      trouble={trouble?.id === id ? trouble : null}
      onAsk={() => {
        setTrouble(null);
        setAsking(id);
      }}
      onNone={() => {
        setAsking(null);
        onChange(withKey(changed, id, ''));
      }}
      onSwap={(holder, keys) => {
        setTrouble(null);
        onChange(swapped(changed, id, keys, holder));
      }}
      onLeave={() => setTrouble(null)}
      onReset={() => {
        setTrouble(null);
        onChange(withUsualKey(changed, id));
      }}
    />
  );
  return (
    <div className="key-list">
      <p>{t('keyChanges.explanation')}</p>
      <p className="visually-hidden" role="status">
        {asking !== null && t('keyChanges.press')}
      </p>
      {keyGroups.map((group) => (
        <section key={group}>
          <h3 className="label">{groupName(group)}</h3>
          <ul>{commandIds.filter((id) => commands[id].group === group).map(lineOf)}</ul>
        </section>
      ))}
    </div>
  );
};

const useGroupName = (): ((group: KeyGroup) => string) => {
  const { t } = useTranslation(['common', 'library', 'import', 'workbench', 'words']);
  const names = {
    everywhere: t('common:shortcuts.everywhere'),
    library: t('library:title'),
    import: t('import:screen'),
    travel: t('workbench:keys.travel'),
    correcting: t('workbench:keys.correcting'),
    screen: t('workbench:keys.screen'),
    align: t('workbench:alignMode.keys'),
  };
  return (group) => names[group];
};

/** Waits for a key while a command asks for one; Escape gives up. Nothing else hears it. */
const usePressedKey = (
  asking: CommandId | null,
  take: (id: CommandId, keys: string) => void,
  leave: () => void,
): void => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (asking === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.isComposing) return;
    const keys = combinationOf(event);
    if (keys === 'Escape') leave();
    else if (keys !== null) take(asking, keys);
  });
  const isAsking = asking !== null;
  useLayoutEffect(() => {
    if (!isAsking) return;
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [isAsking]);
};

interface KeyLineProps {
  readonly id: CommandId;
  readonly keys: readonly string[];
  readonly isChanged: boolean;
  readonly isAsking: boolean;
  readonly trouble: Trouble | null;
  readonly onAsk: () => void;
  readonly onNone: () => void;
  readonly onSwap: (holder: CommandId, keys: string) => void;
  readonly onLeave: () => void;
  readonly onReset: () => void;
}

const KeyLine = ({ id, keys, isChanged, isAsking, trouble, ...on }: KeyLineProps) => {
  const { t } = useTranslation(['common', 'library', 'import', 'workbench', 'words']);
  const name = t(commands[id].label);
  const words = keys.map((each) => keyNames(each).join('+')).join(', ');
  return (
    <li className="key-line">
      <span>{name}</span>
      <span className="grow" />
      {isChanged && (
        <IconButton icon="undo" label={t('common:keyChanges.reset', { name })} onPress={on.onReset} />
      )}
      {isAsking && keys.length > 0 && (
        <Button kind="quiet" onPress={on.onNone}>
          {t('common:keyChanges.takeAway')}
        </Button>
      )}
      <Button kind="plain" onPress={on.onAsk}>
        <span className="visually-hidden">
          {isAsking
            ? `${name}: ${t('common:keyChanges.press')}`
            : t('common:keyChanges.changeOf', { name, keys: words || t('common:keyChanges.none') })}
        </span>
        <span className="key-line-keys" aria-hidden="true">
          {isAsking && t('common:keyChanges.press')}
          {!isAsking && keys.length === 0 && t('common:keyChanges.none')}
          {!isAsking && keys.map((each) => <Keys key={each} keys={each} />)}
        </span>
      </Button>
      {trouble && <TroubleLine trouble={trouble} onSwap={on.onSwap} onLeave={on.onLeave} />}
    </li>
  );
};

interface TroubleLineProps extends Pick<KeyLineProps, 'onSwap' | 'onLeave'> {
  readonly trouble: Trouble;
}

const TroubleLine = ({ trouble: { keys: pressed, why }, onSwap, onLeave }: TroubleLineProps) => {
  const { t } = useTranslation(['common', 'library', 'import', 'workbench', 'words']);
  const keys = keyNames(pressed).join('+');
  const isHeld = why !== 'fixed' && why !== 'types';
  return (
    <div className="key-trouble" role="alert">
      {isHeld ? (
        <>
          <p>{t('common:keyChanges.held', { keys, name: t(commands[why].label) })}</p>
          <Button kind="plain" onPress={() => onSwap(why, pressed)}>
            {t('common:keyChanges.swap')}
          </Button>
          <Button kind="quiet" onPress={onLeave}>
            {t('common:keyChanges.leave')}
          </Button>
        </>
      ) : (
        <p>{t(`common:keyChanges.${why}`, { keys })}</p>
      )}
    </div>
  );
};
