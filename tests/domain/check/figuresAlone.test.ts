import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figureCheck } from '../../../shared/domain/check/figureCheck.ts';
import { checkerOf, rowOf } from './rowOf.ts';

const messages = (source: string, text: string): readonly string[] =>
  checkerOf(figureCheck)(rowOf(source, '', text)).map(({ message }) => message);

/** Pairs of two lines, Russian and a human translation that goes wrong where it says `{right|wrong}`. */
const pairs = readFileSync(new URL('./pairs/figures-alone.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
  .map((block) => block.split('\n'));

test.each(pairs)('%s', (source = '', human = '') => {
  const told = (which: string) => messages(source, human.replace(/\{([^|{}]*)\|([^{}]*)\}/g, which));
  expect(told('$1')).toEqual([]);
  expect(told('$2')).not.toEqual([]);
});
