import type { AlignedRow, AlignVersion, RowCells } from '../../shared/domain/align/types.ts';
import type { JobOptions, Lane } from './lane.ts';

/**
 * A version on its way to the aligner's thread. A list of texts is sent in two thirds, and taken in in a third, of the time
 * that an object for each paragraph takes; of a long text that is a second.
 */
export interface SentVersion extends Omit<AlignVersion, 'paragraphs'> {
  readonly texts: readonly string[];
}

/**
 * Rows on their way back, as lists by version: row r has `numbers[ends[r - 1]]` up to `numbers[ends[r]]`. Whoever takes
 * them in answers the window meanwhile.
 */
export interface SentRows {
  readonly cells: readonly {
    readonly key: string;
    readonly ends: Int32Array;
    readonly numbers: Int32Array;
  }[];
  readonly confidence: Float64Array;
}

/** Aligns in a lane, see `alignVersions`. @throws ProblemError as the lane does. */
export async function alignIn(
  lane: Pick<Lane, 'run'>,
  versions: readonly AlignVersion[],
  options: JobOptions,
  anchors: readonly RowCells[] = [],
): Promise<readonly AlignedRow[]> {
  return rowsFrom(await lane.run('align', { versions: versions.map(sent), anchors }, options));
}

function sent({ key, role, language, paragraphs }: AlignVersion): SentVersion {
  return { key, role, language, texts: paragraphs.map(({ text }) => text) };
}

/** The version as the aligner takes it. */
export function taken({ texts, ...version }: SentVersion): AlignVersion {
  return { ...version, paragraphs: texts.map((text) => ({ text })) };
}

/** Rows as they are sent. */
export function sentRows(rows: readonly AlignedRow[]): SentRows {
  const keys = Object.keys(rows[0]?.cells ?? {});
  return {
    cells: keys.map((key) => {
      let end = 0;
      const ends = Int32Array.from(rows, ({ cells }) => {
        end += cells[key]?.length ?? 0;
        return end;
      });
      const numbers = new Int32Array(end);
      rows.forEach(({ cells }, row) => {
        numbers.set(cells[key] ?? [], ends[row - 1] ?? 0);
      });
      return { key, ends, numbers };
    }),
    confidence: Float64Array.from(rows, ({ confidence }) => confidence),
  };
}

function rowsFrom({ cells, confidence }: SentRows): readonly AlignedRow[] {
  return Array.from(confidence, (sure, row) => ({
    cells: Object.fromEntries(
      cells.map(({ key, ends, numbers }) => [
        key,
        Array.from(numbers.subarray(ends[row - 1] ?? 0, ends[row])),
      ]),
    ),
    confidence: sure,
  }));
}
