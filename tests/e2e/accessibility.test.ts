import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { during, makeFolder, onEveryHost, type Running } from './host.ts';
import { goTo } from './steps.ts';
import { files } from './texts.ts';

const open = async (page: Page, hash: string, landmark: string): Promise<void> => {
  await goTo(page, hash);
  await page.locator(landmark).first().waitFor();
};

/** Every screen there is, each with what brings it up; `project` is the address of the sample project. */
const screens: readonly (readonly [string, (page: Page, project: string) => Promise<void>])[] = [
  ['library', (page) => open(page, '/', '.screen-main')],
  ['import, empty', (page) => open(page, '/new', '.start')],
  [
    'import, with texts',
    async (page) => {
      await open(page, '/new', '.start');
      const choosing = page.waitForEvent('filechooser');
      await page.keyboard.press('Control+KeyO');
      await (await choosing).setFiles([
        ...files,
        { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      ]);
      await page.getByRole('grid').getByRole('row').first().waitFor();
    },
  ],
  ['reading', (page, project) => open(page, project, '[role=gridcell]')],
  [
    'correcting',
    async (page, project) => {
      await open(page, project, '[role=gridcell]');
      await page.keyboard.press('Control+Alt+KeyC');
      await page.locator('textarea').first().waitFor();
      await page.keyboard.press('Alt+Digit2');
      await page.locator('.bench-panel ins, .bench-panel del, .bench-panel p').first().waitFor();
    },
  ],
  [
    'consistency',
    async (page, project) => {
      await open(page, project, '[role=gridcell]');
      await page.locator('[role=gridcell][tabindex="0"]').first().focus();
      await page.keyboard.press('Control+Shift+KeyK');
      await page.locator('.consistency-place').first().waitFor();
    },
  ],
  [
    'replace',
    async (page, project) => {
      await open(page, project, '[role=gridcell]');
      await page.locator('[role=gridcell][tabindex="0"]').first().focus();
      await page.keyboard.press('Control+KeyH');
      await page.getByRole('dialog').getByRole('textbox').first().fill('tower');
      await page.locator('.rewriting-places li').first().waitFor();
    },
  ],
  [
    'report',
    async (page, project) => {
      await open(page, project, '[role=gridcell]');
      await page.keyboard.press('Alt+KeyP');
      await page.locator('.report').waitFor();
    },
  ],
  [
    'measures',
    async (page, project) => {
      await open(page, project, '[role=gridcell]');
      await page.locator('[role=gridcell][tabindex="0"]').first().focus();
      await page.keyboard.press('Control+Shift+KeyM');
      await page.locator('.measures-farthest li').first().waitFor();
    },
  ],
  [
    'findings',
    async (page, project) => {
      await open(page, project, '[role=gridcell]');
      await page.locator('[role=gridcell][tabindex="0"]').first().focus();
      await page.keyboard.press('Control+F8');
      await page.locator('.findings-panel .finding').first().waitFor();
    },
  ],
  ...(
    [
      'Control+Shift+KeyE',
      'Control+KeyJ',
      'F3',
      'Control+Shift+KeyG',
      'Control+Comma',
      'Shift+Slash',
    ] as const
  ).map(
    (keys) =>
      [
        `dialog at ${keys}`,
        async (page: Page, project: string) => {
          await open(page, project, '[role=gridcell]');
          await page.locator('[role=gridcell][tabindex="0"]').first().focus();
          await page.keyboard.press(keys);
          await page.getByRole('dialog').waitFor();
        },
      ] as const,
  ),
  [
    'sentences',
    async (page, project) => {
      await open(page, project, '[role=gridcell]');
      await page.locator('[role=gridcell][tabindex="0"]').first().focus();
      await page.keyboard.press('Control+Alt+KeyR');
      await page.keyboard.press('Alt+KeyS');
      await page.locator('.sentence').first().waitFor();
    },
  ],
  // The last, for the project stays in the mode it was left in.
  [
    'aligning',
    async (page, project) => {
      await open(page, project, '[role=gridcell]');
      await page.keyboard.press('Control+Alt+KeyA');
      await page.locator('.align-block').first().waitFor();
    },
  ],
];

/** Clicks what opens something over the workbench. */
const press =
  (...steps: readonly string[]) =>
  async (page: Page, project: string): Promise<void> => {
    await open(page, project, '[role=gridcell]');
    for (const step of steps) await page.locator(step).click();
  };

const versionsMenu = '.bench-tools .button-quiet';

/** What a button or a key opens over the workbench. */
const menus: typeof screens = [
  ['versions', press(versionsMenu)],
  ['what is compared', press('.bench-tools .button-icon[aria-haspopup]')],
  ['base', press('.select-chip .select-button')],
  ['titles and roles', press(versionsMenu, '[role=menuitem]:nth-of-type(2)')],
  ['aligning anew', press(versionsMenu, '[role=menuitem]:last-of-type')],
  [
    'what can be done with a block',
    async (page, project) => {
      await open(page, project, '[role=gridcell]');
      await page.keyboard.press('Control+Alt+KeyA');
      await page.locator('.align-block').first().click();
      await page.keyboard.press('Shift+F10');
    },
  ],
];

onEveryHost('axe finds nothing serious', (host) => {
  // Names go by the language and contrast by the scheme: each is looked at once, which is half of all pairs.
  test.each([
    { locale: 'ru-RU', colorScheme: 'dark' },
    { locale: 'en-US', colorScheme: 'light' },
  ] as const)('in any screen, $locale, $colorScheme', async (look) => {
    const place = makeFolder();
    const running: Running = await host.launch({ library: place.library, ...look });
    try {
      const { page } = running;
      await page.locator('[role=gridcell]').first().waitFor();
      const project = page.url().split('#')[1] ?? '';
      const found: Record<string, readonly unknown[]> = {};
      for (const [name, bringUp] of screens) {
        await bringUp(page, project);
        found[name] = await violations(page);
        await page.keyboard.press('Escape');
      }
      expect(found).toEqual(Object.fromEntries(screens.map(([name]) => [name, []])));
    } finally {
      await running.stop();
      place.remove();
    }
  });

  test('in any menu and what it opens', async () => {
    const place = makeFolder();
    await during(host, { library: place.library }, async ({ page }) => {
      await page.locator('[role=gridcell]').first().waitFor();
      const project = page.url().split('#')[1] ?? '';
      for (const [name, bringUp] of menus) {
        await bringUp(page, project);
        await page.locator('[role=menu], [role=listbox], [role=dialog]').first().waitFor();
        expect([name, await violations(page)]).toEqual([name, []]);
        await page.keyboard.press('Escape');
        await page
          .locator('[role=menu], [role=listbox], [role=dialog]')
          .first()
          .waitFor({ state: 'detached' });
      }
    });
    place.remove();
  });
});
