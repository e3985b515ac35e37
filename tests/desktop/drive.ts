/**
 * Loaded before the core's process (`node --import`), in the place of the main process and a window: calls for the
 * sample project, corrects its first row, and goes away without waiting for an answer, as a window that is closed
 * while one types. Prints what the core told.
 */
import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../shared/contract/contract.ts';

const work = async (told: { readonly sample: string | null }): Promise<void> => {
  const { port1, port2 } = new MessageChannel();
  parentPort.emit('message', { data: { kind: 'window' }, ports: [port1] });
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  const status = await client.library.status();
  console.log(JSON.stringify({ told, host: status.host, programVersion: status.programVersion }));
  const [row] = await client.rows.window({ projectId: told.sample ?? '', from: 0, count: 1 });
  if (row === undefined) throw new Error('the sample has no rows');
  const { id: rowId, revision } = row;
  // The main process's word may come before the last that a window has sent: it goes by another way.
  parentPort.emit('message', { data: { kind: 'end' }, ports: [] });
  await client.library.status();
  client.rows
    .correct({ rowId, revision, text: 'Последнее слово', state: 'edited', origin: null })
    .catch(() => {});
  // The call is on its way once it has been encoded; then the window is gone.
  port1.once('message', () => port2.close());
};

const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (told: { readonly sample: string | null }) => void work(told),
});
Object.assign(process, { parentPort });
// As the real one does, it keeps the process alive until that ends itself.
setInterval(() => {}, 60_000);
