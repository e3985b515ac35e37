import { describe, expect, it } from 'vitest';
import { human, machine, rowsOf, source } from './versions.ts';

const rules: readonly (readonly [ru: string, en: string, human: string])[] = [
  [
    'Садовник поливает розы до восхода.',
    'The gardener waters roses before sunrise.',
    'Roses are watered before sunrise.',
  ],
  ['Собак держат на коротком поводке.', 'Dogs are kept on a short leash.', 'Keep dogs on a short leash.'],
  ['Костры у озера запрещены.', 'Bonfires by the lake are prohibited.', 'No bonfires near the lake.'],
  ['Лодки возвращают к полудню.', 'Boats are returned by noon.', 'Bring boats back by noon.'],
  [
    'Музыка смолкает в десять вечера.',
    'The music stops at ten in the evening.',
    'Music stops at ten in the evening.',
  ],
  ['Ключи оставляют у сторожа.', 'Keys are left with the watchman.', 'Leave keys with the watchman.'],
  ['Мусор уносят с собой.', 'Garbage is taken away with you.', 'Take your garbage away.'],
  [
    'Детям нужен спасательный жилет.',
    'Children need a life jacket.',
    'A life jacket is needed for children.',
  ],
  ['Палатки ставят за ручьём.', 'Tents are pitched behind the stream.', 'Pitch tents behind the stream.'],
];
const missing = 2;
const kept = rules.filter((_, at) => at !== missing);
const expected = (rowOf: (at: number, other: string) => string) =>
  rules.map((_, at) => rowOf(at, at === missing ? '-' : String(at < missing ? at : at - 1)));

describe('items that are counted anew because one was left out', () => {
  it.each([
    ['numbers', (n: number) => `${n}.`, (n: number) => `${n}.`],
    ['articles', (n: number) => `Статья ${n}.`, (n: number) => `Article ${n}.`],
  ])('stand in rows of their own: %s', (_, numberRu, numberEn) => {
    const original = source(rules.map(([ru], at) => `${numberRu(at + 1)} ${ru}`));
    const told = human(kept.map(([, , text], at) => `${numberEn(at + 1)} ${text}`));
    const translated = machine(rules.map(([, en], at) => `${numberEn(at + 1)} ${en}`));
    expect(rowsOf([original, translated, told])).toEqual(expected((at, other) => `${at}|${at}|${other}`));
    expect(rowsOf([original, told])).toEqual(expected((at, other) => `${at}|${other}`));
  });

  it('a number that stands on a line of its own in one version belongs to its item', () => {
    const lines = rules.flatMap(([, en], at) => [`Article ${at + 1}.`, en]);
    const told = human(rules.map(([, , text], at) => `Article ${at + 1}. ${text}`));
    expect(rowsOf([machine(lines), told])).toEqual(rules.map((_, at) => `${2 * at},${2 * at + 1}|${at}`));
  });
});
