import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { found, human, machine, source, told } from './found.ts';

describe('spellings', () => {
  it('stand side by side with their counts, plurals with their singular', () => {
    const rows = [
      'The dialogue began.',
      'A dialog, no more. “Dialogue’s end.”',
      'Dialogs and dialogues.',
    ].map((text) => [text]);
    const [group] = found([human], rows);
    expect(told(group ? [group] : [])).toEqual(['spelling: dialogue 3, dialog 2']);
    const [first] = group?.forms ?? [];
    expect(first?.places.map(({ row, from, to }) => rows[row]?.[0]?.slice(from, to))).toEqual([
      'dialogue',
      'Dialogue',
      'dialogues',
    ]);
  });

  it.each([
    ['kolkhoz', 'kolhoz'],
    ['balalaika', 'balalayka'],
    ['archaeology', 'archeology'],
    ['likeable', 'likable'],
  ])('%s and %s are one word', (one, other) => {
    expect(told(found([human], [[`Here is the ${one}.`], [`And there the ${other}.`]]))).toHaveLength(1);
  });

  it.each([
    ['later', 'latter'],
    ['hoping', 'hopping'],
    ['desert', 'dessert'],
  ])('%s and %s are two, or a slip', (one, other) => {
    expect(found([human], [[`Here is the ${one}.`], [`And there the ${other}.`]])).toEqual([]);
  });

  it('two words are taken for one only where they stand in one word as well', () => {
    expect(
      told(found([human], [['He went away in a way. Our health care, health-care, healthcare.']])),
    ).toEqual(['spelling: health care 1, health-care 1, healthcare 1']);
    expect(found([human], [['A Russian-language paper in the Russian language.']])).toEqual([]);
  });
});

describe('terms and originals', () => {
  const lines = (russian: string, english: string, many: string, place: string, count: number) =>
    Array.from({ length: count }, (_, at) => [
      `Жители ${place} подали ${russian} номер ${at + 10}.`,
      `Residents filed ${english} number ${at + 10}.`,
      `Residents filed ${at % 2 === 0 ? english : many} number ${at + 10}.`,
    ]);

  it('a word that the machine renders steadily and a person in two ways is a term', () => {
    const rows = [
      ...lines('жалобу', 'complaint', 'appeal', 'города', 10),
      ...Array.from({ length: 6 }, (_, at) => [
        `Мэр принял решение номер ${at + 40}.`,
        `Mayor adopted decision number ${at + 40}.`,
        `Mayor adopted decision number ${at + 40}.`,
      ]),
    ];
    const groups = found([source, machine, human], rows).filter(({ kind }) => kind === 'term');
    expect(told(groups)).toEqual(['term: complaint 15, appeal 5']);
    expect(groups[0]?.original).toBe('жалобу');
  });

  it('words of one stem that a participle parts are two', () => {
    const led = (russian: string, english: string, count: number) =>
      Array.from({ length: count }, (_, at) => [
        `Вчера ${russian} прибыл номер ${at + 10}.`,
        `Yesterday ${english} arrived number ${at + 10}.`,
        `Yesterday ${english} arrived number ${at + 10}.`,
      ]);
    const rows = [...led('командой', 'team', 12), ...led('командующий', 'commander', 3)];
    expect(found([source, machine, human], rows).filter(({ kind }) => kind === 'term')).toEqual([]);
  });

  it('the same original with two translations in one version is found, each version by itself', () => {
    const groups = found(
      [source, human, human],
      [
        ['Не курить на палубе!', 'No smoking on deck!', 'No smoking on deck'],
        ['Не курить на палубе', 'Do not smoke on deck.', 'No smoking on deck!'],
      ],
    );
    expect(told(groups)).toEqual(['original: No smoking on deck! 1, Do not smoke on deck. 1']);
  });
});

it('every place is the form as it is written there, and forms of a group share none', () => {
  const words = fc.constantFrom(
    'Kiev',
    'Kyiv',
    'dialog',
    'dialogue',
    'Dialogues',
    'grey',
    'gray',
    '—',
    'and',
    'Anna.',
    '«',
  );
  const text = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.option(text)), { maxLength: 6 }), (rows) => {
      for (const { forms } of found([human, human], rows)) {
        expect(forms.length).toBeGreaterThan(1);
        const places = forms.flatMap((form) => form.places.map((place) => ({ form, ...place })));
        expect(new Set(places.map(({ row, column, from }) => `${row} ${column} ${from}`)).size).toBe(
          places.length,
        );
        for (const { form, row, column, from, to } of places) {
          const written = rows[row]?.[column]?.slice(from, to).toLowerCase() ?? '';
          expect(written.replace(/s$/, '')).toBe(form.text.toLowerCase());
        }
      }
    }),
  );
});
