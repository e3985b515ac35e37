import { connect, type Socket } from 'node:net';

/** A request as it goes over the wire; whatever HTTP libraries would put right is left as it is. */
export interface RawRequest {
  readonly method: string;
  /** What stands between method and version. */
  readonly target: string;
  /** In order; a name may come twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Buffer;
  readonly version?: string;
}

export interface RawAnswer {
  /** Null where the connection was closed without an answer. */
  readonly status: number | null;
  /** Status line, headers and body, as they came. */
  readonly text: string;
}

/** The bytes of a request. */
export const encode = ({ method, target, headers, body = '', version = 'HTTP/1.1' }: RawRequest): Buffer =>
  Buffer.concat([
    Buffer.from(
      `${method} ${target} ${version}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
      'latin1',
    ),
    Buffer.from(body),
  ]);

/**
 * Sends bytes and resolves when the server has closed the connection. `write` does the sending, for those that send
 * slowly, or not to the end.
 */
export const converse = (port: number, write: (socket: Socket) => void): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port }, () => write(socket));
    socket.on('data', (bytes) => received.push(bytes));
    // A refusal may close the connection while the rest of a large body is still being sent.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => {
      const text = Buffer.concat(received).toString('latin1');
      const status = /^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1];
      resolve({ status: status === undefined ? null : Number(status), text });
    });
  });

/** Sends one request whole. */
export const request = (port: number, raw: RawRequest): Promise<RawAnswer> =>
  converse(port, (socket) => socket.write(encode(raw)));
