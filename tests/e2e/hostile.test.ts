import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Draft } from '../../shared/domain/model.ts';
import { during, onEveryHost, openBrowser, type Running, useFolder } from './host.ts';
import {
  beginImport,
  editor,
  finishImport,
  goTo,
  makeProject,
  saved,
  startCorrecting,
  storedProjects,
} from './steps.ts';
import { textFile } from './texts.ts';

/** Each would set `window.caught`, load something from elsewhere, or be filled in, were it anything but text. */
const tricks = [
  '<script>window.caught = 1</script>',
  '<img src="http://example.invalid/a.png" onerror="window.caught = 1">',
  '"><svg onload="window.caught = 1"><a href="javascript:window.caught = 1">press</a>',
  '</textarea></title></style><iframe srcdoc="<script>parent.caught = 1</script>"></iframe>',
  '$t(common:program) {{count}} {{{count}}} <%= 2 %> &lt;b&gt; &#x27;',
] as const;
const [script, image, drawing, frame, filled] = tricks;

const hostileDraft = (role: Draft['role'], language: string, title: string): Draft => ({
  fileName: `${title.replace(/[/\\]/g, '_')}.txt`,
  role,
  language,
  title,
  engine: role === 'machine' ? image.slice(0, 100) : null,
  encoding: 'utf-8',
  paragraphs: [
    { role: 'headline', text: `${script} 1`, included: true },
    { role: 'body', text: `${image} ${role}`, included: true },
    { role: 'body', text: `${drawing} 3`, included: true },
    { role: 'body', text: `${frame} ${role} ${filled}`, included: true },
    { role: 'navigation', text: `${image} / ${script}`, included: false },
    { role: 'attribution', text: `Translated by ${image}`, included: false },
  ],
});
const drafts = [
  hostileDraft('source', 'ru', script),
  hostileDraft('machine', 'en', image),
  hostileDraft('human', 'en', drawing),
  hostileDraft('human', 'en', filled),
];

/** Notes every request, dialog and error of a page. */
const watch = (page: Page): { readonly strayed: () => readonly string[] } => {
  const strayed: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOurs =
      hostname === '127.0.0.1' || ['data:', 'blob:', 'file:', 'sverka:', 'app:'].includes(protocol);
    if (!isOurs) strayed.push(request.url());
  });
  page.on('dialog', (dialog) => {
    strayed.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => strayed.push(`error: ${error.message}`));
  page.on('popup', (popup) => strayed.push(`popup: ${popup.url()}`));
  return { strayed: () => strayed };
};

/** Whatever of the tricks has become more than text. A policy may have kept it from running; that is no excuse. */
const alive = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...('caught' in window ? ['caught'] : []),
    ...[
      ...document.querySelectorAll(
        'script:not([src]), img, iframe, [onload], [onerror], a[href^="javascript"], svg[onload]',
      ),
    ].map(({ outerHTML }) => outerHTML),
  ]);

/** Brings up every screen and dialog in turn. */
const screens: Readonly<Record<string, (page: Page, project: string) => Promise<unknown>>> = {
  library: async (page) => {
    await goTo(page, '/');
    await page.getByRole('row').first().waitFor();
  },
  'renaming dialog': async (page) => {
    await page.getByRole('row').first().press('F2');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
  },
  reading: async (page, project) => {
    await page.keyboard.press('Escape');
    await goTo(page, `/project/${project}`);
    await page.locator('.bench [role=gridcell]').first().waitFor();
  },
  correcting: async (page) => {
    await startCorrecting(page);
    await editor(page, 1).fill(`${script} ${image}`);
    await saved(page).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+Digit3');
    await page.locator('.bench-history').waitFor();
    await page.getByRole('button', { name: /^Undo: / }).hover();
  },
  'base chooser': async (page) => {
    await page.getByRole('button', { name: /Base/ }).click();
    await page.getByRole('option').first().waitFor();
  },
  'export dialog': async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+KeyE');
    await page.getByRole('dialog').getByText('The attribution').waitFor();
  },
  'columns dialog': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    await page.getByRole('dialog').waitFor();
  },
  'versions dialog': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Versions', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Titles/ }).click();
    await page
      .getByRole('button', { name: /left out$/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Bring back' }).first().waitFor();
  },
  'versions to be added': async (page, project) => {
    await page.keyboard.press('Escape');
    await goTo(page, `/project/${project}/import`);
    await page.locator('.start').waitFor();
  },
  'notice of a removal': async (page) => {
    await goTo(page, '/');
    await page.getByRole('row').first().press('Delete');
    await page
      .getByRole('status')
      .getByText(/was removed/)
      .waitFor();
    await page.keyboard.press('Control+KeyZ');
    await page
      .getByRole('status')
      .getByText(/is back/)
      .waitFor();
  },
};

/** Everything the export dialog can write, by its choices. */
const exports = [
  ['Corrected text', 'HTML'],
  ['Aligned texts', 'HTML'],
  ['Aligned texts', 'TMX 1.4b'],
  ['The whole project', null],
] as const;

