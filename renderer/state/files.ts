import { useEffect, useEffectEvent } from 'react';
import type { DesktopBridge, OpenedFile } from '../../shared/contract/bridge.ts';
import { displayName } from '../../shared/domain/text/fileName.ts';
import { desktopBridge } from './bridge.ts';

/** A file, or pasted text, that the reader has handed over; its content is read when it is asked for. */
export interface IncomingFile {
  /** Name without a path, and without marks that turn it around; `''` for pasted text. */
  readonly name: string;
  readonly content: () => Promise<Blob | string>;
  /** What was pasted; a file has none. */
  readonly text?: string;
}

const fromFile = (file: File): IncomingFile => ({
  name: displayName(file.name),
  content: () => Promise.resolve(file),
});

/** Asks for files: the desktop's native dialog, or the browser's. Empty when the reader thought better of it. */
export const chooseFiles = async (accept: readonly string[]): Promise<readonly IncomingFile[]> => {
  const bridge = desktopBridge();
  if (bridge === null) return chooseInBrowser(accept);
  const opened = await bridge.openFiles();
  return opened.map((file) => fromHandle(bridge, file));
};

const fromHandle = (bridge: DesktopBridge, { handle, name }: OpenedFile): IncomingFile => ({
  name: displayName(name),
  // Copied, because a Blob wants bytes of a plain ArrayBuffer.
  content: async () => new Blob([new Uint8Array(await bridge.readFile(handle))]),
});

/** Calls `listener` with the files with which the desktop program was opened, or was opened again. */
export const useHandedFiles = (listener: (files: readonly IncomingFile[]) => void): void => {
  const onFiles = useEffectEvent(listener);
  useEffect(() => {
    const bridge = desktopBridge();
    return bridge?.onFilesHanded((files) => onFiles(files.map((file) => fromHandle(bridge, file))));
  }, []);
};

const chooseInBrowser = (accept: readonly string[]): Promise<readonly IncomingFile[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = accept.join(',');
    input.addEventListener('change', () => resolve([...(input.files ?? [])].map(fromFile)));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });

/** Files of a drop or a paste. */
export const filesOf = (transfer: DataTransfer | null): readonly IncomingFile[] =>
  [...(transfer?.files ?? [])].map(fromFile);

/** Pasted text as a file without a name. */
export const fromText = (text: string): IncomingFile => ({
  name: '',
  content: () => Promise.resolve(text),
  text,
});

/**
 * Saves a finished file, text or bytes: the desktop asks where, the browser puts it with its downloads.
 * Answers false when the reader thought better of it.
 */
export const saveFile = async (
  fileName: string,
  mediaType: string,
  content: string | Blob,
): Promise<boolean> => {
  const bridge = desktopBridge();
  if (bridge !== null) {
    const plain = typeof content === 'string' ? content : new Uint8Array(await content.arrayBuffer());
    return bridge.saveFile(fileName, plain);
  }
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has its own hold on the bytes once the click is dispatched.
  URL.revokeObjectURL(address);
  return true;
};
