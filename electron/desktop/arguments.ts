import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** What the program was started with. */
export interface Arguments {
  /** Path of the library; null: the usual place. */
  readonly library: string | null;
  /** Interface language as given; null: the system's. */
  readonly language: string | null;
  /** Files to import, as absolute paths. */
  readonly files: readonly string[];
}

const switchValue = (words: readonly string[], name: string): string | null =>
  words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;

/**
 * Reads the words after the program's own. Switches are passed over that are none of ours: Chromium has hundreds,
 * and adds some of its own when it hands a second start over. `folder`: where relative paths start.
 */
export const parseArguments = (words: readonly string[], folder: string): Arguments => {
  const library = switchValue(words, 'library');
  return {
    library: library === null ? null : resolve(folder, library),
    language: switchValue(words, 'lang'),
    files: words.filter((word) => word !== '' && !word.startsWith('-')).map((word) => resolve(folder, word)),
  };
};

/** Name of the folder in which the program keeps what goes with its window: one a library, the usual one's without a sign. */
export const profileOf = (libraryPath: string, usualPath: string): string =>
  libraryPath === usualPath
    ? 'desktop'
    : `desktop-${createHash('sha256').update(libraryPath).digest('hex').slice(0, 16)}`;
