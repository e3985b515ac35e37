import { randomUUID } from 'node:crypto';
import type { CheckAnswer } from '../../shared/domain/check/checker.ts';
import { checkKinds, type Finding } from '../../shared/domain/check/finding.ts';
import { joinFindings } from '../../shared/domain/check/told.ts';
import type { Term } from '../../shared/domain/glossary/term.ts';
import type { Connection } from '../store/connection.ts';
import { listDismissals } from '../store/dismissal.ts';
import type { ProjectRecord } from '../store/project.ts';
import type { ProjectText, RowTexts } from './projectTexts.ts';
import { type CheckLanes, runChecks } from './threads/sharedChecks.ts';

type Texts = RowTexts['texts'];

/** A finding with what a list and a dismissal need of it. */
export interface PlacedFinding extends Omit<Finding, 'version'> {
  readonly rowId: number;
  /** Zero-based position of the row when it was checked. */
  readonly position: number;
  readonly category: (typeof checkKinds)[keyof typeof checkKinds];
  readonly column: number | 'corrected';
  readonly text: string;
  /** What a dismissal goes by: the words flagged, or those of the original. */
  readonly subject: string;
  readonly key: string;
}

/** What the last run found in a project. */
export interface CheckedProject {
  readonly projectId: string;
  readonly ids: readonly number[];
  /** By row, in text order. */
  readonly findings: ReadonlyMap<number, readonly PlacedFinding[]>;
}

interface Known {
  readonly key: string;
  /** The rows that the thread has, as they stood. */
  readonly rows: readonly RowTexts[];
  /** Their texts. */
  readonly sent: Map<number, Texts>;
  /** Of checks that learn nothing, of those that do, and of both. */
  readonly plain: Map<number, readonly Finding[]>;
  readonly learned: Map<number, readonly Finding[]>;
  readonly own: Map<number, readonly Finding[]>;
  readonly placed: Map<number, PlacedRow>;
}

/** Findings of a row, and what they were placed by. */
interface PlacedRow {
  readonly own: readonly Finding[] | undefined;
  readonly across: readonly Finding[] | undefined;
  readonly texts: Texts;
  readonly position: number;
  readonly findings: readonly PlacedFinding[];
}

interface Doing {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Projects whose findings are remembered: as many as windows are likely open. */
const mostRemembered = 4;

/** Runs the checks of one project at a time in threads, and remembers what they found. */
export class Checking {
  readonly #lanes: CheckLanes;
  /** Which it is in this process: threads may work for several, on one project too. */
  readonly #name = randomUUID();
  #known: Known | null = null;
  /** By project, the one that was checked last at the end. */
  readonly #last = new Map<string, CheckedProject>();
  /** Each run builds on the one before. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(lanes: CheckLanes) {
    this.#lanes = lanes;
  }

  /** What the last run found; null where the project was not checked, or too many others were since. */
  last(projectId: string): CheckedProject | null {
    return this.#last.get(projectId) ?? null;
  }

  /** Checks what is other than at the last run. @throws ProblemError `cancelled`. */
  run(projectId: string, text: ProjectText, terms: readonly Term[], doing: Doing): Promise<CheckedProject> {
    const turn = this.#turn.catch(() => {}).then(() => this.#run(projectId, text, terms, doing));
    this.#turn = turn;
    return turn;
  }

