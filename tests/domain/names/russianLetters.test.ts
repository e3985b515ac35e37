import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChangedAbout, isSisterSpelling, slipsIn } from '../../../shared/domain/names/russianLetters.ts';

describe('a spelling that some rule has', () => {
  it.each([
    ['хрущёв', 'khrushchev hruščev khrushchyov'],
    ['щербакова', 'shcherbakova ščerbakova'],
    ['евгений', 'evgeny yevgeni evgeniy yevgeniy'],
    ['юлия', 'yulia julia iuliya'],
    ['максимов', 'maksimov maximov maximoff'],
    ['зеленского', 'zelensky zelenskyy zelenskiy zelenskij'],
    ['череповца', 'cherepovets čerepovec'],
    ['васильева', 'vasiliev vasilyev vasilev vasilyeva'],
    ['ульяновске', 'ulyanovsk uljanovsk'],
    ['ковальским', 'kowalski kovalsky'],
  ])('has no slip: %s', (russian, spellings) => {
    for (const english of spellings.split(' '))
      expect([english, slipsIn(russian, english)]).toEqual([english, 0]);
  });
});

describe('what Belarusian and Ukrainian make of a name', () => {
  it.each([
    ['могилёва', 'mahilyow mahilioŭ'],
    ['витебске', 'vitsebsk'],
    ['нежина', 'nizhyn'],
    ['чернигове', 'chernihiv'],
    ['колесникова', 'kalesnikava'],
    ['терешко', 'tsereshka'],
  ])('has no slip: %s', (russian, spellings) => {
    for (const english of spellings.split(' '))
      expect([english, slipsIn(russian, english), isSisterSpelling(russian, english)]).toEqual([
        english,
        0,
        true,
      ]);
  });

  it('is known by letters that a romanisation has not', () => {
    expect(isSisterSpelling('иванов', 'ivanav')).toBe(false);
    expect(isSisterSpelling('сосновка', 'sasnovka')).toBe(false);
    expect(slipsIn('сосновка', 'sasnovka')).toBe(1);
  });
});

const names = [
  ['мартыненко', 'martynenko'],
  ['бобровников', 'bobrovnikov'],
  ['дроздова', 'drozdova'],
  ['нетребин', 'netrebin'],
] as const;
const lettersOf = 'abcdefghijklmnopqrstuvwxyz'.split('');

it('one letter changed is never more than one slip, and never less than none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.nat(),
      fc.constantFrom(...lettersOf),
      ([russian, english], at, letter) => {
        const x = at % english.length;
        const before = english.slice(0, x);
        for (const word of [
          `${before}${letter}${english.slice(x + 1)}`,
          `${before}${letter}${english.slice(x)}`,
          `${before}${english.slice(x + 1)}`,
        ])
          expect(slipsIn(russian, word)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

it('two letters changed about are one slip where that says something else', () => {
  expect(slipsIn('мартыненко', 'matrynenko')).toBe(1);
  expect(isChangedAbout('мартыненко', 'matrynenko')).toBe(true);
  expect(isChangedAbout('мартыненко', 'martynenko')).toBe(true);
  expect(isChangedAbout('мартыненко', 'martinescu')).toBe(false);
});

it('another name is many slips away', () => {
  expect(slipsIn('мартыненко', 'bobrovnikov')).toBe(2);
  expect(slipsIn('дроздова', 'drobova')).toBe(2);
});

it('a word of thousands of letters is no name, and is not set against one letter by letter', () => {
  const [russian, english] = ['иванов'.repeat(1_000), 'ivanov'.repeat(1_000)];
  expect([slipsIn('иванов', english), slipsIn(russian, english)]).toEqual([2, 2]);
  expect([isChangedAbout('иванов', english), isSisterSpelling('иванов', english)]).toEqual([false, false]);
  const [longest, other] = ['иванов'.repeat(10), 'ivanov'.repeat(10)];
  expect(slipsIn(longest, other)).toBe(0);
});
