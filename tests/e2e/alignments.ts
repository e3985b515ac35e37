import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { createCore } from '../../electron/core/core.ts';
import type { Outputs } from '../../shared/contract/contract.ts';
import { burst } from './keys.ts';
import { goTo, withCore } from './steps.ts';

/** Alignments as tests look at them, in the library and on screen. */

export type Row = Outputs['rows']['window'][number];
export type Client = ReturnType<typeof createCore>['client'];

/** See {@link withCore}. */
export const inLibrary = <T>(
  path: string,
  work: (client: Client) => Promise<T>,
  readOnly = false,
): Promise<T> => withCore(path, readOnly, work);

export const rowsOf = (client: Client, projectId: string): Promise<Row[]> =>
  client.rows.window({ projectId, from: 0, count: 500 });

/** What stands in each row: paragraphs or parts, by version. */
export const shape = (rows: readonly Row[]) =>
  rows.map(({ cells }) =>
    cells.map(({ versionId, paragraphs }) => [
      versionId,
      paragraphs.map(({ number, part }) => [number, part]),
    ]),
  );

/** What stands in each row, as the library on the disk has it. */
export const stored = (library: string, id: string) =>
  inLibrary(library, async (client) => shape(await rowsOf(client, id)), true);

/** Makes faults in an alignment, by positions of rows and of version columns, as a wrong aligner would. */
export const planter = (client: Client, projectId: string) => {
  const refs = (rows: readonly (Row | undefined)[]) =>
    rows.flatMap((row) => (row ? [{ rowId: row.id, revision: row.revision }] : []));
  const at = async (position: number, count: number) =>
    client.rows.window({ projectId, from: position, count });
  const block = (row: Row | undefined, version: number) => ({
    paragraphId: row?.cells[version]?.paragraphs[0]?.id ?? 0,
  });
  return {
    detach: async (position: number, version: number, side: 'before' | 'after') => {
      const [row] = await at(position, 1);
      await client.mend.detach({ projectId, made: refs([row]), blocks: [block(row, version)], side });
    },
    /** Cuts a paragraph before these words; what follows goes to the row below. */
    cut: async (position: number, version: number, before: string | number) => {
      const [row, below] = await at(position, 2);
      const text = row?.cells[version]?.paragraphs[0]?.text ?? '';
      const offset = typeof before === 'number' ? Math.round(text.length * before) : text.indexOf(before);
      await client.mend.cutParagraph({
        projectId,
        made: refs([row, below]),
        cut: { ...block(row, version), offset },
        to: below?.id ?? 0,
      });
    },
    join: async (position: number) => client.mend.join({ projectId, made: refs(await at(position, 2)) }),
    move: async (position: number, version: number, to: 'up' | 'down') => {
      const from = to === 'up' ? position - 1 : position;
      const rows = await at(from, 2);
      const row = rows.find((each) => each.position === position);
      await client.mend.move({ projectId, made: refs(rows), blocks: [block(row, version)], to });
    },
    accept: async (positions: readonly number[]) => {
      const rows = await rowsOf(client, projectId);
      const made = refs(positions.map((position) => rows[position]));
      await client.mend.mark({ projectId, made, mark: 'accepted' });
    },
  };
};

/** The foot says something. */
export const said = (page: Page, words: RegExp) => page.locator('.bench-message').getByText(words).waitFor();

export const openAligning = async (page: Page, id: string): Promise<void> => {
  await goTo(page, `/project/${id}`);
  await page.locator('.bench [role=gridcell]').first().waitFor();
  await page.keyboard.press('Control+Alt+KeyA');
  await page.locator('.align-block').first().waitFor();
};

/** Mends by keyboard: `find` goes to a row, `mend` at once upon it is said to have been done there. Counts its keys. */
export const keyboardMender = (page: Page) => {
  // The key that brought align mode up is one.
  let pressed = 1;
  return {
    pressed: () => pressed,
    fix: async (find: string, mend: string, done: RegExp): Promise<void> => {
      await burst(page, [find, mend]);
      await said(page, done);
      pressed += 2;
    },
  };
};

/** A paragraph of a version on screen, or the parts of it. */
export const blockOf = (page: Page, number: number, version: string) =>
  page.getByRole('group', { name: new RegExp(`(Paragraph|Part of paragraph) ${number}, ${version}`) });

export const rowNumbered = (page: Page, number: number) =>
  page.locator(`.bench-row[data-index="${number - 1}"]`);

/**
 * Presses the pointer on a thing, once it stands still, and moves it over another until the drop place is marked,
 * without letting go. A browser goes on telling the page where a drag rests; Playwright does so when the pointer moves.
 */
export const dragOver = async (page: Page, from: Locator, to: Locator, marked: Locator): Promise<void> => {
  await from.hover();
  await page.mouse.down();
  await expect
    .poll(async () => {
      await to.hover();
      return marked.count();
    })
    .toBe(1);
};

/** Drags a block over a row, without letting go. */
export const dragOverRow = async (page: Page, block: Locator, number: number): Promise<void> => {
  const row = rowNumbered(page, number);
  await dragOver(page, block, row.locator('[role=rowheader]'), row.and(page.locator('[data-drop=into]')));
};
