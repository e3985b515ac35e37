import type { Channel, Evidence } from '../evidence/evidence.ts';
import { int, real } from '../typed.ts';

/** A column and a unit that share rare words, with how much they share: the n-th of each list. By unit, ascending. */
export interface Candidates {
  readonly rows: Int32Array;
  readonly positions: Int32Array;
  readonly weights: Float64Array;
}

/** Part of the table: columns `row` up to `rowEnd`, units `position` up to `positionEnd`. */
export interface Rectangle {
  readonly row: number;
  readonly rowEnd: number;
  readonly position: number;
  readonly positionEnd: number;
}

/** Finds candidates in one part of the table after another; near the diagonal of `whole`, of which it is a piece. */
export type CandidateSearch = (part: Rectangle, whole?: Rectangle) => Candidates;

/** Candidates kept for every unit. */
const kept = 4;

/**
 * Of two columns that share as much, as where a text repeats itself, the one nearer the diagonal is likelier: it
 * counts this share more on the diagonal, half of that so many columns beside it.
 */
const nearBonus = 0.2;
const nearReach = 100;

/** A token in more units than this is no sign of a place: a twentieth of the text within these bounds. */
function rarityLimit(count: number): number {
  return Math.max(8, Math.min(30, Math.floor(count / 20)));
}

/**
 * The columns of a part by their rare tokens: token t stands in `columns[spans[2t]]` and, `spans[2t + 1]` in all, those
 * behind it; `spans[2t]` is 0 for what is not rare or not there, as `columns[0]` is nobody's.
 */
interface Postings {
  readonly spans: Int32Array;
  readonly columns: Int32Array;
}

/** Room that all parts share; between two parts no token is in any. */
interface Room {
  readonly postings: readonly Postings[];
  /** By token, side by side, how often it is in units, and one more than the unit that it was last met in. */
  readonly inUnits: Int32Array;
  readonly masses: Float64Array;
  readonly shared: Float64Array;
  readonly touched: Int32Array;
  readonly worth: Float64Array;
}

/**
 * For every unit of a part the columns that it shares most rare words with. What is rare is counted in the part
 * alone: a name on every tenth page is no sign in a book and a good one in a chapter. Linear in the tokens of the
 * part, because postings are bounded.
 */
export function createCandidateSearch(evidence: Evidence, onUnit: () => void): CandidateSearch {
  const size = evidence.probability.length;
  const room: Room = {
    postings: evidence.channels.map(({ member }) => ({
      spans: new Int32Array(2 * size),
      columns: new Int32Array(tokensOf(member, 0, evidence.profile.count) + 1),
    })),
    inUnits: new Int32Array(2 * size),
    masses: new Float64Array(evidence.profile.count),
    shared: new Float64Array(evidence.profile.count),
    touched: new Int32Array(evidence.profile.count),
    worth: evidence.probability.map((p) => -Math.log(p)),
  };
  return (part, whole = part) => {
    openPart(evidence, room, part);
    const found = searchPart(evidence, room, part, whole, onUnit);
    closePart(evidence, room, part);
    return found;
  };
}

function tokensOf({ units, from, to }: Channel['member'], row: number, rowEnd: number): number {
  let count = 0;
  for (let c = row; c < rowEnd; c++)
    count += Math.max(0, int(units.offsets, int(to, c)) - int(units.offsets, int(from, c)));
  return count;
}

function openPart({ units, channels }: Evidence, room: Room, part: Rectangle): void {
  const end = int(units.offsets, part.positionEnd);
  for (let x = int(units.offsets, part.position); x < end; x++) {
    const place = 2 * int(units.tokens, x);
    room.inUnits[place] = int(room.inUnits, place) + 1;
  }
  const limit = rarityLimit(part.rowEnd - part.row);
  room.masses.fill(0, part.row, part.rowEnd);
  channels.forEach(({ member }, at) => {
    const postings = room.postings[at];
    if (postings === undefined) return;
    const { spans, columns } = postings;
    const { units: theirs, from, to } = member;
    for (let c = part.row; c < part.rowEnd; c++) {
      const last = int(theirs.offsets, int(to, c));
      for (let x = int(theirs.offsets, int(from, c)); x < last; x++) {
        const place = 2 * int(theirs.tokens, x) + 1;
        spans[place] = int(spans, place) + 1;
      }
    }
    let filled = 1;
    for (let c = part.row; c < part.rowEnd; c++) {
      const last = int(theirs.offsets, int(to, c));
      let mass = real(room.masses, c);
      for (let x = int(theirs.offsets, int(from, c)); x < last; x++) {
        const token = int(theirs.tokens, x);
        const count = int(spans, 2 * token + 1);
        if (count > limit) continue;
        mass += real(room.worth, token) / channels.length;
        // Filled from behind, so that the span begins where it must when the last of its columns is written.
        if (spans[2 * token] === 0) {
          filled += count;
          spans[2 * token] = filled;
        }
        const place = int(spans, 2 * token) - 1;
        columns[place] = c;
        spans[2 * token] = place;
      }
      room.masses[c] = mass;
    }
  });
}

