import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextTable } from '../../../shared/domain/consistency/group.ts';
import { rewriting } from '../../../shared/domain/consistency/rewrite.ts';
import { titleGroups } from '../../../shared/domain/consistency/titleGroups.ts';
import { replaced } from '../../../shared/domain/search/replace.ts';

const human = { role: 'human', language: 'en' } as const;

/** The original first, then translations. */
const tableOf = (...rows: readonly (readonly string[])[]): TextTable => ({
  columns: [{ role: 'source', language: 'ru' }, ...(rows[0] ?? []).slice(1).map(() => human)],
  rows,
});

/** Forms with their counts, by group. */
const groupsOf = (table: TextTable): readonly (readonly string[])[] =>
  titleGroups(table).map(({ forms }) => forms.map(({ text, places }) => `${text} ${places.length}`));

/** Rows of something else, so that what names share is seldom elsewhere. */
const others = ['Шёл дождь.', 'Дул ветер.', 'Светило солнце.'].map((text) => [
  text,
  'The weather.',
  'Weather.',
]);

/** All texts of a column with every other form made the target. */
function unified(table: TextTable, target: string, column: number): readonly string[] {
  const [group] = titleGroups(table);
  return table.rows.map((cells, row) =>
    replaced(
      cells[column] ?? '',
      (group?.forms ?? []).flatMap(({ text: form, places }) =>
        form === target
          ? []
          : places
              .filter((place) => place.row === row && place.column === column)
              .map((place) => rewriting(cells[column] ?? '', place, { form, target, kind: 'name' })),
      ),
    ),
  );
}

describe('names of several words', () => {
  it('stand in another order, in British and American spelling', () => {
    const table = tableOf(
      [
        'Он покинул Министерство обороны.',
        'He left the Ministry of Defence.',
        'He left the Defense Ministry.',
      ],
      ['Министерство обороны молчит.', 'The Ministry of Defence is silent.', 'Defence Ministry is silent.'],
      ...others,
    );
    expect(groupsOf(table)).toEqual([['Ministry of Defence 2', 'Defense Ministry 1', 'Defence Ministry 1']]);
    expect(unified(table, 'Ministry of Defence', 2).slice(0, 2)).toEqual([
      'He left the Ministry of Defence.',
      'Ministry of Defence is silent.',
    ]);
  });

  it('are none where the order is not merely turned, or a person’s name follows', () => {
    expect(
      groupsOf(
        tableOf(
          ['Адмирал флота прибыл.', 'The Admiral of the Fleet came.', 'The Admiral Fleet came.'],
          ['Адмирал флота уехал.', 'The Admiral of the Fleet left.', 'The Admiral Fleet left.'],
          ['Министр финансов Иванов.', 'Minister of Finance Ivanov.', 'Finance Minister Ivanov.'],
          ['Министр финансов Иванов.', 'Minister of Finance Ivanov.', 'Finance Minister Ivanov.'],
          ...others,
        ),
      ),
    ).toEqual([]);
  });

  it('are two names where their originals share no word', () => {
    const rows = (first: string, second: string) => [
      [`${first} молчит.`, 'The Bank of Moscow is silent.'],
      [`${first} ждёт.`, 'The Bank of Moscow is waiting.'],
      [`${second} закрыт.`, 'The Moscow Bank is closed.'],
    ];
    expect(groupsOf(tableOf(...rows('Главбанк', 'Столичный')))).toEqual([]);
    expect(groupsOf(tableOf(...rows('Мосбанк', 'Мосбанк')))).toEqual([['Bank of Moscow 2', 'Moscow Bank 1']]);
  });

  it('are not told without an original, or where only one way is there', () => {
    const rows = [
      ['The Ministry of Defence.', 'The Defence Ministry.'],
      ['The Ministry of Defence.', 'The Defence Ministry.'],
    ];
    expect(groupsOf({ columns: [human, human], rows })).toEqual([]);
    expect(groupsOf(tableOf(...rows.map(([text = '']) => ['Министерство обороны.', text])))).toEqual([]);
  });
});

