import { type ClientLink, createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { portMessage, rpcPath, tokenHeader, tokenMeta } from '../../shared/contract/bridge.ts';
import type { contract } from '../../shared/contract/contract.ts';
import { desktopBridge } from './bridge.ts';

/** Every operation of the contract, as typed calls. */
export type Client = ContractRouterClient<typeof contract>;

type NoContext = Record<never, never>;

/** The client of the host this page runs in: over a message port on the desktop, over HTTP in a browser. */
export const connectToHost = (): Client =>
  createORPCClient(desktopBridge() === null ? webLink() : desktopLink());

/** A client over a port that is already at hand. */
export const connectToPort = (port: MessagePort): Client => createORPCClient(linkOver(port));

const linkOver = (port: MessagePort): ClientLink<NoContext> => {
  const link = new PortLink<NoContext>({ port });
  port.start();
  return link;
};

const webLink = (): ClientLink<NoContext> => {
  const token = document.querySelector<HTMLMetaElement>(`meta[name="${tokenMeta}"]`)?.content ?? '';
  return new FetchLink<NoContext>({
    url: new URL(rpcPath, location.origin).href,
    headers: { [tokenHeader]: token },
  });
};

/**
 * Calls wait for the first port. The preload sends another whenever the core was started anew; calls that were
 * under way on the old one fail (its end closed) and are repeated by whoever made them.
 */
const desktopLink = (): ClientLink<NoContext> => {
  const first = Promise.withResolvers<ClientLink<NoContext>>();
  let current = first.promise;
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source !== window || event.data !== portMessage || port === undefined) return;
    const link = linkOver(port);
    first.resolve(link);
    current = Promise.resolve(link);
  });
  return new DynamicLink<NoContext>(() => current);
};