function closePart({ units, channels }: Evidence, room: Room, part: Rectangle): void {
  const end = int(units.offsets, part.positionEnd);
  for (let x = int(units.offsets, part.position); x < end; x++) {
    const place = 2 * int(units.tokens, x);
    room.inUnits[place] = 0;
    room.inUnits[place + 1] = 0;
  }
  channels.forEach(({ member }, at) => {
    const postings = room.postings[at];
    if (postings === undefined) return;
    const { units: theirs, from, to } = member;
    for (let c = part.row; c < part.rowEnd; c++) {
      const last = int(theirs.offsets, int(to, c));
      for (let x = int(theirs.offsets, int(from, c)); x < last; x++) {
        const place = 2 * int(theirs.tokens, x);
        postings.spans[place] = 0;
        postings.spans[place + 1] = 0;
      }
    }
  });
}

function searchPart(
  { units, channels }: Evidence,
  room: Room,
  part: Rectangle,
  whole: Rectangle,
  onUnit: () => void,
): Candidates {
  const most = (part.positionEnd - part.position) * kept;
  const found = {
    rows: new Int32Array(most),
    positions: new Int32Array(most),
    weights: new Float64Array(most),
  };
  const { inUnits } = room;
  const unitLimit = rarityLimit(part.positionEnd - part.position);
  const slope = (whole.rowEnd - whole.row) / (whole.positionEnd - whole.position);
  let count = 0;
  for (let unit = part.position; unit < part.positionEnd; unit++) {
    onUnit();
    let own = 0;
    let touched = 0;
    const end = int(units.offsets, unit + 1);
    for (let x = int(units.offsets, unit); x < end; x++) {
      const token = int(units.tokens, x);
      if (int(inUnits, 2 * token) > unitLimit || inUnits[2 * token + 1] === unit + 1) continue;
      inUnits[2 * token + 1] = unit + 1;
      own += real(room.worth, token);
      for (let at = 0; at < channels.length; at++) {
        touched = visit(room, channels[at], room.postings[at], token, touched);
      }
    }
    const middle = whole.row + (unit - whole.position) * slope;
    count = keepBest(room, found, count, { unit, own, middle }, touched);
  }
  return {
    rows: found.rows.slice(0, count),
    positions: found.positions.slice(0, count),
    weights: found.weights.slice(0, count),
  };
}

/** Adds what a unit's token says for the columns that have it or what may stand for it; answers the columns met. */
function visit(
  { shared, touched, worth }: Room,
  channel: Channel | undefined,
  postings: Postings | undefined,
  token: number,
  met: number,
): number {
  if (channel === undefined || postings === undefined) return met;
  const { offsets, tokens, weights } = channel.relation.backward;
  const { spans, columns } = postings;
  let count = met;
  const end = int(offsets, token + 1);
  for (let e = int(offsets, token); e < end; e++) {
    const other = int(tokens, e);
    const begin = int(spans, 2 * other);
    if (begin === 0) continue;
    const last = begin + int(spans, 2 * other + 1);
    const weight = real(worth, token) * real(weights, e);
    for (let x = begin; x < last; x++) {
      const column = int(columns, x);
      if (real(shared, column) === 0) touched[count++] = column;
      shared[column] = real(shared, column) + weight;
    }
  }
  return count;
}

/** Writes the columns that share most with a unit behind the candidates found so far, and clears what was shared. */
function keepBest(
  { shared, touched, masses, postings }: Room,
  { rows, positions, weights }: Candidates,
  from: number,
  { unit, own, middle }: { readonly unit: number; readonly own: number; readonly middle: number },
  met: number,
): number {
  let end = from;
  for (let n = 0; n < met; n++) {
    const column = int(touched, n);
    const mass = real(shared, column) / postings.length;
    shared[column] = 0;
    const nearness = 1 + nearBonus / (1 + Math.abs(column - middle) / nearReach);
    const weight = (nearness * mass * mass) / Math.sqrt(own * (real(masses, column) || 1) + 1);
    let place = end;
    while (place > from && isLess(rows, weights, place - 1, weight, column)) place--;
    if (place >= from + kept) continue;
    end = Math.min(from + kept, end + 1);
    for (let x = end - 1; x > place; x--) {
      rows[x] = int(rows, x - 1);
      weights[x] = real(weights, x - 1);
    }
    rows[place] = column;
    weights[place] = weight;
  }
  positions.fill(unit, from, end);
  return end;
}

function isLess(
  rows: Int32Array,
  weights: Float64Array,
  place: number,
  weight: number,
  column: number,
): boolean {
  const other = real(weights, place);
  return other < weight || (other === weight && int(rows, place) > column);
}
