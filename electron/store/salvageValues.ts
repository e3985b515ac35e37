import { paragraphRoles, rowStates } from '../../shared/domain/model.ts';
import type { CellValue } from './cells.ts';
import type { FoundRow } from './salvageRead.ts';

/** What makes of a value one that the program can work with: itself, where it is one. */
type Mend = (value: CellValue) => CellValue;

const oneOf =
  (known: readonly string[], spare: string): Mend =>
  (value) =>
    known.some((each) => each === value) ? value : spare;

const like =
  (pattern: RegExp, spare: () => string): Mend =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : spare();

const between =
  (least: number, most: number): Mend =>
  (value) =>
    value === null || (typeof value === 'number' && value >= least && value <= most) ? value : least;

const count = between(0, 2 ** 31);
/** The last instant that a date can say, ms: ECMA-262, "Time Values and Time Range". */
const instant = between(0, 8.64e15);

const json =
  (isRight: (parsed: unknown) => boolean, spare: string): Mend =>
  (value) => {
    try {
      return isRight(JSON.parse(String(value))) ? value : spare;
    } catch {
      return spare;
    }
  };

const texts = json(
  (parsed) => Array.isArray(parsed) && parsed.every((each) => typeof each === 'string'),
  '[]',
);

/** By table and column, what the schema itself does not check, and what stands in for a value that was not written so. */
const mends: Readonly<Record<string, Readonly<Record<string, Mend>>>> = {
  project: {
    uuid: like(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, () => crypto.randomUUID()),
    created_at: instant,
    opened_at: instant,
    changed_at: instant,
    removed_at: instant,
    structure: count,
    dropped_edits: count,
    view: json((parsed) => typeof parsed === 'object' && parsed !== null, '{}'),
  },
  version: {
    position: count,
    language: like(/^[a-z]{2,3}$/, () => 'und'),
    imported_at: instant,
  },
  paragraph: { role: oneOf(paragraphRoles, 'body'), words: count },
  row: {
    revision: count,
    confidence: between(0, 1),
    length: count,
    correction_length: count,
    words: count,
    comments: count,
    open_comments: count,
    cells: json(Array.isArray, '[]'),
    mark: (value) => (value === 'accepted' || value === 'review' ? value : null),
    bookmarked: (value) => (value === 1 ? 1 : 0),
    verdict: (value) => (value === 'reviewed' || value === 'rejected' ? value : null),
  },
  correction: { saved_at: instant },
  revision: { at: instant, state: oneOf(rowStates, 'edited') },
  comment: { at: instant, changed_at: instant, start: count },
  term: { translations: texts, forbidden: texts },
  edit: { at: instant },
};

/** A row whose values the program can work with; the same one where all are so. */
export function mendValues(table: string, row: FoundRow): FoundRow {
  const changed = Object.entries(mends[table] ?? {}).flatMap(([column, mend]): [string, CellValue][] => {
    const value = row[column];
    const mended = value === undefined ? value : mend(value);
    return mended === undefined || mended === value ? [] : [[column, mended]];
  });
  return changed.length === 0 ? row : { ...row, ...Object.fromEntries(changed) };
}
