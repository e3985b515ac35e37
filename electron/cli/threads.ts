import { Lane } from '../core/threads/lane.ts';
import { laneLimits } from '../core/threads/laneLimits.ts';

/** The core's threads: a hostile document costs one of them its life, never the program. */
export interface Threads {
  readonly reading: Lane;
  readonly aligning: Lane;
  readonly comparing: Lane;
  readonly checking: Lane;
}

/** Works with the core's threads, within its limits, without a library. A thread starts with its first job. */
export const withThreads = async <T>(work: (threads: Threads) => Promise<T>): Promise<T> => {
  const reading = new Lane('reading', laneLimits.reading);
  const aligning = new Lane('aligning', laneLimits.aligning);
  const comparing = new Lane('comparing', laneLimits.comparing);
  const checking = new Lane('checking', laneLimits.checking);
  try {
    return await work({ reading, aligning, comparing, checking });
  } finally {
    await Promise.all([reading.close(), aligning.close(), comparing.close(), checking.close()]);
  }
};
