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

test('what is so for a while stays as long as it is so, unless something else is said meanwhile', () => {
  vi.useFakeTimers();
  const said = createSaid();
  const end = said.hold('Confirming 10,000 rows');
  vi.advanceTimersByTime(60_000);
  expect(said.get()).toBe('Confirming 10,000 rows');
  end();
  expect(said.get()).toBe('');
  const endOther = said.hold('Undoing');
  said.set('Undone');
  endOther();
  expect(said.get()).toBe('Undone');
  vi.advanceTimersByTime(8000);
  expect(said.get()).toBe('');
});
