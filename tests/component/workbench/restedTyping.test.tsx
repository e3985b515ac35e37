import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { type Api, ApiContext } from '../../../renderer/state/api.ts';
import { createLull } from '../../../renderer/state/lull.ts';
import { useRestedTyping } from '../../../renderer/views/workbench/correct/use-rested-typing.ts';
import type { LiveRow } from '../../../renderer/views/workbench/services.ts';
import { exampleRow } from './rows.ts';

const lull = createLull();
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  stop = lull.start();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const row = exampleRow(0, { 1: 'Паром', 2: 'The ferry' });
const liveOf = (text: string): LiveRow => ({
  row,
  draft: undefined,
  conflict: undefined,
  text,
  state: 'edited',
  origin: null,
});
const Wrapper = ({ children }: { readonly children: ReactNode }) => (
  <ApiContext value={{ lull } as Api}>{children}</ApiContext>
);

test('a long text is compared when keys rest, not before, however long one types on', async () => {
  const before = liveOf('a'.repeat(2_000));
  const hook = await renderHook((live: LiveRow = before) => useRestedTyping(live, true), {
    wrapper: Wrapper,
  });
  let typed = before;
  for (let key = 0; key < 50; key++) {
    window.dispatchEvent(new KeyboardEvent('keydown'));
    typed = liveOf(`${typed.text}b`);
    await hook.rerender(typed);
    await vi.advanceTimersByTimeAsync(100);
    expect(hook.result.current.text).toBe(before.text);
  }
  await hook.act(() => vi.advanceTimersByTime(200));
  expect(hook.result.current.text).toBe(typed.text);
});
