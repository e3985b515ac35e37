import type { CellValue } from './cells.ts';
import type { Connection } from './connection.ts';
import { placeholderRank } from './salvageMend.ts';
import { type FoundRow, type FoundTable, indices, type Shape } from './salvageRead.ts';
import { mendValues } from './salvageValues.ts';

/** What came of loading. */
export interface Loaded {
  /** No row of what people see was lost: only what is derived was damaged, or the undo log, or history. */
  readonly isWhole: boolean;
  readonly isLogWhole: boolean;
  /** Of corrections. */
  readonly isHistoryWhole: boolean;
  /** Numbers of the paragraphs that there were, by version, as far as is known. */
  readonly numbers: ReadonlyMap<number, ReadonlySet<number>>;
  /** Rows that had a corrected text, as far as is known. */
  readonly corrected: ReadonlySet<number>;
  /** Edits in the undo log of the damaged library that could be read. */
  readonly edits: number;
  /** Whether it is known which rows were lost, rather than only that some were. */
  readonly areLossesKnown: boolean;
}

/** What only the program around the store knows of values. */
export interface KnownValues {
  /** Whether a row can be put before or behind one of this rank. */
  isRank(rank: string): boolean;
  readonly editKinds: readonly string[];
}

/** Null also where the row is older than the column. */
const of = (row: FoundRow, column: string): CellValue => row[column] ?? null;

type Found = ReadonlyMap<string, FoundTable>;

const none: FoundTable = { rows: [], isWhole: false };
const tableOf = (found: Found, name: string): FoundTable => found.get(name) ?? none;

/** What people see, and what it stands in. */
const lossless = [
  'project',
  'version',
  'paragraph',
  'row',
  'block',
  'row_paragraph',
  'correction',
  'comment',
] as const;
/** Without these the undo log cannot be gone through either. */
const forLog = ['edit', 'dismissal', 'term', 'sqlite_sequence'] as const;

/**
 * Puts the rows that were found into an empty library of their schema; those that are not what was written (their
 * lengths say so, or the checks of the schema) are left out. Needs a transaction, with foreign keys off.
 */
export function loadTables(
  connection: Connection,
  shapes: readonly Shape[],
  found: Found,
  known: KnownValues,
): Loaded {
  noteIndices(connection, found);
  const lost = new Set<string>();
  for (const { name } of shapes) {
    const table = tableOf(found, name);
    const rows = credible(name, found, known);
    const refused = rows.filter((row) => put(connection, name, row, known) !== 'whole').length;
    if (!table.isWhole || rows.length < table.rows.length || refused > 0) lost.add(name);
  }
  const isWhole = lossless.every((name) => !lost.has(name));
  return {
    isWhole,
    isLogWhole: isWhole && forLog.every((name) => !lost.has(name)),
    isHistoryWhole: !lost.has('revision'),
    numbers: numbersOf(found),
    corrected: correctedIn(found),
    edits: tableOf(found, 'edit').rows.length,
    areLossesKnown:
      (!lost.has('paragraph') || tableOf(found, indices.paragraphs.name).isWhole) &&
      ['project', 'version', 'row', 'comment', 'term'].every((name) => !lost.has(name)),
  };
}

function noteIndices(connection: Connection, found: Found): void {
  for (const [index, note] of [
    [indices.paragraphs, 'known_paragraph'],
    [indices.rows, 'known_row'],
    [indices.blocks, 'known_block'],
  ] as const) {
    for (const row of tableOf(found, index.name).rows)
      insert(connection, `INSERT OR IGNORE INTO ${note}`, row);
  }
}

/** The rows of a table that are what was written as far as other places say. */
function credible(name: string, found: Found, { editKinds }: KnownValues): readonly FoundRow[] {
  const { rows } = tableOf(found, name);
  if (name === 'paragraph') {
    const index = tableOf(found, indices.paragraphs.name);
    const places = new Set(index.rows.map(placeOf));
    return rows.filter(
      (row) =>
        String(of(row, 'text')).length === of(row, 'length') && (!index.isWhole || places.has(placeOf(row))),
    );
  }
  if (name === 'edit') return rows.filter((row) => editKinds.some((kind) => kind === of(row, 'kind')));
  if (name === 'correction') {
    const lengths = new Map(
      tableOf(found, 'row').rows.map((row) => [of(row, 'id'), of(row, 'correction_length')]),
    );
    const newest = new Map(historyOf(found).map((row) => [of(row, 'row_id'), of(row, 'text')]));
    return rows.filter((row) => {
      const length = lengths.get(of(row, 'row_id'));
      return (
        length === undefined ||
        length === String(of(row, 'text')).length ||
        newest.get(of(row, 'row_id')) === of(row, 'text')
      );
    });
  }
  return rows;
}

