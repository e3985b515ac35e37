import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { readVersions } from '../../../shared/domain/align/reading/reading.ts';
import type { Units } from '../../../shared/domain/align/reading/units.ts';
import { inOrder, orderOfPassages } from '../../../shared/domain/align/search/passages.ts';
import { count, evidenceOf, sentenceOf, silent } from './madeUp.ts';
import { versionOf } from './versions.ts';

/** A sentence that answers none of the others; words that follow each other at equal steps would look alike in order. */
function strangeOf(number: number): string {
  return sentenceOf(number * number + 9000);
}

function unitsOf(texts: readonly string[]): Units {
  const [units] = readVersions([versionOf('h', 'human', 'en', texts)], silent).units;
  if (units === undefined) throw new Error('nothing was read');
  return units;
}

const orderOf = (machine: readonly string[], human: readonly string[]) =>
  orderOfPassages(evidenceOf(machine, human), () => {});

/** Chapters of a text, by how many paragraphs each has, in another order. */
const orders = fc
  .array(fc.integer({ min: 15, max: 30 }), { minLength: 2, maxLength: 6 })
  .chain((lengths) =>
    fc
      .shuffledSubarray(count(lengths.length), { minLength: lengths.length })
      .map((order) => ({ lengths, order })),
  );

/** The numbers of paragraphs as a version tells them. */
function told({
  lengths,
  order,
}: {
  readonly lengths: readonly number[];
  readonly order: readonly number[];
}): readonly number[] {
  const starts = lengths.map((_, chapter) => lengths.slice(0, chapter).reduce((a, b) => a + b, 0));
  return order.flatMap((chapter) => count(lengths[chapter] ?? 0).map((n) => (starts[chapter] ?? 0) + n));
}

describe('the order of passages', () => {
  it('is that of what they answer', () => {
    fc.assert(
      fc.property(orders, (text) => {
        const numbers = told(text);
        const isAscending = numbers.every((number, at) => number === at);
        const found = orderOf(count(numbers.length).map(sentenceOf), numbers.map(sentenceOf));
        expect(found?.map((at) => numbers[at]) ?? null).toEqual(isAscending ? null : count(numbers.length));
      }),
      { numRuns: 60 },
    );
  });

  it('is left alone where two paragraphs have changed places, and where nothing answers anything', () => {
    const text = count(120);
    const swapped = text.map((n) => (n === 50 ? 51 : n === 51 ? 50 : n));
    expect(orderOf(text.map(sentenceOf), swapped.map(sentenceOf))).toBeNull();
    expect(
      orderOf(
        text.map(sentenceOf),
        text.map((n) => strangeOf(n)),
      ),
    ).toBeNull();
    expect(orderOf([], text.map(sentenceOf))).toBeNull();
  });

  it('holds every paragraph once, whatever stands between passages', () => {
    const strange = fc.array(fc.boolean(), { minLength: 180, maxLength: 180 });
    fc.assert(
      fc.property(orders, strange, (text, isStrange) => {
        const numbers = told(text);
        const human = numbers.map((number, at) =>
          isStrange[at] === true ? strangeOf(at) : sentenceOf(number),
        );
        const found = orderOf(count(numbers.length).map(sentenceOf), human);
        if (found !== null) expect(found.toSorted((a, b) => a - b)).toEqual(count(numbers.length));
      }),
      { numRuns: 60 },
    );
  });
});

describe('units in another order', () => {
  it('are those of their paragraphs, and come back', () => {
    const texts = fc.array(fc.array(fc.nat(50), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 12,
    });
    const shuffledTexts = texts.chain((list) =>
      fc.shuffledSubarray(count(list.length), { minLength: list.length }).map((order) => ({ list, order })),
    );
    fc.assert(
      fc.property(shuffledTexts, ({ list, order }) => {
        const paragraphs = list.map((numbers) => numbers.map(sentenceOf).join(' '));
        const units = unitsOf(paragraphs);
        const moved = inOrder(units, order);
        const read = unitsOf(order.map((p) => paragraphs[p] ?? ''));
        expect([moved.paragraph, moved.length, moved.offsets]).toEqual([
          read.paragraph,
          read.length,
          read.offsets,
        ]);
        expect(
          inOrder(
            moved,
            order.map((_, p) => order.indexOf(p)),
          ),
        ).toEqual(units);
      }),
      { numRuns: 100 },
    );
  });
});

