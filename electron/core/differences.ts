import { setImmediate } from 'node:timers/promises';
import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import {
  countsBetween,
  countWordings,
  divergenceOf,
  type LengthRatios,
  lengthOutliers,
  lengthRatios,
} from '../../shared/domain/compare/facts.ts';
import type { ComparedColumn } from '../../shared/domain/compare/factsOfRow.ts';
import { changeKinds } from '../../shared/domain/compare/kinds.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { remember } from '../../shared/domain/remember.ts';
import { api, type Parts } from './api.ts';
import { never } from './never.ts';
import { streamedComparing } from './progress.ts';
import type { ProjectText, RowTexts } from './projectTexts.ts';
import { searchTime } from './searchTime.ts';
import { loadFacts } from './threads/loading.ts';

type Facts = Extract<Streamed<Outputs['differences']['facts']>, { kind: 'done' }>['value'];
type Streamed<S> = S extends AsyncIterable<infer Step> ? Step : never;
type Doing = { readonly signal: AbortSignal; readonly onProgress: (done: number) => void };

/** Rows that are sent to the thread at once: enough to be worth it, few enough that little is lost by a cancel. */
const rowsAtOnce = 500;
/** So few rows are compared on the spot; about a millisecond each. */
const onTheSpot = 5;

const twentieths = 20;
const divergenceScale = 250;
const unknown = 255;
const mostByte = 254;

/** Columns that are compared: all but the original. */
const comparedColumns = ({ columns }: ProjectText): readonly ComparedColumn[] =>
  columns.map(({ role, language }) => (role === 'source' ? null : { language }));

/** Facts of rows, remembered by their texts: after an edit only the rows that have other texts are compared again. */
class KnownFacts {
  readonly #comparing: Parts['comparing'];
  readonly #known = new WeakMap<RowTexts['texts'], Uint8Array>();
  #ratios = new WeakMap<RowTexts['texts'], LengthRatios>();
  /** The columns that those are of. */
  #measured = '';

  constructor(comparing: Parts['comparing']) {
    this.#comparing = comparing;
  }

  /** How long the texts of rows are beside the original, in the versions beside the base. */
  ratios(text: ProjectText, base: number): (row: RowTexts) => LengthRatios {
    const source = text.columns.findIndex(({ role }) => role === 'source');
    const columns = columnsBeside(text, base).filter((at) => text.columns[at]?.role !== null);
    const measured = `${source} ${columns.join()}`;
    if (measured !== this.#measured) this.#ratios = new WeakMap();
    this.#measured = measured;
    const ratiosOf = remember(
      (texts: RowTexts['texts']) => lengthRatios(texts, source, columns),
      this.#ratios,
    );
    return ({ texts }) => ratiosOf(texts);
  }

  /** In the order of the rows. @throws ProblemError `cancelled`. */
  async read(text: ProjectText, rows: readonly RowTexts[], doing: Doing): Promise<readonly Uint8Array[]> {
    const columns = comparedColumns(text);
    const missing = rows.filter(({ texts }) => !this.#known.has(texts));
    if (missing.length <= onTheSpot) {
      const { factsOfRow } = await loadFacts();
      for (const { texts } of missing) this.#known.set(texts, factsOfRow(texts, columns));
    } else await this.#compare(missing, columns, doing);
    return rows.map(({ texts }) => this.#known.get(texts) ?? new Uint8Array());
  }

  async #compare(
    missing: readonly RowTexts[],
    columns: readonly ComparedColumn[],
    { signal, onProgress }: Doing,
  ): Promise<void> {
    for (let from = 0; from < missing.length; from += rowsAtOnce) {
      const some = missing.slice(from, from + rowsAtOnce);
      const input = { rows: some.map(({ texts }) => texts), columns };
      const facts = await this.#comparing.run('differences', input, {
        signal,
        onProgress: (done) => onProgress((from + done * some.length) / missing.length),
      });
      for (const [at, { texts }] of some.entries()) {
        const known = facts[at];
        if (known) this.#known.set(texts, known);
      }
    }
  }
}

/** The base in force: the one named, or as the screen chooses one. */
function baseOf({ columns }: ProjectText, wanted: number | null): number {
  const named = wanted === null ? -1 : columns.findIndex(({ key }) => key === wanted);
  if (named >= 0) return named;
  if (wanted !== null) throw new ProblemError('notFound');
  const machine = columns.findIndex(({ role }) => role === 'machine');
  return machine >= 0 ? machine : columns.findIndex(({ role }) => role === 'human');
}

/** The columns to speak of: those in the base's language. */
const columnsBeside = ({ columns }: ProjectText, base: number): readonly number[] =>
  columns.flatMap(({ role, language }, at) =>
    role !== 'source' && language === columns[base]?.language ? [at] : [],
  );

