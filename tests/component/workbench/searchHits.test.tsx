import { implement } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract } from '../../../shared/contract/contract.ts';
import { placesIn } from '../../../shared/domain/search/find.ts';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);
const reading = { mode: 'read' as const, base: null, columns: [], row: null };

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

test('what a regular expression finds is marked, once the core has said where it is', async () => {
  const asked: string[][] = [];
  await openBench({ project: exampleDetail(ferryRows(), { view: reading }) }, ({ rows }) => ({
    differences: {
      find: api.differences.find.handler(() => rows.map(({ id }) => id)),
      places: api.differences.places.handler(({ input: { texts, mode, text } }) => {
        asked.push(texts);
        return texts.map((shown) => [...placesIn({ text, mode, matchCase: false })(shown)]);
      }),
    },
  }));
  await userEvent.click(page.getByRole('button', { name: /^Filter/ }));
  await userEvent.click(page.getByRole('button', { name: /As typed/ }));
  await userEvent.click(page.getByRole('option', { name: /expression/i }));
  await userEvent.fill(page.getByRole('searchbox'), 'd(eparted|awn)');
  const hits = () => [...(CSS.highlights.get('search-hit') ?? [])].map(String);
  await expect.poll(hits).toHaveLength(17);
  expect(hits().slice(0, 3)).toEqual(['departed', 'dawn', 'dawn']);
  const texts = asked.flat();
  expect(texts).toHaveLength(new Set(texts).size);
});
