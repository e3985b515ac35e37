import { closeSync, openSync } from 'node:fs';
import { ProblemError } from '../../shared/domain/problem.ts';
import { type Connection, openConnection } from './connection.ts';
import { libraryFailure } from './failure.ts';
import { migrate, migrations, schemaVersion } from './migrations.ts';
import { openPages, type Pages } from './pages.ts';
import { removeDatabase } from './place.ts';
import { loadTables } from './salvageLoad.ts';
import { dropLog, mendReferences, notes, type RecoveredNames } from './salvageMend.ts';
import { indices, type Roots, readRoots, readTables, shapesOf } from './salvageRead.ts';
import { readReport, type SalvageReport } from './salvageReport.ts';
import { type RankInOrder, standAgain, stands } from './salvageStand.ts';
import { indexMissing } from './words.ts';

/** What is salvaged, and into what. */
export interface SalvageOptions {
  /** The damaged library, which is only read. */
  readonly path: string;
  /** The library to be made of what can be read; what stands there goes. */
  readonly draft: string;
  readonly names: RecoveredNames;
  readonly rank: RankInOrder;
  readonly editKinds: readonly string[];
  /** Hears the share done, 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** By schema, a table or an index that came with it, or a column of one. */
const firstSigns = [
  { table: 'paragraph' },
  { table: 'block' },
  { table: 'comment' },
  { table: 'dismissal' },
  { table: 'paragraph_words' },
  { table: 'term' },
  { table: 'comment', column: 'author' },
  { table: 'row', column: 'verdict' },
  { table: 'revision_verdict' },
  { table: 'row', column: 'bookmarked' },
  { table: 'edit', column: 'marked' },
];

/**
 * The schema of a library: what its header says, or what its tables do where that is more, for either may be damaged.
 * The first one is told by a table that it alone has. Without a header rows are read by the present one, which has only
 * added to the others.
 */
function schemaOf(pages: Pages, roots: Roots): number {
  if (roots.has('row_paragraph') && !roots.has('block')) return 1;
  const header = pages.read(1);
  const said = header?.toString('latin1', 0, 16) === 'SQLite format 3\0' ? header.readUInt32BE(60) : 0;
  const told =
    1 +
    firstSigns.findLastIndex(
      ({ table, column = '' }) => roots.get(table)?.definition.includes(column) === true,
    );
  return said >= 1 && said <= schemaVersion ? Math.max(said, told) : schemaVersion;
}

/**
 * Makes a library at `draft` of all that can be read of the damaged one at `path`. What it answers says what is there
 * and what is missing. A text whose bytes were changed into others that make a text of the same length cannot be told
 * from what was written: SQLite keeps no checksums.
 *
 * @throws ProblemError `libraryDamaged` where nothing can be read, `diskFull`, `inputOutput`, `libraryUnreadable`.
 */
export function salvageLibrary(options: SalvageOptions): SalvageReport {
  const { path, draft } = options;
  try {
    removeDatabase(draft);
    closeSync(openSync(draft, 'wx', 0o600));
    const pages = openPages(path);
    const connection = openConnection(draft, false);
    try {
      return salvageInto(connection, pages, options);
    } finally {
      connection.close();
      pages.close();
    }
  } catch (error) {
    removeDatabase(draft);
    throw libraryFailure(error, path);
  }
}

function salvageInto(
  connection: Connection,
  pages: Pages,
  { path, names, rank, editKinds, onProgress }: SalvageOptions,
): SalvageReport {
  // A draft need not outlast a power cut; it is put on the disk when it is whole.
  connection.script('PRAGMA synchronous = OFF');
  const roots = readRoots(pages);
  const schema = schemaOf(pages, roots);
  migrate(connection, 0, migrations.slice(0, schema));
  const shapes = shapesOf(connection);
  const found = readTables(pages, roots, [...shapes, ...Object.values(indices)]);
  onProgress(0.2);
  // What is not known yet to lead somewhere is put in, and mended before anyone asks.
  connection.script(`PRAGMA foreign_keys = OFF; ${notes}`);
  const loaded = connection.write(() => {
    const answer = loadTables(connection, shapes, found, {
      editKinds,
      isRank: (value) => isRank(rank, value),
    });
    const isWhole = answer.isWhole && connection.all('PRAGMA foreign_key_check').length === 0;
    if (!isWhole) mendReferences(connection, names);
    return { ...answer, isWhole };
  });
  onProgress(0.4);
  migrate(connection, schema);
  const isWhole = loaded.isWhole && stands(connection);
  const isLogWhole = isWhole && loaded.isLogWhole;
  connection.write(() => {
    if (!isWhole) standAgain(connection, rank, loaded.isHistoryWhole);
    if (!isLogWhole) dropLog(connection);
    connection.script(`INSERT OR IGNORE INTO unindexed SELECT 'paragraph', id FROM paragraph WHERE gone = 0;
      INSERT OR IGNORE INTO unindexed SELECT 'correction', row_id FROM correction;`);
  });
  onProgress(0.6);
  indexMissing(connection);
  onProgress(0.9);
  assertClean(connection, path);
  const report = readReport(connection, { ...loaded, isWhole, isLogWhole });
  if (report.paragraphs.saved === 0) throw new ProblemError('libraryDamaged', { path });
  connection.script('PRAGMA synchronous = FULL');
  return report;
}

/** A rank that is none cannot be followed by another. */
function isRank(rank: RankInOrder, value: string): boolean {
  try {
    return rank([value, null]).length === 2;
  } catch {
    return false;
  }
}

function assertClean(connection: Connection, path: string): void {
  const orphans = connection.all('PRAGMA foreign_key_check').length;
  const report = connection.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check;
  if (orphans > 0 || report !== 'ok') throw new ProblemError('libraryDamaged', { path });
}
