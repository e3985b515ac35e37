import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { remember } from '../../shared/domain/remember.ts';

test('answers as the function does, which is asked once for each key', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      const answer = vi.fn((key: string) => key.length);
      const remembering = remember(answer);
      expect(keys.map(remembering)).toEqual(keys.map((key) => key.length));
      expect(answer).toHaveBeenCalledTimes(new Set(keys).size);
    }),
  );
});

test('keeps its answers where it is told to', () => {
  const key = {};
  const known = new WeakMap<object, number>();
  expect(remember(() => 3, known)(key)).toBe(3);
  expect(known.get(key)).toBe(3);
});
