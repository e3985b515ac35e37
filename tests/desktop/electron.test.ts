import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasDisplay, isRoot } from '../../electron/launch/browser.ts';
import { buildStale, built, root } from '../../electron/launch/build.ts';
import { findElectron } from '../../electron/launch/electronBinary.ts';

const binary = await findElectron(join(root, 'node_modules', 'electron'));
const surroundings = { platform: process.platform, env: process.env, home: homedir() };

/** Why the program cannot be run for real here; the other tests of this folder run it on a fake. */
const obstacle =
  binary === null
    ? 'Electron’s binary is not here'
    : !hasDisplay(surroundings)
      ? 'there is no display'
      : isRoot(surroundings, process.getuid?.())
        ? 'Electron’s sandbox does not work for root'
        : null;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sverka-real-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.skipIf(obstacle !== null)(
  `shows the sample in a real window${obstacle ? ` (skipped: ${obstacle})` : ''}`,
  async () => {
    await buildStale(['renderer', 'desktop'], { onBuild: () => {}, onBuilt: () => {} });
    const program = await _electron.launch({
      executablePath: binary ?? '',
      args: [join(built.desktop, 'main.js'), `--library=${join(folder, 'library.db')}`, '--lang=ru'],
      env: { ...process.env, XDG_CONFIG_HOME: folder },
    });
    try {
      const window = await program.firstWindow();
      await window.waitForURL(/^app:\/\/sverka\/#\/project\/[0-9a-f-]{36}$/);
      await window.getByRole('row').first().waitFor();
      const page = await window.evaluate(() => ({
        node: 'process' in globalThis || 'require' in globalThis,
        bridge: Object.keys((globalThis as unknown as { sverka: object }).sverka).length,
      }));
      expect(page).toEqual({ node: false, bridge: 6 });
    } finally {
      await program.close();
    }
  },
);
