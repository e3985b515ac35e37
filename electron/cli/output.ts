import { writeWhole } from '../core/files/writeFile.ts';

/** What ends a program in a terminal: Ctrl+C, a request to end, a terminal that is closed. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Puts content in place of a file, whole or not at all; see writeWhole. What ends the program meanwhile ends it once
 * nothing half written lies beside the file. Only writing waits so: what computes is ended at once.
 */
export const writeOutput = async (path: string, content: string | Uint8Array): Promise<void> => {
  const abort = new AbortController();
  let ending: NodeJS.Signals | null = null;
  const stop = (signal: NodeJS.Signals): void => {
    ending = signal;
    abort.abort();
  };
  for (const signal of endings) process.on(signal, stop);
  try {
    await writeWhole(path, content, abort.signal);
  } finally {
    for (const signal of endings) process.off(signal, stop);
    if (ending !== null) process.kill(process.pid, ending);
  }
};
