import type { MenuItemConstructorOptions } from 'electron';
import type { TFunction } from 'i18next';
import type { MenuCommand, MenuKeys } from '../../shared/contract/bridge.ts';

/** What the menu is made for. */
export interface MenuSetting {
  readonly t: TFunction;
  readonly isMac: boolean;
  /** Adds what only developers need. */
  readonly isDeveloping: boolean;
  /** Those of the commands that were given other keys. */
  readonly keys: MenuKeys;
  /** Sends a command to the window. */
  readonly send: (command: MenuCommand) => void;
}

type Entry = MenuItemConstructorOptions;
type Role = NonNullable<Entry['role']>;
const line: Entry = { type: 'separator' };

/**
 * Usual keys of the commands, in Electron's form. Most of them the page binds itself, by the key's place on the keyboard;
 * those the menu only shows, or a command would run twice.
 */
const keys: Partial<Record<MenuCommand, string>> = {
  newProject: 'CmdOrCtrl+N',
  importProject: 'CmdOrCtrl+O',
  addVersions: 'CmdOrCtrl+Shift+O',
  export: 'CmdOrCtrl+Shift+E',
  print: 'CmdOrCtrl+P',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  bookmark: 'CmdOrCtrl+B',
  nextBookmark: 'Alt+B',
  previousBookmark: 'Alt+Shift+B',
  preferences: 'CmdOrCtrl+,',
  shortcuts: 'F1',
};

/** Those of `keys` that the page binds. The others a browser would keep to itself, so they are the menu's alone. */
const boundByPage: ReadonlySet<MenuCommand> = new Set([
  'importProject',
  'export',
  'print',
  'undo',
  'redo',
  'bookmark',
  'nextBookmark',
  'previousBookmark',
  'preferences',
  'shortcuts',
]);

const keyOf = (id: MenuCommand, changed: MenuKeys): Entry => {
  const accelerator = changed[id] ?? keys[id] ?? '';
  return accelerator === '' ? {} : { accelerator, registerAccelerator: !boundByPage.has(id) };
};

const createEntries = ({ t, send, keys: changed }: MenuSetting) => ({
  command: (id: MenuCommand): Entry => ({
    id,
    label: t(`menu:menu.${id}`),
    click: () => send(id),
    ...keyOf(id, changed),
  }),
  // Electron names its roles in the system's language, not in the interface's.
  role: (role: Role, key: Parameters<typeof t>[0]): Entry => ({ role, label: t(key) }),
});

const fileMenu = (setting: MenuSetting): Entry => {
  const { command, role } = createEntries(setting);
  const last = setting.isMac
    ? [role('close', 'menu:menu.close')]
    : [command('preferences'), line, role('quit', 'menu:menu.quit')];
  return {
    label: setting.t('menu:menu.file'),
    submenu: [
      command('newProject'),
      command('importProject'),
      command('showLibrary'),
      line,
      command('addVersions'),
      command('export'),
      command('print'),
      line,
      ...last,
    ],
  };
};

const editMenu = (setting: MenuSetting): Entry => {
  const { command, role } = createEntries(setting);
  return {
    label: setting.t('menu:menu.edit'),
    submenu: [
      command('undo'),
      command('redo'),
      line,
      role('cut', 'menu:menu.cut'),
      role('copy', 'menu:menu.copy'),
      role('paste', 'menu:menu.paste'),
      role('selectAll', 'menu:menu.selectAll'),
      line,
      command('bookmark'),
      command('nextBookmark'),
      command('previousBookmark'),
    ],
  };
};

const viewMenu = (setting: MenuSetting): Entry => {
  const { role } = createEntries(setting);
  const developing: Entry[] = [
    line,
    role('reload', 'menu:menu.reload'),
    role('toggleDevTools', 'menu:menu.developerTools'),
  ];
  return {
    label: setting.t('menu:menu.view'),
    submenu: [
      role('resetZoom', 'menu:menu.actualSize'),
      role('zoomIn', 'menu:menu.zoomIn'),
      role('zoomOut', 'menu:menu.zoomOut'),
      line,
      role('togglefullscreen', 'menu:menu.fullScreen'),
      ...(setting.isDeveloping ? developing : []),
    ],
  };
};

const macMenu = (setting: MenuSetting): Entry => {
  const { command, role } = createEntries(setting);
  return {
    label: 'Sverka',
    submenu: [
      role('about', 'menu:menu.about'),
      line,
      command('preferences'),
      line,
      role('hide', 'menu:menu.hide'),
      role('hideOthers', 'menu:menu.hideOthers'),
      role('unhide', 'menu:menu.showAll'),
      line,
      role('quit', 'menu:menu.quit'),
    ],
  };
};

const windowMenu = (setting: MenuSetting): Entry => {
  const { role } = createEntries(setting);
  return {
    label: setting.t('menu:menu.window'),
    role: 'window',
    submenu: [role('minimize', 'menu:menu.minimize'), role('close', 'menu:menu.close')],
  };
};

const helpMenu = (setting: MenuSetting): Entry => {
  const { command } = createEntries(setting);
  return {
    label: setting.t('menu:menu.help'),
    role: 'help',
    submenu: [command('guide'), command('shortcuts')],
  };
};

/** The application's menu. */
export const menuTemplate = (setting: MenuSetting): readonly MenuItemConstructorOptions[] => [
  ...(setting.isMac ? [macMenu(setting)] : []),
  fileMenu(setting),
  editMenu(setting),
  viewMenu(setting),
  windowMenu(setting),
  helpMenu(setting),
];
