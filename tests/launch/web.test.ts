import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import { launchWeb } from '../../electron/launch/web.ts';
import { createTranslator } from '../../shared/locales/translator.ts';

test('the library is opened while the page is being built, and let go of where that fails', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-launch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const libraryPath = join(folder, 'library.db');
  const building = Promise.withResolvers<void>();
  const launched = launchWeb({
    libraryPath,
    programVersion: 'test',
    buildPage: () => building.promise,
    port: 0,
    open: false,
    surroundings: { platform: 'linux', env: {}, home: folder },
    say: () => {},
    t: createTranslator('en'),
  });
  const refused = expect(launched).rejects.toThrow('nothing to build with');
  await expect.poll(() => existsSync(libraryPath)).toBe(true);
  building.reject(new Error('nothing to build with'));
  await refused;
  const core = createCore({ libraryPath, host: 'test', programVersion: 'test' });
  expect(await core.client.library.status()).toMatchObject({ state: 'open', problem: null });
  await core.close();
});
