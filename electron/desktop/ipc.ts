import { basename } from 'node:path';
import type { BrowserWindow, IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import type { ZodType } from 'zod';
import type { Reply } from '../../shared/contract/bridge.ts';
import { type Problem, ProblemError } from '../../shared/domain/problem.ts';
import { isPage } from './scheme.ts';

/** True where our page, in the top frame of our window, is what speaks. */
const isOurPage = (event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow | null): boolean => {
  const frame = event.senderFrame;
  return window !== null && frame !== null && frame === window.webContents.mainFrame && isPage(frame.url);
};

/** Registers channels whose every message is checked: who sends it, and what it holds. */
export interface CheckedIpc {
  /** A question with one argument. A stranger's, or one of another shape, is rejected and nothing done. */
  handle<A, T>(channel: string, argument: ZodType<A>, answer: (argument: A) => Promise<T>): void;
  /** A message without an answer; a stranger's is passed over. */
  on<A>(channel: string, argument: ZodType<A>, act: (argument: A) => void): void;
}

/** The window is told names of files, never where they lie. */
const withoutFolders = ({ code, params }: Problem): Problem => ({
  code,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? basename(value) : value,
    ]),
  ),
});

const reply = async <T>(answer: () => Promise<T>): Promise<Reply<T>> => {
  try {
    return { ok: true, value: await answer() };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: withoutFolders(error.problem) };
    console.error(error);
    return { ok: false, problem: { code: 'unexpected', params: {} } };
  }
};

/** `window` answers the window there is at the time. */
export const createCheckedIpc = (ipcMain: IpcMain, window: () => BrowserWindow | null): CheckedIpc => ({
  handle: (channel, argument, answer) => {
    ipcMain.handle(channel, async (event, ...words: unknown[]) => {
      if (!isOurPage(event, window()) || words.length > 1) throw new Error('refused');
      const checked = argument.safeParse(words[0]);
      if (!checked.success) throw new Error('refused');
      return reply(() => answer(checked.data));
    });
  },
  on: (channel, argument, act) => {
    ipcMain.on(channel, (event, ...words: unknown[]) => {
      if (!isOurPage(event, window()) || words.length > 1) return;
      const checked = argument.safeParse(words[0]);
      if (checked.success) act(checked.data);
    });
  },
});
