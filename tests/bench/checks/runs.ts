import type { Finding } from '../../../shared/domain/check/finding.ts';
import { rowChecks } from '../../../shared/domain/check/registry.ts';
import type { CheckRow } from '../../../shared/domain/check/row.ts';
import { prepareChecks } from '../../../shared/domain/check/run.ts';
import { checkRowOf, type News, type NewsRow, rowsOf } from './news.ts';
import type { PlantKind } from './plants.ts';
import { createRandom, type Random } from './random.ts';

/** How many of how many. */
export interface Tally {
  count: number;
  of: number;
}
type Table = Map<string, Map<string, Tally>>;

/** What a run of the bench is asked for. */
export interface Settings {
  /** One text each with the machines that bear witness in it; all are counted together. */
  readonly projects: readonly News[];
  readonly seeds: readonly number[];
  /** Errors of each kind and seed; infinite: one in every row that has a place for it. */
  readonly each: number;
  /** Print what was flagged and missed, outside the part that is kept. */
  readonly show: boolean;
  /** Count the part that is kept, too. */
  readonly withKept: boolean;
}

function add(table: Table, row: string, column: string, isCounted: boolean): void {
  const cells = table.get(row) ?? new Map<string, Tally>();
  const tally = cells.get(column) ?? { count: 0, of: 0 };
  tally.of += 1;
  if (isCounted) tally.count += 1;
  cells.set(column, tally);
  table.set(row, cells);
}

/** Kinds of check as the table of figures groups them. */
const groups: readonly (readonly [string, readonly string[]])[] = [
  ['numbers, dates, money', ['number', 'percent', 'money', 'unit', 'date', 'time']],
  ['names (lost, spelling)', ['nameLost', 'nameSpelling']],
  ['  lost', ['nameLost']],
  ['  spelling', ['nameSpelling']],
  ['name variants', ['nameVariants']],
  ['negation', ['negation']],
  ['modality', ['modality']],
  ['sentence omitted / added', ['omission', 'addition']],
  ['clause omitted', ['clause']],
  ['untranslated, look-alike', ['untranslated', 'lookalike']],
];

/** Groups of which it is also counted how many findings fit no other text. */
const witnessed = ['numbers, dates, money', 'names (lost, spelling)'];

const versionOf = (human: number): number => 1 + human;

/** Rows of texts nobody changed that have a finding, by group of checks. */
export function untouched({ projects, seeds, show, withKept }: Settings, humans: readonly number[]): Table {
  const table: Table = new Map();
  for (const [seed, news] of seeds.flatMap((each) => projects.map((one) => [each, one] as const))) {
    const rows = rowsOf(news, createRandom(seed));
    const checkRows = rows.map((row) => checkRowOf(row, humans));
    const from = process.cpuUsage();
    const { checkRow } = prepareChecks(checkRows, rowChecks);
    const prepared = process.cpuUsage(from).user / 1000;
    const findings = checkRows.map(checkRow);
    const all = process.cpuUsage(from).user / 1000;
    console.log(
      `seed ${seed}: ${rows.length} rows, learned in ${prepared.toFixed(0)} ms, checked in ${((all - prepared) / rows.length).toFixed(2)} ms a row of processor time`,
    );
    rows.forEach((row, at) => {
      if (row.part === 'kept' && !withKept) return;
      for (const human of humans) {
        const own = findings[at]?.filter(({ version }) => version === versionOf(human)) ?? [];
        for (const [name, checks] of groups) {
          add(
            table,
            name,
            row.part,
            own.some(({ check }) => checks.includes(check)),
          );
          if (!witnessed.includes(name)) continue;
          add(
            table,
            `${name}, not as a hint`,
            row.part,
            own.some(({ check, severity }) => checks.includes(check) && severity !== 'hint'),
          );
          const alone = own.filter((finding) => checks.includes(finding.check));
          const others = alone.length === 0 ? [] : otherTexts(row, human, checkRow);
          add(
            table,
            `${name}, in no other text`,
            row.part,
            alone.some((finding) => !isShared(finding, row, human, others)),
          );
        }
        if (show && row.part !== 'kept') for (const finding of own) showFinding(row, human, finding);
      }
    });
  }
  return table;
}

