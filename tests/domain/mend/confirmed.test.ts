import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CorrectionStep,
  changedSinceConfirmed,
  changedSinceReview,
} from '../../../shared/domain/mend/confirmed.ts';

const step = (state: CorrectionStep['state'], text: string | null): CorrectionStep => ({ state, text });
const [blank, edited, confirmed] = [step('new', null), step('edited', 'one'), step('confirmed', 'one')];
const other = step('edited', 'two');

describe('the text that was confirmed, where another stands now', () => {
  test.each<[string, CorrectionStep[], string | null]>([
    ['never confirmed', [other, edited], null],
    ['confirmed now', [confirmed, edited], null],
    ['changed', [other, confirmed, edited], 'one'],
    ['changed twice', [step('edited', 'three'), other, confirmed], 'one'],
    ['cleared', [blank, confirmed, edited], 'one'],
    ['changed and confirmed anew', [step('confirmed', 'two'), other, confirmed], null],
    ['changed and changed back', [edited, other, confirmed], null],
    ['reopened', [edited, confirmed, edited], null],
    ['reopened and changed', [other, edited, confirmed, edited], null],
    ['the confirmed text restored, and that undone', [other, confirmed, other, confirmed], 'one'],
    ['approved and changed', [other, step('reviewed', 'one'), edited], 'one'],
    ['approved since', [step('reviewed', 'one'), confirmed, edited], null],
    ['sent back, and then changed', [other, step('rejected', 'one'), confirmed], null],
    ['the change undone and done again', [other, confirmed, other, confirmed, edited], 'one'],
  ])('%s', (_, newestFirst, expected) => {
    expect(changedSinceConfirmed(newestFirst)).toBe(expected);
  });

  test('is a text of the history, other than the present one, and the last that was confirmed', () => {
    const steps = fc.array(
      fc.record({
        state: fc.constantFrom('new' as const, 'edited' as const, 'confirmed' as const),
        text: fc.constantFrom(null, 'one', 'two', 'three'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(steps, (history) => {
        const text = changedSinceConfirmed(history);
        if (text === null) return;
        expect(history.find(({ state }) => state === 'confirmed')?.text).toBe(text);
        expect([history[0]?.state === 'confirmed', history[0]?.text]).not.toContain(text);
      }),
    );
  });
});

describe('the text that a reviewer saw last, where another stands now', () => {
  const [approved, rejected] = [step('reviewed', 'one'), step('rejected', 'one')];
  test.each<[string, CorrectionStep[], string | null]>([
    ['nobody reviewed', [other, confirmed, edited], null],
    ['approved now', [approved, confirmed], null],
    ['sent back now', [rejected, confirmed], null],
    ['sent back, written anew and confirmed', [step('confirmed', 'two'), other, rejected, confirmed], 'one'],
    ['sent back and confirmed as it was', [confirmed, rejected, confirmed], null],
    ['approved and changed', [other, approved, confirmed], 'one'],
    ['approved, changed and approved again', [step('reviewed', 'two'), other, approved], null],
    ['approved, that undone, and changed', [other, confirmed, step('reviewed', 'one'), confirmed], null],
    [
      'approved, reopened, confirmed as it was, and changed',
      [other, confirmed, edited, step('reviewed', 'one')],
      'one',
    ],
    ['rejected, confirmed as it was, and changed', [other, confirmed, step('rejected', 'one')], 'one'],
    [
      'rejected, approved, the approval undone, and changed',
      [other, confirmed, step('reviewed', 'one'), confirmed, step('rejected', 'none')],
      'none',
    ],
    ['no history', [], null],
  ])('%s', (_, newestFirst, expected) => {
    expect(changedSinceReview(newestFirst)).toBe(expected);
  });
});
