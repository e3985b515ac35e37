import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  type Comparison,
  compareTexts,
  countChangedWords,
} from '../../../shared/domain/compare/compare.ts';
import { type Ignored, ignoring, nothingIgnored } from '../../../shared/domain/compare/ignore.ts';
import { isForm } from '../../../shared/domain/compare/kinds.ts';
import { baseSegments, otherSegments } from '../../../shared/domain/compare/segments.ts';
import { spellingKey } from '../../../shared/domain/text/spelling.ts';

/** The other text with its marks: {+put in+}, [-left out-], and ~ before changes of form. */
const marked = (comparison: Comparison): string =>
  otherSegments(comparison)
    .map(({ kind, text, change }) => {
      const form = change && isForm(change.kind) ? '~' : '';
      if (kind === 'kept') return text;
      return kind === 'inserted' ? `${form}{+${text}+}` : `${form}[-${text}-]`;
    })
    .join('');

const words = [
  'the',
  'The',
  'a',
  'of',
  'ferry',
  'river',
  'ёлка',
  'елка',
  'не',
  'и',
  '1994',
  '10 000',
  "don't",
];
const glue = [
  ' ',
  '  ',
  ', ',
  '. ',
  '\n',
  '',
  '—',
  ' — ',
  '«',
  '» ',
  '…',
  '...',
  '\u00AD',
  '\u0301',
  '🙂',
  '\uD800',
];
const prose = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...glue)), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(prose, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

/** A text and a version of it with some words changed, as a translator leaves it. */
const revised = fc
  .tuple(
    fc.array(fc.constantFrom(...words, 'house', 'captain', '.', ','), { maxLength: 60 }),
    fc.infiniteStream(fc.nat(9)),
  )
  .map(([parts, dice]) => {
    const other = parts.flatMap((part) => {
      const roll = dice.next().value;
      if (roll === 0) return [];
      if (roll === 1) return [part, 'added'];
      return [roll === 2 ? 'instead' : part];
    });
    return [parts.join(' '), other.join(' ')] as const;
  });
const twoTexts = fc.oneof(fc.tuple(anyText, anyText), revised);
/** A tiny bound drives long-text matching with texts that tests can afford. */
const options = fc.constantFrom({}, { maxCells: 0 }, { maxCells: 20 });

const wordUnit = /[\p{L}\p{M}\p{N}]/u;
fc.configureGlobal({ numRuns: 500 });

const cutsWord = (text: string, at: number) =>
  wordUnit.test(text.slice(0, at).match(/.$/su)?.[0] ?? '') &&
  wordUnit.test(text.slice(at).match(/^./su)?.[0] ?? '');

describe('properties of a comparison', () => {
  test('applying the changes to the base gives the other text', () => {
    fc.assert(
      fc.property(twoTexts, options, ([base, other], bound) => {
        expect(applyChanges(compareTexts(base, other, bound))).toBe(other);
      }),
    );
  });

  test('changes ascend, stay in bounds and change something', () => {
    fc.assert(
      fc.property(twoTexts, options, ([base, other], bound) => {
        let baseAt = 0;
        let otherAt = 0;
        for (const change of compareTexts(base, other, bound).changes) {
          expect(change.base.from).toBeGreaterThanOrEqual(baseAt);
          expect(change.other.from).toBeGreaterThanOrEqual(otherAt);
          expect(base.slice(change.base.from, change.base.to)).not.toBe(
            other.slice(change.other.from, change.other.to),
          );
          ({ to: baseAt } = change.base);
          ({ to: otherAt } = change.other);
        }
        expect(baseAt).toBeLessThanOrEqual(base.length);
        expect(otherAt).toBeLessThanOrEqual(other.length);
      }),
    );
  });

  test('no change begins or ends inside a word', () => {
    fc.assert(
      fc.property(twoTexts, options, ([base, other], bound) => {
        for (const change of compareTexts(base, other, bound).changes) {
          for (const at of [change.base.from, change.base.to]) expect(cutsWord(base, at)).toBe(false);
          for (const at of [change.other.from, change.other.to]) expect(cutsWord(other, at)).toBe(false);
        }
      }),
    );
  });

  test('is deterministic, and finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(twoTexts, ([base, other]) => {
        expect(compareTexts(base, other)).toEqual(compareTexts(base, other));
        expect(compareTexts(base, base)).toEqual({
          base,
          other: base,
          changes: [],
          similarity: 1,
          whole: false,
          approximate: false,
        });
      }),
    );
  });

  test('what is ignored only takes changes away, and more of them the more it is', () => {
    const choices = fc.record({
      case: fc.boolean(),
      punctuation: fc.boolean(),
      spelling: fc.boolean(),
      typography: fc.boolean(),
      order: fc.boolean(),
    });
    fc.assert(
      fc.property(twoTexts, choices, choices, ([base, other], some, more) => {
        const comparison = compareTexts(base, other);
        const less = ignoring(comparison, some).changes;
        const both = Object.fromEntries(
          Object.entries(some).map(([name, on]) => [name, on || more[name as keyof Ignored]]),
        ) as unknown as Ignored;
        expect(ignoring(comparison, nothingIgnored)).toBe(comparison);
        expect(comparison.changes).toEqual(expect.arrayContaining([...less]));
        expect(less).toEqual(expect.arrayContaining([...ignoring(comparison, both).changes]));
      }),
    );
  });

  test('a moved passage is left out once and put in once, word for word but for spelling, in the order of its number', () => {
    const passage = fc.array(fc.constantFrom('river', 'captain', 'ferry', 'the', 'stone', 'of'), {
      minLength: 4,
      maxLength: 9,
    });
    fc.assert(
      fc.property(passage, revised, ([...moved], [base, other]) => {
        const comparison = compareTexts(`${moved.join(' ')}. ${base}`, `${other}. ${moved.join(' ')}.`);
        expect(applyChanges(comparison)).toBe(comparison.other);
        const moves = Map.groupBy(
          comparison.changes.filter(({ move }) => move !== null),
          ({ move }) => move,
        );
        for (const pair of moves.values()) {
          const words = pair.map((change) =>
            (
              comparison.base.slice(change.base.from, change.base.to) +
              comparison.other.slice(change.other.from, change.other.to)
            )
              .toLowerCase()
              .replaceAll('ё', 'е')
              .match(/[\p{L}\p{N}]+/gu)
              ?.map(spellingKey),
          );
          expect(pair).toHaveLength(2);
          expect(words[0]).toEqual(words[1]);
        }
      }),
      {
        numRuns: 200,
        examples: [
          [
            ['river', 'river', 'river', 'river'],
            ['the the ёлка елка ferry the the', 'the the ёлка ferry the the'],
          ],
        ],
      },
    );
  });

  test('segments cover both texts', () => {
    fc.assert(
      fc.property(twoTexts, ([base, other]) => {
        const comparison = compareTexts(base, other);
        expect(
          baseSegments(comparison)
            .map(({ text }) => text)
            .join(''),
        ).toBe(base);
        expect(
          otherSegments(comparison)
            .filter(({ kind }) => kind !== 'dropped')
            .map(({ text }) => text)
            .join(''),
        ).toBe(other);
      }),
    );
  });
});

