import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listRevisions } from '../../electron/store/revision.ts';
import { open, scratchPath } from './files.ts';
import { addProject } from './projects.ts';

/** More kills than this, however long a slow machine takes for them. */
const least = 10;

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** Lets a writer run until a random moment after its first write; answers all the writes it acknowledged. */
async function killedWriter(path: string, first: number): Promise<[count: number, rowId: number][]> {
  const child = spawn(process.execPath, [writer, path, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  await pause(Math.random() * 40);
  child.kill('SIGKILL');
  await closed;
  const lines = said.slice(0, said.lastIndexOf('\n')).split('\n');
  return lines.map((line) => line.split(' ').map(Number) as [number, number]);
}

/** Every acknowledged write, or a later one of the same row, is there: in the row, the history and the log. */
function assertKept(path: string, acknowledged: readonly [number, number][]): void {
  const { connection, close } = open(path);
  const newest = new Map(acknowledged.map(([count, rowId]) => [rowId, count]));
  for (const [rowId, count] of newest) {
    const text = connection.get<{ text: string }>(
      'SELECT text FROM correction WHERE row_id = ?',
      rowId,
    )?.text;
    expect(Number(text)).toBeGreaterThanOrEqual(count);
    expect(listRevisions(connection, rowId)[0]?.text).toBe(text);
  }
  const edits = new Set(
    connection
      .all<{ text: string }>(`SELECT after ->> '$.rows[0].correction.text' AS text FROM edit`)
      .map(({ text }) => text),
  );
  expect(acknowledged.filter(([count]) => !edits.has(String(count)))).toEqual([]);
  close();
}

test('no acknowledged write is lost, however often the writer is killed', async () => {
  const until = performance.now() + 20_000;
  let kills = 0;
  let writes = 0;
  const lane = async (): Promise<void> => {
    const path = scratchPath();
    const library = open(path);
    addProject(library.connection, 'p', 20);
    library.close();
    let next = 0;
    while (kills <= least || (kills < 100 && performance.now() < until)) {
      kills += 1;
      const acknowledged = await killedWriter(path, next);
      assertKept(path, acknowledged);
      writes += acknowledged.length;
      next += acknowledged.length + 1;
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  console.info(`${kills} kills, ${writes} acknowledged writes, none lost`);
  expect(kills).toBeGreaterThan(least);
  expect(writes).toBeGreaterThan(kills);
}, 180_000);
