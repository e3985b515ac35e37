import { afterEach, describe, expect, test } from 'vitest';
import { createApi } from '../../../renderer/state/api.ts';
import { connectToHost } from '../../../renderer/state/client.ts';
import { isConnectionError, problemOf } from '../../../renderer/state/problem.ts';
import { type DesktopBridge, portMessage } from '../../../shared/contract/bridge.ts';
import { createMemoryCore, exampleProject, type MemoryCore } from './memory-core.ts';

const bridge: DesktopBridge = {
  openFiles: async () => ({ ok: true, value: [] }),
  readFile: async () => ({ ok: true, value: new Uint8Array() }),
  saveFile: async () => ({ ok: true, value: true }),
  onMenuCommand: () => () => {},
  onFilesHanded: () => () => {},
  setLanguage: () => {},
  setMenuKeys: () => {},
};

const handOver = (core: MemoryCore): void => window.postMessage(portMessage, location.origin, [core.port]);
const coreWith = (title: string): MemoryCore => createMemoryCore({ projects: [exampleProject({ title })] });

const onDesktop = (): void => {
  Object.defineProperty(window, 'sverka', { value: bridge, configurable: true });
};

afterEach(() => Reflect.deleteProperty(window, 'sverka'));

describe('the client on the desktop', () => {
  test('holds a call until the preload hands over the port', async () => {
    onDesktop();
    const client = connectToHost();
    const list = client.project.list();
    handOver(coreWith('first'));
    expect((await list).map(({ title }) => title)).toEqual(['first']);
  });

  test('goes on over the port of a core that was started anew', async () => {
    onDesktop();
    const client = connectToHost();
    handOver(coreWith('first'));
    await client.project.list();
    handOver(coreWith('second'));
    await expect
      .poll(async () => (await client.project.list()).map(({ title }) => title))
      .toEqual(['second']);
  });

  test('listens to changes again after a restart, and reads everything anew', async () => {
    onDesktop();
    const api = createApi(connectToHost());
    const stop = api.changes.start();
    handOver(coreWith('first'));
    await expect.poll(api.changes.connection).toBe('connected');
    const options = api.queries.project.list.queryOptions();
    expect((await api.queryClient.fetchQuery(options)).length).toBe(1);
    const heard: string[] = [];
    api.changes.onChange(({ kind }) => heard.push(kind));
    const second = createMemoryCore();
    handOver(second);
    const isStale = (): boolean | undefined => api.queryClient.getQueryState(options.queryKey)?.isInvalidated;
    await expect.poll(isStale, { timeout: 5000 }).toBe(true);
    expect(api.changes.connection()).toBe('connected');
    // Whatever is not a query hears of it, too.
    expect(heard).toEqual(['library']);
    stop();
  });

  test('takes no port from another message', async () => {
    onDesktop();
    const client = connectToHost();
    const foreign = coreWith('foreign');
    window.postMessage('something else', location.origin, [foreign.port]);
    handOver(coreWith('ours'));
    expect((await client.project.list()).map(({ title }) => title)).toEqual(['ours']);
  });
});

describe('what a failed call means', () => {
  test('a problem comes through as it was thrown', async () => {
    onDesktop();
    const client = connectToHost();
    const failing = { code: 'diskFull', params: { path: '/library.db' } } as const;
    const project = exampleProject();
    handOver(createMemoryCore({ projects: [project], failing }));
    const error: unknown = await client.project.remove({ projectId: project.id }).catch((thrown) => thrown);
    expect([problemOf(error), isConnectionError(error)]).toEqual([failing, false]);
  });

  test('anything else is unexpected', () => {
    expect(problemOf(new TypeError('fetch failed'))).toEqual({ code: 'unexpected', params: {} });
    expect(isConnectionError(new TypeError('fetch failed'))).toBe(true);
  });
});
