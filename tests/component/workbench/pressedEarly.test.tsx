import { implement } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract, type Outputs } from '../../../shared/contract/contract.ts';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const texts = () => document.querySelector('.bench-rows')?.textContent ?? '';
const said = () => document.querySelector('.bench-message')?.textContent;

/** When a search is answered, by its words. */
const answered: Record<string, Promise<void>> = {};

const reading = () => {
  const rows = ferryRows();
  const view = { mode: 'read' as const, base: null, columns: [], row: null };
  return { rows, project: exampleDetail(rows, { view }) };
};

/** The links of a row whose first two words are linked with those of the machine translation. */
const links = (rowId: number): Outputs['links']['row'] => {
  const row = ferryRows()[rowId - 1];
  const textOf = (versionId: number) =>
    row?.cells.find((cell) => cell.versionId === versionId)?.paragraphs[0]?.text ?? '';
  const wordsOf = (text: string) =>
    [...text.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }));
  return {
    position: rowId - 1,
    learned: true,
    texts: [1, 2].map((key) => ({ key, text: textOf(key), words: wordsOf(textOf(key)) })),
    links: [0, 1].map((word) => ({ left: 0, right: 1, leftWord: word, rightWord: word, sure: true })),
  };
};

describe('what is pressed before the press before it is answered', () => {
  test('goes to the word after the one that the press before goes to', async () => {
    const answered = Promise.withResolvers<void>();
    await openBench(reading(), () => ({
      links: {
        row: api.links.row.handler(async ({ input }) => {
          await answered.promise;
          return links(input.rowId);
        }),
      },
    }));
    await expect.poll(texts).toContain('Паром номер 1');
    await userEvent.keyboard('{Alt>}]]{/Alt}');
    answered.resolve();
    await expect.poll(said).toBe('Machine: ferry');
  });

  test('goes to a word though its row is written meanwhile', async () => {
    const asked: PromiseWithResolvers<void>[] = [];
    const bench = await openBench(reading(), () => ({
      links: {
        row: api.links.row.handler(async ({ input }) => {
          const answered = Promise.withResolvers<void>();
          asked.push(answered);
          await answered.promise;
          return links(input.rowId);
        }),
      },
    }));
    await expect.poll(texts).toContain('Паром номер 1');
    await userEvent.keyboard('{Alt>}]{/Alt}');
    await expect.poll(() => asked.length).toBe(1);
    bench.changeElsewhere(1, 'The ferry went.');
    await expect.poll(() => asked.length).toBe(2);
    for (const { resolve } of asked) resolve();
    await expect.poll(said).toBe('Machine: The');
  });

  test('goes to the place of what is typed, not of what was found before', async () => {
    await openBench(reading(), ({ project }) => ({
      concord: {
        find: api.concord.find.handler(async ({ input: { query } }) => {
          const rowId = query === 'dawn' ? 5 : 2;
          const place = { projectId: project.id, projectTitle: '', rowId, versionId: 2, versionTitle: '' };
          await answered[query];
          return {
            places: [{ ...place, language: 'en', text: query, found: [{ from: 0, to: 1 }] }],
            total: 1,
          };
        }),
      },
      links: { row: api.links.row.handler(({ input }) => links(input.rowId)) },
    }));
    await expect.poll(texts).toContain('Паром номер 1');
    await userEvent.keyboard('{F3}');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
    await userEvent.keyboard('ferry');
    await expect.poll(() => page.getByRole('option').elements().length).toBe(1);
    const { promise, resolve } = Promise.withResolvers<void>();
    answered.dawn = promise;
    await userEvent.keyboard('{Control>}a{/Control}dawn{Enter}');
    resolve();
    await expect.element(page.getByText('row 5', { exact: true })).toBeVisible();
  });

  test('comes after the term that is put in', async () => {
    const answered = Promise.withResolvers<void>();
    const bench = await openBench({}, () => ({
      glossary: {
        ofRow: api.glossary.ofRow.handler(async () => {
          await answered.promise;
          const term = { id: 1, term: 'Паром', translations: ['ferry'], forbidden: [], note: '' };
          return [{ term, found: { from: 0, to: 5 } }];
        }),
      },
    }));
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toContain('of row 1');
    await userEvent.keyboard('{Control>}{Alt>}t{/Alt}{/Control}{Alt>}{ArrowDown}{/Alt}');
    answered.resolve();
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toContain('of row 2');
    await expect.poll(() => bench.state.rows[0]?.correction?.text).toBe('ferry');
  });

  test('is the next term, which the saving of the one before leaves alone', async () => {
    const answered = Promise.withResolvers<void>();
    await openBench(reading(), () => ({
      glossary: {
        list: api.glossary.list.handler(() => []),
        put: api.glossary.put.handler(async () => {
          await answered.promise;
          return { edit: null, editId: null, isAdded: false };
        }),
      },
    }));
    await expect.poll(texts).toContain('Паром номер 1');
    await userEvent.keyboard('{Control>}{Shift>}g{/Shift}{/Control}');
    const term = page.getByRole('textbox', { name: 'Term in the original' });
    await term.fill('паром');
    await userEvent.keyboard('{Enter}');
    await term.fill('пристань');
    answered.resolve();
    await expect.element(page.getByText('“паром” is saved')).toBeVisible();
    await expect.element(term).toHaveValue('пристань');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('“пристань” is saved')).toBeVisible();
    await expect.element(term).toHaveValue('');
  });
});

