import { test } from 'vitest';
import { startBrowserHost } from '../setup/browserHost.ts';
import { makeFolder, openBrowser } from './host.ts';
import { goTo, saved, startCorrecting } from './steps.ts';

test('a window of a run that is over says that it is to be reloaded, and then saves what was typed meanwhile', async () => {
  const place = makeFolder();
  const browser = await openBrowser();
  const context = await browser.newContext({ locale: 'en-US' });
  const first = startBrowserHost(place.library, 'en');
  let second: ReturnType<typeof startBrowserHost> | null = null;
  try {
    const page = await context.newPage();
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(await first.address);
    await startCorrecting(page);
    await page.keyboard.press('Enter');
    await first.end('SIGKILL');
    await page.keyboard.type('Typed while nothing answered.');
    await page.getByRole('alert').filter({ hasText: 'Sverka does not answer.' }).waitFor();

    second = startBrowserHost(place.library, 'en', new URL(page.url()).port);
    const another = await context.newPage();
    await another.goto(await second.address);
    const banner = page.getByRole('alert').filter({ hasText: 'Sverka was started anew.' });
    await banner.getByRole('button', { name: 'Reload' }).click();
    await banner.waitFor({ state: 'detached' });
    await page.getByText('Typed while nothing answered.').first().waitFor();
    await saved(page).waitFor();
    // The first window holds no more than it has saved.
    const address = page.url();
    await page.close();
    await goTo(another, new URL(address).hash.slice(1));
    await another.getByText('Typed while nothing answered.').first().waitFor();
  } finally {
    await context.close();
    await first.end('SIGTERM');
    await second?.end('SIGTERM');
    place.remove();
  }
});