  async #run(
    projectId: string,
    text: ProjectText,
    terms: readonly Term[],
    doing: Doing,
  ): Promise<CheckedProject> {
    // Under another glossary all rows are to be looked at again.
    const key = JSON.stringify([this.#name, projectId, text.columns, terms]);
    const ids = text.rows.map(({ id }) => id);
    const known = this.#known?.key === key ? this.#known : null;
    const changed = known === null ? text.rows : changedRows(text.rows, known);
    const answer = (known && (await this.#ask(key, text, terms, changed, doing))) ?? null;
    // A thread that was ended meanwhile has no rows: it is sent all.
    const found = answer ?? (await this.#ask(key, text, terms, text.rows, doing));
    if (!found) throw new Error('the checks miss rows that they were sent');
    const before = answer && known ? known : nothingKnown(key);
    const now = { ...before, rows: text.rows };
    this.#known = now;
    takeFindings(now, found);
    for (const { id, texts } of answer ? changed : text.rows) now.sent.set(id, texts);
    forgetAllBut(ids, now);
    return this.#remember({ projectId, ids, findings: placedRows(text, now, new Map(found.across)) });
  }

  #remember(checked: CheckedProject): CheckedProject {
    this.#last.delete(checked.projectId);
    this.#last.set(checked.projectId, checked);
    const [oldest] = this.#last.keys();
    if (oldest !== undefined && this.#last.size > mostRemembered) this.#last.delete(oldest);
    return checked;
  }

  #ask(
    key: string,
    { columns, rows }: ProjectText,
    terms: readonly Term[],
    toSend: readonly RowTexts[],
    doing: Doing,
  ) {
    const changed = toSend.map(({ id, texts }) => [id, texts] as const);
    // One block of memory, which another thread is handed at once and not number by number.
    const ids = Float64Array.from(rows, ({ id }) => id);
    return runChecks(this.#lanes, { key, columns, terms, ids, changed }, doing);
  }
}

/** Rows with other texts than the thread has. Nearly all stand where they stood and are the same objects. */
const changedRows = (rows: readonly RowTexts[], known: Known): readonly RowTexts[] =>
  rows.filter((row, at) => row !== known.rows[at] && known.sent.get(row.id) !== row.texts);

const nothingKnown = (key: string): Known => ({
  key,
  rows: [],
  sent: new Map(),
  plain: new Map(),
  learned: new Map(),
  own: new Map(),
  placed: new Map(),
});

function takeFindings({ plain, learned, own }: Known, answer: CheckAnswer): void {
  for (const [id, findings] of answer.plain) plain.set(id, findings);
  for (const [id, findings] of answer.learned) learned.set(id, findings);
  for (const [id] of [...answer.plain, ...answer.learned])
    own.set(id, joinFindings(plain.get(id) ?? [], learned.get(id) ?? []));
}

/** Leaves the rows that are no more. */
function forgetAllBut(ids: readonly number[], { sent, plain, learned, own, placed }: Known): void {
  if (sent.size === ids.length) return;
  const live = new Set(ids);
  for (const map of [sent, plain, learned, own, placed])
    for (const id of map.keys()) if (!live.has(id)) map.delete(id);
}

/** By row, those of before where nothing changed. */
function placedRows(
  text: ProjectText,
  { own: owns, placed: before }: Known,
  acrosses: ReadonlyMap<number, readonly Finding[]>,
): CheckedProject['findings'] {
  const rows = new Map<number, readonly PlacedFinding[]>();
  text.rows.forEach((row, position) => {
    const own = owns.get(row.id);
    const across = acrosses.get(row.id);
    const all = own?.length ? [...own, ...(across ?? [])] : (across ?? []);
    if (all.length === 0) return;
    const known = before.get(row.id);
    const holds =
      known?.own === own &&
      across === undefined &&
      known?.across === undefined &&
      known?.texts === row.texts &&
      known.position === position;
    const findings = holds ? known.findings : placed(text, row, position, all);
    if (!holds) before.set(row.id, { own, across, texts: row.texts, position, findings });
    rows.set(row.id, findings);
  });
  if (before.size > rows.size) for (const id of before.keys()) if (!rows.has(id)) before.delete(id);
  return rows;
}

function placed(
  { columns }: ProjectText,
  { id, texts }: RowTexts,
  position: number,
  findings: readonly Finding[],
): readonly PlacedFinding[] {
  const source = texts[columns.findIndex(({ role }) => role === 'source')] ?? '';
  const order = new Map(columns.map(({ key }, at) => [key, at]));
  const times = new Map<string, number>();
  return findings
    .map(({ version, ...finding }): PlacedFinding => {
      const column = version ?? 'corrected';
      const whole = texts[order.get(column) ?? -1] ?? '';
      const text = whole.slice(finding.span.from, finding.span.to);
      const subject =
        text === '' && finding.source ? source.slice(finding.source.from, finding.source.to) : text;
      const name = JSON.stringify([finding.check, column, finding.message, subject]);
      const time = times.get(name) ?? 0;
      times.set(name, time + 1);
      const category = checkKinds[finding.check];
      return { ...finding, rowId: id, position, category, column, text, subject, key: `${time}${name}` };
    })
    .sort(
      (a, b) =>
        (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0) ||
        a.span.from - b.span.from ||
        a.span.to - b.span.to,
    );
}

/** Tells what was dismissed: one by one, and whole kinds. */
export function dismissalsIn(connection: Connection, project: ProjectRecord) {
  const kinds = new Set<Finding['check']>();
  const single = new Map<number, Set<string>>();
  for (const { kind, version, paragraph, text, rowId } of listDismissals(connection, project.key)) {
    if (paragraph === null) kinds.add(kind);
    else if (rowId !== null)
      single.set(rowId, (single.get(rowId) ?? new Set()).add(JSON.stringify([kind, version, text])));
  }
  const isDismissed = ({ rowId, check, column, subject }: PlacedFinding): boolean =>
    kinds.has(check) ||
    single.get(rowId)?.has(JSON.stringify([check, column === 'corrected' ? null : column, subject])) === true;
  return { kinds, isDismissed };
}