describe('names by their first letters', () => {
  const nations = [
    ['ООН собралась.', 'The United Nations met.'],
    ['Доклад ООН.', 'A report of the United Nations.'],
    ['В ООН молчат.', 'The UN is silent.'],
    ['Посол при ООН.', 'The envoy to the UN.'],
  ];

  it('are one with the names in full where both stand twice for the same word', () => {
    const [group] = titleGroups(tableOf(...nations));
    expect(group?.original).toBe('ООН');
    expect(groupsOf(tableOf(...nations))).toEqual([['United Nations 2', 'UN 2']]);
    expect(groupsOf(tableOf(...nations.slice(1)))).toEqual([]);
    expect(unified(tableOf(...nations), 'United Nations', 1).slice(2)).toEqual([
      'The United Nations is silent.',
      'The envoy to the United Nations.',
    ]);
  });

  it('are none of a name that happens to begin so', () => {
    expect(
      groupsOf(tableOf(...nations.map(([text = '', name = '']) => [text, name.replace('UN', 'US')]))),
    ).toEqual([]);
    const apart = nations.map(([text = '', name = '']) => [
      name.includes('UN') ? text.replace('ООН', 'ТАСС') : text,
      name,
    ]);
    expect(groupsOf(tableOf(...apart))).toEqual([]);
  });

  it('are no hours, no words of a line in capitals, and explained where they stand beside the name', () => {
    const hours = [
      ['Премьер спал в шесть.', 'The Prime Minister slept at 6 PM.'],
      ['Премьер ел в семь.', 'The Prime Minister ate at 7 PM.'],
      ['Премьер ушёл в семь.', 'He left at 7 PM.'],
      ['Премьер вышел в пять.', 'He left at 5 PM.'],
    ];
    expect(groupsOf(tableOf(...hours))).toEqual([]);
    const loud = nations.map(([text = '', name = '']) => [
      text,
      name.includes('UN') ? name.toUpperCase() : name,
    ]);
    expect(groupsOf(tableOf(...loud))).toEqual([]);
    const explained = nations.map(([text = '', name = '']) => [
      text,
      name.replace('United Nations', '$& (UN)'),
    ]);
    expect(groupsOf(tableOf(...explained))).toEqual([]);
  });

  it('have stops or none, and leave a sentence its own', () => {
    const table = tableOf(
      ['Армия США.', 'The U.S. Army.'],
      ['Он в США.', 'He is in the U.S.'],
      ['Он в США. Она тоже.', '“He is in the U.S.” She is too.'],
      ['Он в США. Она тоже.', 'He is in the U.S. She is too.'],
      ['Они в США.', 'They are in the US.'],
      ['Флот США.', 'The US Navy.'],
      ['Суд США.', 'A court of the United States.'],
      ['Народ США.', 'The people of the United States.'],
    );
    expect(groupsOf(table)).toEqual([['U.S. 4', 'US 2', 'United States 2']]);
    expect(unified(table, 'United States', 1).slice(0, 6)).toEqual([
      'The United States Army.',
      'He is in the United States.',
      '“He is in the United States.” She is too.',
      'He is in the United States. She is too.',
      'They are in the United States.',
      'The United States Navy.',
    ]);
    expect(unified(table, 'U.S.', 1).slice(4)).toEqual([
      'They are in the U.S.',
      'The U.S. Navy.',
      'A court of the U.S.',
      'The people of the U.S.',
    ]);
  });

  it('with stops are a person’s where the original has no abbreviation', () => {
    const rows = [
      ['В. В. Смирнов пришёл.', 'V.V. Smirnov came.'],
      ['В. В. Смирнов ушёл.', 'V.V. Smirnov left.'],
      ['Вадим Викторович Смирнов пришёл.', 'Vadim Viktorovich Smirnov came.'],
      ['Вадим Викторович Смирнов ушёл.', 'Vadim Viktorovich Smirnov left.'],
    ];
    expect(groupsOf(tableOf(...rows))).toEqual([]);
  });
});

it('whatever is found stands in its texts, each place once, in forms of at least two', () => {
  const words = fc.constantFrom(
    ...[
      'Ministry',
      'of',
      'the',
      'Defence',
      'Defense',
      'MD',
      'DM',
      'D.M.',
      'M.D.',
      'United',
      'Nations',
      'UN',
      'a.',
    ],
  );
  const text = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '));
  const original = fc.constantFrom('ООН ждёт.', 'Министерство обороны.', 'МО.', '');
  let groups = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(original, text, text), { maxLength: 12 }), (rows) => {
      for (const { forms } of titleGroups(tableOf(...rows))) {
        groups += 1;
        expect(forms.length).toBeGreaterThan(1);
        for (const { text: form, places } of forms) {
          expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(places.length);
          for (const { row, column, from, to } of places) {
            const written = rows[row]?.[column]?.slice(from, to);
            expect([form, form.replace(/\.$/, '')]).toContain(written);
            expect(rows[row]?.[column]?.startsWith(form, from)).toBe(true);
          }
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(groups).toBeGreaterThan(0);
});
