import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { lastAnswers, once, remember } from '../../shared/domain/remember.ts';

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

test('a memory with bounds holds the answers that were asked for last, and is asked anew for long past ones', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12)), fc.integer({ min: 1, max: 4 }), (keys, most) => {
      const asked: number[] = [];
      const remembering = remember((key: number) => {
        asked.push(key);
        return key * 2;
      }, lastAnswers(most));
      keys.forEach((key, at) => {
        const before = asked.length;
        expect(remembering(key)).toBe(key * 2);
        const last = keys.lastIndexOf(key, at - 1);
        const between = at === 0 || last < 0 ? null : new Set(keys.slice(last + 1, at)).size;
        if (between === null) expect(asked.length).toBe(before + 1);
        else if (between < most) expect(asked.length).toBe(before);
        else if (between >= 2 * most) expect(asked.length).toBe(before + 1);
      });
    }),
  );
});

test('works an answer out once, whatever it is, and not before it is asked for', () => {
  fc.assert(
    fc.property(fc.anything(), fc.integer({ min: 1, max: 5 }), (value, times) => {
      const answer = vi.fn(() => value);
      const asked = once(answer);
      expect(answer).not.toHaveBeenCalled();
      for (let time = 0; time < times; time++) expect(asked()).toBe(value);
      expect(answer).toHaveBeenCalledTimes(1);
    }),
  );
});

test('asks again after an answer could not be had', () => {
  const answer = vi
    .fn(() => 'found')
    .mockImplementationOnce(() => {
      throw new Error('not yet');
    });
  const asked = once(answer);
  expect(asked).toThrow('not yet');
  expect([asked(), asked()]).toEqual(['found', 'found']);
  expect(answer).toHaveBeenCalledTimes(2);
});
