import type { AlignedText } from '../../../shared/domain/aligned.ts';
import { joinCorrections } from '../../../shared/domain/mend/corrections.ts';
import type { CorrectionValue } from '../../../shared/domain/mend/values.ts';
import type { RowState } from '../../../shared/domain/model.ts';
import type { Connection } from '../../store/connection.ts';
import { findProject, type ProjectRecord } from '../../store/project.ts';
import { listPlaced, listRows, type PlacedBlock } from '../../store/row.ts';
import { listVersions, type VersionRecord } from '../../store/version.ts';
import { readView } from '../view.ts';

/** All rows there can be, for a window over a whole project. */
export const allRows = Number.MAX_SAFE_INTEGER;

/** Versions in screen order: as the columns were put, those not named last. */
function inScreenOrder(connection: Connection, project: ProjectRecord): VersionRecord[] {
  const versions = listVersions(connection, project.key);
  const ids = versions.map(({ id }) => id);
  const columns = readView(connection, project, ids).columns.map(({ key }) => key);
  const place = (id: number): number => (columns.includes(id) ? columns.indexOf(id) : columns.length);
  return versions.toSorted((a, b) => place(a.id) - place(b.id));
}

/** The parts of a paragraph that follow each other in a row are one text there. */
function wholeAgain(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const joined: PlacedBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.id !== block.id || last.to !== block.from) joined.push(block);
    else joined.splice(-1, 1, { ...last, to: block.to, text: `${last.text} ${block.text}` });
  }
  return joined;
}

/** Rows that an export takes as one. */
interface ExportRow {
  /** Rows of the project that it is made of. */
  readonly ids: readonly number[];
  readonly blocks: readonly PlacedBlock[];
  readonly state: RowState;
  readonly correction: CorrectionValue | null;
  readonly isByHand: boolean;
}

/** Rows that hold parts of one paragraph are joined, with all that stands between them, so that it is whole. */
function joinShared(rows: readonly ExportRow[]): readonly ExportRow[] {
  const last = new Map(rows.flatMap(({ blocks }, at) => blocks.map(({ id }) => [id, at] as const)));
  const joined: ExportRow[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at;
    for (let row = at; row <= end; row++) {
      end = Math.max(end, ...(rows[row]?.blocks.map(({ id }) => last.get(id) ?? row) ?? []));
    }
    const together = rows.slice(at, end + 1);
    const [only] = together;
    if (together.length === 1 && only) joined.push(only);
    else
      joined.push({
        ids: together.flatMap(({ ids }) => ids),
        blocks: inReading(together.flatMap(({ blocks }) => blocks)),
        ...joinCorrections(together, 0),
        isByHand: together.some(({ isByHand }) => isByHand),
      });
    at = end + 1;
  }
  return joined;
}

const inReading = (blocks: readonly PlacedBlock[]): readonly PlacedBlock[] =>
  blocks.toSorted((a, b) => a.number - b.number || a.from - b.from);

/** The project as the exports take it; the ids of its versions and those of the rows, each in the same order. */
export function readAligned(
  connection: Connection,
  projectId: string,
  paragraphs: 'cut' | 'whole' = 'cut',
): { aligned: AlignedText; ids: number[]; rowIds: readonly (readonly number[])[] } {
  return connection.read(() => {
    const project = findProject(connection, projectId);
    const versions = inScreenOrder(connection, project);
    const ids = versions.map(({ id }) => id);
    const records = listRows(connection, project.key, 0, allRows);
    const placed = Map.groupBy(
      listPlaced(
        connection,
        records.map(({ id }) => id),
      ),
      ({ rowId }) => rowId,
    );
    const cut = records.map(({ id, state, correction, confidence }) => ({
      ids: [id],
      blocks: placed.get(id) ?? [],
      state,
      correction,
      isByHand: confidence === null,
    }));
    const taken = paragraphs === 'whole' ? joinShared(cut) : cut;
    const rows = taken.map(({ blocks, correction, state, isByHand }) => {
      const cells = Map.groupBy(blocks, ({ versionId }) => versionId);
      const origin = correction?.origin ?? null;
      return {
        cells: ids.map((versionId) =>
          wholeAgain(cells.get(versionId) ?? []).map(({ text, role }) => ({ text, role })),
        ),
        state,
        isByHand,
        correction: correction && {
          text: correction.text,
          origin: origin !== null && ids.includes(origin) ? ids.indexOf(origin) : null,
        },
      };
    });
    const rowIds = taken.map((row) => row.ids);
    return { aligned: { title: project.title, versions, rows }, ids, rowIds };
  });
}
