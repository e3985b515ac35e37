import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, latinForm } from '../../../shared/domain/text/normalise.ts';
import { isInSmallLetters, splitSentences } from '../../../shared/domain/text/sentences.ts';
import { foldedWords, stemOf } from '../../../shared/domain/text/tokens.ts';

const sentencesOf = (text: string) => splitSentences(text).map(({ from, to }) => text.slice(from, to));

describe('splitSentences', () => {
  it('leaves no visible character out and overlaps nowhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(sentencesOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('ends a sentence where a capital, a digit or a quotation follows', () => {
    expect(sentencesOf('Он вышел. «Куда?» — спросили его. 5 минут спустя… Никого!')).toEqual([
      'Он вышел.',
      '«Куда?» — спросили его.',
      '5 минут спустя…',
      'Никого!',
    ]);
  });

  it('does not end one at an abbreviation or an initial', () => {
    expect(sentencesOf('Mr. Brown met A. S. Petrov on St. John Street. They spoke.')).toEqual([
      'Mr. Brown met A. S. Petrov on St. John Street.',
      'They spoke.',
    ]);
    expect(sentencesOf('Дом на ул. Садовой построен в 1912 г. Ивановым.')).toHaveLength(1);
  });

  it('ends one before a small letter in a text that is written in small letters', () => {
    const small = 'the ferry was late. nobody minded! was it snowing, e.g. in may?';
    expect(isInSmallLetters([small, '12', 'Nobody waited.', 'the pier was empty.'])).toBe(true);
    expect(isInSmallLetters(['Nobody waited.', 'and left.'])).toBe(false);
    const sentences = splitSentences(small, true).map(({ from, to }) => small.slice(from, to));
    expect(sentences).toEqual(['the ferry was late.', 'nobody minded!', 'was it snowing, e.g. in may?']);
    expect(sentencesOf('The ferry… was late. Nobody waited at approx. noon.')).toHaveLength(2);
  });

  it('ends one before a letter of a script without capitals', () => {
    expect(sentencesOf('הספינה איחרה. איש לא חיכה.')).toHaveLength(2);
    expect(sentencesOf('تأخرت العبّارة؟ لم ينتظر أحد.')).toHaveLength(2);
    expect(sentencesOf('नाव देर से आई। कोई नहीं रुका।')).toHaveLength(2);
  });

  it('splits Chinese at its own stops', () => {
    expect(sentencesOf('他来了。她走了！')).toEqual(['他来了。', '她走了！']);
  });
});

describe('foldedWords', () => {
  it('folds case, ё and compatibility forms, and keeps numbers', () => {
    expect(foldedWords('Ёлка № 12, ﬁnal')).toEqual(['елка', 'no', '12', 'final']);
  });
  it('is the same for text that was folded before', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(foldedWords(foldText(text))).toEqual(foldedWords(text));
      }),
    );
  });
});

describe('stemOf', () => {
  it('lets forms of a word meet', () => {
    for (const forms of [
      ['city', 'cities'],
      ['walk', 'walks', 'walked', 'walking'],
      ['правительство', 'правительства', 'правительством'],
    ]) {
      expect(new Set(forms.map(stemOf)).size).toBe(1);
    }
  });
});

describe('latinForm', () => {
  it('writes Cyrillic in Latin letters and drops diacritics', () => {
    expect(['ельцин', 'щука', 'zürich', 'moscow'].map(latinForm)).toEqual([
      'eltsin',
      'shchuka',
      'zurich',
      'moscow',
    ]);
  });
});
