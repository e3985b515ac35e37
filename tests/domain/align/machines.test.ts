import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { createProgress } from '../../../shared/domain/align/progress.ts';
import { edgesOf, extendProfile, profileOf } from '../../../shared/domain/align/reading/profile.ts';
import { readVersions } from '../../../shared/domain/align/reading/reading.ts';
import { growTrunk } from '../../../shared/domain/align/search/trunk.ts';
import { versionOf } from './versions.ts';

const told = [
  'В 1931 году пароход «Садко» вышел из Мурманска.',
  'Капитан Воронин вёл дневник.',
  `Через 12 дней льды закрыли пролив Вилькицкого${', и так стояли ветры, и так ложился снег'.repeat(9)}.`,
  'Кочегар Ильин заболел.',
  'Зимовали на острове Диксон, где было 40 собак.',
  'Весной пришёл ледокол «Красин».',
];
const first = [
  'In 1931 the steamer Sadko left Murmansk.',
  'Captain Voronin kept a diary.',
  `After 12 days the ice closed the Vilkitsky strait${', and so the winds stood, and so the snow lay'.repeat(9)}.`,
  'The stoker Ilyin fell ill.',
  'They wintered on the island of Dikson, where there were 40 dogs.',
  'In spring the icebreaker Krasin came.',
];
const second = [
  'In 1931 steamship Sadko came out of Murmansk.',
  'Captain Voronin led a journal.',
  `In 12 days ices have closed the passage of Vilkitsky${', so winds were standing, so snow was lying'.repeat(9)}.`,
  'Fireman Ilyin got sick.',
  'Wintered on Dikson island, where were 40 dogs.',
  'The icebreaker Krasin arrived in the spring.',
];
const human = [
  'The steamship Sadko sailed from Murmansk in 1931.',
  'Her captain, Voronin, kept a journal.',
  `Twelve days later the Vilkitsky passage was closed by ice${', so hard it blew, so thick it snowed'.repeat(9)}.`,
  'Ilyin, a stoker, fell sick.',
  'They spent the winter on Dikson island with 40 dogs.',
  'In the spring the icebreaker Krasin arrived.',
];

const replaced = (texts: readonly string[], at: number, text: string) =>
  texts.map((own, nth) => (nth === at ? text : own));

function rowsOf(machines: readonly (readonly string[])[]): readonly string[] {
  const rows = alignVersions([
    versionOf('s', 'source', 'ru', told),
    ...machines.map((texts, nth) => versionOf(`m${nth}`, 'machine', 'en', texts)),
    versionOf('h', 'human', 'en', human),
  ]);
  const keys = ['s', ...machines.map((_, nth) => `m${nth}`), 'h'];
  return rows.map(({ cells }) => keys.map((key) => cells[key]?.join(',') || '-').join('|'));
}

const straight = (machines: number) =>
  told.map((_, n) =>
    Array(machines + 2)
      .fill(n)
      .join('|'),
  );

describe('several machine translations', () => {
  const noise =
    'Zqa bvork tlim prons deev wuxal horbit, quorl emp tazzen vib onnet strulk, waj pelm orsk tib.';

  it.each([
    ['both sound', first, second],
    ['one with an empty line', replaced(first, 2, ''), second],
    ['the other with an empty line', first, replaced(second, 2, '')],
    ['both spoilt in the same place', replaced(first, 1, noise), replaced(second, 1, 'Zzt.')],
    ['both spoilt side by side', replaced(first, 3, noise), replaced(second, 4, 'Qwerty.')],
    ['one in small letters', first.map((text) => text.toLowerCase()), second],
  ])('keep every paragraph with the original: %s', (_, one, other) => {
    expect(rowsOf([one, other])).toEqual(straight(2));
    expect(rowsOf([other, one])).toEqual(straight(2));
  });

  it('give the same rows whatever their keys are', () => {
    const machines = [first, replaced(second, 2, noise), replaced(first, 4, 'Qwerty.')];
    const inOrder = (order: readonly number[]) => {
      const rows = alignVersions([
        versionOf('s', 'source', 'ru', told),
        ...order.map((nth, place) => versionOf(`m${place}`, 'machine', 'en', machines[nth] ?? [])),
        versionOf('h', 'human', 'en', human),
      ]);
      return rows.map(({ cells, confidence }) => {
        return [cells.s, ...order.map((_, nth) => cells[`m${order.indexOf(nth)}`]), cells.h, confidence];
      });
    };
    expect(inOrder([2, 0, 1])).toEqual(inOrder([0, 1, 2]));
    expect(inOrder([1, 2, 0])).toEqual(inOrder([0, 1, 2]));
  });

  it('of half the text each stand where the original has them', () => {
    expect(rowsOf([first.slice(0, 3), second.slice(3)])).toEqual(
      told.map((_, n) => (n < 3 ? `${n}|${n}|-|${n}` : `${n}|-|${n - 3}|${n}`)),
    );
  });

  it('leave it to the original where paragraphs begin', () => {
    const small = first.map((text) => text.toLowerCase());
    const versions = [versionOf('s', 'source', 'ru', told), versionOf('m', 'machine', 'en', small)];
    const [own, machine] = readVersions(versions, createProgress(1, undefined)).units;
    if (own === undefined || machine === undefined) throw new RangeError('two versions were read');
    const beads = told.map((_, n) => ({ column: n, columnEnd: n + 1, unit: n, unitEnd: n + 1, score: 0 }));
    const profile = extendProfile(profileOf(own), machine, beads);
    expect([...edgesOf(profile)]).toEqual([0, 1, 1, 1, 1, 1]);
    expect([...machine.edge]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('keep sentences apart that a further one, which has lost their ends, has as one', () => {
    const inTwos = (texts: readonly string[]) =>
      texts.flatMap((text, n) => (n % 2 === 0 ? [`${text} ${texts[n + 1] ?? ''}`] : []));
    const endless = inTwos(second).map((text) => text.replaceAll('.', '').toLowerCase());
    const progress = createProgress(1, undefined);
    const reading = readVersions(
      [
        versionOf('s', 'source', 'ru', inTwos(told)),
        versionOf('m0', 'machine', 'en', inTwos(first)),
        versionOf('m1', 'machine', 'en', endless),
      ],
      progress,
    );
    const [own, , further] = reading.units;
    if (own === undefined) throw new RangeError('three versions were read');
    expect([own.count, further?.count]).toEqual([6, 3]);
    const { profile } = growTrunk(reading, own, progress);
    expect(profile.members.map(({ from }) => [...from])).toEqual([
      [0, 1, 2, 3, 4, 5],
      [0, 1, 2, 3, 4, 5],
      [0, 0, 1, 1, 2, 2],
    ]);
  });
});