/** Some rows at a time, for to describe ten thousand takes longer than a key may wait. @throws what `signal` was aborted with. */
async function describe(
  text: ProjectText,
  base: number,
  rows: readonly { readonly row: RowTexts; readonly facts: Uint8Array; readonly length: number | null }[],
  signal: AbortSignal,
): Promise<Facts> {
  const { columns } = text;
  const beside = columnsBeside(text, base);
  const versions = beside.filter((at) => columns[at]?.role !== null);
  const counts = new Uint8Array(rows.length * beside.length * changeKinds.length);
  const divergence = new Uint8Array(rows.length * beside.length);
  const machine = new Uint8Array(rows.length);
  for (const [index, { row, facts }] of rows.entries()) {
    if (index > 0 && index % rowsAtOnce === 0) {
      await setImmediate();
      signal.throwIfAborted();
    }
    machine[index] = fromMachine(text, row, facts);
    beside.forEach((column, at) => {
      const place = index * beside.length + at;
      if (column !== base)
        counts.set(countsBetween(facts, columns.length, base, column), place * changeKinds.length);
      const share = divergenceOf(facts, columns.length, column, versions);
      divergence[place] = share === null ? unknown : Math.round(share * divergenceScale);
    });
  }
  const lengths = rows.map(({ length }) =>
    length === null ? unknown : Math.min(mostByte, Math.round(length * twentieths)),
  );
  return {
    columns: beside.map((at) => columns[at]?.key ?? 'corrected'),
    rowIds: rows.map(({ row }) => row.id),
    counts: toBase64(counts),
    divergence: toBase64(divergence),
    lengths: toBase64(Uint8Array.from(lengths)),
    machine: toBase64(machine),
  };
}

/** Changes of words between the machine's text and the corrected one, or where there is none, the human one farthest from it. */
function fromMachine({ columns }: ProjectText, { texts }: RowTexts, facts: Uint8Array): number {
  const machine = columns.findIndex(({ role }) => role === 'machine');
  const corrected = columns.findIndex(({ role }) => role === null);
  if (machine < 0) return 0;
  const others = texts[corrected]
    ? [corrected]
    : columns.flatMap(({ role }, at) => (role === 'human' ? [at] : []));
  const counts = others.map((other) => countWordings(countsBetween(facts, columns.length, machine, other)));
  return Math.min(mostByte, Math.max(0, ...counts));
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

async function factsOf(
  text: ProjectText,
  input: Inputs['differences']['facts'],
  known: KnownFacts,
  doing: Doing,
): Promise<Facts> {
  const base = baseOf(text, input.base);
  const wanted = input.rowIds && new Set(input.rowIds);
  const spoken = wanted ? text.rows.filter(({ id }) => wanted.has(id)) : text.rows;
  const facts = await known.read(text, spoken, doing);
  const ratios = known.ratios(text, base);
  const lengths = lengthOutliers(text.rows.map(ratios), spoken.map(ratios));
  return describe(
    text,
    base,
    spoken.map((row, at) => ({ row, facts: facts[at] ?? new Uint8Array(), length: lengths[at] ?? null })),
    doing.signal,
  );
}

/** Searched in a thread, for a pattern may take for ever. */
async function find(
  text: ProjectText,
  { mode, matchCase = false, columns, text: searched }: Inputs['differences']['find'],
  comparing: Parts['comparing'],
  signal: AbortSignal,
): Promise<number[]> {
  const wanted = text.columns.map(({ key }) => columns === null || columns.includes(key));
  const rows = text.rows.map(({ texts }) => texts.filter((_, at) => wanted[at]));
  const search = { text: searched, mode, matchCase };
  const found = await comparing.run('find', { rows, search }, { signal, time: searchTime });
  return found.flatMap((at) => text.rows[at]?.id ?? []);
}

export function differenceOperations({ session, comparing, texts }: Parts) {
  const known = new KnownFacts(comparing);
  const read = (projectId: string, signal: AbortSignal): Promise<ProjectText> =>
    texts.readAllBeside(session.connection(), projectId, signal);
  return {
    facts: api.differences.facts.handler(({ input, signal }) =>
      streamedComparing(signal, async (onProgress, cancel) => {
        const text = await read(input.projectId, cancel);
        return factsOf(text, input, known, { signal: cancel, onProgress });
      }),
    ),
    find: api.differences.find.handler(async ({ input, signal = never }) =>
      find(await read(input.projectId, signal), input, comparing, signal),
    ),
    places: api.differences.places.handler(
      ({ input: { texts: shown, matchCase = false, mode, text }, signal = never }) =>
        comparing.run(
          'places',
          { texts: shown, search: { text, mode, matchCase } },
          { signal, time: searchTime },
        ),
    ),
  };
}
