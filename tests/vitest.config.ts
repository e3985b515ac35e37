import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './setup/closingLine.ts';
import { seedOf } from './setup/seedOf.ts';

const root = join(import.meta.dirname, '..');

/** What all tests in Node share. */
const inNode = {
  setupFiles: [join(import.meta.dirname, 'setup/seed.ts')],
  provide: { seed: seedOf(process.env) },
  // Vitest leaves a processor for itself, which is one of two; what needs a browser comes afterwards.
  maxWorkers: '100%',
  sequence: { groupOrder: 1 },
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/** Tests of whole processes, and those that put a module in the place of another: each file has a process of its own. */
const apart = ['cli', 'desktop', 'launch', 'store', 'web'].map((folder) => `tests/${folder}/**/*.test.ts`);

/** Three kinds of test: in Node; a component in a real browser; the whole program in a real browser. */
export default defineConfig({
  root,
  test: {
    root,
    reporters: ['default', new ClosingLine()],
    // The programs that tests start take their types off once, not each time; as the core has it for its threads.
    env: { NODE_COMPILE_CACHE: join(root, '.cache/node') },
    projects: [
      {
        root,
        test: {
          ...inNode,
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/component/**', ...apart],
          // Dictionaries and the core are loaded once for each worker, not for each of a hundred and sixty files.
          isolate: false,
        },
      },
      { root, test: { ...inNode, name: 'apart', include: apart } },
      join(root, 'tests/vitest.component.config.ts'),
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          // What the files share is loaded once, as are a browser and the program.
          isolate: false,
          // One race in a thousand tests must not hide what the others say; whoever needs a second try is named at the end.
          retry: 1,
          // As long as Playwright waits: what is polled for is there at once, but not on a busy machine.
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
