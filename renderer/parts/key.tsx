import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import './key.css';

/** Keys of a shortcut as engraved on the keyboard; letters are those of the Latin layout, as in every such list. */
const engraved: Readonly<Record<string, string>> = {
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Minus: '−',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
};

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
const modifiers: Readonly<Record<string, string>> = isMac
  ? { $mod: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' }
  : { $mod: 'Ctrl', Control: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Meta: 'Win' };

/** Parts of one combination, in reading order: `$mod+KeyZ` is Ctrl, Z. */
export const keyNames = (combination: string): readonly string[] =>
  // "Shift+?" is typed with Shift, but nobody calls it that.
  combination === 'Shift+?'
    ? ['?']
    : combination
        .split('+')
        .map((part) => modifiers[part] ?? engraved[part] ?? part.replace(/^(Key|Digit|Numpad)(?=.$)/, ''));

/** A combination as `aria-keyshortcuts` has it. */
export const ariaKeys = (combination: string): string =>
  combination
    .split('+')
    .map((part) => (part === '$mod' ? (isMac ? 'Meta' : 'Control') : part.replace(/^(Key|Digit)(?=.$)/, '')))
    .join('+');

/** One key. */
export const Key = ({ name }: { readonly name: string }) => {
  const { t } = useTranslation();
  return <kbd className="key">{name === 'Space' ? t('keys.space') : name}</kbd>;
};

/** A combination in tinykeys' form, as keys side by side. */
export const Keys = ({ keys }: { readonly keys: string }) => (
  <span className="keys">
    {keyNames(keys).map((name) => (
      <Fragment key={name}>
        <Key name={name} />
      </Fragment>
    ))}
  </span>
);
