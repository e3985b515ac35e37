/** The process of its own in which the core works, so that neither the window nor its opener ever waits for it. */
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { RPCHandler } from '@orpc/server/message-port';
import type { MessagePortMain } from 'electron';
import { createCore } from '../core/core.ts';
import { welcome } from '../core/welcome.ts';
import type { FromCore, ToCore } from './coreMessages.ts';

const [libraryPath = '', programVersion = ''] = process.argv.slice(2);
const { parentPort } = process;

const isNew = !existsSync(libraryPath);
const core = createCore({ libraryPath, host: 'desktop', programVersion });
const ports = new Set<MessagePortMain>();
let underWay = 0;
let ending = false;

const operations = new RPCHandler(core.router, {
  interceptors: [
    async ({ next }) => {
      underWay += 1;
      try {
        return await next();
      } finally {
        underWay -= 1;
        void endIfQuiet();
      }
    },
  ],
});

const isQuiet = (): boolean => ending && ports.size === 0 && underWay === 0;

/** Ends once asked to, and once everything that the windows had sent is done: a last sentence typed is among it. */
const endIfQuiet = async (): Promise<void> => {
  if (!isQuiet()) return;
  // A message that has only just arrived is not under way before it has been decoded.
  await setImmediate();
  if (!isQuiet()) return;
  await core.close();
  process.exit(0);
};

const serve = (port: MessagePortMain): void => {
  ports.add(port);
  operations.upgrade(port);
  // Comes after the last message of a window that has gone.
  port.on('close', () => {
    ports.delete(port);
    void endIfQuiet();
  });
  port.start();
};

parentPort.on('message', ({ data, ports: given }) => {
  const message: ToCore = data;
  switch (message.kind) {
    case 'window':
      given.forEach(serve);
      break;
    case 'end':
      ending = true;
      void endIfQuiet();
      break;
  }
});

const sample = isNew ? await welcome(core.client) : null;
parentPort.postMessage({ kind: 'ready', sample } satisfies FromCore);
