import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openConnection } from '../../electron/store/connection.ts';
import { createTranslator } from '../../shared/locales/translator.ts';
import { exampleDrafts } from './drafts.ts';
import { during, onEveryHost, type Running, useFolder } from './host.ts';
import { editor, goTo, goToRow, makeProject, saved, startCorrecting, storedProjects } from './steps.ts';

const t = createTranslator('ru');
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** A closed library's page says what, where and what to do; the file is as it was. */
const isClosed = async (
  page: Page,
  path: string,
  code: 'libraryNewer' | 'libraryForeign' | 'libraryDamaged' | 'libraryLocked',
): Promise<void> => {
  await heading(page, t(`library:closed.${code}`)).waitFor();
  const told =
    code === 'libraryDamaged' ? t('library:closed.damaged', { path }) : t(`errors:${code}`, { path });
  await page.getByText(told).waitFor();
};

/** Zeros over the first page of a table. */
const losePageOf = (library: string, table: string): void => {
  const connection = openConnection(library, false);
  const root = connection.get<{ page: number }>(
    'SELECT rootpage AS page FROM sqlite_schema WHERE name = ?',
    table,
  );
  connection.close();
  const file = openSync(library, 'r+');
  writeSync(file, Buffer.alloc(4096), 0, 4096, ((root?.page ?? 0) - 1) * 4096);
  closeSync(file);
};

