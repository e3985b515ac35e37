import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll } from 'vitest';
import { run } from '../../electron/cli/run.ts';

/** A stream that keeps what is written to it. */
const memory = (): Writable & { text: () => string } => {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write: (part, _encoding, done) => {
      parts.push(part);
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(parts).toString() });
};

export interface Called {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surrounding {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command in this process, in English unless told otherwise. */
export const call = async (
  words: readonly string[],
  { stdin = '', env = {} }: Surrounding = {},
): Promise<Called> => {
  const stdout = memory();
  const stderr = memory();
  const code = await run(words, {
    platform: 'linux',
    env: { LANG: 'en_US.UTF-8', ...env },
    home: '/nonexistent',
    systemLocale: 'de-DE',
    stdin: (async function* () {
      yield typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
    })(),
    stdout,
    stderr,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
};

/** A folder that goes with the test file; `put` writes a file in it and answers its path. */
export const makeFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'sverka-cli-'));
  afterAll(() => rm(path, { recursive: true, force: true }));
  const at = (name: string) => join(path, name);
  return {
    at,
    put: async (name: string, content: string | Uint8Array) => {
      await writeFile(at(name), content);
      return at(name);
    },
  };
};
