import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { open, problemIn } from './files.ts';
import { opened, salvageLibrary } from './salvageLibrary.ts';
import { overwrite, pagesOf, salvage } from './salvaging.ts';

const here = salvageLibrary();
const { path, pagesWith, rootOf, zeroed } = here;

describe('a lost page', () => {
  test('that leads to the texts costs none of them', () => {
    overwrite(path, zeroed(rootOf('paragraph'), rootOf('row'), rootOf('block')));
    const { draft: salvaged, report } = salvage(path);
    expect(opened(salvaged)).toEqual(here.before);
    expect(report.paragraphs).toEqual({ saved: 570, missing: 0 });
  });

  test('of corrected texts costs none of them: their history has them', () => {
    overwrite(path, zeroed(...pagesWith('correction')));
    const { draft: salvaged, report } = salvage(path);
    const texts = (rows: readonly string[]) => rows.map((row) => JSON.parse(row).text).toSorted();
    expect(texts(opened(salvaged).correction)).toEqual(texts(here.before.correction));
    expect(report).toMatchObject({ isWhole: false, log: 'dropped', corrections: { saved: 64, missing: 0 } });
  });

  test('of rows or of what stands in them costs no text, and keeps what stood side by side together', () => {
    overwrite(path, zeroed(...pagesWith('row'), ...pagesWith('block')));
    const { draft: salvaged, report } = salvage(path);
    const after = opened(salvaged);
    expect(after.paragraph).toEqual(here.before.paragraph);
    expect(after.block).toEqual(here.before.block);
    expect(after.comment).toEqual(here.before.comment);
    expect(report).toMatchObject({ toReview: 190, paragraphs: { missing: 0 } });
  });

  test('of rows, with the index of their order, leaves them in the order of their texts', () => {
    overwrite(path, zeroed(...pagesWith('row'), rootOf('row_order'), rootOf('block_row')));
    const library = open(salvage(path).draft);
    const order = library.connection.all<{ number: number }>(
      `SELECT p.number FROM "row" r JOIN block b ON b.row_id = r.id JOIN paragraph p ON p.id = b.paragraph_id
       JOIN version v ON v.id = p.version_id WHERE r.project_id = 1 AND v.role = 'source' ORDER BY r.rank`,
    );
    library.close();
    expect(order.map(({ number }) => number)).toEqual(Array.from({ length: 150 }, (_, at) => at));
  });

  test('of projects and versions leaves texts under honest names', () => {
    overwrite(path, zeroed(...pagesWith('project'), ...pagesWith('version')));
    const { draft: salvaged, report } = salvage(path);
    expect(report.projects).toMatchObject([
      {
        title: 'recovered project 1',
        versions: [1, 2, 3].map((at) => ({ title: `recovered version ${at}`, saved: 150 })),
      },
      {
        title: 'recovered project 2',
        versions: [4, 5, 6].map((at) => ({ title: `recovered version ${at}`, saved: 40 })),
      },
    ]);
    expect(opened(salvaged).paragraph).toEqual(here.before.paragraph);
  });

  test('of paragraphs is told by project, version and number', () => {
    const page = pagesOf(path).get(`paragraph ${here.before.paragraph[20]}`) ?? 0;
    const lost = [...pagesOf(path)].flatMap(([row, on]) =>
      on === page
        ? [JSON.parse(row.slice('paragraph '.length)) as { number: number; version_id: number }]
        : [],
    );
    overwrite(path, zeroed(page));
    const { draft: salvaged, report } = salvage(path);
    const after = opened(salvaged);
    expect(after.paragraph).toHaveLength(570 - lost.length);
    expect(here.before.paragraph).toEqual(expect.arrayContaining(after.paragraph));
    const first = Math.min(...lost.map(({ number }) => number)) + 1;
    expect(new Set(lost.map((each) => each.version_id))).toEqual(new Set([1]));
    expect(report.projects[0]).toMatchObject({
      title: 'Маяк one',
      versions: [
        { title: 'Маяк', missing: lost.length, stretches: [[first, first + lost.length - 1]] },
        { title: 'By machine', missing: 0, stretches: [] },
        { title: 'By hand', missing: 0, stretches: [] },
      ],
    });
    expect(report).toMatchObject({ toReview: lost.length, areLossesKnown: true });
  });

  test('of what is derived costs nothing, not even the undo log', () => {
    overwrite(path, zeroed(rootOf('paragraph_words_data'), rootOf('edit_order'), rootOf('revision_row')));
    const { draft: salvaged, report } = salvage(path);
    expect(report).toMatchObject({ isWhole: true, log: 'kept' });
    expect(opened(salvaged)).toEqual(here.before);
  });

  test('at the very beginning costs nothing, and the file is known for what it was', () => {
    overwrite(path, zeroed(1));
    rmSync(`${path}.backups`, { recursive: true, force: true });
    expect(problemIn(() => open(path))).toMatchObject({ code: 'libraryDamaged' });
    const { draft: salvaged, report } = salvage(path);
    expect(opened(salvaged)).toEqual(here.before);
    expect(report).toMatchObject({ isWhole: true, log: 'kept' });
  });
});
