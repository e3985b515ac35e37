import { describe, expect, it } from 'vitest';
import { rowChecks } from '../../../shared/domain/check/registry.ts';
import { prepareChecks } from '../../../shared/domain/check/run.ts';
import { rowOf } from './rowOf.ts';

/** The words of the original that a text is said to lack. */
function lost(russian: string, machine: string, human: string): readonly unknown[] {
  const row = rowOf(russian, machine, human);
  return prepareChecks([row], rowChecks)
    .checkRow(row)
    .filter(({ message }) => message === 'wordLost')
    .map(({ source }) => source && russian.slice(source.from, source.to));
}

const bread = [
  'Жители посёлка приносили водителям чай и хлеб.',
  'The residents of the village brought the drivers tea and bread.',
] as const;
const miller = [
  'На краю болота жил хромой мельник.',
  'A lame miller lived at the edge of the swamp.',
] as const;

describe('single words left out beside a machine translation', () => {
  it.each([
    ['one of two that are joined', ...bread, 'People of the village brought the drivers tea.', 'хлеб'],
    ['an adjective before its noun', ...miller, 'At the edge of the marsh lived a miller.', 'хромой'],
  ])('%s is told', (_, russian, machine, human, word) => {
    expect(lost(russian, machine, human)).toEqual([word]);
  });

  it.each([
    ['both are there', ...bread, 'People of the village brought the drivers tea and bread.'],
    ['a word nobody knows may be it', ...bread, 'People of the village brought the drivers tea, loaves.'],
    [
      'the pair is told in other words',
      ...bread,
      'People of the village brought the drivers tea with a crust.',
    ],
    ['the adjective is told by another word', ...miller, 'At the edge of the marsh lived a crippled miller.'],
    ['it stands behind its noun', ...miller, 'At the edge of the marsh lived a miller, lame from birth.'],
    [
      'it is one that a text may leave out',
      'Он подарил школе свой новый рояль.',
      'He gave his new piano to the school.',
      'He gave his piano to the school.',
    ],
    [
      'English has one word for it and its noun',
      'Утром открылся круглый стол.',
      'A round table opened in the morning.',
      'In the morning a roundtable opened.',
    ],
  ])('nothing is told where %s', (_, russian, machine, human) => {
    expect(lost(russian, machine, human)).toEqual([]);
  });
});
