import { describe, expect, it } from 'vitest';
import { englishForms } from '../../../shared/domain/dictionary/englishForms.ts';
import { dictionaryEntries } from '../../../shared/domain/dictionary/entries.ts';
import { russianForms } from '../../../shared/domain/dictionary/russianForms.ts';
import { commonPairs } from '../../../shared/domain/link/wordPairs.ts';
import { stem } from '../../../shared/domain/text/stem.ts';

describe('common words', () => {
  const entries = dictionaryEntries();
  const fromRussian = commonPairs('ru');
  const fromEnglish = commonPairs('en');

  it('are folded words of either language', () => {
    expect(entries.length).toBeGreaterThan(3000);
    for (const { russian, english } of entries) {
      for (const word of russian) expect(word).toMatch(/^[а-я]+(?:-[а-я]+)*$/);
      for (const word of english) expect(word).toMatch(/^[a-z]+$/);
    }
  });

  it('are found by the stem of any of their forms, from either language', () => {
    const lost = entries.flatMap(({ russian, english }) => {
      const left = russian.flatMap(russianForms).map((word) => stem(word, 'ru'));
      const right = english.flatMap(englishForms).map((word) => stem(word, 'en'));
      return left.flatMap((ru) =>
        right.filter((en) => !fromRussian.get(ru)?.has(en) || !fromEnglish.get(en)?.has(ru)),
      );
    });
    expect(lost).toEqual([]);
  });

  it.each([
    ['крикнула', 'shout'],
    ['сидел', 'sit'],
    ['купленный', 'buy'],
    ['защищен', 'protect'],
    ['требует', 'demand'],
    ['отцу', 'father'],
    ['абракадаброй', null],
    ['чашек', 'cup'],
    ['сказок', 'fairy'],
    ['понял', 'understood'],
  ])('%s is found by its stem', (form, english) => {
    const found = fromRussian.get(stem(form, 'ru'));
    if (english === null) expect(found).toBeUndefined();
    else expect(found).toContain(stem(english, 'en'));
  });
});

describe('forms of a Russian word', () => {
  it.each([
    ['крикнуть', 'крикнул'],
    ['рисовать', 'рисует'],
    ['купить', 'куплен'],
    ['посетить', 'посещен'],
    ['освободить', 'освобожден'],
    ['улыбнуться', 'улыбнул'],
    ['рынок', 'рынка'],
    ['чашка', 'чашек'],
  ])('%s: %s', (word, form) => {
    expect(russianForms(word)).toContain(form);
    expect(russianForms(word)[0]).toBe(word);
  });

  it('are the word alone where stemming knows them all', () => {
    expect(russianForms('дом')).toEqual(['дом']);
  });
});

describe('forms of an English word', () => {
  it.each([
    ['give', ['give', 'gave', 'given']],
    ['tooth', ['tooth', 'teeth']],
    ['walk', ['walk']],
  ])('%s: %j', (word, forms) => {
    expect(englishForms(word)).toEqual(forms);
  });
});