const exported = async (running: Running, what: string, format: string | null) => {
  const { page } = running;
  await page.keyboard.press('Control+Shift+KeyE');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: new RegExp(`^${what}`) }).check({ force: true });
  if (format !== null) await dialog.getByRole('radio', { name: format }).click();
  const file = await running.save(() => dialog.getByRole('button', { name: 'Export', exact: true }).click());
  await dialog.waitFor({ state: 'detached' });
  return file;
};

onEveryHost('hostile texts', (host) => {
  const { at } = useFolder();
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });

  test('are text in every screen, and ask for nothing', async () => {
    const library = at('screens.db');
    const project = await makeProject(library, image, drafts);
    await during(host, { library }, async ({ page }) => {
      const { strayed } = watch(page);
      for (const [name, bringUp] of Object.entries(screens)) {
        await bringUp(page, project);
        expect({ name, alive: await alive(page), strayed: strayed() }).toEqual({
          name,
          alive: [],
          strayed: [],
        });
        // The project is called so, and is called so in each of them.
        expect(await page.locator('body').textContent()).toContain(image);
      }
      await goTo(page, `/project/${project}`);
      await page.locator('.bench [role=gridcell] .text').first().waitFor();
      // Word for word as it was written, what looks like a placeholder too.
      for (const trick of tricks) expect(await page.locator('.bench-grid').textContent()).toContain(trick);
    });
  });

  test('are text in what is exported, when a browser opens it', async () => {
    const library = at('exports.db');
    const project = await makeProject(library, script, drafts);
    await during(host, { library }, async (running) => {
      await goTo(running.page, `/project/${project}`);
      await startCorrecting(running.page);
      await editor(running.page, 1).fill(`${script} ${image}`);
      await saved(running.page).waitFor();
      for (const [what, format] of exports) {
        const { fileName, text } = await exported(running, what, format);
        expect(fileName).not.toMatch(/[<>:"/\\|?*]/);
        const path = at(fileName);
        writeFileSync(path, text);
        const page = await browser.newPage();
        const { strayed } = watch(page);
        await page.goto(pathToFileURL(path).href);
        expect({ what, format, alive: await alive(page), strayed: strayed() }).toEqual({
          what,
          format,
          alive: [],
          strayed: [],
        });
        if (format === 'HTML')
          expect(await page.locator('body').textContent()).toContain(`${script} ${image}`);
        await page.close();
      }
    });
  });

  test('are text in imported files, whatever their names and forms, and in project files', async () => {
    const library = at('imports.db');
    const origin = at('origin.db');
    await makeProject(origin, frame, drafts);
    const [projectFile = ''] = await storedProjects(origin);
    const saidPage = `<!doctype html><title>${'&lt;script&gt;window.caught = 1&lt;/script&gt;'}</title>
      <script>window.caught = 1</script><body onload="window.caught = 1"><article><h1>The lamp</h1>
      <img src="http://example.invalid/b.png" onerror="window.caught = 1">
      ${'<p>The keeper lit the lamp before the fog came in from the sea, as he had every night. <script>window.caught = 1</script></p>'.repeat(6)}
      <iframe src="http://example.invalid/"></iframe><link rel="stylesheet" href="http://example.invalid/c.css">
      </article></body>`;
    await during(host, { library }, async (running) => {
      const { page } = running;
      const { strayed } = watch(page);
      await beginImport(running, [
        textFile("<img src=x onerror='window.caught=1'>.txt", `${script}\n\n${image}\n\nЛампа погасла.\n`),
        textFile('saved.html', saidPage),
        textFile(
          'marked.md',
          `# ${script}\n\n[press](javascript:window.caught=1)\n\n${image}\n\nThe lamp.\n`,
        ),
        textFile("<svg onload='window.caught=1'>.docx", script),
      ]);
      const options = page.getByRole('listbox').getByRole('option');
      await expect.poll(() => page.getByRole('button', { name: 'Import 3 texts' }).isEnabled()).toBe(true);
      for (let index = 0; index < 4; index++) {
        await options.nth(index).click();
        await page.locator('.paragraph-text, .details [role=alert]').first().waitFor();
        expect([await alive(page), strayed()]).toEqual([[], []]);
      }
      await finishImport(page);
      expect([await alive(page), strayed()]).toEqual([[], []]);

      await goTo(page, '/');
      await page.getByRole('row').first().waitFor();
      await running.choose([textFile("<img src=x onerror='window.caught=1'>.json", projectFile)], () =>
        page.keyboard.press('Control+KeyO'),
      );
      await page.getByRole('row').filter({ hasText: frame }).waitFor();
      expect(await storedProjects(library)).toContain(projectFile);
      await page.getByRole('row').filter({ hasText: frame }).press('Enter');
      await page.locator('.bench [role=gridcell]').first().waitFor();
      expect([await alive(page), strayed()]).toEqual([[], []]);
    });
  });
});
