import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { learnFrom, leniencyOf } from '../../../shared/domain/align/evidence/learned.ts';
import type { Sides } from '../../../shared/domain/align/evidence/sides.ts';
import { endMarkKinds } from '../../../shared/domain/align/reading/units.ts';
import type { Bead } from '../../../shared/domain/align/search/beads.ts';
import { versionOf } from './versions.ts';

const given = { lone: 4, more: 2, extra: 1, edge: 4, isFaithful: false };
const stop = 1;
const question = 2;
/** What a token brings word for word in a long text. */
const inLongText = 3;

/** Beads in a row, each as many columns as units of ten characters and two words, every unit a paragraph. */
function textOf(shapes: readonly (readonly [columns: number, units: number, mark: number])[]): {
  readonly beads: readonly Bead[];
  readonly sides: Sides;
} {
  const beads: Bead[] = [];
  const marks: [number[], number[]] = [[], []];
  let [column, unit] = [0, 0];
  for (const [columns, units, mark] of shapes) {
    const isFull = columns > 0 && units > 0;
    beads.push({ column, columnEnd: column + columns, unit, unitEnd: unit + units, score: isFull ? 9 : 0 });
    for (const [side, count] of [columns, units].entries()) {
      for (let n = 1; n <= count; n++) marks[side]?.push(n === count ? mark : stop);
    }
    column += columns;
    unit += units;
  }
  const sideOf = (own: readonly number[]) => ({
    length: Int32Array.from({ length: own.length + 1 }, (_, n) => 10 * n),
    tokens: Int32Array.from({ length: own.length + 1 }, (_, n) => 2 * n),
    edges: Float64Array.from({ length: own.length + 1 }, (_, n) => n),
    endMarks: Uint8Array.from(own),
  });
  return { beads, sides: { columns: sideOf(marks[0]), units: sideOf(marks[1]) } };
}

function learned(shapes: Parameters<typeof textOf>[0], verbatim = inLongText): ReturnType<typeof learnFrom> {
  const { beads, sides } = textOf(shapes);
  return learnFrom(beads, sides, given, verbatim);
}

/** The same with ten words a unit. */
function longer({ columns, units }: Sides): Sides {
  const tenfold = (side: Sides['units']) => ({ ...side, tokens: side.tokens.map((words) => 5 * words) });
  return { columns: tenfold(columns), units: tenfold(units) };
}

const times = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);
const pair = [1, 1, stop] as const;

describe('what a pass learns', () => {
  it('is what it was given where there is nothing to learn from', () => {
    const { lone, more, extra, edge } = learned([]);
    expect([lone, more, extra, edge].map((price) => Math.round(price * 1e6) / 1e6)).toEqual([4, 2, 1, 4]);
  });

  it('makes cheap what the text has much of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (few, added) => {
        const withJoins = (count: number) => {
          const { extra, edge } = learned([...times(100, pair), ...times(count, [1, 2, stop] as const)]);
          return extra + edge;
        };
        const withNulls = (count: number) =>
          learned(times(100, pair).flatMap((own, n) => (n < count ? [own, [0, 1, stop] as const] : [own])))
            .lone;
        expect(withJoins(few + added)).toBeLessThan(withJoins(few));
        expect(withNulls(few + added)).toBeLessThan(withNulls(few));
      }),
    );
  });

  it('lets a passage that was left out cost little more than its beginning', () => {
    const scattered = learned(times(20, [...times(5, pair), [0, 1, stop] as const]).flat());
    const passage = learned([...times(100, pair), ...times(20, [0, 1, stop] as const)]);
    expect(passage.lone).toBeGreaterThan(scattered.lone);
    expect(passage.more).toBeLessThan(scattered.more);
  });

  it('hears that a question answers a question', () => {
    const { marks } = learned([...times(60, pair), ...times(20, [1, 1, question] as const)]);
    const worth = (left: number, right: number) => marks[left * endMarkKinds + right] ?? 0;
    expect(worth(question, question)).toBeGreaterThan(0.5);
    expect(worth(question, stop)).toBeLessThan(-0.5);
    expect(worth(stop, question)).toBeCloseTo(worth(question, stop), 6);
  });

  it('asks less of a word where words bring little', () => {
    expect(leniencyOf({ token: -0.1 })).toBe(0);
    expect(leniencyOf({ token: -0.6 })).toBeCloseTo(0.5, 6);
  });

  it('asks as much of a word as it can bring: less in a short text, where that says nothing of the translation', () => {
    const { beads, sides } = textOf(times(30, pair));
    const scoring = (each: number) => beads.map((bead) => ({ ...bead, score: each }));
    const leniency = (each: number, verbatim: number) =>
      leniencyOf(learnFrom(scoring(each), longer(sides), given, verbatim));
    expect(leniency(9, 1.3)).toBe(0);
    expect(leniency(9, 3)).toBeGreaterThan(0.4);
    expect(leniency(20, 3)).toBe(0);
    expect(leniency(20, 30)).toBe(0);
  });
});

describe('a free translation', () => {
  const nouns =
    'harbour winter ladder orchard captain mirror thunder village needle candle garden bridge'.split(' ');
  const verbs = 'found painted carried forgot repaired measured followed counted'.split(' ');
  const numbers = Array.from({ length: 60 }, (_, n) => n);
  const told = numbers.map((n) => {
    const [one, other] = [nouns[n % 12], nouns[(5 * n + 3) % 12]];
    return `In year ${1700 + 3 * n} the ${one} ${verbs[n % 8]} another ${other} of number ${7 * n}.`;
  });
  /** Of ten words of four letters or more, `share` are put into words that nobody else has. */
  const reworded = (mark: string, share: number): readonly string[] =>
    told.map((text, n) =>
      text.replace(/\p{L}{4,}/gu, (word, at: number) =>
        (at + n) % 10 < share ? `${mark}${(word.length * 7 + at + n) % 97}q` : word,
      ),
    );
  const source = versionOf(
    's',
    'source',
    'ru',
    numbers.map((n) => `В ${1700 + 3 * n} году, номер ${7 * n}.`),
  );
  const machines = ['x', 'y'].map((key) => versionOf(key, 'machine', 'en', reworded(key, 3)));
  const free = reworded('z', 9).map((text, n) => (n % 4 === 1 ? text.replace(/\d+/g, 'many') : text));
  // Up to a passage that is left out, the last two of every five sentences are one.
  const [left, after] = [40, 46];
  const beads = numbers
    .filter((n) => n >= left || n % 5 !== 4)
    .map((n) => (n < left && n % 5 === 3 ? [n, n + 1] : [n]));
  const isTold = ([n = 0]: readonly number[]) => n < left || n >= after;
  const kept = beads.filter(isTold);
  const human = versionOf(
    'h',
    'human',
    'en',
    kept.map((own) => own.map((n) => free[n]).join(' ')),
  );

  it('is found through spoilt machine translations, with what it joins and leaves out', () => {
    const rows = alignVersions([source, ...machines, human]);
    expect(rows.map(({ cells }) => [cells.s, cells.h])).toEqual(
      beads.map((own) => [own, isTold(own) ? [kept.indexOf(own)] : []]),
    );
  });
});
