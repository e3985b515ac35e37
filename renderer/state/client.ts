import { type ClientLink, createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { portMessage, rpcPath, tokenHeader } from '../../shared/contract/bridge.ts';
import type { contract } from '../../shared/contract/contract.ts';
import { pageToken, takeEarly } from '../begin.ts';
import { desktopBridge } from './bridge.ts';

/** Every operation of the contract, as typed calls. */
export type Client = ContractRouterClient<typeof contract>;

type NoContext = Record<never, never>;

/** The client of the host this page runs in: over a message port on the desktop, over HTTP in a browser. */
export const connectToHost = (): Client =>
  createORPCClient(desktopBridge() === null ? webLink() : desktopLink());

/** A client over a port that is already at hand. */
export const connectToPort = (port: MessagePort): Client => {
  const link = createPortLink();
  link.use(port);
  return createORPCClient(link);
};

const webLink = (): ClientLink<NoContext> => {
  const token = pageToken() ?? '';
  return new FetchLink<NoContext>({
    url: new URL(rpcPath, location.origin).href,
    headers: { [tokenHeader]: token },
    fetch: (request, init, _, path, input) => takeEarly(path, input, request.signal) ?? fetch(request, init),
  });
};

/** The preload sends a first port, and another whenever the core was started anew. */
const desktopLink = (): ClientLink<NoContext> => {
  const link = createPortLink();
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source === window && event.data === portMessage && port !== undefined) link.use(port);
  });
  return link;
};

/**
 * A link over the latest of several ports. While there is none, or after the last has closed, calls wait for
 * the next: nothing would ever answer them on a closed one. Calls under way when a port closes fail.
 */
const createPortLink = () => {
  let waiting = Promise.withResolvers<ClientLink<NoContext>>();
  let latest: MessagePort | null = null;
  return Object.assign(new DynamicLink<NoContext>(() => waiting.promise), {
    use: (port: MessagePort): void => {
      const replaced = latest;
      if (replaced !== null) waiting = Promise.withResolvers();
      latest = port;
      // oRPC ends what is under way on a port that says it has closed; one closed from this side does not say so.
      replaced?.close();
      replaced?.dispatchEvent(new Event('close'));
      port.addEventListener('close', () => {
        if (latest !== port) return;
        latest = null;
        waiting = Promise.withResolvers();
      });
      waiting.resolve(new PortLink<NoContext>({ port }));
      port.start();
    },
  });
};