test.each([
  ['a word put in', 'The cat sat.', 'The old cat sat.', 'The {+old +}cat sat.'],
  ['a word left out', 'The old cat sat.', 'The cat sat.', 'The [-old -]cat sat.'],
  ['a word replaced', 'The cat sat.', 'The dog sat.', 'The [-cat-]{+dog+} sat.'],
  [
    'Cyrillic words whole',
    'Паром уходит вечером.',
    'Паром уходил вечером.',
    'Паром [-уходит-]{+уходил+} вечером.',
  ],
  ['apostrophes inside words', 'I don’t know her.', 'I didn’t know her.', 'I [-don’t-]{+didn’t+} know her.'],
  ['hyphens inside words', 'Из-за реки видно.', 'Из-под реки видно.', '[-Из-за-]{+Из-под+} реки видно.'],
  [
    'a grouped number whole',
    'Всего 10 000 рублей.',
    'Всего 12 000 рублей.',
    'Всего [-10 000-]{+12 000+} рублей.',
  ],
  ['a decimal whole', 'It grew 3.5 per cent.', 'It grew 3.7 per cent.', 'It grew [-3.5-]{+3.7+} per cent.'],
  ['words put in twice', 'the boats went', 'then the old boats went', '{+then +}the {+old +}boats went'],
  ['a lost negation', 'Он не знал об этом.', 'Он знал об этом.', 'Он [-не -]знал об этом.'],
  ['case as form', 'The Library opened.', 'The library opened.', 'The ~[-Library-]~{+library+} opened.'],
  ['ё as form', 'Всё ещё идёт.', 'Все еще идёт.', '~[-Всё-]~{+Все+} ~[-ещё-]~{+еще+} идёт.'],
  ['dashes as form', '- Who is it?', '— Who is it?', '~[---]~{+—+} Who is it?'],
  ['white space as form', 'One  two.', 'One two.', 'One ~[- -]two.'],
  [
    'a sentence put in whole',
    'He came. He left.',
    'He came. He saw. He left.',
    'He came. {+He saw. +}He left.',
  ],
  ['commas alone', 'Yes, he came home late.', 'Yes he came home, late.', 'Yes[-,-] he came home{+,+} late.'],
  [
    'commas never pull words apart',
    'It was green, and big.',
    'It was big, and green.',
    'It was [-green, and big-]{+big, and green+}.',
  ],
  [
    'islands of function words absorbed',
    'She looked into the garden slowly.',
    'She peered out of the window slowly.',
    'She [-looked into the garden-]{+peered out of the window+} slowly.',
  ],
])('marks %s', (_, base, other, expected) => {
  expect(marked(compareTexts(base, other))).toBe(expected);
});

