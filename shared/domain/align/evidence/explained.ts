import type { Member } from '../reading/profile.ts';
import type { Bead } from '../search/beads.ts';
import { int, real } from '../typed.ts';
import { type Bag, createBag, emptyBag, fillBag } from './bag.ts';
import type { Channel, Evidence } from './evidence.ts';

/** Some texts, one a bead: their tokens, 0 where one side has no text, and how many of them the other explains. */
export interface Explained {
  readonly tokens: Float64Array;
  readonly explained: Float64Array;
}

/** A bag, and room for marking what it is to be filled with; all 0 between two fillings. */
export interface Pot {
  readonly bag: Bag;
  readonly wanted: Int32Array;
}

/** An empty pot for tokens below `size`. */
export function createPot(size: number): Pot {
  return { bag: createBag(size), wanted: new Int32Array(size) };
}

/** Fills a pot with what a channel has in some columns for some tokens; false where it has nothing at all. */
export function pourColumns(
  { bag, wanted }: Pot,
  { member, relation, importance }: Channel,
  columns: Pick<Bead, 'column' | 'columnEnd'>,
  tokens: Int32Array,
): boolean {
  const [begin, end] = tokensIn(member, columns);
  for (let x = 0; x < tokens.length; x++) wanted[int(tokens, x)] = 1;
  fillBag(bag, member.units.tokens, begin, end, relation.forward, importance, wanted);
  for (let x = 0; x < tokens.length; x++) wanted[int(tokens, x)] = 0;
  return begin < end;
}

/** The tokens of a member that stand in some columns. */
export function tokensOf(member: Member, columns: Pick<Bead, 'column' | 'columnEnd'>): Int32Array {
  return member.units.tokens.subarray(...tokensIn(member, columns));
}

/** Where the tokens of a member begin and end that stand in some columns. */
function tokensIn(
  { units, from, to }: Member,
  { column, columnEnd }: Pick<Bead, 'column' | 'columnEnd'>,
): readonly [from: number, to: number] {
  let first = units.count;
  let last = 0;
  for (let c = column; c < columnEnd; c++) {
    if (int(from, c) >= int(to, c)) continue;
    first = Math.min(first, int(from, c));
    last = Math.max(last, int(to, c));
  }
  return first < last ? [int(units.offsets, first), int(units.offsets, last)] : [0, 0];
}

/** What a channel explains of the units of each bead: expectations, by the share that it has so far. Linear. */
export function explainedUnits(
  evidence: Evidence,
  channel: Channel,
  beads: readonly Bead[],
  onBead: () => void,
): Explained {
  const { offsets, tokens } = evidence.units;
  return explain(evidence, channel, beads, onBead, ({ unit, unitEnd }) =>
    tokens.subarray(int(offsets, unit), int(offsets, unitEnd)),
  );
}

/** What a channel explains of what another, in the version's language, has in the columns of each bead. Linear. */
export function explainedMember(
  evidence: Evidence,
  channel: Channel,
  { member }: Channel,
  beads: readonly Bead[],
  onBead: () => void,
): Explained {
  return explain(evidence, channel, beads, onBead, (bead) =>
    member.units.tokens.subarray(...tokensIn(member, bead)),
  );
}

function explain(
  { probability }: Evidence,
  channel: Channel,
  beads: readonly Bead[],
  onBead: () => void,
  textOf: (bead: Bead) => Int32Array,
): Explained {
  const { lambda } = channel;
  const pot = createPot(probability.length);
  const { bag } = pot;
  const found = { tokens: new Float64Array(beads.length), explained: new Float64Array(beads.length) };
  beads.forEach((bead, at) => {
    onBead();
    const text = textOf(bead);
    if (text.length === 0 || !pourColumns(pot, channel, bead, text)) return;
    let sum = 0;
    for (let x = 0; x < text.length; x++) {
      const token = int(text, x);
      const taken = (lambda * real(bag.mass, token)) / bag.total;
      sum += taken / (taken + (1 - lambda) * real(probability, token));
    }
    found.tokens[at] = text.length;
    found.explained[at] = sum;
    emptyBag(bag);
  });
  return found;
}
