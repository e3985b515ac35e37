import { describe, expect, test } from 'vitest';
import { type Comparison, compareTexts } from '../../../shared/domain/compare/compare.ts';
import { type Ignored, ignoring, nothingIgnored } from '../../../shared/domain/compare/ignore.ts';
import { changeKinds } from '../../../shared/domain/compare/kinds.ts';

const kindsBetween = (base: string, other: string): readonly string[] =>
  compareTexts(base, other).changes.map(({ kind }) => kind);

describe('kinds in English', () => {
  test.each([
    ['number', 'The ferry carried 13 million people.', 'The ferry carried 30 million people.'],
    ['number', 'It opened in April 1987 and never closed.', 'It opened in April 1978 and never closed.'],
    ['number', 'We waited for three hours at the pier.', 'We waited for five hours at the pier.'],
    ['number', 'The bridge was in 1994 still being built.', 'The bridge was still being built.'],
    [
      'name',
      'The boat from Kiev arrived late in the evening.',
      'The boat from Kyiv arrived late in the evening.',
    ],
    ['name', 'He met Captain Orlov in the harbour office.', 'He met Captain Orlow in the harbour office.'],
    ['negation', 'She did not sign the letter.', 'She did sign the letter.'],
    ['negation', 'They never sail at night.', 'They always sail at night.'],
    ['negation', 'He was able to swim.', 'He was unable to swim.'],
    ['modality', 'The crew must leave the ship.', 'The crew may leave the ship.'],
    ['modality', 'You should ask the captain first.', 'You can ask the captain first.'],
    ['omission', 'The old captain sat on the wooden deck.', 'The captain sat on the deck.'],
    ['addition', 'The captain sat on the deck.', 'The captain sat quietly on the deck.'],
    ['wording', 'They bought a boat.', 'They bought a ship.'],
    ['reordering', 'It was red and green.', 'It was green and red.'],
    ['wordForm', 'The ferry goes to the island.', 'The ferry went to the island.'],
    ['wordForm', 'All ferries stopped.', 'All ferries stop.'],
    ['preposition', 'A house on the river.', 'A house by the river.'],
    ['article', 'He saw a boat.', 'He saw the boat.'],
    ['article', 'He saw boat.', 'He saw the boat.'],
    ['spelling', 'The colour of the sea.', 'The color of the sea.'],
    ['spelling', 'A dialogue of two.', 'A dialog of two.'],
    ['spelling', 'They do not know.', "They don't know."],
    ['spelling', 'About 5 per cent of all.', 'About 5% of all.'],
    ['spelling', 'A well-known captain.', 'A well known captain.'],
    ['punctuation', 'Yes, I know.', 'Yes I know.'],
    ['case', 'The Library opened.', 'The library opened.'],
    ['typography', 'He said “yes”.', 'He said «yes».'],
    ['typography', 'One  two.', 'One two.'],
  ])('%s: %s', (kind, base, other) => {
    expect(new Set(kindsBetween(base, other))).toEqual(new Set([kind]));
  });
});

describe('kinds in Russian', () => {
  test.each([
    ['number', 'Паром перевёз 13 миллионов человек.', 'Паром перевёз 30 миллионов человек.'],
    ['number', 'Мы ждали три часа у причала.', 'Мы ждали пять часов у причала.'],
    ['name', 'Там стоял старый капитан Орлов с трубкой.', 'Там стоял старый капитан Егоров с трубкой.'],
    ['negation', 'Он не знал об этом.', 'Он знал об этом.'],
    ['negation', 'Это важно для всех.', 'Это неважно для всех.'],
    ['modality', 'Команда должна уйти.', 'Команда может уйти.'],
    ['omission', 'Там старый капитан сидел на палубе.', 'Там капитан сидел на палубе.'],
    ['addition', 'Капитан сидел на палубе.', 'Капитан тихо сидел на палубе.'],
    ['wordForm', 'Паром идёт вечером.', 'Паром шёл вечером.'],
    ['wordForm', 'На пароме людей.', 'На паромах людей.'],
    ['preposition', 'Дом у реки стоит.', 'Дом около реки стоит.'],
    ['typography', 'Всё идёт.', 'Все идет.'],
    ['punctuation', 'Да, знаю.', 'Да — знаю.'],
    ['case', 'Он видел Луну.', 'Он видел луну.'],
  ])('%s: %s', (kind, base, other) => {
    expect(new Set(kindsBetween(base, other))).toEqual(new Set([kind]));
  });
});

