import type { BrowserWindow, IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import type { ZodType } from 'zod';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Reply } from './channels.ts';
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

const reply = async <T>(answer: () => Promise<T>): Promise<Reply<T>> => {
  try {
    return { ok: true, value: await answer() };
  } catch (error) {
    return { ok: false, code: error instanceof ProblemError ? error.problem.code : 'unexpected' };
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
