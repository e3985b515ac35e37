/** `sverka`: the program in a terminal. */
import { homedir } from 'node:os';
import { run } from './run.ts';

const { platform, env, stdin, stdout, stderr } = process;
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
