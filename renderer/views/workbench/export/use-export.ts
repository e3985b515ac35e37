import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { useNotify } from '../../../parts/notice.tsx';
import { useApi } from '../../../state/api.ts';
import { saveFile } from '../../../state/files.ts';
import { problemOf } from '../../../state/problem.ts';
import { useServices } from '../services.ts';
import type { ExportChoice } from './export-choice.ts';

type Api = ReturnType<typeof useApi>['client'];

interface Finished {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string | Blob;
}

/**
 * Makes the file and hands it to the host to save; `cancel` stops the making, and then nothing is saved. Where the last
 * texts cannot be saved the rest is exported all the same, for somebody may need it elsewhere just then; it is said.
 */
export const useExport = (projectId: string, choice: ExportChoice, author: string, onDone: () => void) => {
  const { t } = useTranslation('workbench');
  const { client } = useApi();
  const { autosave } = useServices();
  const notify = useNotify();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const abort = useRef<AbortController | null>(null);
  const run = async (): Promise<void> => {
    abort.current = new AbortController();
    const { signal } = abort.current;
    setRunning(true);
    setProblem(null);
    try {
      const isSaved = await autosave.flush();
      const file = await make(client, projectId, { ...choice, author }, signal);
      if (signal.aborted) return;
      if (await saveFile(file.fileName, file.mediaType, file.content)) {
        notify({ message: t(isSaved ? 'export.done' : 'export.doneUnsaved', { file: file.fileName }) });
        onDone();
      }
    } catch (error) {
      if (!signal.aborted) setProblem(problemOf(error));
    }
    setRunning(false);
  };
  return { isRunning, problem, run, cancel: () => abort.current?.abort() };
};

const make = async (
  { exporting }: Api,
  projectId: string,
  {
    what,
    fallback,
    correctedFormat,
    alignedFormat,
    version,
    changed,
    author,
  }: ExportChoice & {
    readonly author: string;
  },
  signal: AbortSignal,
): Promise<Finished> => {
  const word = (input: Parameters<Api['exporting']['word']>[0]) => exporting.word(input, { signal });
  switch (what) {
    case 'corrected':
    case 'version': {
      const text = { projectId, version: what === 'version' ? version : null, fallback };
      if (correctedFormat === 'docx') return word({ shape: 'text', ...text });
      return textOf(await exporting.corrected({ ...text, format: correctedFormat }, { signal }));
    }
    case 'changes':
      return word({ shape: 'changes', projectId, base: changed ?? 0, author });
    case 'aligned':
      if (alignedFormat === 'docx') return word({ shape: 'aligned', projectId });
      return textOf(await exporting.aligned({ projectId, format: alignedFormat }, { signal }));
    case 'project':
      return textOf(await exporting.project({ projectId }, { signal }));
  }
};

const textOf = ({ text, ...file }: Omit<Finished, 'content'> & { readonly text: string }): Finished => ({
  ...file,
  content: text,
});
