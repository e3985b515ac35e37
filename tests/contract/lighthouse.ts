import { beforeEach, expect } from 'vitest';
import { allRows, type Client, draft, makeProject, ownCore, type Row, snapshot } from './fixtures.ts';

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

/** Another translation, which leaves one paragraph out, parts one and adds one. */
export const retold = draft('human', 'en', 'Lighthouse retold', [
  'At six o’clock the lamp was lit.',
  'A ship went by.',
  'No one aboard saw the light.',
  'They found 12 crates of oranges on the beach that morning.',
  'He kept one crate for himself.',
  'The lamp failed in winter. Three boats ran aground.',
  'Fishermen came, but the door was locked.',
  'It was a grey day, of no colour.',
  'A new man came in spring.',
  'He found 40 dry peels in a crate.',
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

/** The two texts as a project, made anew for each test in a library of the file's own. */
export const ownLighthouse = () => {
  const core = ownCore();
  const current = { projectId: '', start: null as unknown };
  beforeEach(async () => {
    const { id } = await makeProject(core.client, [original, translation]);
    current.projectId = id;
    current.start = await snapshot(core.client, id);
  });
  const rows = (): Promise<Row[]> => allRows(core.client, current.projectId);
  return {
    core,
    /** The project of the test that runs, and all that is to be seen of it at its start. */
    current,
    rows,
    reversible: (steps: number) => assertReversible(core.client, current.projectId, current.start, steps),
    /** Joins the rows at two positions and answers the row they became. */
    join: async (first: number, last: number): Promise<Row | undefined> => {
      const all = await rows();
      const { rows: changed } = await core.client.mend.join({
        projectId: current.projectId,
        made: made(...all.slice(first, last + 1)),
      });
      return changed?.[0];
    },
  };
};
