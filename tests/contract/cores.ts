import { afterEach, beforeEach } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { coreIn, scratchFolder } from './fixtures.ts';

/** Cores over one library in a folder of each test's own; they are closed, and it goes, after the test. */
export const coresOfTest = () => {
  let scratch: ReturnType<typeof scratchFolder>;
  const open: Core[] = [];
  beforeEach(() => {
    scratch = scratchFolder();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((core) => core.close()));
    scratch.clear();
  });
  return {
    folder: (): string => scratch.folder,
    coreHere: (options = {}): Core => {
      const core = coreIn(scratch.folder, options);
      open.push(core);
      return core;
    },
  };
};
