import type { CheckId } from '../../shared/domain/check/finding.ts';
import type { Connection } from '../store/connection.ts';
import { type Dismissal, listDismissals } from '../store/dismissal.ts';
import type { EditRecord } from '../store/edit.ts';
import { findRow, listPlaced, positionOf } from '../store/row.ts';
import type { PlacedFinding } from './checking.ts';
import { type Change, perform, sideOf } from './perform.ts';

/** Dismisses findings or brings them back, as one step; null where they are so already. Needs a transaction around it. */
function step(
  connection: Connection,
  projectKey: number,
  dismissals: readonly Dismissal[],
  isDismissed: boolean,
  naming: Pick<Change, 'kind' | 'rowId' | 'rowNumber'>,
  now: number,
): EditRecord | null {
  if (dismissals.length === 0) return null;
  const [without, having] = [sideOf([]), { ...sideOf([]), dismissals }];
  const sides = isDismissed ? { before: without, after: having } : { before: having, after: without };
  return perform(connection, projectKey, { ...naming, ...sides }, now);
}

/** One finding of a row. @throws ProblemError `notFound`. */
export function dismiss(
  connection: Connection,
  projectKey: number,
  finding: PlacedFinding,
  isDismissed: boolean,
  now: number,
): EditRecord | null {
  const { rowId, check, column, subject: text } = finding;
  const { rank } = findRow(connection, rowId);
  const version = column === 'corrected' ? null : column;
  const there = listDismissals(connection, projectKey).filter(
    (one) => one.rowId === rowId && one.kind === check && one.version === version && one.text === text,
  );
  const wanted = { kind: check, version, paragraph: paragraphOf(connection, finding), text };
  const dismissals = isDismissed
    ? there.length === 0 && wanted.paragraph !== null
      ? [wanted]
      : []
    : there.map(({ rowId: _, ...one }) => one);
  const rowNumber = positionOf(connection, projectKey, rank) + 1;
  const kind = isDismissed ? 'dismiss' : 'restoreFinding';
  return step(connection, projectKey, dismissals, isDismissed, { kind, rowId, rowNumber }, now);
}

/** All findings of a kind, in all of the project. */
export function dismissKind(
  connection: Connection,
  projectKey: number,
  check: CheckId,
  isDismissed: boolean,
  now: number,
): EditRecord | null {
  const isThere = listDismissals(connection, projectKey).some(
    ({ kind, paragraph }) => kind === check && paragraph === null,
  );
  const dismissals =
    isThere === isDismissed ? [] : [{ kind: check, version: null, paragraph: null, text: '' }];
  const kind = isDismissed ? 'dismissKind' : 'restoreKind';
  return step(connection, projectKey, dismissals, isDismissed, { kind }, now);
}

/**
 * The paragraph whose fate a dismissal shares: that in which the words stand; for the corrected text, which has none,
 * that of the original, or else the row's first.
 */
function paragraphOf(connection: Connection, { rowId, column, span, source }: PlacedFinding): number | null {
  const placed = listPlaced(connection, [rowId]);
  const inVersion = placed.filter(({ versionId }) => versionId === column);
  const first = placed[0]?.versionId;
  const blocks = inVersion.length > 0 ? inVersion : placed.filter(({ versionId }) => versionId === first);
  const place = inVersion.length > 0 ? span.from : (source?.from ?? 0);
  let end = 0;
  const found = blocks.find(({ text }) => {
    end += text.length + 1;
    return place < end;
  });
  return (found ?? blocks[0])?.id ?? null;
}
