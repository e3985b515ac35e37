import { vi } from 'vitest';
import { markedAssets } from '../web/countingCore.ts';
import { createFakeElectron, type FakeElectron, type FakeProcess, type FakeWindow } from './fakeElectron.ts';

/** The program, started on the fake, with its window open. */
export interface Started {
  readonly electron: FakeElectron;
  readonly window: FakeWindow;
  /** The core's process. */
  readonly core: FakeProcess;
}

export interface StartOptions {
  /** Words after the program's own. */
  readonly words?: readonly string[];
  readonly isPackaged?: boolean;
  /** Project to show first. */
  readonly sample?: string | null;
  readonly prepare?: (electron: FakeElectron) => void;
}

/** Loads the main process's entry on a new fake and lets it run as far as it goes by itself. */
export const loadMain = async ({
  words = [],
  isPackaged = true,
  prepare,
}: StartOptions = {}): Promise<FakeElectron> => {
  const electron = createFakeElectron();
  electron.app.isPackaged = isPackaged;
  prepare?.(electron);
  vi.resetModules();
  vi.doMock('electron', () => electron);
  vi.doMock('../../electron/page/assets.ts', () => ({ readAssets: async () => markedAssets }));
  const before = process.argv;
  process.argv = isPackaged ? ['/sverka', ...words] : ['/electron', 'main.js', ...words];
  try {
    await import('../../electron/desktop/main.ts');
  } finally {
    process.argv = before;
  }
  return electron;
};

const first = <T>(values: readonly T[]): T => {
  const [value] = values;
  if (value === undefined) throw new Error('nothing was started');
  return value;
};

/** Starts the program, lets its core come up, and waits until the page is shown. */
export const start = async (options: StartOptions = {}): Promise<Started> => {
  const electron = await loadMain(options);
  await vi.waitFor(() => first(electron.BrowserWindow.opened));
  const window = first(electron.BrowserWindow.opened);
  const { process: core } = first(electron.utilityProcess.forked);
  core.emit('message', { kind: 'ready', sample: options.sample ?? null });
  await vi.waitFor(() => first(window.loadURL.mock.calls));
  return { electron, window, core };
};
