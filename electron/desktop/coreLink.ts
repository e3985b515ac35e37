import { join } from 'node:path';
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { FromCore, ToCore } from './coreMessages.ts';
import { createCrashCount } from './crashes.ts';

/** The core's process, as the main process sees it. */
export interface CoreLink {
  /** Resolves with the project to show first, or null, once the core can be talked to. */
  readonly ready: Promise<string | null>;
  /** A new port to the core, for a window. */
  connect(): MessagePortMain;
  /** Asks the core to end when all is done, and waits for it. */
  close(): Promise<void>;
}

/** What happens to the core without being asked for. */
export interface CoreEvents {
  /** It had crashed and works again: windows need new ports. */
  readonly onRestart: () => void;
  /** It crashes again and again, and is left alone. */
  readonly onGivenUp: () => void;
}

/** After so many ms a core that does not end is ended: SQLite's file stands that. */
const patience = 10_000;

/** Starts the core's process, and again whenever it crashes. */
export const startCore = (libraryPath: string, programVersion: string, events: CoreEvents): CoreLink => {
  const { promise: ready, resolve } = Promise.withResolvers<string | null>();
  const isTooMany = createCrashCount();
  let isEnding = false;

  const start = (): UtilityProcess => {
    const process = utilityProcess.fork(
      join(import.meta.dirname, 'coreProcess.js'),
      [libraryPath, programVersion],
      { serviceName: 'Sverka core', stdio: 'inherit' },
    );
    process.on('message', (message: FromCore) => resolve(message.sample));
    process.once('exit', () => {
      if (isEnding) return;
      if (isTooMany()) {
        // Whoever waits for the first answer gets the page, and the page says that nothing answers.
        resolve(null);
        events.onGivenUp();
        return;
      }
      current = start();
      events.onRestart();
    });
    return process;
  };
  let current = start();

  return {
    ready,
    connect: () => {
      const { port1, port2 } = new MessageChannelMain();
      current.postMessage({ kind: 'window' } satisfies ToCore, [port1]);
      return port2;
    },
    close: async () => {
      isEnding = true;
      const ended = new Promise<void>((done) => current.once('exit', () => done()));
      // Without a process id it has ended already.
      if (current.pid === undefined) return;
      current.postMessage({ kind: 'end' } satisfies ToCore);
      const timer = setTimeout(() => current.kill(), patience);
      await ended;
      clearTimeout(timer);
    },
  };
};
