import fc from 'fast-check';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import type { AlignVersion } from '../../../shared/domain/align/types.ts';
import { type VersionRole, versionRoles } from '../../../shared/domain/model.ts';

const words = (
  'river stone winter letter garden window teacher minister budget village harvest engine station mirror ' +
  'captain shadow bridge market silence forest doctor painter whisper lantern thunder island'
).split(' ');

/** A sentence of made-up prose. */
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((list) => `${list.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`);

const paragraph = fc.oneof(
  { weight: 8, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '* * *', '—', '1', 'Глава 2') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);

function version(key: string): fc.Arbitrary<AlignVersion> {
  return fc.record({
    key: fc.constant(key),
    role: fc.constantFrom<VersionRole>(...versionRoles),
    language: fc.constantFrom('ru', 'en', 'und'),
    paragraphs: fc.array(
      paragraph.map((text) => ({ text })),
      { maxLength: 14 },
    ),
  });
}

/** Up to five versions of any roles and languages, with unrelated and empty texts among them. */
export const anyVersions: fc.Arbitrary<readonly AlignVersion[]> = fc
  .integer({ min: 0, max: 5 })
  .chain((count) => fc.tuple(...['a', 'b', 'c', 'd', 'e'].slice(0, count).map(version)));

/** A version from paragraphs written out. */
export function versionOf(
  key: string,
  role: VersionRole,
  language: string,
  paragraphs: readonly string[],
): AlignVersion {
  return { key, role, language, paragraphs: paragraphs.map((text) => ({ text })) };
}

/** Rows as one string each, a version a word: `0,1|0|-` has paragraphs 0 and 1 of the first, none of the third. */
export function rowsOf(versions: readonly AlignVersion[]): readonly string[] {
  return alignVersions(versions).map(({ cells }) =>
    versions.map(({ key }) => (cells[key]?.length ? cells[key].join(',') : '-')).join('|'),
  );
}

export const machine = (paragraphs: readonly string[]) => versionOf('mt', 'machine', 'en', paragraphs);
export const human = (paragraphs: readonly string[], key = 'human') =>
  versionOf(key, 'human', 'en', paragraphs);
export const source = (paragraphs: readonly string[]) => versionOf('src', 'source', 'ru', paragraphs);
