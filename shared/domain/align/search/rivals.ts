import type { Evidence } from '../evidence/evidence.ts';
import { isOneToOne } from '../evidence/learned.ts';
import type { Progress } from '../progress.ts';
import { relationOf } from '../reading/relation.ts';
import { real } from '../typed.ts';
import type { Bead } from './beads.ts';
import { type Part, partsOf, scoresIn } from './elsewhere.ts';
import type { Found, Manner } from './passes.ts';

/** What holds a bead: what it says beyond doubt, the order of the text, or neither. */
export type Hold = 'words' | 'order' | 'nothing';

/** So many beads are imagined that have their place, and as many that might stand anywhere. */
const imaginary = 1;
const steps = 30;

/**
 * How probable it is by their words that beads of one column and one unit have their place, 0 to 1, for those that words
 * do not hold beyond doubt. Its rivals are the pairs of its column, or of its unit, with all that is not held so. Whether
 * the order is the right one the text itself tells: words answer each other better in their own places than in those of
 * others, however little each line says. Beads that it holds are a mixture of some that have their place and some that
 * might stand anywhere (expectation-maximisation); a bead that nothing holds must be better than all its rivals together.
 * Linear in a long text, see `partsOf`.
 */
export function toldApart(
  { evidence, learned }: Pick<Found, 'evidence' | 'learned'>,
  beads: readonly Bead[],
  holdOf: (bead: Bead) => Hold,
  counters: ReadonlySet<number>,
  manner: Manner,
  progress: Progress,
): ReadonlyMap<Bead, number> {
  const holds = new Map(beads.map((bead) => [bead, holdOf(bead)]));
  const firm = beads.filter((bead) => holds.get(bead) === 'words');
  const bare = withoutOwn(evidence, counters);
  const found = new Map<Bead, number>();
  const rest = beads.filter((bead) => isOneToOne(bead) && holds.get(bead) !== 'words');
  const beadAt = new Map(rest.map((bead) => [bead.unit, bead]));
  const ratios = partsOf(evidence, firm).flatMap((part) => {
    const scores = scoresIn(bare, part, { ...manner, ...learned }, progress);
    return ratiosIn(part, scores, beadAt);
  });
  const inOrder = ratios.filter(({ bead }) => holds.get(bead) === 'order');
  const share = shareInPlace(inOrder.map(({ ratio }) => ratio));
  for (const { bead, ratio, places } of ratios) {
    found.set(bead, holds.get(bead) === 'order' ? inPlace(ratio, share) : ratio / places);
  }
  return found;
}

/** Evidence that is not of the order itself: without what was learned from it, and without what counts the lines. */
function withoutOwn(evidence: Evidence, counters: ReadonlySet<number>): Evidence {
  const size = evidence.probability.length;
  const channels = evidence.channels.map((channel) =>
    channel.learns ? { ...channel, relation: relationOf(size, channel.given) } : channel,
  );
  const probability = Float64Array.from(evidence.probability);
  for (const token of counters) probability[token] = 1;
  return { ...evidence, channels, probability };
}

/** How much better a bead is than the mean of its rivals and itself, and how many these are. */
interface Ratio {
  readonly bead: Bead;
  readonly ratio: number;
  readonly places: number;
}

/** Of the beads of a part, which are told by their units. */
function ratiosIn(
  { columns, units }: Part,
  scores: Float64Array,
  beadAt: ReadonlyMap<number, Bead>,
): readonly Ratio[] {
  const width = units.length;
  const rowOf = new Map([...columns].map((column, at) => [column, at]));
  const places = (columns.length + width) / 2;
  return [...units].flatMap((unit, position) => {
    const bead = beadAt.get(unit);
    const row = bead === undefined ? undefined : rowOf.get(bead.column);
    if (bead === undefined || row === undefined) return [];
    const own = real(scores, row * width + position);
    let sum = 0;
    for (let at = 0; at < width; at++) sum += Math.exp(real(scores, row * width + at) - own);
    for (let at = 0; at < columns.length; at++) sum += Math.exp(real(scores, at * width + position) - own);
    return [{ bead, ratio: (2 * places) / sum, places }];
  });
}

/** The share of beads that have their place. */
function shareInPlace(ratios: readonly number[]): number {
  let share = 0.5;
  for (let step = 0; step < steps; step++) {
    const held = ratios.reduce((sum, ratio) => sum + inPlace(ratio, share), imaginary);
    share = held / (ratios.length + 2 * imaginary);
  }
  return share;
}

function inPlace(ratio: number, prior: number): number {
  return 1 / (1 + (1 - prior) / (prior * ratio));
}
