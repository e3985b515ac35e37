import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { translated } from './failure.ts';
import type { RowOrders } from './order.ts';
import type { ProjectTexts } from './projectTexts.ts';
import type { Session } from './session.ts';
import type { Lane } from './threads/lane.ts';

/** Named, for spelt out the type of the whole catalogue is longer than the compiler will write. */
type Api = ImplementerInternalWithMiddlewares<typeof contract, Record<never, never>, Record<never, never>>;

/** The contract, to be given handlers. Whatever a handler throws leaves here as the contract has it. */
export const api: Api = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw translated(error);
  }
});

/** What the use cases work with. */
export interface Parts {
  readonly session: Session;
  /** Reads documents and project files. */
  readonly reading: Pick<Lane, 'run'>;
  readonly aligning: Pick<Lane, 'run' | 'warm'>;
  readonly comparing: Pick<Lane, 'run' | 'whenIdle'>;
  readonly checking: Pick<Lane, 'run'>;
  readonly orders: RowOrders;
  /** The texts of the project that was compared last. */
  readonly texts: ProjectTexts;
  /** The same with line breaks between the paragraphs of a cell, as corrected texts have them. */
  readonly lines: ProjectTexts;
  /** Learns words, in the background. */
  readonly linking: Pick<Lane, 'run'>;
  /** Makes files of a project; null: where it is asked. */
  readonly writing: Pick<Lane, 'run'> | null;
  /** For the headers of exports. */
  readonly programVersion: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
