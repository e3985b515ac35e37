import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misspeltCheck } from '../../../shared/domain/check/marks/misspelt.ts';
import { readCheckText } from '../../../shared/domain/check/row.ts';
import { checkerOf, rowOf } from './rowOf.ts';

const russian = 'Сторож предупредил соседей и открыл ворота.';
const machine = 'The watchman warned the neighbors and opened the gate.';

/** Words that are doubted, each with what may be meant, in a row of a project of such rows. */
const doubted = (human: string, by = machine, rows = [rowOf(russian, by, human)]): readonly string[] =>
  rows[0] === undefined
    ? []
    : checkerOf(misspeltCheck, rows)(rows[0]).map(({ params: { text, other } }) => `${text}: ${other}`);

describe('a misspelt word', () => {
  it.each([
    ['The watchman wanred the people next door and opened the gate.', 'wanred: warned'],
    ['The watchman warned the neihbors and opened the gate.', 'neihbors: neighbors'],
    ['The watchmman had warned the people next door.', 'watchmman: watchman'],
    ['The watchman woke the people next door and opende up.', 'opende: opened'],
  ])('is one slip away from what the machine says: %s', (human, told) => {
    expect(doubted(human)).toEqual([told]);
  });

  it('with a capital is one slip away from what the machine says', () => {
    const by = 'The Ministry warned the neighbors of the Central Station.';
    expect(doubted('The Miniktry warned those at the Central Depot.', by)).toEqual(['Miniktry: Ministry']);
    expect(doubted('The Ministry warned those at the Cengral Depot.', by)).toEqual(['Cengral: Central']);
    // Not by the original alone, nor where a name of the original sounds so.
    expect(doubted('The Miniktry warned those at the Central Depot.', '')).toEqual([]);
    const named = rowOf(
      'Минитри предупредил соседей.',
      'The Ministry warned the neighbors.',
      'Minitry warned them.',
    );
    expect(doubted('', '', [named])).toEqual([]);
  });

  it.each([
    ['The guard alerted the nieghbours and went home.', 'nieghbours: neighbours'],
    ['The guard alerted everyone and oepned up.', 'oepned: opened'],
  ])('is one slip away from what the original is in English: %s', (human, told) => {
    expect(doubted(human, '')).toEqual([told]);
  });

  it('is told by the words of other rows where it is long', () => {
    const human = 'The watchman told them of the orderign of wood.';
    const other = rowOf('Он ведёт заказы.', '', 'He does the ordering of timber.');
    expect(doubted(human)).toEqual([]);
    expect(doubted(human, machine, [rowOf(russian, machine, human), other])).toEqual(['orderign: ordering']);
  });

  it.each([
    ['The watchman warned the neighbours and opened the gate.'],
    ['The watchman Wanred opened the gate.'],
    ['The watchman told them all about a warder, and sat by the gates.'],
    ['The watchmen warned the neighbours.'],
    ['The watchman warmed the neighbors.'],
    ['The watchman opened the grate, the thickest of all, with his strop.'],
  ])('is none: %s', (human) => {
    expect(doubted(human)).toEqual([]);
  });

  it('is none where the project has it elsewhere', () => {
    const human = 'The watchman wanred them.';
    const rows = [rowOf(russian, machine, human), rowOf(russian, '', 'They were wanred again.')];
    expect(doubted(human, machine, rows)).toEqual([]);
  });

  it('is told in a text and in what is corrected of it', () => {
    const row = rowOf(russian, machine, 'The watchman wanred them.');
    const corrected = readCheckText(null, 'The watchman wanred them.', 'en');
    const both = { ...row, checked: [...row.checked, corrected] };
    expect(checkerOf(misspeltCheck, [both])(both).map(({ version }) => version)).toEqual([3, null]);
  });

  it('is seen wherever two letters of a long word change places', () => {
    const word = 'neighbors';
    const at = fc.integer({ min: 1, max: word.length - 3 });
    fc.assert(
      fc.property(at, (from) => {
        const slip = word.slice(0, from) + word[from + 1] + word[from] + word.slice(from + 2);
        expect(doubted(`The watchman warned the ${slip}.`)).toEqual([`${slip}: ${word}`]);
      }),
    );
  });
});
