import type { AlignVersion, RowCells } from '../../shared/domain/align/types.ts';
import {
  type Placement,
  placementsIn,
  type RowText,
  type Witness,
  witnessKey,
  witnessOf,
} from '../../shared/domain/mend/place.ts';
import { type Block, blockKey, inBlockOrder, type RowValue } from '../../shared/domain/mend/values.ts';
import { type Alignable, alignInWorker, type Report } from './align.ts';
import type { Parts } from './api.ts';
import type { PlannedRow } from './carry.ts';

/** A text that is to find its place among rows that stay as they are. */
export interface Placed {
  /** As the aligner takes it: its blocks in reading order. */
  readonly version: AlignVersion;
  /** By position: the row that a block stays in, whatever the aligner says; null where it is to find one. */
  readonly fixed: readonly (number | null)[];
  /** Rows, by position, that get nothing new. */
  readonly closed: ReadonlySet<number>;
}

/** The texts of rows by position, without those of the versions `but`. */
export function rowTexts(
  rows: readonly Pick<RowValue, 'blocks'>[],
  known: readonly Alignable[],
  but: ReadonlySet<string>,
): readonly (readonly RowText[])[] {
  const texts = new Map(
    known.flatMap(({ version, blocks }) =>
      blocks.map((block, at) => [blockKey(block), { version, text: version.paragraphs[at]?.text ?? '' }]),
    ),
  );
  return rows.map(({ blocks }) => {
    const found = blocks.flatMap((block) => texts.get(blockKey(block)) ?? []);
    return [...Map.groupBy(found, ({ version }) => version)].flatMap(([version, cell]) => {
      const text = cell.map((block) => block.text).join('\n');
      if (but.has(version.key) || text.trim() === '') return [];
      const { language, role } = version;
      return [{ language, role, text }];
    });
  });
}

/** Finds the rows of a version's blocks, in the worker. @throws ProblemError `cancelled`. */
export async function placeInWorker(
  parts: Parts,
  texts: readonly (readonly RowText[])[],
  { version, fixed, closed }: Placed,
  report: Report,
  signal: AbortSignal,
): Promise<readonly Placement[]> {
  const witness = witnessOf(texts, version.language, version.role);
  const aligned = await alignInWorker(
    parts,
    [witness.version, version],
    report,
    signal,
    anchorsFor(witness, version.key, fixed, closed),
  );
  const lengths = version.paragraphs.map(({ text }) => text.length);
  return placementsIn(aligned, version.key, witness, lengths).map((placement, at) => {
    const row = fixed[at] ?? null;
    return row === null ? placement : { kind: 'in', row, confidence: 1 };
  });
}

function anchorsFor(
  witness: Witness,
  key: string,
  fixed: readonly (number | null)[],
  closed: ReadonlySet<number>,
): RowCells[] {
  const blocks = new Map<number, number[]>();
  fixed.forEach((row, at) => {
    if (row !== null) blocks.set(row, [...(blocks.get(row) ?? []), at]);
  });
  const numbers = new Map(witness.rows.map((row, number) => [row, number]));
  return [...new Set([...blocks.keys(), ...closed])].map((row) => {
    const number = numbers.get(row);
    const own = blocks.get(row) ?? [];
    return {
      ...(number === undefined ? {} : { [witnessKey]: [number] }),
      ...(own.length > 0 ? { [key]: own } : {}),
    };
  });
}

/** A row that versions are placed in; `without`: its confidence where nothing is. */
type OpenRow = Pick<RowValue, 'blocks' | 'confidence'> & { readonly without?: number | null };

/** Rows as they will be: their own blocks and what was placed in them, and the new ones between. */
export function planPlaced(
  rows: readonly OpenRow[],
  blocks: readonly Block[],
  placements: readonly Placement[],
): readonly PlannedRow[] {
  const within = new Map<number, { block: Block; confidence: number }[]>();
  const between = new Map<number, Map<number, { block: Block; confidence: number }[]>>();
  placements.forEach((placement, at) => {
    const block = blocks[at];
    if (block === undefined) return;
    const { row, confidence } = placement;
    if (placement.kind === 'in') within.set(row, [...(within.get(row) ?? []), { block, confidence }]);
    else {
      const made = between.get(row) ?? new Map<number, { block: Block; confidence: number }[]>();
      between.set(row, made.set(placement.nth, [...(made.get(placement.nth) ?? []), { block, confidence }]));
    }
  });
  const newRows = (after: number): PlannedRow[] =>
    [...(between.get(after)?.values() ?? [])].map((placed) => ({
      blocks: inBlockOrder(placed.map(({ block }) => block)),
      confidence: placed[0]?.confidence ?? null,
    }));
  return [
    ...newRows(-1),
    ...rows.flatMap((row, at) => {
      const placed = within.get(at) ?? [];
      const planned: PlannedRow = {
        blocks: inBlockOrder([...row.blocks, ...placed.map(({ block }) => block)]),
        confidence:
          placed.length === 0 && row.without !== undefined
            ? row.without
            : leastOf([row.confidence, ...placed.map(({ confidence }) => confidence)]),
      };
      return [...(planned.blocks.length === 0 ? [] : [planned]), ...newRows(at)];
    }),
  ];
}

/** A row is as sure as the least sure of what is in it. */
const leastOf = (confidences: readonly (number | null)[]): number | null => {
  const known = confidences.filter((confidence) => confidence !== null);
  return known.length === 0 ? null : Math.min(...known);
};
