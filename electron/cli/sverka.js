#!/usr/bin/env node
// The command `sverka`. Installed, it runs the bundle beside it on the Node it was called with. A checkout has the
// sources, and the project's own Node to run them. Written for old versions of Node: they are to be told, not to fail.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldest = 22;
const here = dirname(fileURLToPath(import.meta.url));
const sources = join(here, 'main.ts');

const runSources = () => {
  const installed = dirname(createRequire(import.meta.url).resolve('node/package.json'));
  const node = join(installed, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { status } = spawnSync(node, [sources, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status === null ? 1 : status;
};

if (existsSync(sources)) {
  if (process.features.typescript) await import('./main.ts');
  else runSources();
} else if (Number(process.versions.node.split('.')[0]) >= oldest) {
  await import('../../dist/cli/main.js');
} else {
  // Which language is spoken is known to the program alone, and it cannot be run.
  process.stderr.write(
    `Sverka needs Node.js ${oldest} or newer; this is ${process.versions.node}. Install it from https://nodejs.org and run sverka again.\n` +
      `Сверке нужен Node.js ${oldest} или новее, а здесь ${process.versions.node}. Установите его с https://nodejs.org и запустите sverka снова.\n`,
  );
  process.exitCode = 1;
}
