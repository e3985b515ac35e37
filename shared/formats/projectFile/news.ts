import { type Standing, standingOf, stepsSince } from '../../domain/mend/standing.ts';
import type { RowState } from '../../domain/model.ts';
import { matchTexts, type RowPlaces, rowPlaces } from './places.ts';
import type { CommentOfFile, ProjectFile } from './shape.ts';

type Row = ProjectFile['rows'][number];
type Step = Row['history'][number];

/** A corrected text, or none, with its state. */
interface TextOfCopy {
  readonly text: string | null;
  readonly state: RowState;
}

/** A row that was written, confirmed or reviewed in the copy. */
export interface TextNews {
  readonly kind: 'text';
  /** Names the news among all of a copy; the same as long as the copy is. */
  readonly key: string;
  /** Position of the row here. */
  readonly row: number;
  /** `apart`: it was gone on with here, too. */
  readonly standing: Extract<Standing, 'newer' | 'apart'>;
  readonly here: TextOfCopy;
  readonly there: TextOfCopy;
  /** What the row's history lacks, oldest first; never empty. Origins are positions of versions here. */
  readonly steps: readonly Step[];
  /** The correction of the copy, its origin a version here. */
  readonly correction: Row['correction'];
}

/** A comment that was written in the copy (`new`), or changed or resolved there. */
export interface CommentNews {
  readonly kind: 'comment';
  readonly key: string;
  /** Position of the row here where it stands, or is to stand. */
  readonly row: number;
  readonly what: 'new' | 'changed' | 'resolved';
  /** Its place among the comments of that row; null where it is new. */
  readonly place: number | null;
  /** As it is to be; versions are positions here. */
  readonly comment: CommentOfFile;
}

/** A corrected text of the copy for which no row here stands for the same paragraphs. */
export interface UnplacedText {
  readonly text: string;
  readonly state: RowState;
  /** Position of the row here that has the first of its paragraphs; null: none has. */
  readonly row: number | null;
}

/** What a copy of a project has that the project has not. */
export interface CopyNews {
  /** By row, texts first. */
  readonly items: readonly (TextNews | CommentNews)[];
  readonly unplaced: readonly UnplacedText[];
  /** Positions of the rows here that a document leaves out, ascending; the file of a project leaves out none. */
  readonly absent: readonly number[];
}

/**
 * What was done in a copy of a project since both were one: a row that went on there, and comments. Rows are the same
 * where they stand for the same paragraphs of the versions that both have, which are those with the same texts; where
 * rows were joined otherwise comments go with their text, and corrected texts that no row has are told apart. Nothing is
 * ever taken away: neither a comment that only one has, nor what was written here later. Null where not one
 * version has the same text, so that it is no copy. O(size of both).
 */
export function newsInCopy(here: ProjectFile, copy: ProjectFile): CopyNews | null {
  const versions = matchTexts(copy.versions, here.versions);
  if (versions.every((position) => position === null)) return null;
  const places = rowPlaces(here, copy, versions);
  const texts = here.rows.map(({ correction }) => correction?.text);
  const known = new Set(texts);
  const items: (TextNews | CommentNews)[] = [];
  const unplaced: UnplacedText[] = [];
  copy.rows.forEach((row, at) => {
    const own = places.sameRow(at);
    const partner = own === null ? undefined : here.rows[own];
    if (own !== null && partner) {
      const news = textNews(partner, row, versions);
      if (news) items.push({ kind: 'text', key: `${at}`, row: own, ...news });
    } else if (row.correction?.text && !known.has(row.correction.text))
      unplaced.push({ text: row.correction.text, state: presentOf(row).state, row: places.nearestRow(at) });
  });
  items.push(...commentNews(here, copy, places, versions));
  return { items: items.toSorted((a, b) => a.row - b.row), unplaced, absent: [] };
}

type Positions = readonly (number | null)[];

const positionIn = (versions: Positions, version: number | null): number | null =>
  version === null ? null : (versions[version] ?? null);

function textNews(
  here: Row,
  there: Row,
  versions: Positions,
): Omit<TextNews, 'kind' | 'key' | 'row'> | undefined {
  const [ours, theirs] = [historyOf(here), historyOf(there)];
  const standing = standingOf(ours, theirs);
  if (standing === 'same' || standing === 'older') return undefined;
  const missing = stepsSince(ours, theirs);
  const steps = missing.length > 0 ? missing : theirs.slice(-1);
  const { correction } = there;
  return {
    standing,
    here: presentOf(here),
    there: presentOf(there),
    steps: steps.map((step) => ({ ...step, origin: positionIn(versions, step.origin) })),
    correction: correction?.text ? { ...correction, origin: positionIn(versions, correction.origin) } : null,
  };
}

const nothing: TextOfCopy = { text: null, state: 'new' };

/** The history of a row with its present text as the last step, as this program writes it; a file may be made by hand. */
function historyOf(row: Row): readonly Step[] {
  const { history, correction } = row;
  const [last = nothing, present] = [history.at(-1), presentOf(row)];
  if (last.text === present.text && last.state === present.state) return history;
  const { savedAt: at = 0, origin = null, author } = correction ?? {};
  return [...history, { at, ...present, origin, ...(author === undefined ? {} : { author }) }];
}

/** Text and state that agree with each other. */
export const presentOf = ({ correction, state }: Row): TextOfCopy =>
  correction?.text ? { text: correction.text, state: state === 'new' ? 'edited' : state } : nothing;

/** Comments are told by when and by whom they were written. */
const identityOf = ({ at, author = '' }: CommentOfFile): string => `${at} ${author}`;

function commentNews(
  here: ProjectFile,
  copy: ProjectFile,
  places: RowPlaces,
  versions: Positions,
): CommentNews[] {
  const known = new Map(
    here.rows.flatMap(({ comments = [] }, row) =>
      comments.map((comment, place) => [identityOf(comment), { row, place, comment }] as const),
    ),
  );
  return copy.rows.flatMap(({ comments = [] }, at) =>
    comments.flatMap((theirs, number): CommentNews[] => {
      const ours = known.get(identityOf(theirs));
      const news = { kind: 'comment' as const, key: `${at}:${number}` };
      if (ours) {
        const change = changeOf(ours.comment, theirs);
        return change ? [{ ...news, row: ours.row, place: ours.place, ...change }] : [];
      }
      const row = places.sameRow(at) ?? places.rowWith(theirs.about) ?? places.nearestRow(at);
      if (row === null) return [];
      const about = theirs.about && aboutHere(theirs.about, versions);
      return [{ ...news, row, place: null, what: 'new', comment: { ...theirs, about } }];
    }),
  );
}

/** What was done to a comment that both have; what is resolved in one of them is. */
function changeOf(
  ours: CommentOfFile,
  theirs: CommentOfFile,
): Pick<CommentNews, 'what' | 'comment'> | undefined {
  const isChanged = theirs.text !== ours.text && (theirs.changedAt ?? 0) > (ours.changedAt ?? 0);
  const resolved = ours.resolved || theirs.resolved;
  if (!isChanged && resolved === ours.resolved) return undefined;
  const { text, changedAt } = isChanged ? theirs : ours;
  return { what: isChanged ? 'changed' : 'resolved', comment: { ...ours, text, changedAt, resolved } };
}

/** A version that is not here leaves the comment to its row. */
function aboutHere(about: NonNullable<CommentOfFile['about']>, versions: Positions): CommentOfFile['about'] {
  if (about.version === null) return about;
  const version = positionIn(versions, about.version);
  return version === null ? null : { ...about, version };
}
