import type { Inputs } from '../../shared/contract/contract.ts';
import type { CorrectionValue, RowValue } from '../../shared/domain/mend/values.ts';
import type { RowState } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { writeCorrectedRow } from '../store/apply.ts';
import type { Connection } from '../store/connection.ts';
import {
  type EditKind,
  type EditRecord,
  extendEdit,
  insertEdit,
  nextEdit,
  readEditValues,
} from '../store/edit.ts';
import { currentAuthor } from '../store/preference.ts';
import { noteProjectChanged } from '../store/project.ts';
import { insertRevision, replaceNewestRevision } from '../store/revision.ts';
import { findRow, listPlaced, positionOf, type RowRecord } from '../store/row.ts';
import { readRowValue } from '../store/value.ts';
import { findVersion } from '../store/version.ts';
import { settlingOf } from './settling.ts';

/** Writes on one row that follow each other within this many milliseconds make one undo step. */
const typingPause = 2_000;

type Wanted = Inputs['rows']['correct'];

interface Corrected {
  readonly projectKey: number;
  /** The text is another than it was; else only what is said of it. */
  readonly texts: boolean;
}

/**
 * Writes a row's correction and state, with its history and its place in the undo log. Needs a transaction around it.
 *
 * @throws ProblemError `notFound`, `stale`, `nothingToConfirm`.
 */
export function correct(connection: Connection, wanted: Wanted, now: number): Corrected {
  const row = findRow(connection, wanted.rowId);
  if (row.revision !== wanted.revision) throw new ProblemError('stale');
  const after = corrected(connection, row, wanted, now);
  const texts = row.correction?.text !== after.correction?.text;
  if (isAsBefore(row, after)) return { projectKey: row.projectKey, texts };
  const typing = wanted.step ? undefined : continuable(connection, row, now);
  const before = readRowValue(connection, row.id);
  if (!before) throw new ProblemError('notFound');
  const value: RowValue = { ...before, ...after };
  writeCorrectedRow(connection, value);
  const revision = {
    at: now,
    text: after.correction?.text ?? null,
    state: after.state,
    origin: after.correction?.origin ?? null,
    author: currentAuthor(connection),
  };
  const first = typing && readEditValues(connection, typing.id).before.rows[0];
  const isStep = wanted.step === true;
  const kind = kindOf(connection, first ?? before, value, isStep);
  if (typing && first && !isVerdict(kind)) {
    replaceNewestRevision(connection, row.id, revision);
    extendEdit(connection, typing.id, { at: now, kind, after: alone(value) });
  } else {
    insertRevision(connection, row.id, revision);
    insertEdit(connection, row.projectKey, {
      at: now,
      kind: typing ? kindOf(connection, before, value, isStep) : kind,
      rowId: row.id,
      rowNumber: positionOf(connection, row.projectKey, row.rank) + 1,
      lastRowNumber: null,
      rowCount: null,
      versionTitle: titleOf(connection, after.correction?.origin ?? null),
      sealed: isStep || isVerdict(kind),
      before: alone(before),
      after: alone(value),
    });
  }
  noteProjectChanged(connection, row.projectKey, now);
  return { projectKey: row.projectKey, texts };
}

const alone = (row: RowValue) => ({ rows: [row], versions: [], paragraphs: [] });

/** State and correction as they will be: no text means new, and text means at least edited. */
function corrected(
  connection: Connection,
  row: RowRecord,
  { text, state, origin }: Wanted,
  now: number,
): { state: RowState; correction: CorrectionValue | null } {
  if (text === null || text === '') {
    if (settlingOf(state)) throw new ProblemError('nothingToConfirm');
    return { state: 'new', correction: null };
  }
  if (origin !== null && !isVersionOf(connection, origin, row.projectKey)) throw new ProblemError('notFound');
  // Who confirms a text, or reopens it, has not written it.
  const author = row.correction?.text === text ? row.correction.author : currentAuthor(connection);
  return { state: state === 'new' ? 'edited' : state, correction: { text, origin, savedAt: now, author } };
}

const isVersionOf = (connection: Connection, id: number, projectKey: number): boolean =>
  connection.get('SELECT 1 FROM version WHERE id = ? AND project_id = ? AND removed = 0', id, projectKey) !==
  undefined;

/** Of the version that a text was taken from. */
const titleOf = (connection: Connection, origin: number | null): string | null =>
  origin === null ? null : findVersion(connection, origin).title;

/** Saving what is saved already is no step. */
const isAsBefore = (row: RowRecord, after: Pick<RowValue, 'state' | 'correction'>): boolean =>
  row.state === after.state &&
  row.correction?.text === after.correction?.text &&
  row.correction?.origin === after.correction?.origin;

/** The edit that further typing on the row goes into; undefined where a new one begins, as after an undo. */
function continuable(connection: Connection, row: RowRecord, now: number): EditRecord | undefined {
  const newest = nextEdit(connection, row.projectKey, 'undo');
  if (newest?.rowId !== row.id || newest.sealed || Math.abs(now - newest.at) > typingPause) return undefined;
  return nextEdit(connection, row.projectKey, 'redo') ? undefined : newest;
}

/** Confirming, reviewing and reopening are steps of their own, however fast they follow. */
const isVerdict = (kind: EditKind): boolean =>
  kind === 'confirm' || kind === 'approve' || kind === 'reject' || kind === 'reopen';

/** `isStep`: not typed, so that a version's text was taken even where another stood before; typing may come to it too. */
function kindOf(connection: Connection, before: RowValue, after: RowValue, isStep: boolean): EditKind {
  if (!after.correction) return 'clear';
  const settling = after.state === before.state ? undefined : settlingOf(after.state);
  if (settling) return settling[0];
  const sameText = before.correction?.text === after.correction.text;
  if (settlingOf(before.state) && after.state === 'edited' && sameText) return 'reopen';
  const { origin, text } = after.correction;
  const isTaken = (isStep || !before.correction) && origin !== null;
  return isTaken && text === textOf(connection, after.id, origin) ? 'take' : 'correct';
}

/** A version's text in a row, paragraphs parted by line breaks, as the screens take it. */
const textOf = (connection: Connection, rowId: number, versionId: number): string =>
  listPlaced(connection, [rowId])
    .filter((paragraph) => paragraph.versionId === versionId)
    .map((paragraph) => paragraph.text)
    .join('\n');