describe('what is pressed before the project is there', () => {
  test('is done once it is, in the order it was pressed', async () => {
    const opened = Promise.withResolvers<void>();
    const bench = await openBench({}, ({ project }) => ({
      project: {
        open: api.project.open.handler(async () => {
          await opened.promise;
          return project;
        }),
      },
    }));
    await expect.poll(() => document.querySelector('.screen')).not.toBeNull();
    await userEvent.keyboard('{Alt>}{ArrowDown}3{/Alt}{Control>}j{/Control}');
    opened.resolve();
    await expect.element(page.getByRole('dialog', { name: 'Go to row' })).toBeVisible();
    await expect.poll(() => bench.state.rows[1]?.correction?.text).toMatch(/^Ferry number 2/);
  });
});

describe('an answer to what is no longer wished', () => {
  test('is not shown: what would change is that of the form chosen last', async () => {
    const asked: { readonly target: string; readonly answer: () => void }[] = [];
    await openBench(reading(), () => ({
      consistency: {
        find: api.consistency.find.handler(async function* () {
          const forms = ['ferry', 'boat'].map((text) => ({ text, counts: [3, 2] }));
          const groups = [{ kind: 'term' as const, original: 'паром', forms }];
          yield { kind: 'done' as const, value: { found: 1, columns: [2, 3], groups } };
        }),
        places: api.consistency.places.handler(() => []),
        preview: api.consistency.preview.handler(async ({ input: { target } }) => {
          const { promise, resolve } = Promise.withResolvers<void>();
          asked.push({ target, answer: resolve });
          await promise;
          return [
            {
              rowId: 1,
              revision: 1,
              position: 0,
              origin: null,
              places: [{ from: 2, to: 6, text: target, excerpt: 'a ship', at: 2 }],
            },
          ];
        }),
      },
    }));
    await expect.poll(texts).toContain('Паром номер 1');
    await userEvent.keyboard('{Control>}{Shift>}k{/Shift}{/Control}');
    const look = page.getByRole('button', { name: 'Show what changes' });
    await look.click();
    await page.getByRole('button', { name: /One form/ }).click();
    await page.getByRole('option', { name: 'boat' }).click();
    await look.click();
    await expect.poll(() => asked.map(({ target }) => target)).toEqual(['ferry', 'boat']);
    const inserted = () => document.querySelector('.rewriting-places ins')?.textContent;
    const seen = new Set<string | null | undefined>();
    const watch = new MutationObserver(() => seen.add(inserted()));
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    for (const { answer } of asked) answer();
    await expect.poll(inserted).toBe('boat');
    watch.disconnect();
    expect(seen).not.toContain('ferry');
  });
});

describe('a project that is left and opened again', () => {
  test('shows what another window has changed meanwhile', async () => {
    const bench = await openBench(reading());
    await expect.poll(texts).toContain('Паром номер 1');
    location.hash = '#/';
    await expect.poll(() => document.querySelector('.bench')).toBeNull();
    bench.changeElsewhere(1, 'The ferry went.');
    location.hash = `#/project/${bench.state.project.id}`;
    await expect.poll(texts).toContain('Паром номер 1');
    await userEvent.keyboard('{Control>}{Alt>}c{/Alt}{/Control}');
    await expect.element(page.getByLabelText('Corrected text of row 1')).toHaveValue('The ferry went.');
  });
});