const placeOf = (row: FoundRow): string => `${of(row, 'version_id')} ${of(row, 'number')} ${of(row, 'id')}`;

/** Puts a row in, as it was, or without what it can do without, or not at all. */
function put(
  connection: Connection,
  name: string,
  row: FoundRow,
  known: KnownValues,
): 'whole' | 'mended' | 'refused' {
  if (name === 'library') {
    connection.run('UPDATE library SET writes = max(writes, ?)', Number(of(row, 'writes')) + 1);
    return 'whole';
  }
  if (name === 'sqlite_sequence') return putSequence(connection, row) ? 'whole' : 'refused';
  const mended = mendValues(name, row);
  const isRanked = name !== 'row' || known.isRank(String(of(row, 'rank')));
  const placed = isRanked ? mended : { ...mended, rank: placeholderRank(Number(of(row, 'id'))) };
  if (!insert(connection, `INSERT INTO "${name}"`, placed)) return 'refused';
  if (!isRanked) connection.run('INSERT INTO unranked VALUES (?)', Number(of(row, 'id')));
  return placed === row ? 'whole' : 'mended';
}

/** Ids that were given once are not given again. */
function putSequence(connection: Connection, { name, seq }: FoundRow): boolean {
  if (typeof name !== 'string' || typeof seq !== 'number') return false;
  const isThere = connection.get('SELECT 1 FROM sqlite_sequence WHERE name = ?', name);
  if (isThere) connection.run('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?', seq, name);
  else connection.run('INSERT INTO sqlite_sequence VALUES (?, ?)', name, seq);
  return true;
}

function insert(connection: Connection, into: string, row: FoundRow): boolean {
  const columns = Object.keys(row);
  try {
    connection.run(
      `${into} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ...Object.values(row),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))
      return false;
    throw error;
  }
}

/** Rows in the project that say so, and rows that are lost whose corrected text, or the history of one, is not. */
function correctedIn(found: Found): ReadonlySet<number> {
  const rows = tableOf(found, 'row').rows;
  const known = new Set(rows.map((row) => Number(of(row, 'id'))));
  const ids = rows
    .filter((row) => of(row, 'retired') !== 1 && Number(of(row, 'correction_length')) > 0)
    .map((row) => Number(of(row, 'id')));
  const newest = new Map(
    historyOf(found).map((row): [number, CellValue] => [Number(of(row, 'row_id')), of(row, 'text')]),
  );
  const others = [
    ...tableOf(found, 'correction').rows.map((row) => Number(of(row, 'row_id'))),
    ...[...newest].flatMap(([id, text]) => (typeof text === 'string' ? [id] : [])),
  ];
  return new Set([...ids, ...others.filter((id) => !known.has(id))]);
}

/** Oldest first. */
const historyOf = (found: Found): readonly FoundRow[] =>
  tableOf(found, 'revision').rows.toSorted((a, b) => Number(of(a, 'id')) - Number(of(b, 'id')));

/** Those that were found or that the index knows, and all below the highest: numbers have no gaps. */
function numbersOf(found: Found): ReadonlyMap<number, ReadonlySet<number>> {
  const numbers = new Map<number, Set<number>>();
  const { rows, isWhole } = tableOf(found, 'paragraph');
  for (const row of isWhole ? rows : [...rows, ...tableOf(found, indices.paragraphs.name).rows]) {
    const number = Number(of(row, 'number'));
    // Beyond that stand paragraphs that are gone (see `goneNumber`), or a number that is not what was written.
    if (number >= mostParagraphs) continue;
    const version = Number(of(row, 'version_id'));
    const known = numbers.get(version) ?? new Set();
    for (let below = number; below >= 0 && !known.has(below); below -= 1) known.add(below);
    numbers.set(version, known);
  }
  return numbers;
}

/** No text that was read has more. */
const mostParagraphs = 200_000;
