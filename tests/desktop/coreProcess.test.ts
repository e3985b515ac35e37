import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import { buildStale, built, root } from '../../electron/launch/build.ts';

const run = promisify(execFile);
/** Milliseconds after which a process that does not end itself is ended. */
const patience = 50_000;
let folder: string;
beforeAll(() => buildStale(['desktop'], { onBuild: () => {}, onBuilt: () => {} }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sverka-core-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each([
  ['from its source', join(root, 'electron/desktop/coreProcess.ts')],
  ['as built', join(built.desktop, 'coreProcess.js')],
])('the core’s process, %s', (_name, script) => {
  it('makes the sample, serves a window, and ends only when the last word is kept', async () => {
    const libraryPath = join(folder, 'library.db');
    const words = ['--import', join(root, 'tests/desktop/drive.ts'), script, libraryPath, '1.2.3'];
    const { stdout, stderr } = await run(process.execPath, words, { cwd: root, timeout: patience });
    const said = JSON.parse(stdout);
    expect([said, stderr]).toEqual([
      { told: { kind: 'ready', sample: expect.any(String) }, host: 'desktop', programVersion: '1.2.3' },
      '',
    ]);
    const core = createCore({ libraryPath, host: 'test', programVersion: '1.2.3' });
    const [row] = await core.client.rows.window({ projectId: said.told.sample, from: 0, count: 1 });
    await core.close();
    expect(row?.correction?.text).toBe('Последнее слово');
  });
});
