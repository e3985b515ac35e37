/** `sverka`: the program in a terminal. */
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';

// From source, Node strips the types of each module at each start, which takes longer than to check a page.
if (import.meta.url.endsWith('.ts'))
  enableCompileCache(fileURLToPath(new URL('../../.cache/node', import.meta.url)));
const { run } = await import('./run.ts');

const { platform, env, stdin, stdout, stderr } = process;
// npm runs scripts in the project's folder; files are meant from where the user is.
if (env.npm_lifecycle_event === 'sverka' && env.INIT_CWD !== undefined) process.chdir(env.INIT_CWD);
// Writers are told of a failed write; unheard, the event would end the process with a stack trace.
for (const stream of [stdout, stderr]) stream.on('error', () => {});

process.exitCode = await run(process.argv.slice(2), {
  platform,
  env,
  home: homedir(),
  systemLocale: Intl.DateTimeFormat().resolvedOptions().locale,
  stdin,
  stdout,
  stderr,
});
