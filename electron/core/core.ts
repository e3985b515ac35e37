import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient, type Router } from '@orpc/server';
import type { contract } from '../../shared/contract/contract.ts';
import { type Seal, sealCopy } from '../store/backup.ts';
import { api, type Parts } from './api.ts';
import { checkOperations } from './check.ts';
import { commentOperations } from './comment.ts';
import { concordOperations } from './concord.ts';
import { consistencyOperations } from './consistency.ts';
import { copyOperations } from './copies.ts';
import { differenceOperations } from './differences.ts';
import { documentOperations } from './document.ts';
import { editOperations } from './edit.ts';
import { exportOperations } from './exporting.ts';
import { problemOf } from './failure.ts';
import { glossaryOperations } from './glossary.ts';
import { libraryOperations } from './library.ts';
import { linkOperations } from './link.ts';
import { measureOperations } from './measure.ts';
import { mendOperations } from './mend.ts';
import { RowOrders } from './order.ts';
import { projectOperations } from './project.ts';
import { LiveRows, ProjectTexts } from './projectTexts.ts';
import { rewritingOperations } from './rewriting.ts';
import { rowOperations } from './row.ts';
import { type CoreOptions, Session } from './session.ts';
import type { Lane } from './threads/lane.ts';
import { createLanes, shareLanes } from './threads/lanes.ts';
import { versionOperations } from './version.ts';

/** The contract with its handlers. It needs no context. */
type CoreRouter = Router<typeof contract, Record<never, never>>;

/** The program without a face: one library, and all that can be done with it. */
export interface Core {
  /** For an RPCHandler of `@orpc/server/node` or `@orpc/server/message-port`; the context is `{}`. */
  readonly router: CoreRouter;
  /** The same operations without a transport. */
  readonly client: ContractRouterClient<typeof contract>;
  /** Backs the library up where anything was written since its newest backup; done by itself now and then. Never fails. */
  backUp(): Promise<void>;
  /** Ends work under way, waits for a backup that is being made, and lets go of the library. */
  close(): Promise<void>;
}

/** The operations over the parts that they work with. */
export const createRouter = (parts: Parts): CoreRouter =>
  api.router({
    library: libraryOperations(parts),
    document: documentOperations(parts),
    project: projectOperations(parts),
    version: versionOperations(parts),
    rows: rowOperations(parts),
    mend: mendOperations(parts),
    measures: measureOperations(parts),
    consistency: consistencyOperations(parts),
    rewriting: rewritingOperations(parts),
    differences: differenceOperations(parts),
    checks: checkOperations(parts),
    comments: commentOperations(parts),
    copies: copyOperations(parts),
    links: linkOperations(parts),
    concord: concordOperations(parts),
    glossary: glossaryOperations(parts),
    edits: editOperations(parts),
    exporting: exportOperations(parts),
  } satisfies Record<keyof typeof contract, unknown>);

/**
 * Milliseconds in which a window shows its first rows. What nobody has asked for yet waits for them to be over: a backup
 * of what was written before, and threads that are loaded ahead of their first job.
 */
const openingTime = 4_000;

/**
 * Opens the library and stands the operations up over it. Never throws for a library that cannot be opened:
 * `library.status` then says why, and all that needs the library fails with that problem.
 */
export function createCore(options: CoreOptions): Core {
  const closing = new AbortController();
  const lanes = options.lanes === undefined ? createLanes() : shareLanes(options.lanes);
  const { reading, aligning, comparing, linking, checking, writing } = lanes;
  const { programVersion, host, now = Date.now } = options;
  const hasWindow = host === 'desktop' || host === 'web';
  // In the terminal nobody presses keys meanwhile, and a thread would take longer to start than a copy to check.
  const session = new Session(options, host === 'terminal' ? sealCopy : sealIn(comparing, closing.signal));
  const begin = (): void => {
    if (hasWindow) {
      reading.warm();
      aligning.warm(true);
    }
    void session.backUp();
  };
  const opening = hasWindow ? setTimeout(begin, openingTime).unref() : void begin();
  const liveRows = new LiveRows();
  const router = createRouter({
    session,
    reading,
    aligning,
    comparing,
    checking,
    orders: new RowOrders(),
    texts: new ProjectTexts(' ', liveRows),
    lines: new ProjectTexts('\n', liveRows),
    linking,
    writing: host === 'terminal' ? null : writing,
    programVersion,
    now,
  });
  return {
    router,
    client: createRouterClient(router),
    backUp: () => session.backUp(),
    close: async () => {
      clearTimeout(opening);
      closing.abort();
      await lanes.close();
      await session.close();
    },
  };
}

/** Makes sure of copies in a lane; where that does not come to it, for the program is being closed or so, here. */
const sealIn =
  (lane: Pick<Lane, 'run'>, signal: AbortSignal): Seal =>
  async (file, projects) => {
    try {
      await lane.run('seal', { file, projects }, { signal });
    } catch (error) {
      if (problemOf(error).code === 'libraryDamaged') throw error;
      sealCopy(file, projects);
    }
  };
