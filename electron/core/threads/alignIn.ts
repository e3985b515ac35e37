import { setImmediate as turn } from 'node:timers/promises';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { AlignedRow, AlignVersion, RowCells } from '../../../shared/domain/align/types.ts';
import type { JobOptions, Lane } from './lane.ts';

/**
 * Some texts of a version on their way to the aligner's thread. A list of texts is sent in two thirds, and taken in in a
 * third, of the time that an object for each paragraph takes; of a long text that is a second.
 */
interface SentPiece extends Omit<AlignVersion, 'paragraphs'> {
  readonly texts: readonly string[];
  /** The share of its version that has come with it: 1 for the last piece. */
  readonly share: number;
}

/** Characters after which a piece ends: they are written down, and taken in, in some hundredths of a second. */
const pieceLength = 1_000_000;

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
 * Aligns in a lane, see `alignVersions`. Versions are sent one by one, and long ones in pieces: to write one of 50,000
 * paragraphs down takes a tenth of a second and more, in which the window is not answered, and the thread takes a piece in,
 * and tells so, while the next is written. @throws ProblemError as the lane does.
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
      for (const piece of piecesOf(version)) {
        if (isOver) break;
        here.postMessage(piece);
        await turn();
      }
    }
    return rowsFrom(await answer);
  } finally {
    here.close();
    there.close();
  }
}

function* piecesOf({ key, role, language, paragraphs }: AlignVersion): Generator<SentPiece> {
  let texts: string[] = [];
  let length = 0;
  for (let at = 0; at < paragraphs.length - 1; at++) {
    const text = paragraphs[at]?.text ?? '';
    texts.push(text);
    length += text.length;
    if (length < pieceLength) continue;
    yield { key, role, language, texts, share: (at + 1) / paragraphs.length };
    [texts, length] = [[], 0];
  }
  const last = paragraphs.at(-1);
  if (last !== undefined) texts.push(last.text);
  yield { key, role, language, texts, share: 1 };
}

/**
 * The versions that come through a port, once all have come; `onPiece` hears of every piece how many versions have come, of
 * the one that is coming its share.
 */
export function taken(
  port: MessagePort,
  count: number,
  onPiece: (taken: number) => void,
): Promise<readonly AlignVersion[]> {
  const versions: AlignVersion[] = [];
  let paragraphs: { readonly text: string }[] = [];
  return new Promise((resolve) => {
    const end = () => {
      port.close();
      resolve(versions);
    };
    if (count === 0) end();
    port.on('message', ({ texts, share, ...version }: SentPiece) => {
      for (const text of texts) paragraphs.push({ text });
      onPiece(versions.length + share);
      if (share < 1) return;
      versions.push({ ...version, paragraphs });
      paragraphs = [];
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
