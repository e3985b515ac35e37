import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { type Api, ApiContext } from '../../../renderer/state/api.ts';
import type { LibraryChange } from '../../../renderer/state/changes.ts';
import { type AnsweredFacts, kindsOfRow } from '../../../renderer/views/workbench/compare/row-facts.ts';
import { useFacts } from '../../../renderer/views/workbench/compare/use-facts.ts';
import { changeKinds } from '../../../shared/domain/compare/kinds.ts';

const base64 = (bytes: readonly number[]): string => btoa(String.fromCharCode(...bytes));

/** Facts in which one column has `count` changes of the first kind in each row. */
const factsOf = (rowIds: readonly number[], count: number): AnsweredFacts => ({
  columns: [2],
  rowIds: [...rowIds],
  counts: base64(rowIds.flatMap(() => changeKinds.map((_, at) => (at === 0 ? count : 0)))),
  divergence: base64(rowIds.map(() => 0)),
  lengths: base64(rowIds.map(() => 0)),
  machine: base64(rowIds.map(() => 0)),
});

interface Question {
  readonly base: number;
  readonly rowIds: readonly number[] | null;
}

/** A core that answers what differs when it is told to. */
const createCore = () => {
  const asked: (Question & { readonly answer: (facts: AnsweredFacts) => void })[] = [];
  const listeners = new Set<(change: LibraryChange) => void>();
  const facts = async (question: Question) => {
    const { promise, resolve } = Promise.withResolvers<AnsweredFacts>();
    asked.push({ ...question, answer: resolve });
    return (async function* () {
      yield { kind: 'done' as const, value: await promise };
    })();
  };
  const changes = {
    onChange: (listener: (change: LibraryChange) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    api: { client: { differences: { facts } }, changes } as unknown as Api,
    /** The question that is asked as the `number`-th, once it is. */
    question: async (number: number) => {
      await expect.poll(() => asked.length).toBeGreaterThanOrEqual(number);
      const found = asked[number - 1];
      if (!found) throw new Error('not asked');
      return found;
    },
    change: (rowId: number, said: { readonly texts?: false } = {}) => {
      for (const listener of listeners) listener({ kind: 'rows', projectId: 'p', rowIds: [rowId], ...said });
    },
  };
};

const renderFacts = (api: Api, ids: readonly number[]) =>
  renderHook((props?: { base: number }) => useFacts('p', props?.base ?? 10, ids), {
    initialProps: { base: 10 },
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <ApiContext value={api}>{children}</ApiContext>
    ),
  });

test('what comes late about another base does not stand among what differs from this one', async () => {
  const { api, question, change } = createCore();
  const ids = [1, 2];
  const { result, rerender } = await renderFacts(api, ids);
  const countIn = (rowId: number): number | undefined => {
    const { facts } = result.current;
    return facts ? kindsOfRow(facts, rowId, [2])?.[0] : undefined;
  };
  (await question(1)).answer(factsOf(ids, 1));
  await expect.poll(() => countIn(1)).toBe(1);
  change(1);
  const late = await question(2);
  expect(late).toMatchObject({ base: 10, rowIds: [1] });

  await rerender({ base: 20 });
  const all = await question(3);
  expect(all).toMatchObject({ base: 20, rowIds: null });
  all.answer(factsOf(ids, 5));
  await expect.poll(() => countIn(1)).toBe(5);
  late.answer(factsOf([1], 9));
  // Answers about rows are taken in one after the other: when this one is, the late one has been.
  change(2);
  const next = await question(4);
  expect(next.base).toBe(20);
  next.answer(factsOf(next.rowIds ?? [], 7));
  await expect.poll(() => countIn(2)).toBe(7);
  expect([1, 2].map(countIn)).toEqual([5, 7]);
});

test('rows of which only something else is said are not compared anew', async () => {
  const { api, question, change } = createCore();
  const ids = [1, 2];
  const { result } = await renderFacts(api, ids);
  (await question(1)).answer(factsOf(ids, 1));
  await expect.poll(() => result.current.facts).not.toBeNull();
  change(1, { texts: false });
  change(2);
  expect(await question(2)).toMatchObject({ rowIds: [2] });
});
