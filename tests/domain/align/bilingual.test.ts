import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { copiesIn } from '../../../shared/domain/align/evidence/bilingual.ts';
import { human, source } from './versions.ts';

const original = [
  'Сторож закрыл ворота парка в девять часов вечера.',
  'В десять он нашёл на скамейке чужой зонт и пару перчаток.',
  'Утром за зонтом пришла дама в зелёной шляпе.',
  'Перчатки она признать отказалась.',
] as const;
const translation = [
  'The watchman closed the gates of the park at nine in the evening.',
  'At ten he found a strange umbrella and a pair of gloves on a bench.',
  'In the morning a lady in a green hat came for the umbrella.',
  'She refused to recognise the gloves.',
] as const;

function rowsOf(paragraphs: readonly string[]): readonly string[] {
  return alignVersions([source(original), human(paragraphs)]).map(({ cells }) =>
    ['src', 'human'].map((key) => cells[key]?.join(',') ?? '').join('|'),
  );
}

describe('a file that has the original beside its translation', () => {
  it('answers the original by the translation where they take turns', () => {
    const both = original.flatMap((text, at) => [text, translation[at] ?? '']);
    expect(rowsOf(both).toSorted()).toEqual(['0|1', '1|3', '2|5', '3|7', '|0', '|2', '|4', '|6'].toSorted());
  });

  it('does so where the translation stands behind the whole original', () => {
    expect(rowsOf([...original, ...translation]).toSorted()).toEqual(
      ['0|4', '1|5', '2|6', '3|7', '|0', '|1', '|2', '|3'].toSorted(),
    );
  });

  it('is not one that was left untranslated here and there', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (isLeft) => {
        const mixed = original.map((text, at) => (isLeft[at] ? text : (translation[at] ?? '')));
        expect(copiesIn([source(original), human(mixed)], () => {}).map(({ size }) => size)).toEqual([0, 0]);
      }),
    );
  });

  it('is looked for paragraph by paragraph, so that a long text is not laid out in silence', () => {
    let told = 0;
    copiesIn([source(original), human([...original, ...translation])], () => {
      told++;
    });
    expect(told).toBe(original.length + original.length + translation.length);
  });

  it('is none of an original without letters', () => {
    expect(
      copiesIn([source(['12', '* * *']), human(['Twelve', 'Stars'])], () => {}).map(({ size }) => size),
    ).toEqual([0, 0]);
  });

  it('is not one with both languages in every paragraph', () => {
    const inline = original.map((text, at) => `${text} / ${translation[at]}`);
    expect(rowsOf(inline)).toEqual(['0|0', '1|1', '2|2', '3|3']);
  });
});
