import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calm } from '../../../renderer/state/calm.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the first is passed on at once, a burst of equal ones once a pause, and the last is never lost', () => {
  const passed: { at: number; value: unknown }[] = [];
  const start = Date.now();
  const tell = calm<unknown>(100, (value) => passed.push({ at: Date.now() - start, value }));
  for (let key = 0; key < 25; key++) {
    tell({ row: 1 });
    if (key === 5) tell({ row: 2 });
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1000);
  tell({ row: 1 });
  expect(passed).toEqual([
    { at: 0, value: { row: 1 } },
    { at: 50, value: { row: 2 } },
    { at: 100, value: { row: 1 } },
    { at: 200, value: { row: 1 } },
    { at: 300, value: { row: 1 } },
    { at: 1250, value: { row: 1 } },
  ]);
});
