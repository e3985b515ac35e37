import { expect } from 'vitest';
import { type Client, draft, type Row, snapshot } from './fixtures.ts';

/** A small text of eight paragraphs, and a translation that keeps them. */
export const original = draft('source', 'ru', 'Маяк', [
  'Смотритель зажёг лампу в шесть часов вечера.',
  'Корабль прошёл мимо. Никто не заметил огня.',
  'Утром на берегу нашли 12 ящиков с апельсинами.',
  'Смотритель взял один ящик и никому не сказал.',
  'Зимой лампа погасла, и 3 лодки сели на мель.',
  'Рыбаки пришли к маяку. Дверь была заперта.',
  'Весной на маяк прислали нового человека.',
  'Он нашёл пустой ящик и 40 сухих корок.',
]);
export const translation = draft('human', 'en', 'Lighthouse', [
  'The keeper lit the lamp at six in the evening.',
  'The ship went past. Nobody noticed the light.',
  'In the morning 12 crates of oranges were found on the shore.',
  'The keeper took one crate and told nobody.',
  'In winter the lamp went out, and 3 boats ran aground.',
  'The fishermen came to the lighthouse. The door was locked.',
  'In spring a new man was sent to the lighthouse.',
  'He found an empty crate and 40 dry peels.',
]);

/** Rows as operations want them named. */
export const made = (...of: readonly (Row | undefined)[]) =>
  of.flatMap((row) => (row ? [{ rowId: row.id, revision: row.revision }] : []));

/** The beginnings of the texts, by row and version. */
export const texts = (all: readonly Row[]): string[][][] =>
  all.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text.slice(0, 12))));

/** The nth block of a row's cell. */
export const block = (row: Row | undefined, cell: number, nth = 0) => {
  const paragraph = row?.cells[cell]?.paragraphs[nth];
  if (!paragraph) throw new Error('no such block');
  return { paragraphId: paragraph.id, from: paragraph.part?.from ?? 0 };
};

/** Undo of so many steps brings back `start` exactly, and redo the end. */
export async function assertReversible(
  client: Client,
  projectId: string,
  start: unknown,
  steps: number,
): Promise<void> {
  const end = await snapshot(client, projectId);
  for (let step = 0; step < steps; step += 1) await client.edits.undo({ projectId });
  expect(await snapshot(client, projectId)).toEqual(start);
  for (let step = 0; step < steps; step += 1) await client.edits.redo({ projectId });
  expect(await snapshot(client, projectId)).toEqual(end);
}
