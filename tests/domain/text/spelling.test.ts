import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellingKey } from '../../../shared/domain/text/spelling.ts';

describe('spellings', () => {
  test.each([
    ['dialogue', 'dialog'],
    ['catalogues', 'catalogs'],
    ['organised', 'organized'],
    ['organisational', 'organizational'],
    ['analyse', 'analyze'],
    ['Colourful', 'colorful'],
    ['neighbourhood', 'neighborhood'],
    ['theatre', 'theater'],
    ['kilometres', 'kilometers'],
    ['travelling', 'traveling'],
    ['dialled', 'dialed'],
    ['marvellous', 'marvelous'],
    ['counsellor', 'counselor'],
    ['defence', 'defense'],
    ['licence', 'license'],
    ['judgement', 'judgment'],
    ['grey', 'gray'],
    ['ploughs', 'plows'],
    ['manoeuvres', 'maneuvers'],
    ['programmes', 'programs'],
    ['skilfully', 'skillfully'],
    ['e-mail', 'email'],
    ['well\u2011known', 'well-known'],
    ['café', 'cafe'],
    ['naïve', 'naive'],
    ['encyclopaedia', 'encyclopedia'],
    ['foetus', 'fetus'],
    ['whilst', 'while'],
    ['towards', 'toward'],
    ['rouble', 'ruble'],
    ['fulfilment', 'fulfillment'],
    ['нуль', 'ноль'],
    ['кто-то', 'ктото'],
  ])('%s is %s written otherwise', (one, other) => {
    expect(spellingKey(one)).toBe(spellingKey(other));
  });

  test.each([
    ['four', 'for'],
    ['our', 'or'],
    ['fourth', 'forth'],
    ['prise', 'prize'],
    ['filling', 'filing'],
    ['shoes', 'shes'],
    ['poets', 'pets'],
    ['Michael', 'Michel'],
    ['timbre', 'timber'],
    ['well', "we'll"],
    ['were', "we're"],
    ['centre', 'cent'],
    ['rewards', 'reward'],
    ['stewards', 'steward'],
    ['мой', 'мои'],
    ['сей', 'сеи'],
  ])('%s and %s are two words', (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });

  test('have a key whatever the word, the same in capitals and with a hyphen', () => {
    const word = fc.stringMatching(/^[a-zа-яё]{1,12}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(spellingKey(one.toUpperCase())).toBe(spellingKey(one));
        expect(spellingKey(`${one}-${other}`)).toBe(spellingKey(one + other));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void spellingKey(text)));
  });
});
