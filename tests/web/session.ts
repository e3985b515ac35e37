import { get } from 'node:http';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { rpcPath, tokenHeader, tokenMeta } from '../../shared/contract/bridge.ts';
import type { contract } from '../../shared/contract/contract.ts';

/** What a browser holds once it was let in. */
export interface Session {
  /** `http://127.0.0.1:49152` */
  readonly origin: string;
  /** Cookie as sent back, `sverka-49152=…`. */
  readonly cookie: string;
  readonly apiToken: string;
  /** Headers of a call from the page. */
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer, whole. */
export interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Asks for an address as a browser does for a page. Node's fetch will not: it always says it is a script. */
export const visit = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = get(url, { headers: { ...headers }, agent: false }, async (response) => {
      const parts = await response.setEncoding('utf8').toArray();
      resolve({ status: response.statusCode, headers: response.headers, text: parts.join('') });
    });
    sent.on('error', reject);
  });

/** Opens the printed address as a browser does: spends the launch token, then reads the page for its token. */
export const enter = async (url: string): Promise<Session> => {
  const { origin } = new URL(url);
  const exchange = await visit(url);
  const cookie = exchange.headers['set-cookie']?.[0]?.split(';')[0];
  if (exchange.status !== 303 || cookie === undefined) throw new Error(`not let in: ${exchange.status}`);
  const page = await visit(`${origin}/`, { cookie });
  const apiToken = new RegExp(`<meta name="${tokenMeta}" content="([^"]+)">`).exec(page.text)?.[1];
  if (apiToken === undefined) throw new Error('the page holds no token');
  return { origin, cookie, apiToken, headers: { cookie, origin, [tokenHeader]: apiToken } };
};

/** A client of the contract over HTTP, let in by the printed address. */
export const connectOverHttp = async (url: string): Promise<ContractRouterClient<typeof contract>> => {
  const { origin, headers } = await enter(url);
  return createORPCClient(new RPCLink({ url: `${origin}${rpcPath}`, headers: { ...headers } }));
};
