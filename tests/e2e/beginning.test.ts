import { expect, test } from 'vitest';
import { exampleDrafts } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { makeProject } from './steps.ts';

onEveryHost('a page that begins', (host) => {
  const { at } = useFolder();

  test('asks for the first rows, each thing once, before its program is there', async ({ skip }) => {
    const library = at('library.sverka');
    const id = await makeProject(library, 'Маяк', exampleDrafts);
    await during(host, { library }, async ({ page, openAnother }) => {
      if (openAnother === null) return skip('the desktop program asks without HTTP');
      const address = `${new URL(page.url()).origin}/#/project/${id}`;
      await page.goto('about:blank');
      const program = Promise.withResolvers<void>();
      await page.route('**/assets/index-*.js', async (route) => {
        await program.promise;
        await route.continue();
      });
      const asked: string[] = [];
      page.on('request', (request) => {
        const [, operation] = request.url().split('/rpc/');
        if (operation !== undefined) asked.push(operation);
      });
      const rows = page.waitForResponse('**/rpc/rows/window');
      await page.goto(address, { waitUntil: 'commit' });
      await rows;
      const first = [
        'library/changes',
        'library/preferences',
        'library/status',
        'project/open',
        'rows/index',
        'rows/window',
      ];
      expect(asked.toSorted()).toEqual(first);
      program.resolve();
      await page.locator('.bench-row').first().waitFor();
      expect(first.map((one) => asked.filter((operation) => operation === one).length)).toEqual([
        1, 1, 1, 1, 1, 1,
      ]);
    });
  });

  test('asks by itself where the stream of changes is long in coming, and once more when it is there', async ({
    skip,
  }) => {
    const library = at('library.sverka');
    const id = await makeProject(library, 'Маяк', exampleDrafts);
    await during(host, { library }, async ({ page, openAnother }) => {
      if (openAnother === null) return skip('the desktop program asks without HTTP');
      const address = `${new URL(page.url()).origin}/#/project/${id}`;
      await page.goto('about:blank');
      const stream = Promise.withResolvers<void>();
      await page.route('**/rpc/library/changes', async (route) => {
        await stream.promise;
        await route.continue();
      });
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/rpc/library/preferences')) asked.push(request.url());
      });
      await page.goto(address, { waitUntil: 'commit' });
      await page.locator('.bench-row').first().waitFor();
      expect(asked).toHaveLength(1);
      const again = page.waitForResponse('**/rpc/rows/index');
      stream.resolve();
      await again;
      expect(asked).toHaveLength(2);
    });
  });
});
