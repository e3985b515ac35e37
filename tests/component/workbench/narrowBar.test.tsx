import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

beforeEach(async () => {
  localStorage.clear();
});

test.each(['read', 'align', 'correct'] as const)(
  'tools stay at the right in a narrow window (%s)',
  async (mode) => {
    await page.viewport(720, 450);
    await openBench({
      project: exampleDetail(ferryRows(), { view: { mode, base: null, columns: [], row: null } }),
    });
    await expect.element(page.getByRole('button', { name: /^Export/ })).toBeInTheDocument();
    const bar = document.querySelector('.screen-bar')?.getBoundingClientRect();
    const tools = document.querySelector('.bench-tools')?.getBoundingClientRect();
    expect((bar?.right ?? 0) - (tools?.right ?? 0)).toBeLessThan(24);
  },
);

test.each([
  [1366, 60],
  [1280, 60],
  [1024, 130],
  [900, 60],
])('the project’s title is still read in a window of %d px', async (width, least) => {
  await page.viewport(width, 768);
  const project = exampleDetail(ferryRows(), {
    view: { mode: 'read', base: null, columns: [], row: null },
  });
  const versions = project.versions.map((version) =>
    version.role === 'machine' ? { ...version, title: 'Passing of the ferry' } : version,
  );
  await openBench({
    project: { ...project, versions, title: 'Паром уходит на рассвете' },
    preferences: { language: 'ru', theme: 'light', textSize: 17 },
  });
  const title = page.getByRole('heading', { level: 1 });
  await expect.element(title).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /^Экспорт/ })).toBeInTheDocument();
  expect(title.element().getBoundingClientRect().width).toBeGreaterThan(least);
  const bar = document.querySelector('.screen-bar');
  expect(bar?.scrollWidth).toBeLessThanOrEqual(bar?.clientWidth ?? 0);
  const back = title.element().querySelector('a')?.getBoundingClientRect();
  expect(Math.min(back?.width ?? 0, back?.height ?? 0)).toBeGreaterThanOrEqual(24);
});

/** What a reader may set, by success criterion 1.4.12 of WCAG 2.2. */
const textSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

test.each(['read', 'align', 'review'] as const)(
  'with more room between letters and words nothing is out of reach (%s)',
  async (mode) => {
    await page.viewport(1280, 768);
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = textSpacing;
    try {
      await openBench({
        project: exampleDetail(ferryRows(), { view: { mode, base: null, columns: [], row: null } }),
        preferences: { language: 'ru', theme: 'light', textSize: 17 },
      });
      await expect.element(page.getByRole('button', { name: /^Экспорт/ })).toBeInTheDocument();
      await expect.element(page.getByRole('complementary')).toBeInTheDocument();
      const outside = () =>
        [
          ...document.querySelectorAll(
            '.screen-bar button, .screen-foot button, .bench-panel :is(button, .key)',
          ),
        ]
          .filter((one) => one.getBoundingClientRect().right > innerWidth)
          .map((one) => one.textContent);
      await expect.poll(outside).toEqual([]);
    } finally {
      style.remove();
    }
  },
);
