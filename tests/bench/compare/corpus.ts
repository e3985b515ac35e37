import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the corpus lies unless another place is named. */
export const defaultCorpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

export const hasCorpus = (folder: string): boolean => existsSync(join(folder, 'wmt21'));

/** The lines of a file of the corpus, an empty one after the last line break left out. */
export const readCorpusLines = (folder: string, file: string): readonly string[] =>
  readFileSync(join(folder, file), 'utf8').replace(/\n$/, '').split('\n');
