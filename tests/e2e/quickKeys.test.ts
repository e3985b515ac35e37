import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { rowFlags } from '../../shared/domain/mend/shape.ts';
import { inLibrary, openAligning, rowsOf, shape } from './alignments.ts';
import { draftOf } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { burst } from './keys.ts';
import { editor, goTo, makeProject, startCorrecting } from './steps.ts';

/** More rows than are fetched at first, so that a way to the last ones leads to rows that are on their way. */
const count = 420;
const numbers = Array.from({ length: count }, (_, at) => at);
const text = (title: string, role: 'source' | 'machine' | 'human', language: 'ru' | 'en', words: string) =>
  draftOf(
    title,
    role,
    language,
    numbers.map((n) => `${words} ${n}: ${n * 7 + 3}.`),
  );
const ledger = [
  text('Книга', 'source', 'ru', 'Мешков муки на день'),
  text('Machine', 'machine', 'en', 'Sacks of flour on day'),
  text('Human', 'human', 'en', 'Bags of flour for day'),
];

const times = (n: number, ...keys: readonly string[]): readonly string[] =>
  Array.from({ length: n }, () => keys).flat();

/** Presses the keys at once, and waits until the library holds what they come to. */
const pressed = async <T>(page: Page, keys: readonly string[], look: () => Promise<T>, wanted: T) => {
  await burst(page, keys);
  await expect.poll(look, { timeout: 20_000, message: keys.join(' ') }).toEqual(wanted);
};

onEveryHost('keys that follow each other at once', (host) => {
  const { at } = useFolder();

  test('all count in align mode, each in the row where it belongs', async () => {
    const library = at('quick.db');
    const id = await makeProject(library, 'Книга', ledger);
    const rows = () => inLibrary(library, (client) => rowsOf(client, id), true);
    const look = async () => shape(await rows());
    const marked = async () =>
      (await rows()).flatMap(({ flags, position }) => {
        const marks = [
          ...((flags & rowFlags.accepted) !== 0 ? ['accepted'] : []),
          ...((flags & rowFlags.locked) !== 0 ? ['locked'] : []),
        ];
        return marks.map((mark) => `${position + 1} ${mark}`);
      });
    const start = await look();
    await during(host, { library }, async ({ page }) => {
      await openAligning(page, id);
      const first = async () => (await rows())[0]?.cells.map(({ paragraphs }) => paragraphs.length);
      await pressed(page, times(3, 'KeyM'), first, [4, 4, 4]);
      await pressed(page, times(3, 'Control+KeyZ'), look, start);
      await pressed(page, ['KeyM', 'Control+KeyZ', 'KeyM', 'Control+KeyZ', 'KeyA'], marked, ['1 accepted']);
      await pressed(page, ['Control+KeyZ', 'KeyM', 'Alt+ArrowDown', 'KeyL'], marked, ['2 locked']);
      await pressed(page, times(2, 'Control+KeyZ'), look, start);
      // To rows that have not been fetched.
      await pressed(page, ['Control+End', 'KeyA', 'ArrowUp', 'KeyL'], marked, ['419 locked', '420 accepted']);
      await pressed(page, times(2, 'Control+KeyZ'), marked, []);
      const toRow = ['Control+KeyJ', 'Digit2', 'Digit0', 'Digit0', 'Enter'];
      // The row below is the first of another hundred, which is fetched by itself.
      const atEnd = async () => (await rows())[199]?.cells.map(({ paragraphs }) => paragraphs.length);
      await pressed(page, [...toRow, 'KeyM'], atEnd, [2, 2, 2]);
      await pressed(page, ['Control+KeyZ'], look, start);
      await pressed(page, [...toRow, 'KeyA', 'ArrowDown', 'KeyA'], marked, ['200 accepted', '201 accepted']);
      await pressed(page, ['Control+Home', ...times(40, 'ArrowDown'), 'KeyL'], marked, [
        '41 locked',
        '200 accepted',
        '201 accepted',
      ]);
    });
  });

  test('all count while correcting: texts taken, and what is typed, in the row that was gone to', async () => {
    const library = at('typed.db');
    const id = await makeProject(library, 'Книга', ledger);
    const written = () =>
      inLibrary(
        library,
        async (client) =>
          (await rowsOf(client, id)).flatMap(({ correction, position }) =>
            correction ? [`${position + 1} ${correction.text.replace(/ on day.*| for day.*/, '')}`] : [],
          ),
        true,
      );
    await during(host, { library }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await startCorrecting(page);
      await editor(page, 1).waitFor();
      const bags = (from: number, to: number) =>
        numbers.slice(from - 1, to).map((n) => `${n + 1} Bags of flour`);
      await pressed(page, times(6, 'Alt+ArrowDown', 'Alt+Digit3'), written, bags(2, 7));
      const toRow = ['Control+KeyJ', 'Digit3', 'Digit5', 'Digit0', 'Enter'];
      await pressed(page, [...toRow, 'KeyY', 'KeyE', 'KeyS'], written, [...bags(2, 7), '350 yes']);
      await pressed(page, ['Alt+ArrowDown', 'Alt+Digit2', 'Alt+ArrowUp', 'KeyX'], written, [
        ...bags(2, 7),
        '350 yesx',
        '351 Sacks of flour',
      ]);
    });
  });
});
