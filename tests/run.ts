/** `npm test`: sets up what is missing, then runs every check in order and stops at the first that fails. */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ensureChromium } from './setup/chromium.ts';

const root = join(import.meta.dirname, '..');
const env = {
  ...process.env,
  CHROME_PATH: ensureChromium(),
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
};

const steps = [
  ['types', 'tsc -b'],
  ['lint and format', 'biome ci --error-on-warnings --reporter=summary .'],
  ['unused code', 'knip'],
  ['build', 'node electron/launch/build.ts'],
  ['tests', 'vitest run --config tests/vitest.config.ts'],
] as const;

for (const [name, command] of steps) {
  const started = performance.now();
  console.log(`\n— ${name}: ${command}`);
  const { status } = spawnSync(command, { cwd: root, env, stdio: 'inherit', shell: true });
  if (status !== 0) {
    console.error(`\n${name} failed`);
    process.exit(status ?? 1);
  }
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
