import { createLanes } from '../../electron/core/threads/lanes.ts';

/**
 * Threads for all cores of one process of tests. A thread takes half a second to a second of processor time to load
 * what it works with, and each core that has its own begins four or five: as long as most tests take.
 */
export const sharedLanes = createLanes();
