import type { Evidence } from '../evidence/evidence.ts';
import { isNull, surelyRight } from '../evidence/learned.ts';
import { sidesOf } from '../evidence/sides.ts';
import type { Progress } from '../progress.ts';
import { int } from '../typed.ts';
import type { Bead } from './beads.ts';
import { countersIn } from './counters.ts';
import type { Found, Manner } from './passes.ts';
import { type Hold, toldApart } from './rivals.ts';

/** Where so much of a version is in beads that words do not hold beyond doubt, it is asked whether its order is borne out. */
const heldUpTo = 0.25;
/** So large a share of words may stand in beads that they do not place; what is above makes all as doubtful, until nothing is sure. */
const untoldUpTo = 0.05;
const mostByOrder = 0.04;

/**
 * How probable it is that the order is right by which some paragraphs of a version stand where they stand, 0 to 1: less
 * where much of it is held by nothing else and its words do not bear that out, and of a paragraph beside which an order that
 * was found breaks off, as far as it has rivals. `order`: the paragraphs as they were read, where that is another order than
 * their own; `stems` by token.
 */
export function soundByOrder(
  found: Found,
  beads: readonly Bead[],
  order: readonly number[] | undefined,
  stems: readonly string[],
  manner: Manner,
  progress: Progress,
): (paragraphs: readonly number[]) => number {
  const { evidence } = found;
  const { paragraph } = evidence.units;
  const counters = countersIn(evidence, stems);
  const holdOf = (bead: Bead): Hold => {
    if (order !== undefined && isAtBreak(order, int(paragraph, bead.unit))) return 'nothing';
    return bead.score - counters.worth(bead) > surelyRight ? 'words' : 'order';
  };
  const isLoose = (bead: Bead) => (holdOf(bead) === 'words' ? 0 : 1);
  if (order === undefined && wordsIn(evidence, beads, isLoose) <= heldUpTo) return () => 1;
  const told = toldApart(found, beads, holdOf, counters.tokens, manner, progress);
  const untold = wordsIn(evidence, beads, (bead) => 1 - (told.get(bead) ?? 1 - isLoose(bead)));
  const sound = 1 - Math.max(0, Math.min(mostByOrder, untold - untoldUpTo));
  const own = new Map<number, number>();
  for (const [bead, probability] of told) {
    const at = int(paragraph, bead.unit);
    if (holdOf(bead) === 'nothing') own.set(at, Math.max(own.get(at) ?? 0, probability));
  }
  return (paragraphs) => sound * Math.min(1, ...paragraphs.map((at) => own.get(at) ?? 1));
}

/** True where a paragraph, by its place in an order, has another neighbour there than in the version; both begin and end alike. */
function isAtBreak(order: readonly number[], at: number): boolean {
  const own = order[at] ?? at;
  return (order[at - 1] ?? -1) !== own - 1 || (order[at + 1] ?? order.length) !== own + 1;
}

/** The share of words, 0 to 1, that beads hold, each bead by its weight, 0 to 1; of the side that has less of it. */
function wordsIn(evidence: Evidence, beads: readonly Bead[], weightOf: (bead: Bead) => number): number {
  const { columns, units } = sidesOf(evidence);
  let [theirs, own] = [0, 0];
  for (const bead of beads) {
    const weight = isNull(bead) ? 0 : weightOf(bead);
    theirs += weight * (int(columns.tokens, bead.columnEnd) - int(columns.tokens, bead.column));
    own += weight * (int(units.tokens, bead.unitEnd) - int(units.tokens, bead.unit));
  }
  return Math.min(
    theirs / Math.max(1, columns.tokens.at(-1) ?? 0),
    own / Math.max(1, units.tokens.at(-1) ?? 0),
  );
}