test('shows texts with too little in common as whole blocks', () => {
  const base = 'The captain counted the money twice.';
  const other = 'Nobody expected that winter would end.';
  expect(compareTexts(base, other)).toEqual({
    base,
    other,
    changes: [
      {
        kind: 'wording',
        move: null,
        base: { from: 0, to: base.length },
        other: { from: 0, to: other.length },
      },
    ],
    similarity: expect.closeTo(0.03, 1),
    whole: true,
    approximate: false,
  });
});

test('says when long texts were only compared approximately, and still finds the words', () => {
  const text = (word: string) =>
    Array.from(
      { length: 300 },
      (_, n) => `Sentence ${n} mentions ${n % 50 === 7 ? word : 'boats'} again.`,
    ).join(' ');
  const comparison = compareTexts(text('ferries'), text('trains'), { maxCells: 1000 });
  expect(comparison.approximate).toBe(true);
  expect(comparison.changes.map(({ base }) => comparison.base.slice(base.from, base.to))).toEqual(
    Array.from({ length: 6 }, () => 'ferries'),
  );
});

test.each([
  ['nothing', 'The same text.', 'The same text.', 0],
  ['form only', 'The Same — text', 'the same - text', 0],
  ['punctuation only', 'Yes, I know.', 'Yes I know!', 0],
  ['the larger side of each change', 'one two three old end', 'one two three quite new end', 2],
  ['words left out', 'He came home late that night, sadly.', 'He came home sadly.', 3],
])('counts changed words: %s', (_, base, other, expected) => {
  expect(countChangedWords(compareTexts(base, other))).toBe(expected);
});

test('a gap that is too large and has no word that occurs once is still matched', () => {
  const { changes, approximate } = compareTexts('да да нет да нет нет да', 'нет да нет да нет да да', {
    maxCells: 0,
  });
  expect({
    approximate,
    replaced: changes.reduce((sum, { base }) => sum + base.to - base.from, 0) < 20,
  }).toEqual({
    approximate: true,
    replaced: true,
  });
});
