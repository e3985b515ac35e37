import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { human, source } from './versions.ts';

/** Questions in both languages. */
const questions = [
  ['Какая птица зимует у нас в лесу?', 'Which bird spends the winter in our forest?'],
  ['Чем бабушка открывает банку с вареньем?', 'What does Grandmother open a jar of jam with?'],
  ['Кто чинил крышу старой школы?', 'Who mended the roof of the old school?'],
  ['Куда течёт самая длинная река?', 'Where does the longest river flow?'],
  ['Когда в деревне пекут хлеб?', 'When do they bake bread in the village?'],
] as const;

/** Rows of the original and a human version, as `original|human`, and how sure they are. */
function surenessOf(ru: readonly string[], en: readonly string[]): ReadonlyMap<string, number> {
  const rows = alignVersions([source(ru), human(en)]);
  return new Map(
    rows.map(({ cells, confidence }) => [`${cells.src?.join()}|${cells.human?.join()}`, confidence]),
  );
}

const answers = ['никогда|never', 'иногда|sometimes', 'часто|often', 'всегда|always'].map((pair) =>
  pair.split('|'),
);

describe('lines that say little', () => {
  /** Every question with four answers under it, which begin with another one each time, in the order given, counted anew. */
  const list = (nth: 0 | 1, order: readonly number[]) =>
    questions.flatMap((question, at) => [
      `${at + 1}. ${question[nth]}`,
      ...order.map((answer, place) => `${place + 1}) ${answers[(at + answer) % 4]?.[nth]}`),
    ]);
  const ru = list(0, [0, 1, 2, 3]);

  it('are trusted where together they bear out their order', () => {
    const rows = surenessOf(ru, list(1, [0, 1, 2, 3]));
    expect([...rows.keys()]).toEqual(ru.map((_, at) => `${at}|${at}`));
    for (const at of ru.keys()) expect(rows.get(`${at}|${at}`)).toBeGreaterThan(at % 5 === 0 ? 0.9 : 0.99);
  });

  it('are not trusted where they stand in another order, though they are counted alike', () => {
    for (const order of [
      [1, 2, 3, 0],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
      [2, 3, 0, 1],
    ]) {
      const rows = surenessOf(ru, list(1, order));
      const wrong = ru.flatMap((_, at) => (at % 5 === 0 ? [] : (rows.get(`${at}|${at}`) ?? [])));
      expect(Math.max(0, ...wrong)).toBeLessThan(0.99);
    }
  });
});

describe('lines that were found in another order', () => {
  const fourOf = (first: number, nth: 0 | 1) =>
    [0, 1, 2, 3].map((more) => answers[(first + more * (1 + 2 * (first >> 2))) % 4]?.[nth]).join(', ');

  it('are not trusted where others say the same', () => {
    const list = (nth: 0 | 1, order: readonly number[]) =>
      order.flatMap((at) => [questions[at]?.[nth] ?? '', fourOf(at, nth)]);
    const order = [3, 1, 4, 0, 2];
    const rows = surenessOf(list(0, [0, 1, 2, 3, 4]), list(1, order));
    for (const at of questions.keys()) {
      const place = 2 * order.indexOf(at);
      expect(rows.get(`${2 * at}|${place}`)).toBeGreaterThan(0.8);
      for (const [row, sureness] of rows) {
        if (row.startsWith(`${2 * at + 1}|`) && row !== `${2 * at + 1}|${place + 1}`)
          expect(sureness).toBeLessThan(0.99);
      }
    }
  });
});
