import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Fulfilled, Wish } from './resident.ts';

/** The program, served to the browser by a process that serves others too. */
export interface ResidentHost {
  readonly address: string;
  /** Ends it in order; its process goes on. */
  end(): Promise<void>;
}

let resident: ChildProcess | undefined;
let lastId = 0;

/** The process of this thread of tests, started when it is first needed; it ends with whoever started it. */
const processOfPrograms = (): ChildProcess => {
  if (resident?.connected) return resident;
  resident = fork(join(import.meta.dirname, 'resident.ts'), { execArgv: [], stdio: 'inherit' });
  // Nobody waits for it: where it has nothing to do, it keeps nobody from ending.
  resident.unref();
  resident.channel?.unref();
  return resident;
};

const ask = (wish: Wish): Promise<Fulfilled> =>
  new Promise((resolve, reject) => {
    const child = processOfPrograms();
    const leave = () => {
      child.off('message', hear).off('exit', fail);
      child.channel?.unref();
    };
    const hear = (answer: Fulfilled) => {
      if (answer.id !== wish.id) return;
      leave();
      if (answer.kind === 'failed') reject(new Error(answer.message));
      else resolve(answer);
    };
    const fail = () => {
      leave();
      reject(new Error('the process of the programs has ended'));
    };
    child.on('message', hear).once('exit', fail);
    child.channel?.ref();
    child.send(wish);
  });

/** Serves a library; one that is not there is made, as at the first start, with the sample project open. */
export const serveResident = async (library: string): Promise<ResidentHost> => {
  lastId += 1;
  const id = lastId;
  const answer = await ask({ kind: 'serve', id, library });
  if (answer.kind !== 'serving') throw new Error('the program was not served');
  return {
    address: answer.address,
    end: async () => {
      await ask({ kind: 'end', id });
    },
  };
};
