import { setImmediate as turn } from 'node:timers/promises';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { AlignedRow, AlignVersion, RowCells } from '../../../shared/domain/align/types.ts';
import type { JobOptions, Lane } from './lane.ts';

/**
 * A version on its way to the aligner's thread. A list of texts is sent in two thirds, and taken in in a third, of the time
 * that an object for each paragraph takes; of a long text that is a second.
 */
interface SentVersion extends Omit<AlignVersion, 'paragraphs'> {
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

/**
 * Aligns in a lane, see `alignVersions`. Versions are sent one by one: to write a long one down takes a tenth of a second,
 * in which the window is not answered, and the thread takes one in while the next is written. @throws ProblemError as the
 * lane does.
 */
export async function alignIn(
  lane: Pick<Lane, 'run'>,
  versions: readonly AlignVersion[],
  options: JobOptions,
  anchors: readonly RowCells[] = [],
): Promise<readonly AlignedRow[]> {
  const { port1: here, port2: there } = new MessageChannel();
  let isOver = false;
  const answer = lane
    .run('align', { texts: there, count: versions.length, anchors }, { ...options, transfer: [there] })
    .finally(() => {
      isOver = true;
    });
  // Whoever waits hears of it below, once no more is sent.
  answer.catch(() => {});
  try {
    for (const version of versions) {
      if (isOver) break;
      here.postMessage(sent(version));
      await turn();
    }
    return rowsFrom(await answer);
  } finally {
    here.close();
    there.close();
  }
}

function sent({ key, role, language, paragraphs }: AlignVersion): SentVersion {
  return { key, role, language, texts: paragraphs.map(({ text }) => text) };
}

/** The versions that come through a port, once all have come; `onVersion` hears of every one how many there are. */
export function taken(
  port: MessagePort,
  count: number,
  onVersion: (taken: number) => void,
): Promise<readonly AlignVersion[]> {
  const versions: AlignVersion[] = [];
  return new Promise((resolve) => {
    const end = () => {
      port.close();
      resolve(versions);
    };
    if (count === 0) end();
    port.on('message', ({ texts, ...version }: SentVersion) => {
      versions.push({ ...version, paragraphs: texts.map((text) => ({ text })) });
      onVersion(versions.length);
      if (versions.length === count) end();
    });
  });
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
