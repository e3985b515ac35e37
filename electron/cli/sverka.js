#!/usr/bin/env node
// The command `sverka`. The program is TypeScript that a recent Node runs as it is; where the machine's own Node
// is older, the one that was installed with the program takes its place.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.features.typescript) await import('./main.ts');
else {
  const installed = dirname(createRequire(import.meta.url).resolve('node/package.json'));
  const node = join(installed, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const { status } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
