import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  combinationOf,
  commandIds,
  commands,
  holderOf,
  keysOf,
  refusalOf,
  swapped,
  withKey,
  withUsualKey,
} from '../../../renderer/state/keymap.ts';
import { acceleratorOf } from '../../../renderer/state/menu-commands.ts';
import type { DesktopBridge, MenuKeys } from '../../../shared/contract/bridge.ts';
import { openWindow, pressRussian, seriousFindings } from './window.tsx';

describe('the keymap', () => {
  test('has no two commands with one key where both can be meant, and none that could not be chosen', () => {
    const usual = commandIds.flatMap((id) => commands[id].keys.map((keys) => ({ id, keys })));
    expect(usual.length).toBeGreaterThan(50);
    for (const { id, keys } of usual) {
      expect([id, keys, holderOf({}, id, keys)]).toEqual([id, keys, null]);
      if (keys !== 'Shift+?') expect([id, keys, refusalOf(id, keys)]).toEqual([id, keys, null]);
    }
  });

  test('reads a press by the place of the key, whatever is engraved there', () => {
    const press = (code: string, modifiers: KeyboardEventInit = {}) =>
      combinationOf(new KeyboardEvent('keydown', { code, ...modifiers }));
    expect(press('KeyZ', { ctrlKey: true, shiftKey: true })).toBe('$mod+Shift+KeyZ');
    expect(press('Numpad7', { altKey: true })).toBe('Alt+Digit7');
    expect(press('ControlLeft', { ctrlKey: true })).toBeNull();
  });

  test('says whose key it is, also over the groups that are on screen together', () => {
    expect(holderOf({}, 'align.up', '$mod+KeyJ')).toBe('goToRow');
    expect(holderOf({}, 'goToRow', 'F1')).toBe('shortcuts');
    expect(holderOf({}, 'nextRow', 'Alt+KeyN')).toBeNull();
    expect(holderOf({ 'align.up': 'KeyQ' }, 'align.down', 'KeyU')).toBeNull();
  });

  test('refuses what has a meaning of its own, and letters where one writes', () => {
    expect(refusalOf('goToRow', '$mod+KeyV')).toBe('fixed');
    expect(refusalOf('align.up', 'ArrowUp')).toBe('fixed');
    expect(refusalOf('nextRow', 'Shift+KeyK')).toBe('types');
    expect(refusalOf('nextRow', 'F4')).toBeNull();
    expect(refusalOf('align.up', 'KeyK')).toBeNull();
  });

  test('changes, swaps, and goes back to what is usual', () => {
    const moved = withKey({}, 'align.up', 'KeyQ');
    expect(keysOf(moved, 'align.up')).toEqual(['KeyQ']);
    expect(withKey(moved, 'align.up', 'KeyU')).toEqual({});
    const both = swapped({}, 'align.up', 'KeyD', 'align.down');
    expect([keysOf(both, 'align.up'), keysOf(both, 'align.down')]).toEqual([['KeyD'], ['KeyU']]);
    // A letter is nothing to go to a row by: that command is left without a key.
    const taken = swapped({}, 'align.up', '$mod+KeyJ', 'goToRow');
    expect([keysOf(taken, 'align.up'), keysOf(taken, 'goToRow')]).toEqual([['$mod+KeyJ'], []]);
    expect(withUsualKey(both, 'align.up')).toEqual({});
    expect(withUsualKey(taken, 'goToRow')).toEqual({});
  });
});

