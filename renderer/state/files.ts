import { useEffect, useEffectEvent } from 'react';
import type { DesktopBridge, OpenedFile, Reply } from '../../shared/contract/bridge.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { displayName } from '../../shared/domain/text/fileName.ts';
import { assertFileSize } from '../../shared/domain/text/fileSize.ts';
import { desktopBridge } from './bridge.ts';

/** A file, or pasted text, that the reader has handed over; its content is read when it is asked for. */
export interface IncomingFile {
  /** Name without a path, and without marks that turn it around; `''` for pasted text. */
  readonly name: string;
  /** Rejects with a ProblemError where it cannot be read. */
  readonly content: () => Promise<Blob | string>;
  /** What was pasted; a file has none. */
  readonly text?: string;
}

const fromFile = (file: File): IncomingFile => {
  const name = displayName(file.name);
  return {
    name,
    content: async () => {
      try {
        // A file that has gone, or changed, since it was chosen is only noticed when it is read.
        await file.slice(0, 1).arrayBuffer();
      } catch (error) {
        throw new ProblemError('fileNotReadable', { file: name }, { cause: error });
      }
      return file;
    },
  };
};

/** The content of a file that is to be read as a document. @throws ProblemError `fileTooLarge`, `fileNotReadable` … */
export const documentContent = async ({ name, content }: IncomingFile): Promise<Blob | string> => {
  const read = await content();
  assertFileSize(name, (typeof read === 'string' ? new Blob([read]) : read).size);
  return read;
};

const answered = <T>(reply: Reply<T>): T => {
  if (reply.ok) return reply.value;
  throw new ProblemError(reply.problem.code, reply.problem.params);
};

/** Asks for files: the desktop's native dialog, or the browser's. Empty when the reader thought better of it. */
export const chooseFiles = async (accept: readonly string[]): Promise<readonly IncomingFile[]> => {
  const bridge = desktopBridge();
  if (bridge === null) return chooseInBrowser(accept);
  const opened = answered(await bridge.openFiles());
  return opened.map((file) => fromHandle(bridge, file));
};

const fromHandle = (bridge: DesktopBridge, { handle, name }: OpenedFile): IncomingFile => ({
  name: displayName(name),
  // Copied, because a Blob wants bytes of a plain ArrayBuffer.
  content: async () => new Blob([new Uint8Array(answered(await bridge.readFile(handle)))]),
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

/**
 * Files of a drop or a paste. A folder beside files is left out: browsers save a page with one, and what comes along with the
 * page is no text. A folder alone stays, for it to be said that it is none.
 */
export const filesOf = (transfer: DataTransfer | null): readonly IncomingFile[] => {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const files = [...(transfer?.files ?? [])];
  const isFolder = (at: number): boolean =>
    items.length === files.length && items[at]?.webkitGetAsEntry()?.isDirectory === true;
  const texts = files.filter((_, at) => !isFolder(at));
  return (texts.length > 0 ? texts : files).map(fromFile);
};

/** Pasted text as a file without a name. */
export const fromText = (text: string): IncomingFile => ({
  name: '',
  content: () => Promise.resolve(text),
  text,
});

/**
 * Saves a finished file, text or bytes: the desktop asks where, the browser puts it with its downloads.
 * Answers false when the reader thought better of it. @throws ProblemError `fileNotWritable`, `fileDiskFull`.
 */
export const saveFile = async (
  fileName: string,
  mediaType: string,
  content: string | Blob,
): Promise<boolean> => {
  const bridge = desktopBridge();
  if (bridge !== null) {
    const plain = typeof content === 'string' ? content : new Uint8Array(await content.arrayBuffer());
    return answered(await bridge.saveFile(fileName, plain));
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
