import { type BrowserWindow, dialog } from 'electron';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import { type MenuKeys, menuCommands, type OpenedFile } from '../../shared/contract/bridge.ts';
import { documentEndings } from '../../shared/domain/text/documentEndings.ts';
import { writeWhole } from '../core/files/writeFile.ts';
import { channels } from './channels.ts';
import type { ChosenFiles } from './files.ts';
import type { CheckedIpc } from './ipc.ts';

/** What the handlers work with. Functions answer what is so at the time. */
export interface HandlerParts {
  readonly window: () => BrowserWindow | null;
  readonly t: () => TFunction;
  readonly chosen: ChosenFiles;
  /** Files handed to the program since it was last asked. */
  readonly takeFiles: () => readonly OpenedFile[];
  readonly onLanguage: (language: 'ru' | 'en') => void;
  readonly onMenuKeys: (keys: MenuKeys) => void;
}

const nothing = z.undefined();
const handle = z.string().max(100);
// A name, never a path: the folder is the user's to choose.
const fileName = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => !/[/\\\0]/.test(name) && name !== '.' && name !== '..');
// What Electron does not know as a key it would throw at.
const accelerator = z
  .string()
  .max(40)
  .regex(
    /^$|^(?:(?:CmdOrCtrl|Ctrl|Alt|Shift|Super)\+)*(?:[A-Z0-9]|F\d{1,2}|num\d|[,./\\\-=[\];'`]|Up|Down|Left|Right|Home|End|PageUp|PageDown|Return|Space|Delete|Backspace|Insert|Esc)$/,
  );
const menuKeys = z.partialRecord(z.enum(menuCommands), accelerator);
const fileToSave = z.object({ fileName, content: z.union([z.string(), z.instanceof(Uint8Array)]) });

const openFiles = async ({ window, t, chosen }: HandlerParts): Promise<readonly OpenedFile[]> => {
  const parent = window();
  if (parent === null) return [];
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: t()('menu:dialog.documents'), extensions: [...documentEndings] },
      { name: t()('menu:dialog.projects'), extensions: ['json'] },
      { name: t()('menu:dialog.all'), extensions: ['*'] },
    ],
  });
  return canceled ? [] : chosen.add(filePaths);
};

const saveFile = async (
  { window }: HandlerParts,
  { fileName, content }: z.infer<typeof fileToSave>,
): Promise<boolean> => {
  const parent = window();
  if (parent === null) return false;
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    defaultPath: fileName,
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return false;
  await writeWhole(filePath, content);
  return true;
};

/** Registers all that the preload may ask for. */
export const registerHandlers = (ipc: CheckedIpc, parts: HandlerParts): void => {
  ipc.handle(channels.openFiles, nothing, () => openFiles(parts));
  ipc.handle(channels.readFile, handle, (name) => parts.chosen.read(name));
  ipc.handle(channels.saveFile, fileToSave, (argument) => saveFile(parts, argument));
  ipc.handle(channels.takeFiles, nothing, async () => parts.takeFiles());
  ipc.on(channels.setLanguage, z.enum(['ru', 'en']), parts.onLanguage);
  ipc.on(channels.setMenuKeys, menuKeys, (keys) => parts.onMenuKeys(keys as MenuKeys));
};
