import { implement } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { contract, type Inputs } from '../../../shared/contract/contract.ts';
import type { BenchState } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);
const written = page.getByRole('textbox', { name: 'New comment' });
const changed = page.getByRole('textbox', { name: 'Text of the comment' });
const comment = {
  id: 7,
  text: 'Check the hour.',
  at: 1,
  changedAt: null,
  author: '',
  resolved: false,
  about: null,
};
const mended = { rows: [], gone: [], moved: [], tallies: [] };
const edit = { kind: 'comment' as const, row: 1, lastRow: null, count: null, version: null };

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

/** Comments that fail as long as they are told to, and terms. */
const openCommenting = async (state: Partial<BenchState> = {}) => {
  const added: Inputs['comments']['add'][] = [];
  const saved: Inputs['comments']['change'][] = [];
  const rows = ferryRows().map((row, at) => (at === 0 ? { ...row, comments: [comment] } : row));
  const bench = await openBench({ rows, ...state }, (held) => ({
    comments: {
      add: api.comments.add.handler(({ input, errors }) => {
        if (held.failing) throw errors.PROBLEM({ data: held.failing });
        added.push(input);
        return { ...mended, edit, commentId: 8 };
      }),
      change: api.comments.change.handler(({ input, errors }) => {
        if (held.failing) throw errors.PROBLEM({ data: held.failing });
        saved.push(input);
        return { ...mended, edit };
      }),
    },
    glossary: {
      list: api.glossary.list.handler(() => []),
      put: api.glossary.put.handler(() => ({ edit: null, editId: null, isAdded: false })),
      ofRow: api.glossary.ofRow.handler(() => []),
    },
  }));
  await expect.element(page.getByText(/^Паром номер 1 /).first()).toBeVisible();
  return { bench, added, saved };
};

const diskFull = { code: 'diskFull' as const, params: { path: '/library.db' } };

describe('what has been written and is not with the core', () => {
  test('a comment that could not be sent stays where it was written', async () => {
    const { bench, added } = await openCommenting({ failing: diskFull });
    await userEvent.keyboard('{Control>}{Alt>}m{/Alt}{/Control}');
    await expect.element(written).toHaveFocus();
    await userEvent.keyboard('Who asks?{Control>}{Enter}{/Control}');
    await expect.element(page.getByText(/disk/i).first()).toBeVisible();
    await expect.element(written).toHaveValue('Who asks?');
    bench.state.failing = null;
    await written.click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => written.elements()).toHaveLength(0);
    expect(added.map(({ text }) => text)).toEqual(['Who asks?']);
  });

  test('a change of a comment that could not be sent stays where it was written', async () => {
    const { bench, saved } = await openCommenting({ failing: diskFull });
    await page.getByRole('button', { name: /^Edit the comment/ }).click();
    await userEvent.keyboard(' And who asks?{Control>}{Enter}{/Control}');
    await expect.element(page.getByText(/disk/i).first()).toBeVisible();
    await expect.element(changed).toHaveValue('Check the hour. And who asks?');
    bench.state.failing = null;
    await changed.click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => changed.elements()).toHaveLength(0);
    expect(saved.map(({ text }) => text)).toEqual(['Check the hour. And who asks?']);
  });

  test('is there again when the page has gone and come back', async () => {
    await openCommenting();
    await page.getByRole('button', { name: /^Edit the comment/ }).click();
    await userEvent.keyboard(' And who asks?');
    await userEvent.keyboard('{Control>}{Alt>}m{/Alt}{/Control}');
    await expect.element(written).toHaveFocus();
    await userEvent.keyboard('A new one');
    await cleanup();
    await openCommenting();
    await expect.element(written).toHaveValue('A new one');
    await expect.element(changed).toHaveValue('Check the hour. And who asks?');
  });

  test('a comment left half written stays about the words it was begun on, until others are chosen', async () => {
    const { added } = await openCommenting();
    const select = (words: string) => {
      const text = page
        .getByText(new RegExp(`${words} \\d`))
        .first()
        .element();
      const holder = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode() ?? text;
      const from = holder.textContent?.indexOf(words) ?? 0;
      window.getSelection()?.setBaseAndExtent(holder, from, holder, from + words.length);
    };
    const begin = () => userEvent.keyboard('{Control>}{Alt>}m{/Alt}{/Control}');
    await userEvent.keyboard('{Escape}');
    select('Паром номер');
    await begin();
    await userEvent.keyboard('Which one?{Escape}');
    window.getSelection()?.removeAllRanges();
    await expect.element(page.getByText('Паром номер', { exact: true })).toHaveTextContent('Паром номер');
    await begin();
    await expect.element(written).toHaveValue('Which one?');
    await cleanup();
    await openCommenting();
    await expect.element(page.getByText('Паром номер', { exact: true })).toHaveTextContent('Паром номер');
    await cleanup();
    const { added: after } = await openCommenting();
    await written.click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => after.map(({ about }) => about?.quote)).toEqual(['Паром номер']);
    expect(added).toEqual([]);
    await begin();
    await userEvent.keyboard('Another.{Control>}{Enter}{/Control}');
    await expect.poll(() => after[1]?.about?.quote).toBe('');
  });

  test('a term begun is there again, until it is saved or given up', async () => {
    await openCommenting();
    const term = page.getByRole('textbox', { name: 'Term in the original' });
    const openGlossary = () => userEvent.keyboard('{Control>}{Shift>}g{/Shift}{/Control}');
    await openGlossary();
    await expect.element(term).toHaveFocus();
    await userEvent.keyboard('причал');
    await cleanup();
    await openCommenting();
    await openGlossary();
    await expect.element(term).toHaveValue('причал');
    await userEvent.keyboard('{Enter}');
    await expect.element(term).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    await openGlossary();
    await expect.element(term).toHaveValue('');
  });

  test('a title of a version half typed is there again, until it is given', async () => {
    const title = page.getByRole('textbox', { name: 'Title' }).nth(2);
    const openVersions = async () => {
      await page.getByRole('button', { name: 'Versions' }).click();
      await page.getByRole('menuitem', { name: /Titles, roles/ }).click();
    };
    await openCommenting();
    await openVersions();
    await title.fill('D. Whit');
    await cleanup();
    const { bench } = await openCommenting();
    await openVersions();
    await expect.element(title).toHaveValue('D. Whit');
    await title.click();
    await userEvent.keyboard('{End}more{Enter}');
    await expect.poll(() => bench.state.project.versions[2]?.title).toBe('D. Whitmore');
    await expect.poll(() => Object.keys(localStorage).filter((key) => key.includes('version'))).toEqual([]);
  });
});
