import { setImmediate as turn } from 'node:timers/promises';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import type { AlignVersion } from '../../../shared/domain/align/types.ts';
import { dictionaryEntries } from '../../../shared/domain/dictionary/entries.ts';
import { randomOf } from '../../../shared/domain/random.ts';

/** So many texts of so many paragraphs: some tenths of a second in all, and what comes meanwhile waits for one of them. */
const texts = 6;
const paragraphs = 20;

/**
 * Aligns made-up texts until `isWanted`: a thread's first text takes twice as long as its fifth, and twenty rows ten times
 * as long, because V8 compiles what is run often, and the dictionary is read when first asked.
 */
export async function practise(isWanted: () => boolean): Promise<void> {
  for (let seed = 1; seed <= texts; seed++) {
    await turn();
    if (isWanted()) return;
    alignVersions(practiceText(seed));
  }
}

/**
 * An original, a machine translation and two human ones, the words of the dictionary in no sensible order: so that all is
 * run that a text runs, people choose other words, leave some out, and join paragraphs.
 */
export function practiceText(seed: number): readonly AlignVersion[] {
  const random = randomOf(seed);
  const draw = (count: number): number => Math.floor(random() * count);
  const said = Array.from({ length: paragraphs }, () =>
    Array.from({ length: 1 + draw(3) }, () => sentence(draw)),
  );
  const texts = ['source', 'machine', 'one', 'other'].map((_, version) =>
    said.map((own) => own.map((versions) => versions[version] ?? '').join(' ')),
  );
  const [source = [], machine = [], one = [], other = []] = texts;
  return [
    version('source', 'source', 'ru', source),
    version('machine', 'machine', 'en', machine),
    version('one', 'human', 'en', one.toSpliced(0, 2, one.slice(0, 2).join(' '))),
    version(
      'other',
      'human',
      'en',
      other.filter((_, at) => at !== paragraphs - 2),
    ),
  ];
}

const version = (
  key: string,
  role: AlignVersion['role'],
  language: AlignVersion['language'],
  own: readonly string[],
): AlignVersion => ({ key, role, language, paragraphs: own.map((text) => ({ text })) });

/** One sentence as each version has it. */
function sentence(draw: (count: number) => number): readonly string[] {
  const entries = dictionaryEntries();
  const words = Array.from({ length: 6 + draw(14) }, () => entries[draw(entries.length)]);
  const number = draw(3) === 0 ? [String(draw(2000))] : [];
  const russian = words.map((entry) => entry?.russian[0] ?? '');
  const english = words.map((entry) => entry?.english[0] ?? '');
  const inOtherWords = words.flatMap((entry) => (draw(6) === 0 ? [] : (entry?.english.at(-1) ?? '')));
  return [russian, english, inOtherWords, english.filter(() => draw(6) > 0)].map((own) => {
    const all = [...own, ...number].join(' ');
    return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
  });
}
