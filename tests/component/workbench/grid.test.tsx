import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pressRussian } from '../shell/window.tsx';
import { exampleDetail, exampleVersions } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';
import { exampleRow, exampleVersion } from './rows.ts';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const heads = () =>
  [...document.querySelectorAll('.bench-head-title')].map(
    (head) => head.querySelector('bdi, span')?.textContent,
  );
const reading = { mode: 'read' as const, base: null, columns: [], row: null };

describe('versions side by side', () => {
  test('what differs from the base is marked in both, and what is missing is said', async () => {
    const rows = [
      exampleRow(0, { 1: 'Паром', 2: 'The crossing has never closed.', 3: 'The crossing was never closed.' }),
      exampleRow(1, { 1: 'Лёд', 2: 'Ice.', 3: null }),
    ];
    await openBench({ rows, project: exampleDetail(rows, { view: reading }) });
    await expect.element(page.getByRole('gridcell', { name: /The crossing/ }).first()).toBeVisible();
    expect([...document.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual(['was']);
    expect([...document.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual(['has']);
    await expect.element(page.getByText('no such paragraph in this translation')).toBeVisible();
    expect(document.querySelector('[role=gridcell][lang=ru]')?.textContent).toBe('Паром');
  });

  test('another base, other marks; the choice is kept', async () => {
    const bench = await openBench({ project: exampleDetail(ferryRows(), { view: reading }) });
    await page.getByRole('button', { name: /Base/ }).click();
    await page.getByRole('option', { name: 'Human A' }).click();
    await expect.poll(() => document.querySelector('[data-column="2"] ins')?.textContent).toBe('The');
    await expect.poll(() => bench.state.project.view.base).toBe(3);
  });

  test('the attribution of a machine translation stands over its texts', async () => {
    await openBench();
    await expect
      .element(
        page.getByRole('columnheader', { name: /Machine/ }).getByText('Translated by Yandex Translate'),
      )
      .toBeVisible();
  });

  test('the key of the filters leads to their search and back', async () => {
    await openBench({ project: exampleDetail(ferryRows(), { view: reading }) });
    const cell = page.getByRole('gridcell', { name: /Паром номер 1/ });
    await expect.element(cell).toHaveFocus();
    const search = page.getByRole('searchbox');
    await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}dawn');
    await expect.element(search).toHaveValue('dawn');
    const hits = () => [...(CSS.highlights.get('search-hit') ?? [])].map(String);
    // The third row has no human translation.
    await expect.poll(hits).toEqual(Array.from({ length: 11 }, () => 'dawn'));
    await userEvent.keyboard('{Escape}');
    await expect.element(search).toHaveValue('');
    await expect.poll(hits).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(cell).toHaveFocus();
    await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
    await expect.element(search).toHaveFocus();
    await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
    await expect.element(cell).toHaveFocus();
    expect(document.querySelector('.row-filters')).toBeNull();
  });

  test('reading shows the corrected text once there is some', async () => {
    const project = exampleDetail(ferryRows(), { view: reading });
    await openBench({ project });
    await expect.poll(heads).toEqual(['Оригинал', 'Machine', 'Human A']);
    await page.getByRole('radio', { name: 'Correcting' }).click();
    await expect.poll(heads).toEqual(['Оригинал', 'Machine', 'Human A', 'Corrected']);
  });

  test('ten thousand rows are a few in the page, each under its own number', async () => {
    await openBench({ rows: ferryRows(10_000) });
    const grid = page.getByRole('grid');
    await expect.element(grid).toHaveAttribute('aria-rowcount', '10001');
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    expect(document.querySelectorAll('.bench-row').length).toBeLessThan(40);
    await userEvent.keyboard('{Escape}{Control>}{End}{/Control}');
    await expect.element(page.getByText(/The ferry number 10000 departed/)).toBeVisible();
    expect(document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('10001');
  });

  test('what is being typed stays, and stays in the page, however far one scrolls', async () => {
    await openBench({ rows: ferryRows(2000) });
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    await userEvent.keyboard('begun');
    document.querySelector('.bench-grid')?.scrollTo(0, 90_000);
    await expect.poll(() => document.querySelectorAll('.bench-row').length).toBeGreaterThan(5);
    expect(document.activeElement).toBe(document.querySelector('textarea'));
    await userEvent.keyboard(' and ended');
    expect(document.querySelector('textarea')?.value).toBe('begun and ended');
  });

  test('the focused cell is never under the head or the columns that stay', async () => {
    const versions = [
      ...exampleVersions,
      ...[4, 5, 6, 7, 8].map((id) => exampleVersion({ id, role: 'human', title: `Human ${id}` })),
    ];
    const texts = (position: number) =>
      Object.fromEntries(
        versions.map(({ id }) => [id, `Text ${id} of row ${position}, long enough to wrap in its column.`]),
      );
    const rows = Array.from({ length: 60 }, (_, position) => exampleRow(position, texts(position)));
    await openBench({ rows, project: exampleDetail(rows, { versions }) });
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    const isClear = () => {
      const box = document.activeElement?.getBoundingClientRect();
      const head = document.querySelector('.bench-head')?.getBoundingClientRect();
      const gutter = document.querySelector('.bench-corner')?.getBoundingClientRect();
      const corrected = document
        .querySelector('.bench-column-head[data-corrected=true]')
        ?.getBoundingClientRect();
      if (!box || !head || !gutter || !corrected) return false;
      return box.top >= head.bottom - 1 && box.left >= gutter.right - 2 && box.right <= corrected.left + 2;
    };
    for (const key of [
      '{Home}',
      '{ArrowRight}',
      '{ArrowRight}',
      '{ArrowRight}',
      '{ArrowRight}',
      '{ArrowRight}',
      '{ArrowRight}',
      '{PageDown}',
      '{PageDown}',
      '{ArrowUp}',
      '{PageUp}',
      '{ArrowLeft}',
      '{ArrowLeft}',
      '{ArrowLeft}',
      '{ArrowLeft}',
    ]) {
      await userEvent.keyboard(key);
      await expect.poll(isClear).toBe(true);
    }
  });
});

describe('columns', () => {
  test('are put in order, widened and hidden by keyboard alone, and stay so', async () => {
    const bench = await openBench();
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    await userEvent.keyboard('{Escape}{ArrowLeft}{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    await expect.poll(heads).toEqual(['Оригинал', 'Human A', 'Machine', 'Corrected']);
    pressRussian('Equal', '+', { altKey: true, shiftKey: true });
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('dialog').getByText('Оригинал').click();
    await userEvent.keyboard('{Escape}');
    await expect.poll(heads).toEqual(['Human A', 'Machine', 'Corrected']);
    await expect
      .poll(() => bench.state.project.view.columns.map(({ key, visible }) => [key, visible]))
      .toEqual([
        [1, false],
        [3, true],
        [2, true],
        ['corrected', true],
      ]);
    expect(bench.state.project.view.columns[1]?.width).toBeCloseTo(1.15);
  });

  test('follow the pointer while an edge is dragged', async () => {
    await openBench();
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    const head = () => document.querySelectorAll('.bench-column-head')[0] as HTMLElement;
    const edge = head().querySelector('.bench-edge') as HTMLElement;
    const before = head().getBoundingClientRect().width;
    const point = edge.getBoundingClientRect();
    const send = (type: string, x: number) =>
      edge.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          cancelable: true,
          pointerId: 1,
          clientX: x,
          clientY: point.y + 4,
        }),
      );
    edge.setPointerCapture = () => {};
    send('pointerdown', point.x);
    for (const pixels of [10, 20, 60, 40]) {
      send('pointermove', point.x + pixels);
      await expect.poll(() => Math.round(head().getBoundingClientRect().width - before)).toBe(pixels);
    }
  });
});

test('the corrected column carries an attribution as soon as a row is taken from that machine, not before', async () => {
  const rows = ferryRows();
  const hidden = { columns: [{ key: 2, width: 1, visible: false }], mode: 'correct' as const };
  const project = exampleDetail(rows, {
    progress: {
      rows: 6,
      edited: 2,
      confirmed: 1,
      reviewed: 0,
      changedSinceReview: 0,
      words: 30,
      confirmedWords: 5,
    },
    origins: [3],
    view: { ...exampleDetail(rows).view, ...hidden },
  });
  const bench = await openBench({ rows, project });
  const attribution = page.getByRole('columnheader', { name: /Corrected/ }).getByText(/Translated by Yandex/);
  await expect.element(page.getByRole('columnheader', { name: /Corrected 1 of 6/ })).toBeVisible();
  await expect.element(attribution).not.toBeInTheDocument();
  // Though the column of the machine itself is hidden.
  bench.state.project = { ...project, origins: [2, 3] };
  bench.changeElsewhere(1, 'taken');
  await expect.element(attribution).toBeVisible();
});

test.each([1440, 1024, 960])('at %i px the title can be read, in Russian too', async (width) => {
  await page.viewport(width, 640);
  const rows = ferryRows();
  const title = 'Рассказ о пароме, который никогда не опаздывал';
  await openBench({
    rows,
    project: exampleDetail(rows, { title }),
    preferences: { language: 'ru', theme: 'light', textSize: 16 },
  });
  const shown = (): number => {
    const box = document.querySelector('.screen-title');
    const words = box?.querySelector('b');
    return (box?.getBoundingClientRect().right ?? 0) - (words?.getBoundingClientRect().left ?? 0);
  };
  await expect.poll(shown).toBeGreaterThan(75);
  const bar = document.querySelector('.screen-bar');
  expect(bar?.scrollWidth).toBe(bar?.clientWidth);
});

test('the original stays in sight beside as many versions as there are, where there is room', async () => {
  const versions = Array.from({ length: 6 }, (_, at) =>
    exampleVersion({
      id: at + 1,
      role: at === 0 ? 'source' : at === 1 ? 'machine' : 'human',
      title: `Text ${at}`,
    }),
  );
  const texts = Object.fromEntries(versions.map(({ id }) => [id, `The ferry number ${id} left.`]));
  const rows = [exampleRow(0, texts), exampleRow(1, texts)];
  await openBench({
    rows,
    project: exampleDetail(rows, { versions, view: { ...reading, mode: 'correct' } }),
  });
  const cell = (nth: number) =>
    document.querySelectorAll('.bench-row[data-index="1"] > *')[nth]?.getBoundingClientRect() ??
    new DOMRect();
  const scrolled = async (width: number): Promise<void> => {
    await page.viewport(width, 700);
    await expect.poll(() => document.querySelectorAll('.bench-row .text').length).toBeGreaterThan(6);
    const grid = document.querySelector('.bench-grid');
    await expect
      .poll(() => {
        if (grid) grid.scrollLeft = 200;
        return grid?.scrollLeft;
      })
      .toBe(200);
  };
  await scrolled(1200);
  await expect.poll(() => Math.round(cell(1).left - cell(0).right)).toBe(0);
  expect(document.querySelector('[role=columnheader]:nth-child(2)')?.getBoundingClientRect().left).toBe(
    cell(1).left,
  );
  // What one goes to lies behind neither of the two that stay.
  await userEvent.keyboard('{Escape}');
  for (let step = 0; step < 5; step += 1) {
    await userEvent.keyboard('{ArrowLeft}');
    const focused = document.activeElement?.getBoundingClientRect();
    if (document.activeElement?.getAttribute('data-column') !== '1')
      expect(Math.round(focused?.left ?? 0)).toBeGreaterThanOrEqual(Math.round(cell(1).right));
  }
  await scrolled(640);
  // The narrower layout may come after, and with it the grid's place.
  await expect
    .poll(() => {
      document.querySelector('.bench-grid')?.scrollTo({ left: 200 });
      return Math.round(cell(1).left - cell(0).right);
    })
    .toBeLessThan(-100);
});

/** By row or other element, what React has drawn it by: another object whenever it was drawn anew. */
const drawnBy = (selector: string): ReadonlyMap<Element, unknown> =>
  new Map(
    [...document.querySelectorAll(selector)].map((element) => {
      const key = Object.keys(element).find((name) => name.startsWith('__reactProps$')) ?? '';
      return [element, (element as unknown as Record<string, unknown>)[key]];
    }),
  );

test('a step to another row draws that row and the one before, and nothing else of the screen', async () => {
  await openBench({
    rows: Array.from({ length: 6 }, (_, at) => exampleRow(at, { 1: `Паром ${at}`, 2: `Ferry ${at}` })),
  });
  await page.getByRole('gridcell').first().click();
  const current = () => document.querySelector('.bench-row[aria-current]')?.getAttribute('data-index');
  await expect.poll(current).toBe('0');
  const screen = '.bench-row, .bench, .bench-tools, .bench-tools *';
  const before = drawnBy(screen);
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(current).toBe('1');
  const anew = [...drawnBy(screen)].filter(([element, props]) => before.get(element) !== props);
  expect(anew.map(([element]) => element.getAttribute('data-index') ?? element.className)).toEqual([
    '0',
    '1',
  ]);
});

test('a key typed into a row draws neither the buttons over it nor the head of the panel', async () => {
  const rows = Array.from({ length: 3 }, (_, at) => exampleRow(at, { 1: `Паром ${at}`, 2: `Ferry ${at}` }));
  await openBench({ rows, project: exampleDetail(rows, { view: { ...reading, mode: 'correct' } }) });
  const editor = page.getByRole('textbox', { name: 'Corrected text of row 1' });
  await editor.click();
  // The first key makes it an edited row, which is told in many places.
  await userEvent.keyboard('a');
  await expect.poll(() => document.querySelector('.bench-panel-head .status-edited')).not.toBeNull();
  await expect.poll(() => document.querySelector('.saved-done')).not.toBeNull();
  const parts = '.bench-editor, .bench-line button *, .bench-panel-head, .bench-panel-head *';
  const before = drawnBy(parts);
  await userEvent.keyboard('b');
  await expect.poll(() => document.querySelector('.bench-panel')?.textContent).toContain('ab');
  const anew = [...drawnBy(parts)].filter(([element, props]) => before.get(element) !== props);
  expect(anew.map(([element]) => element.className)).toEqual(['bench-editor']);
});
