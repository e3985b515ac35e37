import type { AlignedText } from '../../shared/domain/aligned.ts';
import { joinCorrections } from '../../shared/domain/mend/corrections.ts';
import type { CorrectionValue } from '../../shared/domain/mend/values.ts';
import type { RowState } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { writeAlignedHtml } from '../../shared/formats/alignedHtml.ts';
import { rowsWithoutCorrection, writeCorrected } from '../../shared/formats/corrected.ts';
import { exportFileName } from '../../shared/formats/fileName.ts';
import { writeProjectFile } from '../../shared/formats/projectFile/write.ts';
import { writeTmx } from '../../shared/formats/tmx.ts';
import { writeTsv } from '../../shared/formats/tsv.ts';
import type { Connection } from '../store/connection.ts';
import { findProject, type ProjectRecord } from '../store/project.ts';
import { listPlaced, listRows, type PlacedBlock } from '../store/row.ts';
import { listVersions, type VersionRecord } from '../store/version.ts';
import { api, type Parts } from './api.ts';
import { toProjectFile } from './projectToFile.ts';
import { readView } from './view.ts';

const mediaTypes = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  tmx: 'application/x-tmx+xml; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

/** All rows there can be, for a window over a whole project. */
const all = Number.MAX_SAFE_INTEGER;

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

/** The project as the exports take it, and the ids of its versions in the same order. */
function readAligned(
  connection: Connection,
  projectId: string,
  paragraphs: 'cut' | 'whole' = 'cut',
): { aligned: AlignedText; ids: number[] } {
  return connection.read(() => {
    const project = findProject(connection, projectId);
    const versions = inScreenOrder(connection, project);
    const ids = versions.map(({ id }) => id);
    const records = listRows(connection, project.key, 0, all);
    const placed = Map.groupBy(
      listPlaced(
        connection,
        records.map(({ id }) => id),
      ),
      ({ rowId }) => rowId,
    );
    const cut = records.map(({ id, state, correction, confidence }) => ({
      blocks: placed.get(id) ?? [],
      state,
      correction,
      isByHand: confidence === null,
    }));
    const taken = paragraphs === 'whole' ? joinShared(cut) : cut;
    const rows = taken.map(({ blocks, correction, ...row }) => {
      const cells = Map.groupBy(blocks, ({ versionId }) => versionId);
      const origin = correction?.origin ?? null;
      return {
        cells: ids.map((versionId) =>
          wholeAgain(cells.get(versionId) ?? []).map(({ text, role }) => ({ text, role })),
        ),
        ...row,
        correction: correction && {
          text: correction.text,
          origin: origin !== null && ids.includes(origin) ? ids.indexOf(origin) : null,
        },
      };
    });
    return { aligned: { title: project.title, versions, rows }, ids };
  });
}

export function exportOperations({ session, programVersion }: Parts) {
  return {
    corrected: api.exporting.corrected.handler(({ input: { projectId, format, fallback } }) => {
      const { aligned, ids } = readAligned(session.connection(), projectId);
      const position = fallback === null ? null : ids.indexOf(fallback);
      if (position === -1) throw new ProblemError('notFound');
      return {
        fileName: exportFileName(aligned.title, format),
        mediaType: mediaTypes[format],
        text: writeCorrected(aligned, { format, fallback: position }),
      };
    }),
    missing: api.exporting.missing.handler(({ input }) => [
      ...rowsWithoutCorrection(readAligned(session.connection(), input.projectId).aligned),
    ]),
    aligned: api.exporting.aligned.handler(({ input: { projectId, format, paragraphs } }) => {
      const { aligned } = readAligned(session.connection(), projectId, paragraphs);
      const writers = {
        tmx: () => writeTmx(aligned, { programVersion }),
        tsv: () => writeTsv(aligned),
        html: () => writeAlignedHtml(aligned),
      };
      return {
        // Not the name of the corrected text's page: one would replace the other where both are kept.
        fileName: exportFileName(aligned.title, format === 'html' ? 'aligned.html' : format),
        mediaType: mediaTypes[format],
        text: writers[format](),
      };
    }),
    project: api.exporting.project.handler(({ input }) => {
      const connection = session.connection();
      const file = connection.read(() => toProjectFile(connection, input.projectId));
      return {
        fileName: exportFileName(file.title, 'json'),
        mediaType: mediaTypes.json,
        text: writeProjectFile(file),
      };
    }),
  };
}
