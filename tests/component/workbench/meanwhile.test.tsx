import { EventPublisher } from '@orpc/client';
import { implement } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract, type Outputs } from '../../../shared/contract/contract.ts';
import { changeKinds } from '../../../shared/domain/compare/kinds.ts';
import { type BenchState, exampleDetail, libraryOperations } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const base64 = (bytes: readonly number[]): string => btoa(String.fromCharCode(...bytes));

/** Facts of rows as they are now: a corrected text differs from the base by one change of the first kind. */
const factsOf = ({ rows }: BenchState, rowIds: readonly number[] | null) => {
  const asked = rows.filter(({ id }) => rowIds?.includes(id) ?? true);
  return {
    columns: [2, 'corrected' as const],
    rowIds: asked.map(({ id }) => id),
    counts: base64(
      asked.flatMap(({ correction }) => [
        ...changeKinds.map(() => 0),
        ...changeKinds.map((_, at) => (at === 0 && correction ? 1 : 0)),
      ]),
    ),
    divergence: base64(asked.flatMap(() => [255, 255])),
    lengths: base64(asked.map(() => 255)),
    machine: base64(asked.map(() => 0)),
  };
};

/** "ferry" answers to "Паром" in the first row; nothing does before that is learned. */
const linksOf = ({ rows }: BenchState, rowId: number, learned: boolean): Outputs['links']['row'] => {
  const texts = (rows.find(({ id }) => id === rowId)?.cells ?? [])
    .slice(0, 2)
    .map(({ versionId, paragraphs }) => {
      const text = paragraphs[0]?.text ?? '';
      const from = Math.max(text.indexOf('Паром'), text.indexOf('ferry'));
      return { key: versionId, text, words: [{ from, to: from + 5 }] };
    });
  const link = { left: 0, right: 1, leftWord: 0, rightWord: 0, sure: true };
  return { position: 0, learned, texts, links: learned ? [link] : [] };
};

const texts = () => document.querySelector('.bench-rows')?.textContent ?? '';

describe('what changes while an answer is on its way', () => {
  test('a row written while all rows are compared counts as it was written', async () => {
    const compared = Promise.withResolvers<void>();
    const asked: (readonly number[] | null)[] = [];
    const bench = await openBench({}, (state) => ({
      differences: {
        facts: api.differences.facts.handler(async function* ({ input: { rowIds } }) {
          asked.push(rowIds);
          const value = factsOf(state, rowIds);
          if (rowIds === null) await compared.promise;
          yield { kind: 'done' as const, value };
        }),
      },
    }));
    await expect.poll(texts).toContain('Паром номер 2');
    await expect.poll(() => asked).toEqual([null]);
    const rowId = bench.state.rows[1]?.id ?? 0;
    bench.changeElsewhere(rowId, 'Ferry number 2 went.');
    await expect.poll(texts).toContain('Ferry number 2 went.');
    await expect.poll(() => asked).toContainEqual([rowId]);
    compared.resolve();
    const inProject = () =>
      [...document.querySelectorAll('.legend tbody tr')].map((line) =>
        [...line.querySelectorAll('td.numbers')].map((cell) => cell.textContent).join(),
      );
    await expect.poll(inProject).toContain(',1');
  });

  test('what another window did before this one could hear of it is shown', async () => {
    const connected = Promise.withResolvers<void>();
    const bench = await openBench({}, (state) => ({
      library: {
        ...libraryOperations(state),
        changes: api.library.changes.handler(async ({ signal }) => {
          await connected.promise;
          return new EventPublisher<{ change: { kind: 'library' } }>().subscribe(
            'change',
            signal ? { signal } : {},
          );
        }),
      },
    }));
    await expect.poll(texts).toContain('Паром номер 2');
    bench.changeElsewhere(bench.state.rows[1]?.id ?? 0, 'Ferry number 2 went.');
    connected.resolve();
    await expect.poll(texts).toContain('Ferry number 2 went.');
  });

  test('words that were pointed at before the project’s words were learned are linked by what was learned', async () => {
    const learned = Promise.withResolvers<void>();
    let isLearned = false;
    const rows = ferryRows();
    const view = { mode: 'read' as const, base: null, columns: [], row: null };
    await openBench({ rows, project: exampleDetail(rows, { view }) }, (state) => ({
      links: {
        row: api.links.row.handler(({ input }) => linksOf(state, input.rowId, isLearned)),
        learn: api.links.learn.handler(async function* () {
          yield { kind: 'progress' as const, stage: 'reading' as const, done: 1, total: 2 };
          await learned.promise;
          isLearned = true;
          yield { kind: 'done' as const, value: { pairs: 1 } };
        }),
      },
    }));
    await expect.poll(texts).toContain('Паром номер 1');
    const said = () => document.querySelector('.bench-message')?.textContent;
    await userEvent.keyboard('{Alt>}]{/Alt}');
    await expect.poll(said).toBe('Nothing found that answers to it');
    await expect.element(page.getByText('Learning words 50%')).toBeVisible();
    learned.resolve();
    await expect.poll(() => document.querySelector('.words-learning')).toBeNull();
    await userEvent.keyboard('{ArrowRight}{Alt>}]{/Alt}');
    await expect.poll(said).toMatch(/: Паром$/);
  });
});
