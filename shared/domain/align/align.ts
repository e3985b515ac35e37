import { splitSentences } from '../text/sentences.ts';
import { copiesIn } from './evidence/bilingual.ts';
import { createProgress, type Progress } from './progress.ts';
import { withWholeSentences } from './reading/brokenLines.ts';
import { canonicalOrder } from './reading/reading.ts';
import { orderRows } from './rows.ts';
import { cutStretch, type Stretch, stretchesBetween } from './search/anchoring.ts';
import { workOf } from './search/passes.ts';
import { alignStretch, branchManner, type ListedRow, loneConfidence } from './search/stretch.ts';
import { trunkManner } from './search/trunk.ts';
import type { AlignedRow, AlignOptions, AlignVersion, EvidencePart, RowCells } from './types.ts';

/**
 * Aligns any number of versions paragraph by paragraph. Rows stand in the order of the original (of the first
 * version in canonical order where there is none); a row without it stands where its own version has it.
 * The order of `versions` does not matter. Time and memory about linear in paragraphs.
 */
export function alignVersions(
  versions: readonly AlignVersion[],
  options: AlignOptions = {},
): readonly AlignedRow[] {
  const ordered = canonicalOrder(versions);
  const progress = createProgress(workIn(ordered), options.onProgress);
  // To take in a long text and lay it out is work as well.
  progress.leap();
  const anchors = (options.anchors ?? []).map((cells) => ({
    lists: ordered.map(({ key }) => [...(cells[key] ?? [])].sort((a, b) => a - b)),
    confidence: 1,
  }));
  const free = stretchesBetween(
    ordered.map(({ paragraphs }) => paragraphs.length),
    anchors,
  ).flatMap((stretch) => alignBetween(ordered, stretch, progress, options.without));
  progress.leap();
  const rows = orderRows(
    [...anchors, ...free],
    ordered.map(({ paragraphs }) => paragraphs.length),
  );
  options.onProgress?.(1);
  return rows.map(({ lists, confidence }) => ({
    cells: Object.fromEntries(ordered.map(({ key }, at) => [key, lists[at] ?? []])),
    confidence,
  }));
}

/**
 * Aligns some rows anew and leaves the others alone: rows `from` up to `to` are replaced by what their
 * paragraphs give. Time about linear in those paragraphs. The old rows are the way back.
 */
export function realignRows(
  versions: readonly AlignVersion[],
  rows: readonly AlignedRow[],
  from: number,
  to: number,
): readonly AlignedRow[] {
  const ordered = canonicalOrder(versions);
  const numbers = ordered.map(({ key }) =>
    rows
      .slice(from, to)
      .flatMap(({ cells }) => cells[key] ?? [])
      .sort((a, b) => a - b),
  );
  const part = ordered.map((version, at) => partOf(version, numbers[at] ?? []));
  const renumbered = (cells: RowCells): RowCells =>
    Object.fromEntries(
      ordered.map(({ key }, at) => [key, (cells[key] ?? []).map((p) => numbers[at]?.[p] ?? p)]),
    );
  const anew = alignVersions(part).map(({ cells, confidence }) => ({ cells: renumbered(cells), confidence }));
  return [...rows.slice(0, from), ...anew, ...rows.slice(to)];
}

/** Some paragraphs of a version, each once and in order. */
function partOf(version: AlignVersion, numbers: readonly number[]): AlignVersion {
  if (numbers.length === version.paragraphs.length) return version;
  return { ...version, paragraphs: numbers.flatMap((p) => version.paragraphs[p] ?? []) };
}

type Without = ReadonlySet<EvidencePart> | undefined;

/** Aligns what lies between two anchors: as a whole and, where others cut it, once more part by part. */
function alignBetween(
  versions: readonly AlignVersion[],
  stretch: Stretch,
  progress: Progress,
  without: Without,
): readonly ListedRow[] {
  const rows = alignNumbers(versions, stretch.numbers, progress, without);
  if (stretch.walls.length === 0) return rows;
  return cutStretch(stretch, rows).flatMap((numbers) => alignNumbers(versions, numbers, progress, without));
}

/** Aligns only the paragraphs with these numbers, by version. */
function alignNumbers(
  versions: readonly AlignVersion[],
  numbers: readonly (readonly number[])[],
  progress: Progress,
  without: Without,
): readonly ListedRow[] {
  const copies = copiesIn(
    versions.map((version, at) => partOf(version, numbers[at] ?? [])),
    progress.breathe,
  );
  progress.leap();
  const own = numbers.map((list, at) => list.filter((_, nth) => copies[at]?.has(nth) !== true));
  const part = versions.map((version, at) => {
    const mended = withWholeSentences(partOf(version, own[at] ?? []));
    progress.leap();
    return mended;
  });
  const whole = part.map(({ version }) => version);
  const rows = alignStretch(whole, progress, without).map(({ lists, confidence }) => ({
    lists: lists.map((list, at) =>
      list.flatMap((p) => part[at]?.linesOf(p) ?? []).map((p) => own[at]?.[p] ?? p),
    ),
    confidence,
  }));
  const alone = copies.flatMap((numbersOfCopies, at) =>
    [...numbersOfCopies].map((nth) => ({
      lists: versions.map((_, version) => (version === at ? [numbers[at]?.[nth] ?? nth] : [])),
      confidence: loneConfidence,
    })),
  );
  return [...rows, ...alone];
}

/** Rows of work to expect: every version is read once; every one but the first searched, the branches twice. */
function workIn(versions: readonly AlignVersion[]): number {
  const [first] = versions;
  const rows = sentencesIn(first?.paragraphs ?? []);
  const branches = versions.slice(1).filter(({ role }) => role !== 'machine').length;
  return versions.reduce((sum, { role, language, paragraphs }, at) => {
    if (at === 0) return sum + paragraphs.length;
    const isAcross = language !== first?.language;
    const manner = role === 'machine' ? trunkManner(isAcross) : branchManner(isAcross);
    return sum + paragraphs.length + workOf(rows, manner) * (role !== 'machine' && branches > 1 ? 2 : 1);
  }, 0);
}

/** So many paragraphs, evenly spread, tell how many sentences a text has. */
const mostSampled = 200;

/** About how many sentences paragraphs have; each has one at least. */
function sentencesIn(paragraphs: AlignVersion['paragraphs']): number {
  const step = Math.max(1, Math.ceil(paragraphs.length / mostSampled));
  const sample = paragraphs.filter((_, at) => at % step === 0);
  const found = sample.reduce((sum, { text }) => sum + Math.max(1, splitSentences(text).length), 0);
  return sample.length === 0 ? 0 : (found / sample.length) * paragraphs.length;
}
