import { afterAll, describe, expect, test } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { Bench } from './everyOperation/bench.ts';
import { check, compare } from './everyOperation/comparing.ts';
import { changeVersions, exportAll, keepLibrary, keepProjects } from './everyOperation/keeping.ts';
import { correctAndUndo, discuss, mendAndGoBack, readAndMake } from './everyOperation/working.ts';
import { type Client, coreIn, scratchFolder } from './fixtures.ts';
import { type Connected, transports } from './transports.ts';

/** Names of all operations of the catalogue, as `rows.window`. */
const catalogue = Object.entries(contract).flatMap(([noun, operations]) =>
  Object.keys(operations).map((name) => `${noun}.${name}`),
);

const exercised = new Map<string, Set<string>>();

/** The same client, noting which operations are called. */
function noting(client: Client, called: Set<string>): Client {
  const nouns = Object.keys(contract).map((noun) => {
    const operations: object = Reflect.get(client, noun);
    const proxy = new Proxy(operations, {
      get: (target, name) => {
        called.add(`${noun}.${String(name)}`);
        return Reflect.get(target, name);
      },
    });
    return [noun, proxy];
  });
  return Object.fromEntries(nouns) as Client;
}

/** Replaces what differs from run to run: ids of projects by their order, and where the library lies. */
function normalised(value: unknown, folder: string): unknown {
  const ids: string[] = [];
  const text = JSON.stringify(value, (_, inner: unknown) => (inner === undefined ? '(undefined)' : inner));
  return JSON.parse(
    text
      .replaceAll(JSON.stringify(folder).slice(1, -1), '(folder)')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
        if (!ids.includes(id)) ids.push(id);
        return `(project ${ids.indexOf(id)})`;
      }),
  );
}

const outputs = new Map<string, unknown>();

async function perform(transport: string, connect: (core: Core) => Promise<Connected>): Promise<void> {
  const scratch = scratchFolder();
  let now = 1_800_000_000_000;
  const core = coreIn(scratch.folder, { now: () => now });
  const connected = await connect(core);
  const called = new Set<string>();
  const bench: Bench = {
    core,
    client: noting(connected.client, called),
    folder: scratch.folder,
    wait: (milliseconds) => {
      now += milliseconds;
    },
  };
  try {
    const made = await readAndMake(bench);
    const all = {
      made: made.outputs,
      corrected: await correctAndUndo(bench, made.id),
      mended: await mendAndGoBack(bench, made.id),
      discussed: await discuss(bench, made.id),
      compared: await compare(bench, made.id),
      checked: await check(bench, made.id),
      versions: await changeVersions(bench, made.id),
      exported: await exportAll(bench, made.id),
      projects: await keepProjects(bench, made.id),
      library: await keepLibrary(bench),
    };
    outputs.set(transport, normalised(all, scratch.folder));
    exercised.set(transport, called);
  } finally {
    await connected.disconnect();
    await core.close();
    scratch.clear();
  }
}

describe('every operation of the catalogue', () => {
  test.each(Object.entries(transports))('works over %s', async (transport, connect) => {
    await perform(transport, connect);
    expect([...(exercised.get(transport) ?? [])].toSorted()).toEqual(catalogue.toSorted());
  });

  test('answers the same over all of them, and without one', async () => {
    await perform('none', async ({ client }) => ({ client, disconnect: async () => {} }));
    const [first, ...others] = [...outputs.values()];
    expect(others).toHaveLength(2);
    for (const other of others) expect(other).toEqual(first);
  });
});

afterAll(() => outputs.clear());
