import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listBackups } from '../../electron/store/backup.ts';
import { open, scratchPath } from './files.ts';

const shaker = fileURLToPath(new URL('./shaker.ts', import.meta.url));
const rows = 300;
/** More kills than this, however long a slow machine takes for them. */
const least = 3;

/** Lets bulk work go on until a random moment; answers how many imports it acknowledged. */
async function killedShaker(path: string): Promise<number> {
  const child = spawn(process.execPath, [shaker, path, String(rows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  await pause(Math.random() * 120);
  child.kill('SIGKILL');
  await closed;
  return said.split('\n').filter((line) => line === 'imported').length;
}

test('imports, backups and restores that are killed are done or not done, never half', async () => {
  const lane = async (): Promise<number> => {
    const path = scratchPath();
    let kills = 0;
    let known = 0;
    const until = performance.now() + 12_000;
    while (kills <= least || (kills < 20 && performance.now() < until)) {
      const imported = await killedShaker(path);
      kills += 1;
      const { connection, close } = open(path);
      const projects = connection.all<{ paragraphs: number; rows: number }>(
        `SELECT (SELECT count(*) FROM paragraph WHERE version_id = v.id) AS paragraphs,
           (SELECT count(*) FROM block JOIN "row" r ON r.id = row_id
            WHERE r.project_id = p.id AND retired = 0) AS rows
         FROM project p LEFT JOIN version v ON v.project_id = p.id`,
      );
      for (const project of projects) expect(project).toEqual({ paragraphs: rows, rows });
      expect(projects.length - known - imported).toBeOneOf([0, 1]);
      for (const backup of listBackups(path)) expect(backup.projects).toBeLessThanOrEqual(projects.length);
      known = projects.length;
      close();
    }
    return kills;
  };
  const kills = await Promise.all([lane(), lane()]);
  for (const each of kills) expect(each).toBeGreaterThan(least);
}, 180_000);
