import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { rpcPath, tokenMeta } from '../../shared/contract/bridge.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Assets } from '../page/assets.ts';
import { securityHeaders } from '../page/policy.ts';
import { admit, type Gate, type Refusal } from './guard.ts';
import { type Times, usualTimes } from './limits.ts';
import { noticePage, noticeStyle } from './notice.ts';
import { createSecrets } from './secrets.ts';

/** A running web host. */
export interface WebHost {
  readonly port: number;
  /** The address to open, with its launch token. */
  readonly url: string;
  /**
   * The address for one more browser: a launch token is good once, and the next one is ready as soon as it is spent.
   */
  nextUrl(): string;
  /** Stops listening, lets requests under way end, cuts streams. The core stays open. */
  close(): Promise<void>;
}

export interface WebHostOptions {
  readonly core: { readonly router: AnyRouter };
  readonly assets: Assets;
  /** 0 or none: any free one. */
  readonly port?: number;
  readonly times?: Times;
  /** Called each time a browser was let in with a launch token, and the next address is ready. */
  readonly onEntry?: () => void;
}

const send = (response: ServerResponse, status: number, type: string, body: string | Buffer): void => {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
};

/** An operation refused before it reached oRPC answers in oRPC's own form, so the page's client knows it. */
const operationRefusal = (status: number): string =>
  JSON.stringify({
    json: {
      defined: false,
      code: status === 401 ? 'UNAUTHORIZED' : 'BAD_REQUEST',
      status,
      message: 'refused',
    },
  });

const refuse = (request: IncomingMessage, response: ServerResponse, { status }: Refusal): void => {
  // What is left of the request is not worth reading, and must not be read as another one.
  response.setHeader('connection', 'close');
  response.setHeader('cache-control', 'no-store');
  if (status === 405) response.setHeader('allow', 'GET, POST');
  const operation = request.url?.startsWith(`${rpcPath}/`);
  if (operation) send(response, status, 'application/json', operationRefusal(status));
  else send(response, status, 'text/plain; charset=utf-8', `${status}\n`);
};

/** The built page with the token of this run put into its head. */
const pageWithToken = (page: string, apiToken: string): string => {
  if (page.split('</head>').length !== 2) throw new Error('index.html must have one </head>');
  return page.replace('</head>', `<meta name="${tokenMeta}" content="${apiToken}">\n</head>`);
};

const html = 'text/html; charset=utf-8';

/** Answers what the guard let in. `gate` is known only once the server listens. */
const createListener = (options: WebHostOptions, gate: Gate) => {
  const { core, assets, onEntry } = options;
  const { secrets } = gate;
  const page = pageWithToken(assets.page, secrets.apiToken);
  const operations = new RPCHandler(core.router);

  const exchange = (request: IncomingMessage, response: ServerResponse, token: string): void => {
    if (!secrets.spendLaunchToken(token)) {
      send(response, 403, html, noticePage(request.headers['accept-language']));
      return;
    }
    response.writeHead(303, {
      location: '/',
      'set-cookie': `${gate.cookieName}=${secrets.cookie}; Path=/; HttpOnly; SameSite=Strict`,
    });
    response.end();
    onEntry?.();
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const admission = admit(request, gate);
    if (admission.kind !== 'file') response.setHeader('cache-control', 'no-store');
    switch (admission.kind) {
      case 'refusal':
        return refuse(request, response, admission);
      case 'notice':
        return send(response, 403, html, noticePage(request.headers['accept-language']));
      case 'noticeStyle':
        return send(response, 200, 'text/css; charset=utf-8', noticeStyle);
      case 'exchange':
        return exchange(request, response, admission.token);
      case 'cleanAddress':
        response.writeHead(303, { location: '/' });
        return void response.end();
      case 'page':
        return send(response, 200, html, page);
      case 'file': {
        const file = assets.files.get(admission.name);
        if (file === undefined) return refuse(request, response, { kind: 'refusal', status: 404 });
        // Built files carry their hash in their name.
        response.setHeader('cache-control', 'private, max-age=31536000, immutable');
        return send(response, 200, file.type, file.body);
      }
      case 'operation': {
        const { matched } = await operations.handle(request, response, { prefix: rpcPath });
        if (!matched) refuse(request, response, { kind: 'refusal', status: 404 });
      }
    }
  };
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? new ProblemError('portTaken', { port }, { cause: error }) : error);
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });

const isStream = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type')).startsWith('text/event-stream');

/** Closes `server`; `open` are the answers under way. Streams never end by themselves, so they are cut at once. */
const closeServer = async (server: Server, open: Set<ServerResponse>, farewell: number): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  for (const response of open) if (isStream(response)) response.destroy();
  const timer = setTimeout(() => server.closeAllConnections(), farewell);
  await closed;
  clearTimeout(timer);
};

/**
 * Serves the page and the core's operations on 127.0.0.1.
 * Throws the problem `portTaken` where the wished-for port cannot be had.
 */
export const startWebHost = async (options: WebHostOptions): Promise<WebHost> => {
  const times = options.times ?? usualTimes;
  const server = createServer({
    headersTimeout: times.headers,
    requestTimeout: times.request,
    keepAliveTimeout: times.idle,
    connectionsCheckingInterval: times.check,
    maxHeaderSize: 16 * 1024,
    insecureHTTPParser: false,
  });
  server.maxConnections = 256;
  const port = await listen(server, options.port ?? 0);
  const host = `127.0.0.1:${port}`;
  const secrets = createSecrets();
  const answer = createListener(options, { host, cookieName: `sverka-${port}`, secrets });
  const open = new Set<ServerResponse>();

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    open.add(response);
    response.once('close', () => open.delete(response));
    // Whatever goes wrong, the sender learns nothing of it: oRPC has said what there is to say.
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else send(response, 500, 'text/plain; charset=utf-8', '500\n');
    });
  };
  server.on('request', serve);
  // Without these two, Node would invite the body before the guard has judged the head.
  server.on('checkContinue', serve);
  server.on('checkExpectation', serve);

  const nextUrl = () => `http://${host}/?token=${secrets.launchToken()}`;
  return { port, url: nextUrl(), nextUrl, close: () => closeServer(server, open, times.farewell) };
};
