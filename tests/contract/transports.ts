import { once } from 'node:events';
import { createServer } from 'node:http';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as HttpHandler } from '@orpc/server/node';
import type { Core } from '../../electron/core/core.ts';
import type { Client } from './fixtures.ts';

/** A client on the far side of a transport, and the end of it. */
export interface Connected {
  readonly client: Client;
  disconnect(): Promise<void>;
}

/** The core over HTTP on loopback, as the web host serves it. */
async function overHttp({ router }: Pick<Core, 'router'>): Promise<Connected> {
  const handler = new HttpHandler(router);
  // Both ends share a thread: where that computes for seconds, a connection would be ended just when it is used again.
  const server = createServer({ keepAliveTimeout: 600_000 }, async (request, response) => {
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: {} });
    if (!matched) response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const client: Client = createORPCClient(new HttpLink({ url: `http://127.0.0.1:${address.port}/rpc` }));
  return {
    client,
    disconnect: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The core over a message port, as the desktop window reaches it. */
async function overPort({ router }: Pick<Core, 'router'>): Promise<Connected> {
  const { port1, port2 } = new MessageChannel();
  new PortHandler(router).upgrade(port1);
  port1.start();
  const client: Client = createORPCClient(new PortLink({ port: port2 }));
  port2.start();
  return {
    client,
    disconnect: async () => {
      port2.close();
      await once(port1, 'close');
    },
  };
}

export const transports = { http: overHttp, port: overPort } as const;
