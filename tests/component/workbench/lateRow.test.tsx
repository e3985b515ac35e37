import { implement } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract } from '../../../shared/contract/contract.ts';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);
const isCellFocused = () => document.activeElement?.closest('.bench-row[data-index="319"]') !== null;

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

/** A project whose rows beyond the first two hundred come when they are let go; one has gone to row 320. */
const goFar = async (mode: 'correct' | 'align') => {
  const rows = ferryRows(330);
  const far = Promise.withResolvers<void>();
  const view = { mode, base: null, columns: [], row: null };
  await openBench({ rows, project: exampleDetail(rows, { view }) }, (state) => ({
    rows: {
      window: api.rows.window.handler(async ({ input: { from, count } }) => {
        if (from >= 200) await far.promise;
        return state.rows.slice(from, from + count);
      }),
    },
  }));
  await expect.element(page.getByText(/Паром номер 1 /).first()).toBeVisible();
  await userEvent.keyboard('{Control>}j{/Control}');
  await userEvent.keyboard('320{Enter}');
  await expect.poll(() => document.querySelector('.bench-row[data-index="319"]')).not.toBeNull();
  await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull();
  return far.resolve;
};

describe.each(['correct', 'align'] as const)('a row that comes late, in mode %s,', (mode) => {
  test('leaves the focus in the dialog that was opened meanwhile', async () => {
    const letGo = await goFar(mode);
    await userEvent.keyboard('{F3}');
    const field = page.getByRole('dialog').getByRole('combobox');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('fer');
    letGo();
    await expect.element(page.getByText(/Паром номер 320 /).first()).toBeInTheDocument();
    await userEvent.keyboard('ry');
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveValue('ferry');
  });

  test('takes the focus where nothing else has it', async () => {
    const letGo = await goFar(mode);
    letGo();
    await expect.poll(isCellFocused).toBe(true);
  });
});

describe('the first rows of a project', () => {
  const list = () => document.querySelectorAll('.bench-row').length;
  /** What asks for its first rows is answered so. */
  const open = async (answer: () => Promise<void>) => {
    const asked = Promise.withResolvers<void>();
    await openBench({}, (state) => ({
      rows: {
        window: api.rows.window.handler(async ({ input: { from, count } }) => {
          asked.resolve();
          await answer();
          return state.rows.slice(from, from + count);
        }),
      },
    }));
    await asked.promise;
  };

  test('come with the list: it is not drawn without them', async () => {
    const rows = Promise.withResolvers<void>();
    await open(() => rows.promise);
    await new Promise((done) => requestAnimationFrame(done));
    expect(list()).toBe(0);
    const first = new Promise<string | null | undefined>((done) => {
      const observer = new MutationObserver(() => {
        if (list() === 0) return;
        observer.disconnect();
        done(document.querySelector('.bench-row')?.textContent);
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    rows.resolve();
    expect(await first).toContain('Паром номер 1 ');
  });

  test('keep nothing else back where they cannot be had', async () => {
    await open(() => Promise.reject(new Error('broken')));
    await expect.poll(list).toBeGreaterThan(0);
    await expect.element(page.getByRole('alert').first()).toBeVisible();
  });
});
