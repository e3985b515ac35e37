import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize, typographicForm } from '../../../shared/domain/compare/tokens.ts';

const letters = [...'abzАБяйёиеЁЙ019 .,:;!?()…«»„"’\'-–—\u0306\u0308\u00ad\u00a0'];

test('words and marks are compared in one form of case and typography, whichever way that is found', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...letters), { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(text, (any) => {
      for (const { text: own, match } of tokenize(any))
        expect(match).toBe(typographicForm(own.toLowerCase()));
    }),
  );
  expect(tokenize('Ёлка, «Йод»... и!').map(({ match }) => match)).toEqual([
    'елка',
    ',',
    '"',
    'йод',
    '"',
    '…',
    'и',
    '!',
  ]);
});
