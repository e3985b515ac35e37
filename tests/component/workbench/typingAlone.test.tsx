import { implement } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract } from '../../../shared/contract/contract.ts';
import type { MemoryBench } from './memoryBench.ts';
import { openBench } from './openBench.tsx';
import { exampleRow } from './rows.ts';

const api = implement(contract);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('while one types nothing is asked but that it be saved; what shows the row is read when keys rest', async () => {
  const asked: string[] = [];
  const bench = await openBench({}, (state) => ({
    rows: {
      window: api.rows.window.handler(({ input: { from, count } }) => {
        asked.push('window');
        return state.rows.slice(from, from + count);
      }),
      history: api.rows.history.handler(() => {
        asked.push('history');
        return [];
      }),
    },
    links: {
      row: api.links.row.handler(({ input: { rowId } }) => {
        asked.push('links');
        const position = state.rows.findIndex(({ id }) => id === rowId);
        return { position, learned: false, texts: [], links: [] };
      }),
    },
  }));
  await expect.element(page.getByText(/^Паром номер 1 /).first()).toBeVisible();
  await userEvent.keyboard('{Control>}{Alt>}c{/Alt}{/Control}');
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  await userEvent.keyboard('The ferry');
  await expect.poll(() => bench.state.rows[0]?.correction?.text).toBe('The ferry');
  await expect.poll(() => asked).toContain('history');
  // So to speak the clock of the keys: no time passes, and they do not come to rest.
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now);
  await userEvent.keyboard(' left');
  asked.length = 0;
  await userEvent.keyboard(' early.');
  await expect.poll(() => bench.state.rows[0]?.correction?.text).toBe('The ferry left early.');
  // Whatever else was to follow the keys has by now.
  await new Promise((done) => requestIdleCallback(done));
  expect(asked).toEqual([]);
  vi.restoreAllMocks();
  await expect.poll(() => asked).toContain('history');
});

test('that all is saved is said when keys rest, not between two of them', async () => {
  const bench = await openBench();
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  const said: (string | null | undefined)[] = [];
  const observer = new MutationObserver(() => said.push(document.querySelector('.saved')?.textContent));
  const bar = document.querySelector('.screen-bar');
  if (bar) observer.observe(bar, { subtree: true, childList: true, characterData: true });
  vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  for (const text of ['T', 'Th', 'The']) {
    await userEvent.keyboard(text.slice(-1));
    await expect.poll(() => bench.state.rows[0]?.correction?.text).toBe(text);
    await new Promise((done) => requestIdleCallback(done));
  }
  expect(said).toContain('Saving…');
  expect(said.filter((words) => words?.startsWith('Saved'))).toEqual([]);
  vi.restoreAllMocks();
  await expect.element(page.getByText(/^Saved \d/)).toBeVisible();
});

describe('what is typed is compared', () => {
  const sentence = 'The ferry left at dawn, and nobody on the pier asked why. ';
  const open = async (sentences: number): Promise<MemoryBench> => {
    const bench = await openBench({
      rows: [exampleRow(0, { 1: 'Паром номер 1 отошёл.', 2: sentence.repeat(sentences).trim(), 3: null })],
    });
    await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('{Alt>}2{/Alt}');
    await expect.element(page.getByText(/^Saved \d/)).toBeVisible();
    await expect
      .poll(() => document.querySelector('.bench-mirror')?.textContent)
      .toMatch(/asked why\.\u200b$/);
    return bench;
  };
  /** Words of the editor that are marked as put in. */
  const marked = () =>
    [...document.querySelectorAll('.bench-mirror [data-kind="inserted"]')].map(
      ({ textContent }) => textContent,
    );
  const typed = () => document.querySelector('textarea')?.value.endsWith('Really.');

  test('with every key where the text is short', async () => {
    await open(3);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now);
    await userEvent.keyboard(' Really.');
    await expect.poll(marked).toEqual(['Really.']);
  });

  test('when keys rest where it is long', async () => {
    const bench = await open(30);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now);
    await userEvent.keyboard(' Really.');
    expect(typed()).toBe(true);
    await expect.poll(() => bench.state.rows[0]?.correction?.text).toMatch(/Really\.$/);
    // Whatever else was to follow the keys has by now.
    await new Promise((done) => requestIdleCallback(done));
    expect(marked()).toEqual([]);
    expect(document.querySelector('.bench-difference ins')).toBeNull();
    vi.restoreAllMocks();
    await expect.poll(marked).toEqual(['Really.']);
    await expect.poll(() => document.querySelector('.bench-difference ins')?.textContent).toMatch(/Really/);
  });
});
