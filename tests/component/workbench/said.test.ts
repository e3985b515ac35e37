import { afterEach, expect, test, vi } from 'vitest';
import { createSaid } from '../../../renderer/views/workbench/said.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('what is said again stays its whole time from then on, and then goes', () => {
  vi.useFakeTimers();
  const said = createSaid();
  said.set('Undone');
  vi.advanceTimersByTime(7000);
  said.set('Undone');
  vi.advanceTimersByTime(7000);
  expect(said.get()).toBe('Undone');
  vi.advanceTimersByTime(1000);
  expect(said.get()).toBe('');
});