describe('the menu of the desktop program', () => {
  test('names keys as Electron does', () => {
    const names = [
      '$mod+Shift+KeyE',
      'Alt+ArrowUp',
      '$mod+Comma',
      'Numpad5',
      '$mod+Digit5',
      'Shift+F9',
      'Space',
    ];
    expect(names.map(acceleratorOf)).toEqual([
      'CmdOrCtrl+Shift+E',
      'Alt+Up',
      'CmdOrCtrl+,',
      'num5',
      'CmdOrCtrl+5',
      'Shift+F9',
      'Space',
    ]);
  });

  test('is told of the keys that were changed, as soon as they are', async () => {
    const told: MenuKeys[] = [];
    const bridge: Pick<DesktopBridge, 'onMenuCommand' | 'onFilesHanded' | 'setLanguage' | 'setMenuKeys'> = {
      onMenuCommand: () => () => {},
      onFilesHanded: () => () => {},
      setLanguage: () => {},
      setMenuKeys: (keys) => void told.push(keys),
    };
    Object.defineProperty(window, 'sverka', { value: bridge, configurable: true });
    try {
      const keys = { export: '$mod+KeyE', 'align.up': 'KeyQ', undo: '' };
      await openWindow('#/', { preferences: { language: 'en', theme: 'light', textSize: 17, keys } });
      await expect.poll(() => told.at(-1)).toEqual({ export: 'CmdOrCtrl+E', undo: '' });
      await page.getByRole('button', { name: 'Preferences' }).click();
      await page.getByRole('button', { name: 'Change keys…' }).click();
      await page.getByRole('button', { name: /^New project: Alt\+N/ }).click();
      await expect
        .element(page.getByRole('button', { name: /^New project: Press the new key/ }))
        .toBeVisible();
      pressRussian('KeyK', 'л', { altKey: true });
      const shown = { export: 'CmdOrCtrl+E', newProject: 'Alt+K', undo: '' };
      await expect.poll(() => told.at(-1)).toEqual(shown);
    } finally {
      Reflect.deleteProperty(window, 'sverka');
    }
  });
});

describe('the list of keys', () => {
  const changeOf = (name: RegExp) => page.getByRole('button', { name });

  test('takes the next key pressed, on a Russian keyboard too, keeps it, and everything shows it', async () => {
    const core = await openWindow('#/');
    await page.getByRole('button', { name: 'Preferences' }).click();
    await page.getByRole('button', { name: 'Change keys…' }).click();
    await changeOf(/^New project: Alt\+N/).click();
    await expect.element(changeOf(/^New project: Press the new key/)).toBeVisible();
    pressRussian('KeyK', 'л', { altKey: true });
    await expect.element(changeOf(/^New project: Alt\+K/)).toBeVisible();
    await expect.poll(() => core.state.preferences.keys).toEqual({ newProject: 'Alt+KeyK' });
    expect(await seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).last().click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    pressRussian('KeyN', 'т', { altKey: true });
    expect(location.hash).toBe('#/');
    pressRussian('KeyK', 'л', { altKey: true });
    await expect.poll(() => location.hash).toBe('#/new');
  });

  test('says whose key it is and changes the two, or leaves it; goes back one by one and all at once', async () => {
    const core = await openWindow('#/');
    pressRussian('F1', 'F1', {});
    await page.getByRole('button', { name: 'Change keys…' }).click();
    await changeOf(/^Next row: Alt/).click();
    await userEvent.keyboard('{Control>}j{/Control}');
    await expect.element(page.getByText(/^Ctrl\+J is the key of “Go to row”/)).toBeVisible();
    await page.getByRole('button', { name: 'Leave it' }).click();
    expect(core.state.preferences.keys).toBeUndefined();
    await changeOf(/^Next row: Alt/).click();
    await userEvent.keyboard('{Control>}j{/Control}');
    await page.getByRole('button', { name: 'Take it' }).click();
    await expect
      .poll(() => core.state.preferences.keys)
      .toEqual({ nextRow: '$mod+KeyJ', goToRow: 'Alt+ArrowDown' });
    await changeOf(/^Redo: /).click();
    await userEvent.keyboard('x');
    await expect.element(page.getByText(/^X types a letter/)).toBeVisible();
    await changeOf(/^Export: /).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(changeOf(/^Export: Ctrl\+Shift\+E/)).toBeVisible();
    await page.getByRole('button', { name: 'Back to the usual key of “Next row”' }).click();
    await expect.poll(() => core.state.preferences.keys).toEqual({});
    await changeOf(/^Export: /).click();
    await page.getByRole('button', { name: 'No key' }).click();
    await expect.poll(() => core.state.preferences.keys).toEqual({ export: '' });
    await page.getByRole('button', { name: 'Restore all' }).click();
    await expect.poll(() => core.state.preferences.keys).toEqual({});
  });
});