/** A text that is not the one checked, with what is found in it. */
interface OtherText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Rows flagged where the text of a machine that is not in the project stands for a human's, by check and machine. */
export function machinesAsHumans({ projects, seeds, withKept }: Settings): Table {
  const table: Table = new Map();
  for (const [seed, news] of seeds.flatMap((each) => projects.map((one) => [each, one] as const))) {
    const rows = rowsOf(news, createRandom(seed));
    for (const at of news.rest.keys()) {
      const own = rows.map((row) => ({ ...row, humans: [row.rest[at] ?? '', row.humans[1]] as const }));
      const checkRows = own.map((row) => checkRowOf(row, [0]));
      const { checkRow } = prepareChecks(checkRows, rowChecks);
      own.forEach((row, place) => {
        if (row.part === 'kept' && !withKept) return;
        const findings = checkRow(checkRows[place] ?? checkRowOf(row, [0]));
        for (const [name, checks] of groups)
          add(
            table,
            name,
            row.part,
            findings.some(({ check }) => checks.includes(check)),
          );
      });
    }
  }
  return table;
}

/** The other human's and the other machines' texts of a row, checked as if they were the human's. */
const otherTexts = (
  row: NewsRow,
  human: number,
  checkRow: (row: CheckRow) => readonly Finding[],
): readonly OtherText[] =>
  [row.humans[1 - human] ?? '', ...row.rest].map((text) => ({
    text,
    findings: checkRow(checkRowOf({ ...row, humans: [text, text] }, [0])),
  }));

/** True where another text has the same word or lacks the same: what several have done is hardly a slip. */
const isShared = (
  { span, check, source }: Finding,
  row: NewsRow,
  human: number,
  others: readonly OtherText[],
): boolean => {
  const word = row.humans[human]?.slice(span.from, span.to) ?? '';
  return others.some(
    ({ text, findings }) =>
      (/\p{L}/u.test(word) && text.includes(word)) ||
      findings.some(
        (other) => other.check === check && other.source?.from === source?.from && source !== null,
      ),
  );
};

/** Of errors that need a project each, so many at most: a project is learned for every one. */
const mostAlone = 15;

/** Of rows planted in all, so many are in one project: two of three texts are as they were. */
const shares = 3;

/** Errors found, by kind. Each kind is planted by itself, all its errors into one project, or every third. */
export function planted(settings: Settings, kinds: readonly PlantKind[], together: boolean): Table {
  const table: Table = new Map();
  for (const [seed, news] of settings.seeds.flatMap((each) =>
    settings.projects.map((one) => [each, one] as const),
  )) {
    const rows = rowsOf(news, createRandom(seed));
    for (const humans of together ? [[0, 1]] : [[0], [1]]) {
      const { checkRow } = prepareChecks(
        rows.map((row) => checkRowOf(row, humans)),
        rowChecks,
      );
      for (const kind of kinds) plantKind(table, settings, { rows, humans, seed, kind, checkRow });
    }
  }
  return table;
}

/** A project and what is planted in it. */
interface Field {
  readonly rows: readonly NewsRow[];
  readonly humans: readonly number[];
  readonly seed: number;
  readonly kind: PlantKind;
  /** Checks a row of the project as it was. */
  readonly checkRow: ReturnType<typeof prepareChecks>['checkRow'];
}

