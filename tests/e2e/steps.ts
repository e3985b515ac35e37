import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import type { Draft } from '../../shared/domain/model.ts';
import { sharedLanes } from '../setup/lanes.ts';
import type { Running, TestFile } from './host.ts';

/** What people do, step by step. Names are those of the English interface where no other is given. */

/** Goes to another screen; when it is done, the one before is gone, so that no step takes that for the new one. */
export const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        if (location.hash === wanted) return resolve();
        // The program heard of it before, and has drawn what it shows there.
        window.addEventListener('hashchange', () => resolve(), { once: true });
        location.hash = wanted;
      }),
    `#${hash}`,
  );

export const row = (page: Page, number: number): Locator =>
  page.getByRole('row').and(page.locator(`[aria-rowindex="${number + 1}"]`));

export const editor = (page: Page, number: number): Locator =>
  page.getByRole('textbox', { name: `Corrected text of row ${number}`, exact: true });

/** The mark that is there only once the core has answered. */
export const saved = (page: Page): Locator => page.getByText(/^(Saved|Сохранено) .*\d/);

/** Opens the screen of a new project and hands it these files. */
export const beginImport = async (running: Running, files: readonly TestFile[]): Promise<void> => {
  await goTo(running.page, '/new');
  await running.choose(files, () => running.page.locator('.start').getByRole('button').first().click());
  await running.page
    .getByRole('listbox')
    .getByRole('option')
    .nth(files.length - 1)
    .waitFor();
};

/** The import begun goes through; the project stands open. */
export const finishImport = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await page.locator('.bench [role=gridcell]').first().waitFor();
};

export const importTexts = async (running: Running, files: readonly TestFile[]): Promise<void> => {
  await beginImport(running, files);
  await expect.poll(() => running.page.getByRole('button', { name: /^Import \d/ }).isEnabled()).toBe(true);
  await finishImport(running.page);
};

export const startCorrecting = async (page: Page): Promise<void> => {
  await page.locator('.bench [role=gridcell]').first().waitFor();
  await page.keyboard.press('Control+Alt+KeyC');
  await page.locator('[role=columnheader][data-corrected=true]').waitFor();
};

export const goToRow = async (page: Page, number: number): Promise<void> => {
  await page.keyboard.press('Control+KeyJ');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await atRow(page, number).waitFor();
};

/** The foot's word of the row one is in; there when that is this one. */
export const atRow = (page: Page, number: number): Locator =>
  page
    .locator('.screen-foot')
    .getByText(new RegExp(`^(row|строка) ${number.toLocaleString('en').replace(',', '\\D?')}$`));

type Client = ReturnType<typeof createCore>['client'];

/** Does something with a library that no program has open, or, with `readOnly`, whoever has it open. */
export const withCore = async <T>(
  path: string,
  readOnly: boolean,
  work: (client: Client, core: ReturnType<typeof createCore>) => Promise<T>,
): Promise<T> => {
  const core = createCore({
    libraryPath: path,
    host: 'test',
    programVersion: '0',
    readOnly,
    lanes: sharedLanes,
  });
  try {
    return await work(core.client, core);
  } finally {
    await core.close();
  }
};

/** Makes a project in a library that no program has open, and backs it up; answers its id. */
export const makeProject = (path: string, title: string, drafts: readonly Draft[]): Promise<string> =>
  withCore(path, false, async (client, core) => {
    const events = await client.project.addVersions({
      project: { title },
      drafts: drafts.map((draft) => ({ ...draft, paragraphs: [...draft.paragraphs] })),
    });
    for await (const event of events) {
      if (event.kind !== 'done') continue;
      await core.backUp();
      return event.value.id;
    }
    throw new Error('the import ended without a project');
  });

/** Whole projects as the library on the disk has them, whoever has it open; newest first. */
export const storedProjects = (path: string): Promise<readonly string[]> =>
  withCore(path, true, async (client) => {
    const projects = await client.project.list();
    return Promise.all(
      projects.map(async ({ id }) => (await client.exporting.project({ projectId: id })).text),
    );
  });
