import type { ContextMenuParams, IpcMainEvent, MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { channels } from '../../electron/desktop/channels.ts';
import { type MenuKeys, menuCommands } from '../../shared/contract/bridge.ts';
import type { FakeMenu } from './fakeElectron.ts';
import { type Started, start } from './start.ts';

const setLanguage = (started: Started, language: string): void => {
  const event = { senderFrame: started.window.webContents.mainFrame } as unknown as IpcMainEvent;
  started.electron.ipcMain.listeners.get(channels.setLanguage)?.(event, language);
};

const setMenuKeys = (started: Started, keys: MenuKeys): void => {
  const event = { senderFrame: started.window.webContents.mainFrame } as unknown as IpcMainEvent;
  started.electron.ipcMain.listeners.get(channels.setMenuKeys)?.(event, keys);
};

describe('the menu', () => {
  const flat = (template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
    template.flatMap((entry) => [entry, ...flat((entry.submenu as MenuItemConstructorOptions[]) ?? [])]);
  const last = ({ electron }: Started): FakeMenu => {
    const menu = electron.menus.application.at(-1);
    if (menu === undefined) throw new Error('no menu');
    return menu;
  };
  const labels = (started: Started) => flat(last(started).template).flatMap(({ label }) => label ?? []);
  const cyrillic = /[а-яё]/i;

  it('is in Russian or in English, every entry of it', async () => {
    const started = await start();
    expect(labels(started).filter((label) => !cyrillic.test(label))).toEqual([]);
    setLanguage(started, 'en');
    expect(labels(started).filter((label) => cyrillic.test(label) || label.includes('menu.'))).toEqual([]);
    expect(labels(started)).toContain('Keyboard Shortcuts');
  });

  it.each([
    [['--lang=en'], 'Edit'],
    [['--lang=ru'], 'Правка'],
  ])('starts in the language of %j', async (words, label) => {
    expect(labels(await start({ words }))).toContain(`&${label}`);
  });

  it('names every role, and gives developers alone what is for developers', async () => {
    for (const isPackaged of [true, false]) {
      const entries = flat(last(await start({ isPackaged })).template);
      expect(entries.filter(({ role, label }) => role !== undefined && label === undefined)).toEqual([]);
      const roles = entries.map(({ role }) => role);
      expect([roles.includes('toggleDevTools'), roles.includes('reload')]).toEqual([
        !isPackaged,
        !isPackaged,
      ]);
    }
  });

  it('sends every command to the window', async () => {
    const started = await start();
    for (const command of menuCommands) {
      const entry = flat(last(started).template).find(({ id }) => id === command);
      entry?.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);
    }
    expect(started.window.webContents.send.mock.calls).toEqual(
      menuCommands.map((command) => [channels.menuCommand, command]),
    );
  });

  it('shows the keys that were changed, none where a command has none, and the usual ones again', async () => {
    const started = await start();
    const keyOf = (id: string) => flat(last(started).template).find((entry) => entry.id === id)?.accelerator;
    expect([keyOf('undo'), keyOf('export')]).toEqual(['CmdOrCtrl+Z', 'CmdOrCtrl+Shift+E']);
    setMenuKeys(started, { undo: 'CmdOrCtrl+Alt+U', export: '' });
    expect([keyOf('undo'), keyOf('export'), keyOf('redo')]).toEqual([
      'CmdOrCtrl+Alt+U',
      undefined,
      'CmdOrCtrl+Shift+Z',
    ]);
    setLanguage(started, 'en');
    expect(keyOf('undo')).toBe('CmdOrCtrl+Alt+U');
    setMenuKeys(started, {});
    expect([keyOf('undo'), keyOf('export')]).toEqual(['CmdOrCtrl+Z', 'CmdOrCtrl+Shift+E']);
  });

  it('takes no key from the page', async () => {
    const taken = flat(last(await start()).template)
      .filter(({ registerAccelerator }) => registerAccelerator !== false)
      .flatMap(({ accelerator }) => accelerator ?? []);
    // Keys of the screens, as the interface's design lists them, in Electron's form.
    const ofThePage = [
      ...['Enter', 'Shift+Enter', 'G', 'J', 'Z', 'Y', 'Shift+Z', 'Shift+P', 'Alt+M', 'O', 'Shift+E', ','].map(
        (key) => `CmdOrCtrl+${key}`,
      ),
      ...[
        'CmdOrCtrl+Alt+R',
        'CmdOrCtrl+Alt+C',
        'CmdOrCtrl+\\',
        'F1',
        'F2',
        'F3',
        'F6',
        'F7',
        'Shift+F7',
        'F8',
      ],
      ...Array.from({ length: 9 }, (_, digit) => `Alt+${digit + 1}`),
      ...['Alt+Up', 'Alt+Down', 'Alt+N', 'Alt+Shift+Left', 'Alt+Shift+Right'],
    ];
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter((key) => ofThePage.includes(String(key)))).toEqual([]);
    expect(new Set(taken).size).toBe(taken.length);
  });
});

describe('the menu of a right click', () => {
  const click = async (params: Partial<ContextMenuParams>) => {
    const started = await start();
    started.window.webContents.emit(
      'context-menu',
      {},
      {
        isEditable: false,
        selectionText: '',
        misspelledWord: '',
        dictionarySuggestions: [],
        editFlags: { canCut: true, canCopy: true, canPaste: true, canSelectAll: true },
        ...params,
      },
    );
    return { ...started, entries: started.electron.menus.popups[0]?.template };
  };
  const press = (entry: MenuItemConstructorOptions | undefined) =>
    entry?.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);

  it('offers what the dictionary has for a word, and to learn it', async () => {
    const { entries, window } = await click({
      isEditable: true,
      misspelledWord: 'превод',
      dictionarySuggestions: ['перевод', 'привод'],
    });
    expect(entries?.flatMap(({ label }) => label ?? [])).toEqual([
      'перевод',
      'привод',
      'Добавить в словарь',
      'Вырезать',
      'Копировать',
      'Вставить',
      'Выделить всё',
    ]);
    press(entries?.[0]);
    press(entries?.find(({ label }) => label === 'Добавить в словарь'));
    expect(window.webContents.replaceMisspelling.mock.calls).toEqual([['перевод']]);
    expect(window.webContents.session.addWordToSpellCheckerDictionary.mock.calls).toEqual([['превод']]);
  });

  it('says so where the dictionary has nothing', async () => {
    const { entries } = await click({ isEditable: true, misspelledWord: 'ъъъ' });
    expect(entries?.[0]).toEqual({ label: 'Вариантов нет', enabled: false });
  });

  it('offers to copy what is selected elsewhere, and nothing where nothing is', async () => {
    expect((await click({ selectionText: 'слово' })).entries?.map(({ role }) => role)).toEqual(['copy']);
    expect((await click({})).entries).toBeUndefined();
  });
});
