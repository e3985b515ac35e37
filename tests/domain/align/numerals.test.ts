import { describe, expect, it } from 'vitest';
import { human, rowsOf, source } from './versions.ts';

/** Places of a warehouse, shelf and cell. */
const places = [
  [31, 417],
  [8, 902],
  [77, 155],
  [46, 640],
  [12, 388],
  [93, 271],
  [25, 816],
  [60, 534],
  [14, 709],
  [52, 163],
  [88, 425],
  [39, 957],
] as const;
const order = [9, 2, 6, 0, 11, 4, 7, 1, 8, 3, 10, 5];

describe('lines that numbers alone tell apart', () => {
  const lines = source(places.map(([shelf, cell]) => `Полка ${shelf}, ячейка ${cell}`));
  const told = (number: (n: number) => string) =>
    human(
      order.map((n) => {
        const [shelf, cell] = places[n] ?? [0, 0];
        return `Cell ${number(cell)} on shelf ${number(shelf)}`;
      }),
    );

  it('answer each other where they are sorted otherwise, without a machine translation', () => {
    const expected = places.map((_, line) => `${line}|${order.indexOf(line)}`);
    expect(rowsOf([lines, told(String)])).toEqual(expected);
  });

  it('are taken line by line where the numbers are others', () => {
    const expected = places.map((_, line) => `${line}|${line}`);
    expect(rowsOf([lines, told((n) => String(n + 5000))])).toEqual(expected);
  });
});
