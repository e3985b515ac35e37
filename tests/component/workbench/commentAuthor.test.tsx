import { implement } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract } from '../../../shared/contract/contract.ts';
import type { BenchState } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);
const field = page.getByRole('textbox', { name: 'New comment' });
const asked = page.getByRole('textbox', { name: 'Your name' });
const edit = { kind: 'comment' as const, row: 1, lastRow: null, count: null, version: null };

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

/** Comments by whoever the preferences name when they come. */
const openCommenting = async (state: Partial<BenchState> = {}) => {
  const added: { readonly text: string; readonly author: string | undefined }[] = [];
  const { state: held } = await openBench(state, (of) => ({
    comments: {
      add: api.comments.add.handler(({ input: { text } }) => {
        added.push({ text, author: of.preferences.author });
        return { rows: [], gone: [], moved: [], tallies: [], edit, commentId: added.length };
      }),
    },
  }));
  await expect.element(page.getByText(/^Паром номер 1 /).first()).toBeVisible();
  return { added, held };
};

const begin = async () => {
  await userEvent.keyboard('{Control>}{Alt>}m{/Alt}{/Control}');
  await expect.element(field).toHaveFocus();
};

test('a name is asked for beside the first comment, goes with it, and is not asked for again', async () => {
  const { added, held } = await openCommenting();
  await begin();
  await userEvent.keyboard('Who asks?');
  await userEvent.fill(asked, 'Анна ');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => added).toEqual([{ text: 'Who asks?', author: 'Анна' }]);
  await begin();
  await expect.element(asked).not.toBeInTheDocument();
  await userEvent.keyboard('I do.{Control>}{Enter}{/Control}');
  await expect.poll(() => added[1]).toEqual({ text: 'I do.', author: 'Анна' });
  expect(held.preferences.author).toBe('Анна');
});

test('whoever gives no name is not asked again either', async () => {
  const { added, held } = await openCommenting();
  await begin();
  await expect.element(asked).toBeVisible();
  await userEvent.keyboard('Who asks?{Control>}{Enter}{/Control}');
  await expect.poll(() => added).toEqual([{ text: 'Who asks?', author: '' }]);
  expect(held.preferences.author).toBe('');
  await begin();
  await expect.element(asked).not.toBeInTheDocument();
});

test('a comment and a step of the history show who made them', async () => {
  const comment = {
    id: 7,
    text: 'Check the hour.',
    at: 1,
    changedAt: null,
    author: 'Анна',
    resolved: false,
    about: null,
  };
  const step = { at: 1, text: 'A ferry.', state: 'edited' as const, origin: null };
  const rows = ferryRows().map((row) => ({ ...row, comments: [comment] }));
  await openBench({ rows }, () => ({
    rows: {
      history: api.rows.history.handler(() => [
        { ...step, at: 2, state: 'confirmed', author: 'Boris' },
        { ...step, author: '' },
      ]),
    },
  }));
  const entries = page.getByRole('listitem');
  await expect.element(entries.filter({ hasText: 'Check the hour.' }).getByText('Анна')).toBeVisible();
  await expect.element(entries.filter({ hasText: 'Confirmed' }).getByText('Boris')).toBeVisible();
});

test('what another wrote can be answered and resolved, not changed under that name', async () => {
  const comment = { text: '', at: 1, changedAt: null, resolved: false, about: null };
  const comments = ['Анна', 'Boris', ''].map((author, at) => ({
    ...comment,
    id: at + 1,
    text: `Comment ${at}.`,
    author,
  }));
  const rows = ferryRows().map((row) => ({ ...row, comments }));
  await openBench({ rows, preferences: { language: 'en', theme: 'light', textSize: 17, author: 'Анна' } });
  const of = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  const edits = (text: string) => of(text).getByRole('button', { name: /^Edit the comment/ });
  await expect.element(edits('Comment 0.')).toBeVisible();
  await expect.element(edits('Comment 2.')).toBeVisible();
  await expect.element(of('Comment 1.').getByRole('button', { name: /^Resolve/ })).toBeVisible();
  await expect.element(edits('Comment 1.')).not.toBeInTheDocument();
});
