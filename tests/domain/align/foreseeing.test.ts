import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import type { AlignVersion } from '../../../shared/domain/align/types.ts';
import { source, versionOf } from './versions.ts';

const human = (paragraphs: readonly string[], key = 'human') => versionOf(key, 'human', 'en', paragraphs);

/** How many paragraphs of each version stand in each row. */
function shapesOf(versions: readonly AlignVersion[]): readonly string[] {
  return alignVersions(versions).map(({ cells }) =>
    versions.map(({ key }) => cells[key]?.length ?? 0).join(':'),
  );
}

/** Departures: time, from, to, in both languages. */
const departures = [
  ['6:05', 'Тверь', 'Tver', 'Рыбинск', 'Rybinsk'],
  ['6:40', 'Калуга', 'Kaluga', 'Серпухов', 'Serpukhov'],
  ['7:15', 'Рыбинск', 'Rybinsk', 'Вологда', 'Vologda'],
  ['7:55', 'Муром', 'Murom', 'Арзамас', 'Arzamas'],
  ['8:20', 'Вологда', 'Vologda', 'Тверь', 'Tver'],
  ['9:10', 'Серпухов', 'Serpukhov', 'Муром', 'Murom'],
  ['9:45', 'Арзамас', 'Arzamas', 'Калуга', 'Kaluga'],
  ['10:30', 'Торжок', 'Torzhok', 'Рыбинск', 'Rybinsk'],
] as const;

const speeches = [
  ['MILLER', 'Who left the sluice open last night?', 'Who was it that opened the sluice?'],
  ['BOY', 'The wind did, I heard it bang.', 'I heard a bang, the wind must have done it.'],
  ['MILLER', 'No wind turns a handle of iron.', 'An iron handle is not turned by wind.'],
  ['WIDOW', 'My ducks are in the lane because of it.', 'Now all my ducks walk about in the lane.'],
  ['BOY', 'Then they are nearer to the market.', 'So much nearer to market, then.'],
  ['WIDOW', 'You will carry them home, every one.', 'Every one of them you shall carry home.'],
  ['MILLER', 'And wash the flour sacks in the evening.', 'In the evening you wash my sacks of flour.'],
  ['BOY', 'I only wanted to see the wheel go round.', 'To see the wheel turn was all I wanted.'],
] as const;

describe('where one version joins what ends no sentence', () => {
  it('cells that stand one a line answer the line of a table, also without a machine', () => {
    const lines = source(departures.map(([time, from, , to]) => `${time} ${from} — ${to}`));
    const cells = human(departures.flatMap(([time, , from, , to]) => [time, `${from} to ${to}`]));
    expect(shapesOf([lines, cells])).toEqual(departures.map(() => '1:2'));
  });

  it('names that stand before speeches answer those in front of them', () => {
    const apart = human(speeches.flatMap((one) => one.slice(0, 2)));
    const joined = human(
      speeches.map(([name, , speech]) => `${name}: ${speech}`),
      'other',
    );
    expect(shapesOf([apart, joined])).toEqual(speeches.map(() => '2:1'));
  });

  it('numbers that the other version has nowhere are not joined', () => {
    const plain = human(speeches.map(([, speech]) => speech));
    const numbered = human(
      speeches.flatMap(([, , speech], at) => [`${at + 31}`, speech]),
      'other',
    );
    const shapes = shapesOf([plain, numbered]);
    expect(shapes.filter((shape) => shape === '1:1')).toHaveLength(speeches.length);
    expect(shapes.filter((shape) => shape === '0:1')).toHaveLength(speeches.length);
  });
});