function plantKind(table: Table, settings: Settings, { rows, humans, seed, kind, checkRow }: Field): void {
  const isFound = (row: NewsRow, human: number, check: typeof checkRow): boolean =>
    check(checkRowOf(row, humans)).some(
      (one) => one.version === versionOf(human) && kind.foundBy.includes(one.check),
    );
  const projectOf = (own: ReadonlyMap<number, PlantedError>) =>
    prepareChecks(
      rows.map((row, at) => checkRowOf(own.get(at)?.row ?? row, humans)),
      rowChecks,
    );
  const isEvery = settings.each === Number.POSITIVE_INFINITY && kind.isAlone !== true;
  const each = kind.isAlone ? mostAlone : Math.ceil((settings.each * humans.length) / 2);
  for (let share = 0; share < (isEvery ? shares : 1); share++) {
    const random = createRandom(seed * 1000 + (humans[0] ?? 0) + 7 + share);
    const places = random.shuffled(rows.map((_, at) => at)).filter((at) => !isEvery || at % shares === share);
    const errors = plantAll(rows, kind, humans, Math.min(each, places.length), places, random, (row, human) =>
      isFound(row, human, checkRow),
    );
    const shared = kind.isAlone ? null : projectOf(errors);
    for (const [at, error] of errors) {
      const { row, human, was } = error;
      if (row.part === 'kept' && !settings.withKept) continue;
      const found = isFound(row, human, (shared ?? projectOf(new Map([[at, error]]))).checkRow);
      add(table, kind.name, row.part, found);
      if (settings.show && row.part !== 'kept' && !found) {
        console.log(
          `MISSED ${kind.name} in row ${at}\n  ${row.source}\n  M ${row.machines.join('\n  M ')}\n  - ${was}\n  + ${row.humans[human]}`,
        );
      }
    }
  }
}

interface PlantedError {
  readonly row: NewsRow;
  readonly human: number;
  readonly was: string;
}

function plantAll(
  rows: readonly NewsRow[],
  kind: PlantKind,
  humans: readonly number[],
  wanted: number,
  places: readonly number[],
  random: Random,
  isFlagged: (row: NewsRow, human: number) => boolean,
): ReadonlyMap<number, PlantedError> {
  const lower = new Set(
    rows.flatMap((row) =>
      [...row.humans, ...row.machines].flatMap((text) => text.match(/(?<!\p{L})\p{Ll}+/gu) ?? []),
    ),
  );
  const errors = new Map<number, PlantedError>();
  for (const at of places) {
    if (errors.size >= wanted) break;
    const row = rows[at];
    const human = humans[random.below(humans.length)] ?? 0;
    const was = row?.humans[human] ?? '';
    if (row === undefined || was === '') continue;
    const context = { row, human, random, rows, isCommon: (word: string) => lower.has(word) };
    const text = kind.plant(was, context);
    if (text === null || text === was || isFlagged(row, human)) continue;
    errors.set(at, {
      row: { ...row, humans: human === 0 ? [text, row.humans[1]] : [row.humans[0], text] },
      human,
      was,
    });
  }
  return errors;
}

/** A finding in its row, its places marked, with what everybody else has made of it: enough to judge by. */
function showFinding(row: NewsRow, human: number, finding: Finding): void {
  const { check, severity, message, params, span, source } = finding;
  const marked = (text: string, place: Finding['source']): string =>
    place === null
      ? text
      : `${text.slice(0, place.from)}⟦${text.slice(place.from, place.to)}⟧${text.slice(place.to)}`;
  const [own, other] = human === 0 ? ['A', 'B'] : ['B', 'A'];
  console.log(
    [
      `FLAGGED ${check} ${severity} ${message} ${JSON.stringify(params)} in ${row.document}`,
      `  S ${marked(row.source, source)}`,
      ...row.machines.map((machine) => `  M ${machine}`),
      `  ${own} ${marked(row.humans[human] ?? '', span)}`,
      `  ${other} ${row.humans[1 - human] ?? ''}`,
      ...row.rest.map((machine) => `  m ${machine}`),
    ].join('\n'),
  );
}
