import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Parts } from '../../electron/core/api.ts';
import { type Core, createRouter } from '../../electron/core/core.ts';
import { RowOrders } from '../../electron/core/order.ts';
import { ProjectTexts } from '../../electron/core/projectTexts.ts';
import { Session } from '../../electron/core/session.ts';
import { doJob, type Kept } from '../../electron/core/threads/doJob.ts';
import type { Job } from '../../electron/core/threads/job.ts';
import { sealCopy } from '../../electron/store/backup.ts';
import type { Client } from './fixtures.ts';
import type { Connected } from './transports.ts';

type Transport = (served: Pick<Core, 'router'>) => Promise<Connected>;

/** Works in this thread: workers for each of thousands of cores would take most of the time. */
const working = (): Parts['comparing'] => {
  const kept: Kept = {};
  return {
    run: async (kind, input, { signal, onProgress = () => {} }) => {
      signal.throwIfAborted();
      return doJob({ kind, input } as Job, kept, onProgress) as never;
    },
    whenIdle: async () => {},
  };
};

/** The operations over a library of their own in memory, without threads and backups, to be closed and opened again. */
export class MendBench {
  readonly folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sverka-mend-'));
  /** What the operations remember of the project's texts. */
  readonly texts = new ProjectTexts();
  readonly #transport: Transport | null;
  #session: Session;
  #connected: Connected | null = null;
  client: Client;

  /** `from`: a library to begin with a copy of. */
  constructor(from?: string, transport: Transport | null = null) {
    if (from !== undefined) copyFileSync(from, this.path);
    this.#transport = transport;
    this.#session = this.#open();
    this.client = createRouterClient(this.#router());
  }

  /** Puts the transport between the client and the operations. */
  async connect(): Promise<void> {
    if (this.#transport === null) return;
    this.#connected = await this.#transport({ router: this.#router() });
    this.client = this.#connected.client;
  }

  get path(): string {
    return join(this.folder, 'library.db');
  }

  get session(): Session {
    return this.#session;
  }

  async restart(): Promise<void> {
    await this.close();
    this.#session = this.#open();
    this.client = createRouterClient(this.#router());
    await this.connect();
  }

  async close(): Promise<void> {
    await this.#connected?.disconnect();
    await this.#session.close();
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #open(): Session {
    const session = new Session({ libraryPath: this.path, host: 'test', programVersion: '1.2.3' }, sealCopy);
    session.backUp = async () => {};
    return session;
  }

  #router(): Core['router'] {
    const lane = working();
    return createRouter({
      session: this.#session,
      reading: lane,
      aligning: { ...lane, warm: () => {} },
      comparing: lane,
      linking: lane,
      writing: null,
      checking: lane,
      orders: new RowOrders(),
      texts: this.texts,
      lines: new ProjectTexts('\n'),
      programVersion: '1.2.3',
      // Standing still, so that one history leaves one library.
      now: () => 1_800_000_000_000,
    });
  }
}
