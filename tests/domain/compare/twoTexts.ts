import fc from 'fast-check';

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
export const revised = fc
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

/** Two texts that may have much in common, or nothing. */
export const twoTexts = fc.oneof(fc.tuple(anyText, anyText), revised);
