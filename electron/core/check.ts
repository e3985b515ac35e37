import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import { type CheckId, type Severity, severities } from '../../shared/domain/check/finding.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import { findProject, projectByKey } from '../store/project.ts';
import { findRow } from '../store/row.ts';
import { listTerms } from '../store/term.ts';
import { api, type Parts } from './api.ts';
import { type CheckedProject, Checking, dismissalsIn, type PlacedFinding } from './checking.ts';
import { dismiss, dismissKind } from './dismiss.ts';
import { labelOf } from './edit.ts';
import { streamedComparing } from './progress.ts';

type Summary = Extract<
  Outputs['checks']['run'] extends AsyncIterable<infer Step> ? Step : never,
  { kind: 'done' }
>['value'];
type Filter = Inputs['checks']['list']['filter'];
type Shown = Outputs['checks']['list']['findings'][number];

const weightOf = (severity: Severity): number => severities.length - severities.indexOf(severity);

function shown({ subject: _, ...finding }: PlacedFinding, dismissed: boolean): Shown {
  const { params, text } = finding;
  // A span may cut a pair of surrogates where a text is broken.
  return { ...finding, params: { ...params }, text: text.toWellFormed(), dismissed };
}

/** All findings in row order, with whether they were dismissed. */
const allOf = (checked: CheckedProject, isDismissed: (finding: PlacedFinding) => boolean): readonly Shown[] =>
  checked.ids.flatMap((id) =>
    (checked.findings.get(id) ?? []).map((finding) => shown(finding, isDismissed(finding))),
  );

function summaryOf(
  { ids, findings }: CheckedProject,
  isDismissed: (finding: PlacedFinding) => boolean,
  dismissedKinds: ReadonlySet<CheckId>,
): Summary {
  const worst = new Array<number>(ids.length).fill(0);
  const counts = new Map<string, Summary['counts'][number]>();
  // Most rows have none, and are not even looked up.
  for (const finding of [...findings.values()].flat()) {
    const { check, category, severity, column, position } = finding;
    const dismissed = isDismissed(finding);
    if (!dismissed) worst[position] = Math.max(worst[position] ?? 0, weightOf(severity));
    const key = `${check} ${severity} ${column} ${dismissed}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { check, category, severity, column, dismissed, count: 1 });
    else known.count += 1;
  }
  return { worst, counts: [...counts.values()], dismissedKinds: [...dismissedKinds] };
}

const fits = (finding: Shown, { category, check, severity, column, dismissed }: Filter): boolean =>
  finding.dismissed === (dismissed ?? false) &&
  (category === undefined || finding.category === category) &&
  (check === undefined || finding.check === check) &&
  (severity === undefined || finding.severity === severity) &&
  (column === undefined || finding.column === column);

/**
 * The finding after, or before, a place among those of the project; it goes round at the end. A row where none is named,
 * or one that is mended by now, is looked through from its first one.
 */
function nextOf(
  findings: readonly Shown[],
  { filter, after: { position, key }, backwards }: Inputs['checks']['next'],
): Shown | null {
  const order = backwards ? findings.toReversed() : findings;
  const named = key === null ? -1 : order.findIndex((one) => one.position === position && one.key === key);
  const beyond = order.findIndex((one) => (backwards ? one.position < position : one.position >= position));
  const from = named >= 0 ? named + 1 : beyond < 0 ? order.length : beyond;
  return [...order.slice(from), ...order.slice(0, from)].find((one) => fits(one, filter)) ?? null;
}

/** As the contract's `place` says. */
function placeOf(findings: readonly Shown[], { position, key }: Inputs['checks']['place']['at']): number {
  const named = findings.findIndex((one) => one.position === position && one.key === key);
  if (named >= 0) return named;
  const from = findings.findIndex((one) => one.position >= position);
  return from >= 0 ? from : Math.max(0, findings.length - 1);
}

export function checkOperations({ session, checking: lane, comparing, lines, now }: Parts) {
  const checking = new Checking({ checking: lane, helping: comparing });
  const lastOf = (projectId: string) => {
    const connection = session.connection();
    const { isDismissed } = dismissalsIn(connection, findProject(connection, projectId));
    return { checked: checking.last(projectId), isDismissed };
  };
  const found = (projectId: string) => {
    const { checked, isDismissed } = lastOf(projectId);
    return { checked, findings: checked ? allOf(checked, isDismissed) : [] };
  };
  const fitting = (projectId: string, filter: Inputs['checks']['list']['filter']) =>
    found(projectId).findings.filter((finding) => fits(finding, filter));
  const findingOf = (connection: Connection, rowId: number, key: string) => {
    const project = projectByKey(connection, findRow(connection, rowId).projectKey);
    const finding = checking
      .last(project.id)
      ?.findings.get(rowId)
      ?.find((one) => one.key === key);
    if (!finding) throw new ProblemError('stale');
    return { project, finding };
  };
  const write = (projectId: string, work: (connection: Connection) => ReturnType<typeof dismiss>) => {
    const edit = session.write(work, (done) => (done ? [{ kind: 'findings', projectId }] : []));
    return { edit: edit && labelOf(edit) };
  };
  const writeOne = ({ rowId, key }: Inputs['checks']['dismiss'], isDismissed: boolean) => {
    const { project, finding } = findingOf(session.connection(), rowId, key);
    return write(project.id, (open) => dismiss(open, project.key, finding, isDismissed, now()));
  };
  const writeKind = ({ projectId, check }: Inputs['checks']['dismissKind'], isDismissed: boolean) =>
    write(projectId, (open) =>
      dismissKind(open, findProject(open, projectId).key, check, isDismissed, now()),
    );
  return {
    run: api.checks.run.handler(({ input: { projectId }, signal }) =>
      streamedComparing(signal, async (onProgress, cancel) => {
        const connection = session.connection();
        const project = findProject(connection, projectId);
        const text = await lines.readBeside(connection, project, cancel);
        const terms = listTerms(connection, project.key);
        const checked = await checking.run(projectId, text, terms, { signal: cancel, onProgress });
        const { kinds, isDismissed } = dismissalsIn(connection, findProject(connection, projectId));
        return summaryOf(checked, isDismissed, kinds);
      }),
    ),
    window: api.checks.window.handler(({ input: { projectId, from, count } }) => {
      const { checked, isDismissed } = lastOf(projectId);
      return checked
        ? [...allOf({ ...checked, ids: checked.ids.slice(from, from + count) }, isDismissed)]
        : [];
    }),
    list: api.checks.list.handler(({ input: { projectId, filter, from, count } }) => {
      const findings = fitting(projectId, filter);
      return { total: findings.length, findings: findings.slice(from, from + count) };
    }),
    next: api.checks.next.handler(({ input }) => nextOf(found(input.projectId).findings, input)),
    place: api.checks.place.handler(({ input: { projectId, filter, at } }) =>
      placeOf(fitting(projectId, filter), at),
    ),
    dismiss: api.checks.dismiss.handler(({ input }) => writeOne(input, true)),
    restore: api.checks.restore.handler(({ input }) => writeOne(input, false)),
    dismissKind: api.checks.dismissKind.handler(({ input }) => writeKind(input, true)),
    restoreKind: api.checks.restoreKind.handler(({ input }) => writeKind(input, false)),
  };
}
