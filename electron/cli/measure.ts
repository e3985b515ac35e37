import {
  type Level,
  type MeasureName,
  measureNames,
  scoreOf,
  signatureOf,
  statisticsSize,
} from '../../shared/domain/measure/measure.ts';
import { isMeasured, type TextRow } from '../../shared/domain/measure/rows.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { never } from '../core/never.ts';
import { alignIn } from '../core/threads/alignIn.ts';
import { incomplete, misunderstood } from './arguments.ts';
import { assertOneInput, readSides, textsByRow } from './documents.ts';
import { readByLines } from './lines.ts';
import { type Call, print, printJson } from './terminal.ts';
import { type Threads, withThreads } from './threads.ts';

type Figures = Record<MeasureName, number>;

/** One segment's figures; `line`: 1-based, of the files with --lines, otherwise the number of the row. */
interface LineFigures extends Figures {
  readonly line: number;
}

const names: Readonly<Record<MeasureName, string>> = {
  bleu: 'BLEU',
  chrf2: 'chrF2',
  chrf2pp: 'chrF2++',
  ter: 'TER',
};

/** `sverka measure --hypothesis FILE --reference FILE …`: how near a text is to others, without a library. */
export const measure = async (call: Call): Promise<void> => {
  const { hypotheses, references, files, lines, json } = call.given;
  const [hypothesis, ...more] = hypotheses;
  const [stray] = [...files.map(({ path }) => path), ...more];
  if (hypothesis === undefined) throw incomplete('--hypothesis');
  if (references.length === 0) throw incomplete('--reference');
  if (stray !== undefined) throw misunderstood(`measure ${stray}`);
  const paths = [hypothesis, ...references];
  assertOneInput(paths);
  const answer = await withThreads(async (threads) => {
    const rows = await (lines ? readByLines : readByParagraphs)(call, paths, threads);
    return figuresOf(rows, threads);
  });
  if (json) return printJson(call, answer);
  return print(call, describe(call, answer));
};

/** Rows as the aligner has them, each version's paragraphs of a row joined by a space. */
const readByParagraphs = async (
  call: Call,
  paths: readonly string[],
  threads: Threads,
): Promise<readonly TextRow[]> => {
  const versions = await readSides(call, paths, threads);
  return textsByRow(versions, await alignIn(threads.aligning, versions, { signal: never }), ' ');
};

const figuresOf = async (rows: readonly TextRow[], { comparing }: Threads) => {
  const references = (rows[0] ?? []).map((_, column) => column).slice(1);
  const directions = measureNames.map((name) => ({ measure: name, hypothesis: 0, references }));
  const statistics = await comparing.run('measure', { rows, directions }, { signal: never });
  const measured = rows.flatMap((row, at) => (isMeasured(row, { hypothesis: 0, references }) ? [at] : []));
  if (measured.length === 0) throw new ProblemError('nothingToMeasure');
  const sizes = measured.map((at) => references.filter((column) => rows[at]?.[column] != null).length);
  const count = new Set(sizes).size === 1 ? (sizes[0] ?? null) : null;
  const signatures = (level: Level) => byMeasure((name) => signatureOf(name, count, level));
  const counts = (index: number, at: number): readonly number[] => {
    const size = statisticsSize[measureNames[index] ?? 'bleu'];
    return Array.from((statistics[index] ?? new Float64Array()).subarray(at * size, (at + 1) * size));
  };
  return {
    segments: measured.length,
    leftOut: rows.length - measured.length,
    corpus: byMeasure((name, index) =>
      scoreOf(name, sumsOf(measured.map((at) => counts(index, at))), 'text'),
    ),
    signatures: { corpus: signatures('text'), lines: signatures('segment') },
    lines: measured.map(
      (at): LineFigures => ({
        line: at + 1,
        ...byMeasure((name, index) => scoreOf(name, counts(index, at), 'segment')),
      }),
    ),
  };
};

const byMeasure = <T>(value: (name: MeasureName, index: number) => T): Record<MeasureName, T> =>
  Object.fromEntries(measureNames.map((name, index) => [name, value(name, index)])) as Record<MeasureName, T>;

const sumsOf = (segments: readonly (readonly number[])[]): readonly number[] => {
  const sums: number[] = [];
  for (const counts of segments) {
    for (const [at, count] of counts.entries()) sums[at] = (sums[at] ?? 0) + count;
  }
  return sums;
};

type Answer = Awaited<ReturnType<typeof figuresOf>>;

const describe = ({ t, given }: Call, { corpus, signatures, segments, leftOut, lines }: Answer): string => {
  const width = Math.max(...Object.values(names).map((name) => name.length));
  const counted = [t('cli:measure.segments', { count: segments })];
  if (leftOut > 0) counted.push(t('cli:measure.leftOut', { count: leftOut }));
  const table = given.lines
    ? [
        '',
        [t('cli:measure.line'), ...measureNames.map((name) => names[name])].join('\t'),
        ...lines.map((figures) =>
          [figures.line, ...measureNames.map((name) => figures[name].toFixed(4))].join('\t'),
        ),
      ]
    : [];
  return [
    ...measureNames.map(
      (name) =>
        `${names[name].padEnd(width)}  ${corpus[name].toFixed(4).padStart(8)}  ${signatures.corpus[name]}`,
    ),
    counted.join('; '),
    ...table,
    '',
  ].join('\n');
};
