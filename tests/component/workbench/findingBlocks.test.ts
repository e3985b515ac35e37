import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsAround } from '../../../renderer/views/workbench/checks/finding-blocks.ts';

test('findings are read for the rows around a row, which ask for the same', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), (one, other) => {
      const { from, count } = findingsAround('id', one);
      const isWithin = other >= from && other < from + count;
      expect(one).toBeGreaterThanOrEqual(from);
      expect(one).toBeLessThan(from + count);
      expect(findingsAround('id', other).from === from).toBe(isWithin);
    }),
  );
});
