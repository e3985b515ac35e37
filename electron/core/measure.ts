import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import { bandsOf } from '../../shared/domain/measure/bands.ts';
import { agreement, sumOf } from '../../shared/domain/measure/bootstrap.ts';
import { type MeasureName, measureNames, scoreOf, signatureOf } from '../../shared/domain/measure/measure.ts';
import type { Direction } from '../../shared/domain/measure/rows.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { countWords } from '../../shared/domain/text/words.ts';
import { projectByKey } from '../store/project.ts';
import { findRow } from '../store/row.ts';
import { api, type Parts } from './api.ts';
import { joined, type Measured, Measuring } from './measuring.ts';
import { never } from './never.ts';
import { streamedComparing } from './progress.ts';
import type { ColumnKey, ProjectText, RowTexts } from './projectTexts.ts';

type Doing = Parameters<Measuring['measure']>[2];
type Matrix = Extract<Streamed<Outputs['measures']['matrix']>, { kind: 'done' }>['value'];
type DirectionOf = Extract<Streamed<Outputs['measures']['direction']>, { kind: 'done' }>['value'];
type Nearer = Extract<Streamed<Outputs['measures']['nearer']>, { kind: 'done' }>['value'];
type Streamed<S> = S extends AsyncIterable<infer Step> ? Step : never;

/** Rows named as the farthest, and the units of their text that are shown. */
const mostFarthest = 50;
const excerpt = 200;

const columnAt = ({ columns }: ProjectText, key: ColumnKey): number => {
  const at = columns.findIndex((column) => column.key === key);
  if (at < 0) throw new ProblemError('notFound');
  return at;
};

/** The translations, and the corrected text where there is any: what can be measured against each other. */
const comparable = ({ columns, rows }: ProjectText): readonly number[] =>
  columns.flatMap(({ key, role }, at) => {
    if (role === 'source') return [];
    return key !== 'corrected' || rows.some(({ texts }) => texts[at] !== null) ? [at] : [];
  });

/** Every one of these columns against every other. */
const everyWay = (columns: readonly number[]) =>
  columns.flatMap((hypothesis) =>
    columns.flatMap((reference) =>
      reference === hypothesis ? [] : [{ hypothesis, references: [reference] }],
    ),
  );

const inSquare = <T>(columns: readonly number[], cell: (way: number) => T): (T | null)[][] => {
  let way = 0;
  return columns.map((hypothesis) =>
    columns.map((reference) => (reference === hypothesis ? null : cell(way++))),
  );
};

async function matrixOf(
  text: ProjectText,
  measure: MeasureName,
  measuring: Measuring,
  doing: Doing,
): Promise<Matrix> {
  const columns = comparable(text);
  const directions = everyWay(columns).map((way) => ({ measure, ...way }));
  const all = await measuring.measure(text.rows, directions, doing);
  return {
    columns: columns.map((at) => text.columns[at]?.key ?? 'corrected'),
    cells: inSquare(columns, (way) => {
      const measured = all[way] ?? [];
      const { rows, leftOut } = coverageOf(measured);
      return rows === 0 ? null : { score: scoreOfText(measure, measured), rows, leftOut };
    }),
  };
}

const coverageOf = (measured: Measured) => {
  const rows = measured.reduce((count, row) => count + (row === null ? 0 : 1), 0);
  return { rows, leftOut: measured.length - rows };
};

const scoreOfText = (measure: MeasureName, measured: Measured): number =>
  scoreOf(measure, sumOf(joined(measure, measured)), 'text');

/** As many references as every row has, null where not all have as many. */
function referencesOf(
  rows: readonly RowTexts[],
  measured: Measured,
  { references }: Direction,
): number | null {
  const counts = new Set(
    rows.flatMap(({ texts }, at) =>
      measured[at] == null ? [] : [references.filter((column) => texts[column] != null).length],
    ),
  );
  const [count] = counts;
  return counts.size === 1 && count !== undefined ? count : null;
}

