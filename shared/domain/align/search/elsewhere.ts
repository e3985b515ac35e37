import type { Evidence } from '../evidence/evidence.ts';
import { surelyRight } from '../evidence/learned.ts';
import { sidesOf } from '../evidence/sides.ts';
import { tablesOf } from '../evidence/tables.ts';
import type { Progress } from '../progress.ts';
import { int } from '../typed.ts';
import { bandAround } from './band.ts';
import type { Bead } from './beads.ts';
import { numbersOf } from './links.ts';
import { partOf } from './moves.ts';
import type { Found, Manner } from './passes.ts';
import { type Prices, scorePairs } from './scores.ts';

/** How much rarer than the pairs that are found those must be that come by chance, a logarithm. */
const clearly = 3;
/** Pairs up to which all are looked at; of a text that has more, parts with so many columns. */
const wholeLimit = 300_000;
const partColumns = 170;

/** Columns and units by number, ascending. */
export interface Part {
  readonly columns: Int32Array;
  readonly units: Int32Array;
}

/**
 * The beads beyond doubt, with those pairs of a column and a unit of all the rest that answer each other best, wherever
 * they stand, and the other beads that share nothing with these: lines of a table that is sorted otherwise meet strangers
 * one by one, and so do all texts whose order is another throughout. Every pair of a short text is looked at, those close
 * by of a long one. Linear in a long one.
 */
export function beadsAnywhere(
  { evidence, learned }: Pick<Found, 'evidence' | 'learned'>,
  beads: readonly Bead[],
  manner: Manner,
  progress: Progress,
): readonly Bead[] {
  const firm = beads.filter(({ score }) => score > surelyRight);
  const pairs = partsOf(evidence, firm).flatMap((part) => {
    const chance = clearly + Math.log(part.columns.length * part.units.length);
    const most = Math.max(1, Math.min(part.columns.length, part.units.length));
    const found = eachOnce(
      pairsIn(evidence, part, { ...manner, ...learned }, chance - Math.log(most), progress),
    );
    // As many of the best as may be taken for few of them to come by chance (Benjamini and Hochberg 1995).
    return found.slice(0, found.findLastIndex(({ score }, at) => score > chance - Math.log(at + 1)) + 1);
  });
  const columns = new Set(pairs.map(({ column }) => column));
  const units = new Set(pairs.map(({ unit }) => unit));
  const isFree = (bead: Bead) =>
    !numbersOf(bead.column, bead.columnEnd).some((c) => columns.has(c)) &&
    !numbersOf(bead.unit, bead.unitEnd).some((u) => units.has(u));
  return [...beads.filter(isFree), ...pairs];
}

/** What stands in no bead beyond doubt, in parts that are looked at one by one. */
export function partsOf({ profile, units }: Evidence, firm: readonly Bead[]): readonly Part[] {
  const isFirm = { columns: new Uint8Array(profile.count), units: new Uint8Array(units.count) };
  // Where in the profile a unit would stand by the beads before it.
  const place = new Int32Array(units.count);
  for (const { column, columnEnd, unit, unitEnd } of firm) {
    isFirm.columns.fill(1, column, columnEnd);
    isFirm.units.fill(1, unit, unitEnd);
    place.fill(columnEnd, unit, unitEnd);
  }
  isFirm.units.forEach((is, u) => {
    if (is === 0) place[u] = int(place, u - 1);
  });
  const loose = (is: Uint8Array) => Int32Array.from(is, (_, n) => n).filter((n) => is[n] === 0);
  const whole = { columns: loose(isFirm.columns), units: loose(isFirm.units) };
  if (whole.columns.length * whole.units.length <= wholeLimit) return [whole];
  const parts: Part[] = [];
  for (let from = 0; from < whole.columns.length; from += partColumns) {
    const begin = from === 0 ? 0 : int(whole.columns, from);
    const end = whole.columns[from + partColumns] ?? profile.count + 1;
    parts.push({
      columns: whole.columns.slice(from, from + partColumns),
      units: whole.units.filter((u) => int(place, u) >= begin && int(place, u) < end),
    });
  }
  return parts.filter(({ columns, units: own }) => columns.length * own.length <= wholeLimit);
}

/** What each pair of a part scores, by column and then by unit. */
export function scoresIn(
  evidence: Evidence,
  { columns, units }: Part,
  prices: Prices,
  progress: Progress,
): Float64Array {
  if (columns.length === 0 || units.length === 0) return new Float64Array(0);
  const part = partOf(evidence, columns, units);
  const band = bandAround(columns.length, units.length, [], { across: units.length, along: 0 });
  const tables = tablesOf(part, band, 1, progress.breathe, progress.breathe);
  return scorePairs({ ...sidesOf(part), tables, band, prices });
}

/** The pairs of a part that score more than `least`, the best first. */
function pairsIn(
  evidence: Evidence,
  part: Part,
  prices: Prices,
  least: number,
  progress: Progress,
): readonly Bead[] {
  const { columns, units } = part;
  const pairs: Bead[] = [];
  scoresIn(evidence, part, prices, progress).forEach((score, at) => {
    if (score <= least) return;
    const column = int(columns, Math.floor(at / units.length));
    const unit = int(units, at % units.length);
    pairs.push({ column, columnEnd: column + 1, unit, unitEnd: unit + 1, score });
  });
  return pairs.sort((a, b) => b.score - a.score || a.column - b.column || a.unit - b.unit);
}

/** The pairs without those whose column or unit stands in one before. */
function eachOnce(pairs: readonly Bead[]): readonly Bead[] {
  const [columns, units] = [new Set<number>(), new Set<number>()];
  return pairs.filter(({ column, unit }) => {
    if (columns.has(column) || units.has(unit)) return false;
    columns.add(column);
    units.add(unit);
    return true;
  });
}
