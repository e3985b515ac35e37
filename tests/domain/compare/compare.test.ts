import { expect, test } from 'vitest';
import {
  applyChanges,
  type Comparison,
  compareTexts,
  countChangedWords,
} from '../../../shared/domain/compare/compare.ts';
import { isForm } from '../../../shared/domain/compare/kinds.ts';
import { otherSegments } from '../../../shared/domain/compare/segments.ts';

/** The other text with its marks: {+put in+}, [-left out-], and ~ before changes of form. */
const marked = (comparison: Comparison): string =>
  otherSegments(comparison)
    .map(({ kind, text, change }) => {
      const form = change && isForm(change.kind) ? '~' : '';
      if (kind === 'kept') return text;
      return kind === 'inserted' ? `${form}{+${text}+}` : `${form}[-${text}-]`;
    })
    .join('');

test('a text of one paragraph without an end, full of names, numbers and negations, is compared all the same', () => {
  // What a change asks of the whole text must not be looked for anew by every change: this would take minutes.
  const words = Array.from(
    { length: 20_000 },
    (_, at) => [`Name${at}`, 'went', 'not', `${at}`, 'home'][at % 5],
  );
  const changed = (word: string | undefined, at: number) => {
    if (at % 15 === 3) return `${at}7`;
    if (at % 15 === 5) return `Namely${at}`;
    return at % 22 === 7 ? 'even' : word;
  };
  const [base, other] = [words.join(' '), words.map(changed).join(' ')];
  expect(applyChanges(compareTexts(base, other))).toBe(other);
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
  [
    'signs whole that are made of several',
    'Look 👩‍👩‍👧 there 👍🏽 now 🇷🇺.',
    'Look 👩‍👧 there 👍 now 🇬🇧.',
    'Look [-👩‍👩‍👧-]{+👩‍👧+} there [-👍🏽-]{+👍+} now [-🇷🇺-]{+🇬🇧+}.',
  ],
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