async function directionOf(
  text: ProjectText,
  input: Inputs['measures']['direction'],
  measuring: Measuring,
  doing: Doing,
): Promise<DirectionOf> {
  const { measure } = input;
  const hypothesis = columnAt(text, input.hypothesis);
  const references = [...new Set(input.references.map((key) => columnAt(text, key)))];
  const direction = { measure, hypothesis, references };
  const [measured = []] = await measuring.measure(text.rows, [direction], doing);
  const source = text.columns.findIndex(({ role }) => role === 'source');
  const scored = text.rows.flatMap(({ id, texts }, position) => {
    const numbers = measured[position] ?? null;
    if (numbers === null) return [];
    const weighed = [source, ...references].find((column) => texts[column] != null) ?? hypothesis;
    const words = countWords(texts[weighed] ?? '', text.columns[weighed]?.language ?? 'und');
    const score = scoreOf(measure, numbers, 'segment');
    return [{ rowId: id, position, score, words, text: (texts[hypothesis] ?? '').slice(0, excerpt) }];
  });
  const { bands, words, mean } = bandsOf(measure, scored);
  if (mean === null) throw new ProblemError('nothingToMeasure');
  const farness = measure === 'ter' ? -1 : 1;
  return {
    score: scoreOfText(measure, measured),
    signature: signatureOf(measure, referencesOf(text.rows, measured, direction), 'text'),
    ...coverageOf(measured),
    bands: bands.map((band) => ({ ...band })),
    words,
    mean,
    farthest: scored
      .toSorted((one, other) => farness * (one.score - other.score) || one.position - other.position)
      .slice(0, mostFarthest)
      .map(({ words: _, ...row }) => ({ ...row, text: row.text.toWellFormed() })),
  };
}

/** Half of the work is measuring, half drawing. */
async function nearerOf(
  comparing: Parts['comparing'],
  text: ProjectText,
  input: Inputs['measures']['nearer'],
  measuring: Measuring,
  { signal, onProgress }: Doing,
): Promise<Nearer> {
  const { measure } = input;
  const reference = columnAt(text, input.reference);
  const directions = [input.first, input.second].map((key) => ({
    measure,
    hypothesis: columnAt(text, key),
    references: [reference],
  }));
  const [one = [], other = []] = await measuring.measure(text.rows, directions, {
    signal,
    onProgress: (done) => onProgress(done / 2),
  });
  // Both are measured on the same rows, or the comparison would be of texts.
  const first = one.map((numbers, at) => (other[at] == null ? null : numbers));
  const second = other.map((numbers, at) => (one[at] === null ? null : numbers));
  const coverage = coverageOf(first);
  if (coverage.rows === 0) throw new ProblemError('nothingToMeasure');
  const drawn = await comparing.run(
    'bootstrap',
    { measure, first: joined(measure, first), second: joined(measure, second) },
    { signal, onProgress: (done) => onProgress(0.5 + done / 2) },
  );
  const { samples, first: firstWins, second: secondWins } = drawn;
  const isSettled = (wins: number): boolean => wins >= agreement * samples;
  return {
    first: scoreOfText(measure, first),
    second: scoreOfText(measure, second),
    ...coverage,
    samples,
    wins: { first: firstWins, second: secondWins },
    nearer: isSettled(firstWins) ? 'first' : isSettled(secondWins) ? 'second' : null,
  };
}

async function rowOf(
  text: ProjectText,
  measuring: Measuring,
  signal: AbortSignal,
): Promise<Outputs['measures']['row']> {
  const [row] = text.rows;
  if (!row) throw new ProblemError('notFound');
  const columns = comparable(text);
  const measured = await measuring.measureRow(row, everyWay(columns), signal);
  return {
    columns: columns.map((at) => text.columns[at]?.key ?? 'corrected'),
    cells: inSquare(columns, (way) => {
      const figures = measureNames.map((measure, at) => {
        const numbers = measured[way * measureNames.length + at]?.[0] ?? null;
        return [measure, numbers && scoreOf(measure, numbers, 'segment')] as const;
      });
      if (figures.some(([, figure]) => figure === null)) return null;
      return Object.fromEntries(figures) as Record<MeasureName, number>;
    }),
  };
}

export function measureOperations({ session, comparing, texts }: Parts) {
  const measuring = new Measuring(comparing);
  const read = (projectId: string, signal: AbortSignal): Promise<ProjectText> =>
    texts.readAllBeside(session.connection(), projectId, signal);
  return {
    matrix: api.measures.matrix.handler(({ input, signal }) =>
      streamedComparing(signal, async (onProgress, cancel) =>
        matrixOf(await read(input.projectId, cancel), input.measure, measuring, {
          signal: cancel,
          onProgress,
        }),
      ),
    ),
    direction: api.measures.direction.handler(({ input, signal }) =>
      streamedComparing(signal, async (onProgress, cancel) =>
        directionOf(await read(input.projectId, cancel), input, measuring, { signal: cancel, onProgress }),
      ),
    ),
    nearer: api.measures.nearer.handler(({ input, signal }) =>
      streamedComparing(signal, async (onProgress, cancel) =>
        nearerOf(comparing, await read(input.projectId, cancel), input, measuring, {
          signal: cancel,
          onProgress,
        }),
      ),
    ),
    row: api.measures.row.handler(({ input: { rowId }, signal }) => {
      const connection = session.connection();
      const project = projectByKey(connection, findRow(connection, rowId).projectKey);
      const text = texts.readRow(connection, project, rowId);
      return rowOf(text, measuring, signal ?? never);
    }),
  };
}