describe('chapters in another order', () => {
  it('are aligned as in the order of the original, each human version in its own', () => {
    fc.assert(
      fc.property(orders, orders, (one, other) => {
        const [first, second] = [told(one), told(other)];
        const length = Math.max(first.length, second.length);
        const rows = alignVersions([
          versionOf('m', 'machine', 'en', count(length).map(sentenceOf)),
          versionOf('a', 'human', 'en', first.map(sentenceOf)),
          versionOf('b', 'human', 'en', second.map(sentenceOf)),
        ]);
        expect(
          rows.map(({ cells }) => [cells.m, cells.a?.map((p) => first[p]), cells.b?.map((p) => second[p])]),
        ).toEqual(count(length).map((n) => [[n], n < first.length ? [n] : [], n < second.length ? [n] : []]));
      }),
      { numRuns: 20 },
    );
  });

  it('are aligned so in machine translations too, and humans are aligned to what these answer', () => {
    fc.assert(
      fc.property(orders, orders, (one, other) => {
        const [first, second] = [told(one), told(other)];
        const length = Math.max(first.length, second.length);
        const rows = alignVersions([
          versionOf('s', 'source', 'en', count(length).map(sentenceOf)),
          versionOf('m', 'machine', 'en', first.map(sentenceOf)),
          versionOf('n', 'machine', 'en', second.map(sentenceOf)),
          versionOf('a', 'human', 'en', count(length).map(sentenceOf)),
        ]);
        expect(
          rows.map(({ cells }) => [
            cells.s,
            cells.m?.map((p) => first[p]),
            cells.n?.map((p) => second[p]),
            cells.a,
          ]),
        ).toEqual(
          count(length).map((n) => [[n], n < first.length ? [n] : [], n < second.length ? [n] : [], [n]]),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('texts whose order is another throughout', () => {
  /** As many lines as there are numbers, in any order. */
  const sorted = fc
    .integer({ min: 20, max: 40 })
    .chain((length) => fc.shuffledSubarray(count(length), { minLength: length }));

  it('are aligned line by line, as a table that is sorted otherwise is', () => {
    fc.assert(
      fc.property(sorted, sorted, (one, other) => {
        const length = Math.max(one.length, other.length);
        const rows = alignVersions([
          versionOf('m', 'machine', 'en', count(length).map(sentenceOf)),
          versionOf('a', 'human', 'en', one.map(sentenceOf)),
          versionOf('b', 'human', 'en', other.map(sentenceOf)),
        ]);
        // By version which line of the text each of its paragraphs is.
        const lines = { m: count(length), a: one, b: other };
        const told = rows.map(({ cells }) =>
          (['m', 'a', 'b'] as const).flatMap((key) => (cells[key] ?? []).map((p) => lines[key][p])),
        );
        const whole = told.filter((line) => {
          const [n = length] = line;
          const has = 1 + Number(n < one.length) + Number(n < other.length);
          return line.length === has && line.every((m) => m === n);
        });
        // Two that are left over may face each other.
        expect(whole.length).toBeGreaterThanOrEqual(0.8 * length);
      }),
      { numRuns: 20 },
    );
  });

  it('keep their headings before what these stood before', () => {
    const chapters = [3, 0, 2, 4, 1];
    const text = (order: readonly number[], headingOf: (chapter: number) => string) =>
      order.flatMap((chapter) => [headingOf(chapter), ...count(15).map((n) => sentenceOf(15 * chapter + n))]);
    const rows = alignVersions([
      versionOf(
        'm',
        'machine',
        'en',
        text(count(5), (chapter) => strangeOf(chapter).slice(4, -1)),
      ),
      versionOf(
        'a',
        'human',
        'en',
        text(chapters, (chapter) => strangeOf(chapter + 50).slice(4, -1)),
      ),
    ]);
    const headings = rows.filter(({ cells }) => (cells.m?.[0] ?? 1) % 16 === 0);
    expect(headings.map(({ cells }) => cells.a)).toEqual(
      count(5).map((chapter) => [16 * chapters.indexOf(chapter)]),
    );
  });
});

describe('numbered texts', () => {
  it('stay in order where their numbers are others', () => {
    const text = (first: number) =>
      count(20).flatMap((n) => [`Article ${first + n}`, sentenceOf(2 * n), sentenceOf(2 * n + 1)]);
    const rows = alignVersions([
      versionOf('m', 'machine', 'en', text(1)),
      versionOf('a', 'human', 'en', text(3)),
    ]);
    expect(rows.map(({ cells }) => [cells.m, cells.a])).toEqual(count(60).map((n) => [[n], [n]]));
  });

  it('keep page numbers between dashes apart from the text', () => {
    const text = count(30).map(sentenceOf);
    const pages = text.flatMap((sentence, at) => (at % 5 === 4 ? [sentence, `— ${20 + at} —`] : [sentence]));
    const rows = alignVersions([versionOf('m', 'machine', 'en', text), versionOf('a', 'human', 'en', pages)]);
    expect(rows.filter(({ cells }) => cells.m?.length === 0).map(({ cells }) => cells.a)).toEqual(
      [5, 11, 17, 23, 29, 35].map((at) => [at]),
    );
  });
});