test.each([
  ['the same number in words and digits', 'We waited three hours.', 'We waited 3 hours.', 'number'],
  ['a number that only moved', 'On 20 May the boats left.', 'On May 20 the boats left.', 'number'],
  ['13bn and 13 billion', 'It cost 13bn roubles.', 'It cost 13 billion roubles.', 'number'],
  ['a name in another form', 'The ferry from Russia came.', 'The Russian ferry came.', 'name'],
  ['a negation by another word', 'He did not come.', 'He failed to come.', 'negation'],
  ['not only', 'It is not only big.', 'It is big.', 'negation'],
  ['a negation moved within its sentence', 'I do not think he will.', 'I think he will not.', 'negation'],
])('does not take for a difference of meaning: %s', (_, base, other, kind) => {
  expect(kindsBetween(base, other)).not.toContain(kind);
});

test('a passage that stands elsewhere is one move, with a number at both places', () => {
  const base = 'Every morning the old captain of the ferry counts the passengers before he leaves.';
  const other = 'He counts the passengers before he leaves every morning, the old captain of the ferry.';
  const { changes } = compareTexts(base, other);
  const moved = changes.filter(({ move }) => move !== null);
  expect(moved.map(({ kind, move }) => [kind, move])).toEqual([
    ['reordering', 1],
    ['reordering', 1],
  ]);
});

test('of many kinds the one that can change the meaning comes first', () => {
  expect(changeKinds[0]).toBe('number');
  expect(changeKinds.indexOf('negation')).toBeLessThan(changeKinds.indexOf('wording'));
  expect(changeKinds.indexOf('wording')).toBeLessThan(changeKinds.indexOf('typography'));
});

const left = ({ changes }: Comparison) => changes.length;

test.each([
  ['case', 'The Library opened.', 'The library opened.'],
  ['punctuation', 'Yes, I know.', 'Yes I know.'],
  ['spelling', 'The colour, they do not know.', "The color, they don't know."],
  ['typography', 'He said “yes” — twice.', 'He said "yes" - twice.'],
  ['order', 'It was red and green.', 'It was green and red.'],
] as const)('ignoring %s leaves nothing, and without it there is something', (name, base, other) => {
  const comparison = compareTexts(base, other);
  const all = { case: true, punctuation: true, spelling: true, typography: true, order: true };
  expect(left(ignoring(comparison, { ...nothingIgnored, [name]: true }))).toBe(0);
  expect(left(ignoring(comparison, { ...all, [name]: false }))).toBeGreaterThan(0);
});

test.each([
  ['Five of us paid.', '5 of us paid.'],
  ["She'd gone.", 'She had gone.'],
  ['He paid $12 million.', 'He paid 12 million dollars.'],
  ['A well-known critic didn’t come.', 'A well known critic did not come.'],
])('without spelling nothing is left of %s | %s', (base, other) => {
  expect(ignoring(compareTexts(base, other), { ...nothingIgnored, spelling: true }).changes).toEqual([]);
});

test('a currency is no punctuation, and a capital no spelling', () => {
  const without = (base: string, other: string, ignored: Partial<Ignored>) =>
    ignoring(compareTexts(base, other), { ...nothingIgnored, ...ignored }).changes.length;
  expect(without('The fare is $4.', 'The fare is £4.', { punctuation: true })).toBe(1);
  expect(without("They'd gone.", 'they had gone.', { spelling: true })).toBe(1);
  expect(without("They'd gone.", 'they had gone.', { spelling: true, case: true })).toBe(0);
});
