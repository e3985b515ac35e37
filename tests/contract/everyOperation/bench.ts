import type { Core } from '../../../electron/core/core.ts';
import type { Client } from '../fixtures.ts';

/** What the operations are called on: a core, reached over a transport or without one. */
export interface Bench {
  readonly core: Core;
  readonly client: Client;
  readonly folder: string;
  /** Lets time pass, in milliseconds. */
  wait(milliseconds: number): void;
}
