import type { useApi } from '../../../state/api.ts';
import { type RowFacts, readFacts } from '../compare/row-facts.ts';
import type { Step } from '../dialogs/use-core-work.ts';
import { isByHand } from '../grid/confidence.ts';
import { cellText, type ProjectDetail } from '../model.ts';
import { farthestRows, mostFindings, type ReportData, withoutColumn } from './model.ts';

type Client = ReturnType<typeof useApi>['client'];

const parts = 3;
/** UTF-16 units of a row's text that tell which row it is. */
const beginning = 160;

/** Whole words, and a mark where the text goes on. */
const beginningOf = (text: string): string =>
  text.length <= beginning ? text : `${text.slice(0, beginning).replace(/\s+\S*$/u, '')} …`;

/** Says on whatever a stream says of its progress, as one part of the whole, and answers what it ends with. */
async function* follow<T>(part: number, stream: AsyncIterable<Step<T>>): AsyncGenerator<Step<never>, T> {
  for await (const step of stream) {
    if (step.kind === 'done') return step.value;
    yield { kind: 'progress', done: part + step.done / step.total, total: parts };
  }
  // A stream without an end was cancelled.
  throw new DOMException('cancelled', 'AbortError');
}

/** While nothing is corrected, a column of corrected texts tells nothing. */
const withoutEmpty = (facts: RowFacts, { progress }: ProjectDetail): RowFacts =>
  progress.edited + progress.confirmed > 0 ? facts : withoutColumn(facts, 'corrected');

/**
 * Everything a report tells, one thing after the other. `base`: the version differences are counted from, null where
 * there is nothing to compare.
 */
export async function* gatherReport(
  client: Client,
  project: ProjectDetail,
  base: number | null,
  signal: AbortSignal,
): AsyncGenerator<Step<ReportData>> {
  const projectId = project.id;
  const options = { signal };
  const answered = yield* follow(
    0,
    await client.differences.facts({ projectId, base, rowIds: null }, options),
  );
  const facts = withoutEmpty(readFacts(answered), project);
  const matrix = yield* follow(1, await client.measures.matrix({ projectId, measure: 'chrf2' }, options));
  const summary = yield* follow(2, await client.checks.run({ projectId }, options));
  const lists = await Promise.all(
    (['error', 'warning'] as const).map((severity) =>
      client.checks.list({ projectId, filter: { severity }, count: mostFindings }, options),
    ),
  );
  const textOf = async (position: number): Promise<string> => {
    const [row] = await client.rows.window({ projectId, from: position, count: 1 }, options);
    const texts = row === undefined ? [] : project.versions.map(({ id }) => cellText(row, id));
    return beginningOf(texts.find((text) => text !== '') ?? '');
  };
  const far = await Promise.all(
    farthestRows(facts).map(async (row) => ({ ...row, text: await textOf(row.position) })),
  );
  const { confidences } = await client.rows.index({ projectId }, options);
  const byHand = confidences.filter(isByHand).length;
  const findings = lists.flatMap((list) => list.findings).slice(0, mostFindings);
  yield { kind: 'done', value: { matrix, facts, base, summary, findings, byHand, far } };
}
