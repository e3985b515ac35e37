import { describe, expect, test } from 'vitest';
import { cutCorrection, cutPlace, joinCorrections } from '../../../shared/domain/mend/corrections.ts';
import type { RowState } from '../../../shared/domain/model.ts';

/** What is above and below the place where a text falls into two. */
const halves = (text: string, share: number): readonly string[] => {
  const place = cutPlace(text, share);
  return [text.slice(0, place).trimEnd(), text.slice(place)];
};

describe('a corrected text', () => {
  test('falls into two where a sentence ends, at the end that is nearest to the share', () => {
    const text = 'The keeper slept. The lamp went out. Nobody saw it.';
    expect(halves(text, 0.3)).toEqual(['The keeper slept.', 'The lamp went out. Nobody saw it.']);
    expect(halves(text, 0.6)).toEqual(['The keeper slept. The lamp went out.', 'Nobody saw it.']);
    expect(halves(text, 0.9)).toEqual(['The keeper slept. The lamp went out.', 'Nobody saw it.']);
  });

  test('stays whole on one side where the share is nothing or all, or no sentence ends inside', () => {
    const text = 'The keeper slept. The lamp went out.';
    expect([cutPlace(text, 0), cutPlace(text, 1)]).toEqual([0, text.length]);
    expect([cutPlace('The keeper slept.', 0.4), cutPlace('The keeper slept.', 0.6)]).toEqual([0, 17]);
  });

  test('falls rather where a line ends, a tenth of the text farther off', () => {
    const line = 'The keeper slept at noon.\nThe lamp was out. Nobody saw it.';
    expect(halves(line, 0.64)).toEqual(['The keeper slept at noon.', 'The lamp was out. Nobody saw it.']);
    expect(halves(line.replace('\n', ' '), 0.64)).toEqual([
      'The keeper slept at noon. The lamp was out.',
      'Nobody saw it.',
    ]);
    expect(halves(line, 0.7)[1]).toBe('Nobody saw it.');
  });
});

describe('the state of corrected texts', () => {
  const of = (state: RowState) => ({
    state,
    correction: { text: 'The lamp. It went out.', origin: null, savedAt: 1, author: '' },
  });
  test.each<[RowState[], RowState]>([
    [['confirmed', 'reviewed'], 'confirmed'],
    [['reviewed', 'reviewed'], 'reviewed'],
    [['reviewed', 'edited'], 'edited'],
    [['confirmed', 'rejected'], 'rejected'],
  ])('%j that become one is %s', (states, expected) => {
    expect(joinCorrections(states.map(of), 2).state).toBe(expected);
  });
  test.each<[RowState, RowState]>([
    ['reviewed', 'edited'],
    ['confirmed', 'edited'],
    ['rejected', 'rejected'],
  ])('a %s one that is cut has parts that are %s', (state, expected) => {
    expect(cutCorrection(of(state), 0.4, 2).map((part) => part.state)).toEqual([expected, expected]);
  });
});
