import { afterEach, describe, expect, test } from 'vitest';
import { chooseFiles, documentContent, filesOf, saveFile } from '../../../renderer/state/files.ts';
import { isConnectionError, problemOf } from '../../../renderer/state/problem.ts';
import type { DesktopBridge, Reply } from '../../../shared/contract/bridge.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fileBytes } from '../../../shared/domain/text/fileSize.ts';

const refused = (problem: Problem): Reply<never> => ({ ok: false, problem });

/** What a failed call means, and whether the way to the core would be blamed for it. */
const told = async (call: Promise<unknown>) => {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { problem: problemOf(error), isConnection: isConnectionError(error) };
};

const dropped = (file: File) => {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  const [incoming] = filesOf(transfer);
  if (!incoming) throw new Error('the drop holds no file');
  return incoming;
};

describe('what is dropped', () => {
  const file = new File(['Ёж'], 'page.html');
  const folder = new File([], 'page_files');
  const dropOf = (...files: readonly File[]) => {
    const items = files.map((each) => ({
      kind: 'file',
      webkitGetAsEntry: () => ({ isDirectory: each === folder }),
    }));
    return { files, items } as unknown as DataTransfer;
  };

  test('is the files, without the folder that a browser saved beside a page', () => {
    expect(filesOf(dropOf(folder, file)).map(({ name }) => name)).toEqual(['page.html']);
    expect(filesOf(dropOf(folder)).map(({ name }) => name)).toEqual(['page_files']);
    expect(filesOf(null)).toEqual([]);
  });
});

describe('a file of the browser', () => {
  test('is read as it is', async () => {
    const content = await documentContent(dropped(new File(['Ёж'], 'a.txt')));
    expect(content instanceof Blob && (await content.text())).toBe('Ёж');
  });

  test('that is too large is told before any of it is sent', async () => {
    const large = dropped(new File([new Uint8Array(fileBytes + 1)], 'large.txt'));
    expect(await told(documentContent(large))).toEqual({
      problem: { code: 'fileTooLarge', params: { file: 'large.txt', limit: 64 } },
      isConnection: false,
    });
  });

  test('that has gone since it was chosen is told by its name', async () => {
    // What Chromium's File does when the file on the disk is no more: its bytes are refused, all else is as it was.
    const gone = new File(['a'], 'gone.txt');
    const bytes = { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) };
    Object.defineProperty(gone, 'slice', { value: () => bytes });
    const transfer = { files: [gone] } as unknown as DataTransfer;
    const [incoming] = filesOf(transfer);
    expect(incoming && (await told(documentContent(incoming)))).toEqual({
      problem: { code: 'fileNotReadable', params: { file: 'gone.txt' } },
      isConnection: false,
    });
  });
});

describe('files of the desktop', () => {
  const onDesktop = (part: Partial<DesktopBridge>): void =>
    void Object.defineProperty(window, 'sverka', { value: part, configurable: true });
  afterEach(() => Reflect.deleteProperty(window, 'sverka'));

  test('that cannot be read are told by what the main process found', async () => {
    const problem = { code: 'fileNotReadable', params: { file: 'a.txt' } } as const;
    onDesktop({
      openFiles: async () => ({ ok: true, value: [{ handle: 'h', name: 'a.txt', size: 1 }] }),
      readFile: async () => refused(problem),
    });
    const [file] = await chooseFiles(['.txt']);
    expect(file && (await told(documentContent(file)))).toEqual({ problem, isConnection: false });
  });

  test('that cannot be written are, too', async () => {
    const problem = { code: 'fileDiskFull', params: { file: 'a.docx' } } as const;
    onDesktop({ saveFile: async () => refused(problem) });
    expect(await told(saveFile('a.docx', 'text/plain', 'a'))).toEqual({ problem, isConnection: false });
  });
});
