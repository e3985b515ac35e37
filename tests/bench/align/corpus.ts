import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignVersion } from '../../../shared/domain/align/types.ts';
import type { ScoredBead } from './score.ts';

/** A set of the corpus: its versions and the beads between some pairs of them (and its rows, where known). */
export interface GoldSet {
  /** Family the figures are summed over, as `wmt21.hard`. */
  readonly family: string;
  readonly name: string;
  readonly versions: readonly AlignVersion[];
  readonly pairs: readonly {
    readonly left: string;
    readonly right: string;
    readonly beads: readonly ScoredBead[];
  }[];
  /** Rows, one list a version in the order of `versions`; null where the set has none. */
  readonly rows: readonly ScoredBead[] | null;
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');
}

/** Reads one bead a line, `[ids]:[ids]`. */
function readBeads(path: string): readonly ScoredBead[] {
  return linesOf(path)
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .split(':')
        .slice(0, 2)
        .map((ids) => JSON.parse(ids) as number[]),
    );
}

function version(path: string, key: string, role: AlignVersion['role'], language: string): AlignVersion {
  return { key, role, language, paragraphs: linesOf(path).map((text) => ({ text })) };
}

function hardSet(folder: string, name: string): GoldSet {
  const path = (file: string) => join(folder, name, file);
  const versions = [
    version(path('src.ru'), 'src', 'source', 'ru'),
    version(path('mt.en'), 'mt', 'machine', 'en'),
    version(path('refA.en'), 'refA', 'human', 'en'),
    version(path('refB.en'), 'refB', 'human', 'en'),
  ];
  const pairs = readdirSync(join(folder, name))
    .filter((file) => /^gold\.\w+-\w+$/.test(file))
    .map((file) => {
      const [left = '', right = ''] = file.slice(5).split('-');
      return { left, right, beads: readBeads(path(file)) };
    });
  const rows = linesOf(path('gold.nway.jsonl')).map((line) => {
    const row = JSON.parse(line) as Record<string, number[]>;
    return versions.map(({ key }) => row[key] ?? []);
  });
  return { family: name.replace(/\.s\d+$/, ''), name, versions, pairs, rows };
}

function bookSet(folder: string, name: string): GoldSet {
  const path = (file: string) => join(folder, name, file);
  return {
    family: 'books',
    name,
    versions: [
      version(path('src.ru'), 'src', 'source', 'ru'),
      version(path('human.en'), 'human', 'human', 'en'),
    ],
    pairs: [{ left: 'src', right: 'human', beads: readBeads(path('gold.src-human')) }],
    rows: null,
  };
}

/** Textberg: the machine translations are of the German text into French. */
function textbergSet(folder: string): GoldSet {
  const path = (file: string) => join(folder, file);
  return {
    family: 'textberg',
    name: 'textberg',
    versions: [
      version(path('dev.de'), 'src', 'source', 'de'),
      ...['google', 'europarlfull', 'europarllight'].map((engine) =>
        version(path(`dev.mt-${engine}.fr`), engine, 'machine', 'fr'),
      ),
      version(path('dev.fr'), 'human', 'human', 'fr'),
    ],
    pairs: [{ left: 'src', right: 'human', beads: readBeads(path('dev.gold.defr')) }],
    rows: null,
  };
}

/** All sets under a corpus folder; null where there is no such folder. */
export function readCorpus(folder: string): readonly GoldSet[] | null {
  if (!existsSync(join(folder, 'hard'))) return null;
  const names = (sub: string) => readdirSync(join(folder, sub)).sort();
  return [
    ...names('hard').map((name) => hardSet(join(folder, 'hard'), name)),
    ...names('books').map((name) => bookSet(join(folder, 'books'), name)),
    textbergSet(join(folder, 'textberg')),
  ];
}
