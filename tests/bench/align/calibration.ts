import type { AlignedRow } from '../../../shared/domain/align/types.ts';
import { goldOf, type Run } from './runs.ts';

/** One bead or row: how sure the aligner was, and whether it is in the gold. */
interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Gathers what confidence was worth, set by set. */
export interface Calibration {
  readonly note: (run: Run, rows: readonly AlignedRow[]) => void;
  /** `whose`: whose confidence it is, for the headline. */
  readonly print: (whose: string) => void;
}

const bounds = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01];

export function createCalibration(): Calibration {
  const groups = new Map<string, Judged[]>();
  return {
    note: (run, rows) => {
      const group = `${run.column} ${groupOf(run)}`;
      groups.set(group, [...(groups.get(group) ?? []), ...judged(run, rows)]);
    },
    print: (whose) => {
      console.log(`\nconfidence ${whose}`);
      console.log('errors; share of what is given .99 or more that is right; share of the errors that the');
      console.log('least trusted 5 % hold, that they could hold at most, and that 10 % hold; then how many');
      console.log('were given so much, and how many of them are right');
      for (const [group, list] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
        console.log(`${group.padEnd(34)}${figuresOf(list)}`);
      }
    },
  };
}

/** News sets together, the held-back draw apart; books together. */
function groupOf({ set }: Run): string {
  const [name = ''] = set.family.split('.');
  return set.name.endsWith('.s3') ? `${name} (held back)` : name;
}

function judged({ set, scored }: Run, rows: readonly AlignedRow[]): readonly Judged[] {
  const gold = scored === null ? (set.rows ?? []) : goldOf(set, scored);
  const known = new Set(gold.map((bead) => JSON.stringify(bead)));
  const keys = scored ?? set.versions.map(({ key }) => key);
  return rows.flatMap(({ cells, confidence }) => {
    const bead = keys.map((key) => cells[key] ?? []);
    if (bead.every((side) => side.length === 0)) return [];
    return [{ confidence, isRight: known.has(JSON.stringify(bead)) }];
  });
}

function figuresOf(list: readonly Judged[]): string {
  const wrong = (some: readonly Judged[]) => some.filter(({ isRight }) => !isRight).length;
  const sure = list.filter(({ confidence }) => confidence >= 0.99);
  const least = list.toSorted((a, b) => a.confidence - b.confidence);
  const share = (part: number, whole: number) => (whole === 0 ? '    -' : (part / whole).toFixed(4));
  const table = bounds.slice(1).flatMap((to, at) => {
    const from = bounds[at] ?? 0;
    const some = list.filter(({ confidence }) => confidence >= from && confidence < to);
    return some.length === 0
      ? []
      : [`${from}: ${some.length} ${share(some.length - wrong(some), some.length).slice(0, 5)}`];
  });
  const top = share(sure.length - wrong(sure), sure.length);
  const errors = String(wrong(list)).padStart(5);
  const [twentieth, tenth] = [20, 10].map((part) => least.slice(0, Math.round(list.length / part)));
  const found = [
    share(wrong(twentieth ?? []), wrong(list)),
    share(Math.min(twentieth?.length ?? 0, wrong(list)), wrong(list)).slice(0, 4),
    share(wrong(tenth ?? []), wrong(list)),
  ];
  return `${errors} ${top} ${found.join(' ')}  ${table.join(', ')}`;
}
