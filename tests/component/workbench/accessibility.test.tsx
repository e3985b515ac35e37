import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { seriousFindings } from '../shell/window.tsx';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const reading = { mode: 'read' as const, base: null, columns: [], row: null };

describe('accessibility', () => {
  const scenes = {
    reading: { project: exampleDetail(ferryRows(), { view: reading }) },
    correcting: {},
  };
  test.each(
    (['light', 'dark'] as const).flatMap((theme) =>
      (['en', 'ru'] as const).flatMap((language) =>
        (['reading', 'correcting'] as const).map((scene) => [scene, theme, language] as const),
      ),
    ),
  )('axe finds nothing serious: %s, %s, %s', async (scene, theme, language) => {
    await openBench({ ...scenes[scene], preferences: { theme, language, textSize: 16 } });
    await expect.element(page.getByRole('grid')).toBeVisible();
    await expect.poll(() => document.documentElement.dataset.theme).toBe(theme);
    await expect.poll(() => document.querySelectorAll('.bench-row .text').length).toBeGreaterThan(6);
    expect(await seriousFindings()).toEqual([]);
  });

  test.each(['Columns', 'Export…'])('axe finds nothing serious in the dialog %s', async (name) => {
    await openBench();
    await page.getByRole('button', { name }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(await seriousFindings()).toEqual([]);
  });

  test('Tab and F6 lead through the screen, and the grid is one stop', async () => {
    await openBench();
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    await userEvent.keyboard('{F6}');
    const region = () =>
      document.activeElement?.closest('[role=banner], [role=main], [role=complementary], [role=contentinfo]');
    const seen = new Set<string | null | undefined>();
    for (let press = 0; press < 6; press++) {
      seen.add(region()?.getAttribute('role'));
      await userEvent.keyboard('{F6}');
    }
    expect([...seen].toSorted()).toEqual(['banner', 'complementary', 'contentinfo', 'main']);
    expect(document.querySelectorAll('.bench-grid [tabindex="0"]').length).toBe(1);
  });
});

test('the list of keys has no group without keys', async () => {
  await openBench();
  await expect.element(page.getByRole('grid')).toBeVisible();
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  const groups = [...document.querySelectorAll('.shortcuts-group')];
  expect(groups.length).toBeGreaterThan(3);
  expect(groups.filter((group) => group.querySelector('.shortcuts-line') === null)).toEqual([]);
});
