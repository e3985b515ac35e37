import type { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { usualTimes } from '../../electron/web/limits.ts';
import { startWebHost, type WebHost } from '../../electron/web/server.ts';
import { rightfulCall, rightfulFile, rightfulVisit, type Target } from './attack.ts';
import { attacksByForm } from './attacksByForm.ts';
import { attacksBySender } from './attacksBySender.ts';
import { createCountingCore, markedAssets } from './countingCore.ts';
import { converse, encode, type RawAnswer, request } from './raw.ts';
import { enter } from './session.ts';

const attacks = [...attacksBySender, ...attacksByForm];

const core = createCountingCore();
let host: WebHost;
let target: Target;

beforeAll(async () => {
  // Shortened, so that those who dawdle are seen off within the test.
  const times = { ...usualTimes, headers: 300, request: 600, check: 50 };
  host = await startWebHost({ core, assets: markedAssets, times });
  const session = await enter(host.url);
  target = {
    ...session,
    port: host.port,
    launchToken: new URL(host.nextUrl()).searchParams.get('token') ?? '',
  };
});
afterAll(() => host.close());
beforeEach(() => {
  core.calls.length = 0;
});

/** Nothing of the program, the page, its secrets, or of this machine may stand in the answer to an attack. */
const expectNoLeak = ({ text }: RawAnswer): void => {
  const [, cookie = ''] = target.cookie.split('=');
  for (const secret of [cookie, target.apiToken, target.launchToken]) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/MARKER|secret|node:|\.ts\b|node_modules|root:x|access-control|set-cookie/i);
};

const expectUnharmed = async (): Promise<void> => {
  expect(core.calls).toEqual([]);
  expect(new URL(host.nextUrl()).searchParams.get('token')).toBe(target.launchToken);
  const { status } = await request(host.port, rightfulCall(target));
  expect([status, core.calls]).toEqual([200, ['library.setPreferences']]);
};

describe('what the attacks spoil', () => {
  it('is carried out unspoilt, and seen', async () => {
    expect(await request(host.port, rightfulCall(target))).toMatchObject({ status: 200 });
    expect(core.calls).toEqual(['library.setPreferences']);
    expect((await request(host.port, rightfulVisit(target))).text).toContain('PAGE-MARKER');
    expect((await request(host.port, rightfulFile(target))).text).toContain('ASSET-MARKER');
  });
});

describe(`${attacks.length} attacks: nothing leaks, nothing changes, nothing crashes`, () => {
  it.each(attacks)('$name', async ({ request: spoil, statuses }) => {
    const answer = await request(host.port, spoil(target));
    expect(statuses).toContain(answer.status);
    expectNoLeak(answer);
    await expectUnharmed();
  });
});

describe('those who dawdle, go away, or speak another language', () => {
  const head = () => encode({ ...rightfulCall(target), body: '' });
  it.each([
    [
      'a head without end',
      (socket: Socket) => socket.write('POST /rpc/library/setPreferences HTTP/1.1\r\nHost: '),
      [408, null],
    ],
    ['a body that never comes', (socket: Socket) => socket.write(head()), [408, null]],
    [
      'a body that comes letter by letter',
      (socket: Socket) => {
        socket.write(head());
        const timer = setInterval(() => socket.write(' '), 100);
        socket.once('close', () => clearInterval(timer));
      },
      [408, null],
    ],
    [
      'a body that breaks off',
      (socket: Socket) => {
        socket.write(head());
        socket.end('{"json"');
      },
      [400, null],
    ],
    ['a connection that says nothing', () => {}, [408, null]],
    ['TLS', (socket: Socket) => socket.write(Buffer.from('16030100a5010000a10303', 'hex')), [400, null]],
    ['HTTP/2', (socket: Socket) => socket.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), [400, null]],
    ['HTTP/0.9', (socket: Socket) => socket.write('GET /\r\n\r\n'), [403]],
    ['noise', (socket: Socket) => socket.write(Buffer.alloc(4096, 0xa5)), [400, null]],
  ] as const)('%s', async (_name, write, statuses) => {
    const answer = await converse(host.port, write);
    expect(statuses).toContain(answer.status);
    expectNoLeak(answer);
    await expectUnharmed();
  });

  it('a refused request does not lend its connection to a second one', async () => {
    const refused = encode({ ...rightfulCall(target), method: 'PUT' });
    const answer = await converse(host.port, (socket) => socket.write(Buffer.concat([refused, refused])));
    expect(answer.text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    await expectUnharmed();
  });

  it('two hundred connections left open do not keep the page out', async () => {
    const idle = Array.from({ length: 200 }, () => converse(host.port, () => {}));
    await expectUnharmed();
    expect(await Promise.all(idle)).toHaveLength(200);
  });
});