/** A disk of this many megabytes, and what fills it; null where this system lets nobody have one. */
const smallDisk = (folder: string, megabytes: number): { readonly filler: string } | null => {
  mkdirSync(folder);
  const options = `size=${megabytes}m`;
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  if (mounted.status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return { filler: join(folder, 'filler') };
};

/** Fills a disk to its last byte. */
const fill = (filler: string): void => {
  const file = openSync(filler, 'w');
  for (let size = 64 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch {
      // Smaller pieces may still fit.
    }
  }
  // A file that is held open keeps its room after it is removed.
  closeSync(file);
};

/** Lets a process write no file any longer than it may, or as long as it likes. */
const limitFiles = (processId: number, limit: '1' | 'unlimited'): boolean =>
  spawnSync('prlimit', ['--pid', String(processId), `--fsize=${limit}:`], { stdio: 'ignore' }).status === 0;

/** Ways to have no room: a disk that is really full, or a process that may write no more. */
const makeFull = (filler: string | null, running: Running): (() => void) | null => {
  if (filler !== null) {
    fill(filler);
    return () => rmSync(filler);
  }
  const { processId } = running;
  if (processId === null || !limitFiles(processId, '1')) return null;
  return () => void limitFiles(processId, 'unlimited');
};

onEveryHost('libraries', (host) => {
  const { at } = useFolder();
  const russian = (library: string) => ({ library, locale: 'ru-RU' }) as const;

  test('one made by a newer Sverka is told and left as it is', async () => {
    const library = at('newer.db');
    await makeProject(library, 'Маяк', exampleDrafts);
    const connection = openConnection(library, false);
    connection.script('ALTER TABLE project ADD COLUMN colour TEXT; PRAGMA user_version = 99');
    connection.close();
    const before = readFileSync(library);
    await during(host, russian(library), ({ page }) => isClosed(page, library, 'libraryNewer'));
    expect(readFileSync(library).equals(before)).toBe(true);
  });

  test('a file of another program is told and left as it is', async () => {
    const library = at('letters.db');
    writeFileSync(library, 'Дорогая редакция! Пишет вам смотритель маяка.');
    const before = readFileSync(library);
    await during(host, russian(library), ({ page }) => isClosed(page, library, 'libraryForeign'));
    expect(readFileSync(library).equals(before)).toBe(true);
  });

  test('a damaged one is kept beside, and a backup put in its place', async () => {
    const library = at('damaged.db');
    await makeProject(library, 'Маяк', exampleDrafts);
    const before = await storedProjects(library);
    const file = openSync(library, 'r+');
    writeSync(file, Buffer.alloc(statSync(library).size - 4096, 0x5a), 0, undefined, 4096);
    closeSync(file);
    await during(host, russian(library), async ({ page }) => {
      await isClosed(page, library, 'libraryDamaged');
      await page
        .getByRole('button', { name: /^Восстановить/ })
        .first()
        .click();
      await page.getByRole('button', { name: t('common:preferences.restoreNow'), exact: true }).click();
      await page.getByRole('row', { name: 'Маяк' }).waitFor();
      expect(await storedProjects(library)).toEqual(before);
    });
  });

  test('what can be read of a damaged one is shown, and takes its place by keyboard', async () => {
    const library = at('salvaged.db');
    const id = await makeProject(library, 'Маяк', exampleDrafts);
    const before = await storedProjects(library);
    losePageOf(library, 'block');
    await during(host, russian(library), async ({ page }) => {
      await isClosed(page, library, 'libraryDamaged');
      await page.getByRole('button', { name: t('library:salvage.look') }).press('Enter');
      await page.getByText('Абзацы: 12 из 12').waitFor();
      await page.getByText(t('library:salvage.nothingMissing')).waitFor();
      await page.getByRole('button', { name: t('library:salvage.take') }).press('Enter');
      const dialog = page.getByRole('dialog', { name: t('library:salvage.doneTitle') });
      await dialog.getByText(`${library}.damaged-`).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('row', { name: 'Маяк' }).waitFor();
      expect(await storedProjects(library)).toEqual(before);
      await goTo(page, `/project/${id}`);
      await page.getByText('Two barges went past at midnight.').first().waitFor();
    });
  });

  test('one that is open elsewhere can be read, never written, and is taken over once it is free', async () => {
    const library = at('locked.db');
    const id = await makeProject(library, 'Маяк', exampleDrafts);
    const writer = await host.launch({ ...russian(library), alone: true });
    let writing = true;
    const reader = await host.launch({ ...russian(library), alone: true });
    try {
      const { page } = reader;
      await isClosed(page, library, 'libraryLocked');
      await page.getByRole('button', { name: 'Открыть только для чтения' }).click();
      await page.getByText('Библиотека открыта только для чтения').waitFor();
      await page.getByRole('row', { name: 'Маяк' }).waitFor();
      expect(await page.getByRole('button', { name: 'Новый проект' }).isDisabled()).toBe(true);

      const before = await storedProjects(library);
      await goTo(page, `/project/${id}`);
      await startCorrecting(page);
      await page.keyboard.press('Alt+Digit2');
      await page.keyboard.press('Control+Enter');
      await page.keyboard.type('этого не должно быть');
      expect(await page.locator('.bench textarea').count()).toBe(0);
      expect(await storedProjects(library)).toEqual(before);

      // What the other one writes is seen here.
      await goTo(writer.page, `/project/${id}`);
      await startCorrecting(writer.page);
      await writer.page.locator('.bench textarea').first().fill('The keeper lit the lamp at 6:40 p.m.');
      await saved(writer.page).waitFor();
      await page.getByText('The keeper lit the lamp at 6:40 p.m.').first().waitFor();

      const takeOver = page.getByRole('button', { name: t('library:readOnly.openForWriting') });
      await takeOver.click();
      await isClosed(page, library, 'libraryLocked');
      await writer.stop();
      writing = false;
      await page.getByRole('button', { name: t('common:tryAgain') }).click();
      await startCorrecting(page);
      await goToRow(page, 2);
      await page.keyboard.press('Alt+Digit3');
      await page.keyboard.press('Control+Enter');
      await page.getByText('1 из 4 строк').first().waitFor();
    } finally {
      if (writing) await writer.stop();
      await reader.stop();
    }
  });

  test('a full disk while typing: said, nothing lost, saved again once there is room', async ({ skip }) => {
    const folder = at('disk');
    const disk = smallDisk(folder, 4);
    const library = join(folder, 'library.db');
    const id = await makeProject(library, 'Lighthouse', exampleDrafts);
    await during(host, { library, alone: true }, async (running) => {
      const { page } = running;
      await goTo(page, `/project/${id}`);
      await startCorrecting(page);
      await goToRow(page, 2);
      await editor(page, 2).fill('Saved while there was room.');
      await saved(page).waitFor();

      const makeRoom = makeFull(disk?.filler ?? null, running);
      if (makeRoom === null) return skip('nothing here can fill a disk or limit a process');
      const written = `Two barges passed. ${'They were long, and low in the water. '.repeat(400)}`.trim();
      await editor(page, 2).fill(written);
      const alert = page.getByRole('alert').filter({ hasText: /^Not saved\. / });
      await alert.waitFor();
      expect(await alert.textContent()).toContain(library);
      if (disk !== null) expect(await alert.textContent()).toMatch(/The disk of .* is full/);
      expect(await editor(page, 2).inputValue()).toBe(written);
      // Going elsewhere and writing on loses nothing either.
      await goToRow(page, 3);
      await editor(page, 3).fill('And the gulls came back.');
      await alert.waitFor();
      await page.reload();
      await alert.waitFor();

      makeRoom();
      await alert.getByRole('button', { name: 'Try again' }).click();
      await saved(page).waitFor();
      const [project] = await storedProjects(library);
      expect(project).toContain(JSON.stringify(written));
      expect(project).toContain('"And the gulls came back."');
    });
  });
});
