import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { strangerOdds } from '../../../shared/domain/align/search/strangers.ts';
import { versionOf } from './versions.ts';

/** Beads with so many tokens each, of which these shares are explained. */
function viewOf(tokens: readonly number[], shareOf: (bead: number) => number) {
  return {
    tokens: Float64Array.from(tokens),
    explained: Float64Array.from(tokens, (count, bead) => count * shareOf(bead)),
  };
}

const lengths = fc.array(fc.integer({ min: 15, max: 40 }), { minLength: 40, maxLength: 120 });
/** What is explained of strangers and of what belongs together. */
const shares = fc.record({
  strange: fc.double({ min: 0.01, max: 0.05, noNaN: true }),
  kindred: fc.double({ min: 0.35, max: 0.6, noNaN: true }),
});

describe('sides of a bead that are strangers', () => {
  it('are told from those that belong together, whether few or a third of all', () => {
    fc.assert(
      fc.property(lengths, shares, fc.integer({ min: 3, max: 10 }), (tokens, { strange, kindred }, every) => {
        const isStrange = (bead: number) => bead % every === 1;
        const view = viewOf(tokens, (bead) => (isStrange(bead) ? strange : kindred));
        const odds = strangerOdds(
          view,
          viewOf(tokens, () => strange),
        );
        odds.forEach((one, bead) => {
          expect(one > 0).toBe(isStrange(bead));
        });
      }),
    );
  });

  it('are not seen in what is translated freely: it explains more than strangers ever do', () => {
    fc.assert(
      fc.property(lengths, shares, (tokens, { strange, kindred }) => {
        const view = viewOf(tokens, (bead) => (bead % 5 === 0 ? 0.2 : kindred));
        const odds = strangerOdds(
          view,
          viewOf(tokens, () => strange / 5),
        );
        expect(Math.max(...odds)).toBeLessThan(0);
      }),
    );
  });
});

it('six lines of verse that the human version writes as one, without a machine translation', () => {
  const told = [
    ['Старый рыбак нашёл у озера медную монету.', 'An old fisherman found a copper coin by the lake.'],
    ['Зимой его сестра продала корову и лошадь.', 'In winter his sister sold the cow and the horse.'],
    ['Не буди меня, ветер,', 'Do not wake me, wind,'],
    ['у закрытых дверей,', 'at the closed doors,'],
    ['я живу на планете', 'I live on a planet'],
    ['молчаливых морей,', 'of silent seas,'],
    ['где луна, как монета,', 'where the moon, like a coin,'],
    ['стала светом людей', 'became the light of people'],
    ['Учитель долго читал письмо от брата.', 'The teacher read the letter from his brother for a long time.'],
    ['Утром мы видели волка и трёх медведей.', 'In the morning we saw a wolf and three bears.'],
  ] as const;
  const human = told.map(([, english]) => english);
  const rows = alignVersions([
    versionOf(
      'src',
      'source',
      'ru',
      told.map(([russian]) => russian),
    ),
    versionOf('human', 'human', 'en', [...human.slice(0, 2), human.slice(2, 8).join(' '), ...human.slice(8)]),
  ]);
  expect(rows.map(({ cells }) => cells.src)).toEqual([[0], [1], [2, 3, 4, 5, 6, 7], [8], [9]]);
  expect(rows.map(({ cells }) => cells.human)).toEqual([[0], [1], [2], [3], [4]]);
});

it('lines that stand again and again, told freely: strangers do not face each other twice', () => {
  const told: readonly (readonly [string, string])[] = [
    ['Где ключ от чердака?', "Where's the attic key?"],
    ['Висел на гвозде.', 'It was on its nail.'],
    ['На гвозде пусто.', "There's nothing on the nail now."],
    ['Значит, взял Степан.', 'Then Stepan has it.'],
    ['Степан третий день в городе.', 'Stepan has been in town these three days.'],
    ['Тогда я не знаю, что и думать.', "In that case I'm at a loss."],
    ['А вы подумайте.', 'Try thinking.'],
    ['Не кричите на меня, я старая женщина.', "Don't you shout at an old woman."],
    ['Я не кричу.', "Nobody's shouting."],
    ['Кричите, вон и канарейка замолчала.', 'You are, the canary has gone quiet.'],
    ['Канарейка умерла в среду.', 'The canary died on Wednesday.'],
    ['Господи, и мне не сказали!', 'Good heavens, and nobody told me!'],
    ['Мы думали, вы заметите.', 'We supposed you would notice.'],
    ['Я каждое утро сыпала ей зерно.', "I've been giving it seed every morning."],
    ['Зерно ели мыши.', 'The mice had the seed.'],
    ['Вот оно что, вот почему так тихо.', "So that is why it's been so quiet."],
    ['Так где же ключ?', 'Well, and the key?'],
    ['Под подушкой у вашей сестры.', "Under your sister's pillow."],
    ['Зачем он ей?', 'What does she want with it?'],
    ['Она там хранит письма от полковника.', "She keeps the colonel's letters up there."],
  ];
  const lines = Array.from({ length: 10 }, () => told).flat();
  const rows = alignVersions([
    versionOf(
      'src',
      'source',
      'ru',
      lines.map(([line]) => line),
    ),
    versionOf(
      'human',
      'human',
      'en',
      lines.map(([, line]) => line),
    ),
  ]);
  expect(rows.map(({ cells }) => [cells.src, cells.human])).toEqual(lines.map((_, n) => [[n], [n]]));
});
