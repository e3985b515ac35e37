import { alignVersions, realignRows } from '../../../shared/domain/align/align.ts';
import type { AlignVersion } from '../../../shared/domain/align/types.ts';

/** What one long text took. */
export interface Timing {
  readonly paragraphs: number;
  readonly seconds: number;
  /** Processor seconds of the whole process: what other work on the machine does not lengthen. */
  readonly processor: number;
  /** Longest time between two reports of progress, ms. */
  readonly silence: number;
  /** Resident memory afterwards, MB. */
  readonly memory: number;
}

/** Aligns a long text once. */
export function timeText(versions: readonly AlignVersion[]): Timing {
  let silence = 0;
  const from = performance.now();
  const used = process.cpuUsage();
  let heard = from;
  alignVersions(versions, {
    onProgress: () => {
      const now = performance.now();
      silence = Math.max(silence, now - heard);
      heard = now;
    },
  });
  const { user, system } = process.cpuUsage(used);
  return {
    paragraphs: versions[0]?.paragraphs.length ?? 0,
    seconds: (performance.now() - from) / 1000,
    processor: (user + system) / 1e6,
    silence,
    memory: process.memoryUsage().rss / 1e6,
  };
}

/** Slope of log time over log size by least squares: 1 where time is proportional to the text. */
export function growthOf(timings: readonly Timing[]): number {
  const points = timings.map(
    ({ paragraphs, processor }) => [Math.log(paragraphs), Math.log(processor)] as const,
  );
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const cross = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return cross / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Median ms of aligning twenty rows anew in the middle of a project. */
export function timeStretch(versions: readonly AlignVersion[]): number {
  const rows = alignVersions(versions);
  const middle = Math.floor(rows.length / 2);
  const times = Array.from({ length: 15 }, () => {
    const from = performance.now();
    realignRows(versions, rows, middle, middle + 20);
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[7] ?? 0;
}
