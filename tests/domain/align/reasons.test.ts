import { describe, expect, it } from 'vitest';
import { reasonFor } from '../../../shared/domain/align/reasons.ts';

describe('reasonFor', () => {
  it('names numbers, then names, then long words that both texts have', () => {
    expect(
      reasonFor(
        'In November 2020 Putin discussed vaccination with regional governors.',
        'Vaccination was discussed by Putin and the governors in November 2020.',
      ).shared,
    ).toEqual(['2020', 'November', 'Putin', 'vaccination']);
  });
  it('is whole for the same text and nothing for texts without a common word', () => {
    expect(reasonFor('One two three', 'one TWO three').likeness).toBe(1);
    expect(reasonFor('One two three', 'vier fünf')).toEqual({ shared: [], likeness: 0 });
    expect(reasonFor('', '')).toEqual({ shared: [], likeness: 0 });
  });
});
