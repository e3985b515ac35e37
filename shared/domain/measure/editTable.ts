/** Words are looked for at most so far beside the diagonal, which runs from corner to corner. */
const beam = 25;

/** Larger than any distance, and no overflow when a few are added. */
const never = 1_000_000_000;

/** How two runs of words meet at a step: replaced or equal, a word of the hypothesis too many, one too few. */
const steps = { none: 0, same: 1, replaced: 2, extra: 3, missing: 4 } as const;

/** Where each word of the reference stands in the hypothesis, and what is wrong. */
export interface Correspondence {
  /** By reference word: the hypothesis word it stands for, or the last one before the place where it is missing; -1: none. */
  readonly at: Int32Array;
  /** Before each word, how many words before it are wrong; one number more than words. */
  readonly wrongBefore: { readonly hypothesis: Int32Array; readonly reference: Int32Array };
}

/**
 * The word edit distance of two segments over the cells near the diagonal, in a form that answers for many variants of
 * the hypothesis: from every cell the distance to the end is known too, so a variant costs only the rows it changes.
 * O(words × beam) to make, in time and memory.
 */
export class EditTable {
  readonly hypothesis: readonly number[];
  readonly reference: readonly number[];
  /** Inserted, deleted and replaced words. */
  readonly distance: number;
  /** First and last column of each row (the last exclusive), and where its cells begin. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #start: Int32Array;
  readonly #costs: Int32Array;
  readonly #steps: Uint8Array;
  /** From each cell to the end. */
  readonly #ahead: Int32Array;
  /** Two rows to work in. */
  readonly #row: Int32Array;
  readonly #next: Int32Array;

  /** Needs a reference of at least one word. */
  constructor(hypothesis: readonly number[], reference: readonly number[]) {
    this.hypothesis = hypothesis;
    this.reference = reference;
    const rows = hypothesis.length + 1;
    const columns = reference.length + 1;
    this.#from = new Int32Array(rows);
    this.#to = new Int32Array(rows);
    this.#start = new Int32Array(rows + 1);
    const ratio = hypothesis.length > 0 ? reference.length / hypothesis.length : 1;
    // Wide enough for neighbouring rows to meet, however unlike the lengths are.
    const width = beam < ratio / 2 ? Math.ceil(ratio / 2 + beam) : beam;
    for (let row = 0; row < rows; row += 1) {
      const middle = Math.floor(row * ratio);
      this.#from[row] = row === 0 ? 0 : Math.max(0, middle - width);
      this.#to[row] = row === 0 || row === rows - 1 ? columns : Math.min(columns, middle + width);
      this.#start[row + 1] = at(this.#start, row) + at(this.#to, row) - at(this.#from, row);
    }
    const cells = at(this.#start, rows);
    this.#costs = new Int32Array(cells);
    this.#steps = new Uint8Array(cells);
    this.#ahead = new Int32Array(cells);
    this.#row = new Int32Array(columns + 1);
    this.#next = new Int32Array(columns + 1);
    this.#fillForward();
    this.distance = this.#cost(rows - 1, columns - 1);
    this.#fillBackward();
  }

  #cell(row: number, column: number): number {
    return at(this.#start, row) + column - at(this.#from, row);
  }

  #has(row: number, column: number): boolean {
    return column >= at(this.#from, row) && column < at(this.#to, row);
  }

  #cost(row: number, column: number): number {
    return this.#has(row, column) ? at(this.#costs, this.#cell(row, column)) : never;
  }

  /** Of equally cheap steps the first counts: same or replaced, extra, missing. */
  #fillForward(): void {
    for (let column = 0; column < at(this.#to, 0); column += 1) {
      this.#costs[column] = column;
      this.#steps[column] = column === 0 ? steps.none : steps.missing;
    }
    for (let row = 1; row <= this.hypothesis.length; row += 1) {
      for (let column = at(this.#from, row); column < at(this.#to, row); column += 1) this.#fill(row, column);
    }
  }

  #fill(row: number, column: number): void {
    const isSame = column > 0 && this.hypothesis[row - 1] === this.reference[column - 1];
    let step: number = isSame ? steps.same : steps.replaced;
    let cost = column > 0 ? this.#cost(row - 1, column - 1) + (isSame ? 0 : 1) : never;
    const extra = this.#cost(row - 1, column) + 1;
    if (extra < cost) [cost, step] = [extra, steps.extra];
    const missing = this.#cost(row, column - 1) + 1;
    if (missing < cost) [cost, step] = [missing, steps.missing];
    const cell = this.#cell(row, column);
    this.#costs[cell] = cost;
    this.#steps[cell] = step;
  }

  #fillBackward(): void {
    const last = this.hypothesis.length;
    for (let row = last; row >= 0; row -= 1) {
      const word = this.hypothesis[row];
      for (let column = at(this.#to, row) - 1; column >= at(this.#from, row); column -= 1) {
        let cost = row === last && column === this.reference.length ? 0 : never;
        if (row < last) {
          const turn = word === this.reference[column] ? 0 : 1;
          cost = Math.min(
            column < this.reference.length ? this.#rest(row + 1, column + 1) + turn : never,
            this.#rest(row + 1, column) + 1,
          );
        }
        cost = Math.min(cost, this.#rest(row, column + 1) + 1);
        this.#ahead[this.#cell(row, column)] = cost;
      }
    }
  }

  #rest(row: number, column: number): number {
    return this.#has(row, column) ? at(this.#ahead, this.#cell(row, column)) : never;
  }

  /**
   * The distance that the hypothesis would have with its words from `from` to `to` (exclusive) other ones, as many;
   * `wordAt` answers them by position. Infinity where it is above `limit`. O(changed words × beam).
   */
  distanceWith(from: number, to: number, wordAt: (position: number) => number, limit: number): number {
    let previous = this.#row;
    let row = this.#next;
    for (let column = at(this.#from, from); column < at(this.#to, from); column += 1) {
      previous[column] = this.#cost(from, column);
    }
    for (let position = from; position < to; position += 1) {
      if (this.#fillRow(position, wordAt(position), previous, row) > limit) return Number.POSITIVE_INFINITY;
      [previous, row] = [row, previous];
    }
    let best = never;
    for (let column = at(this.#from, to); column < at(this.#to, to); column += 1) {
      best = Math.min(best, at(previous, column) + at(this.#ahead, this.#cell(to, column)));
    }
    return best;
  }

  /** Fills the row below `position` for another word there; answers its lowest cost. */
  #fillRow(position: number, word: number, above: Int32Array, row: Int32Array): number {
    const [from, to] = [at(this.#from, position), at(this.#to, position)];
    const end = at(this.#to, position + 1);
    let lowest = never;
    let cost = never;
    for (let column = at(this.#from, position + 1); column < end; column += 1) {
      cost += 1;
      if (column > from && column <= to) {
        cost = Math.min(cost, at(above, column - 1) + (word === this.reference[column - 1] ? 0 : 1));
      }
      if (column >= from && column < to) cost = Math.min(cost, at(above, column) + 1);
      row[column] = cost;
      lowest = Math.min(lowest, cost);
    }
    return lowest;
  }

  /** The cheapest way from one segment to the other, read back from the end. */
  correspondence(): Correspondence {
    const [words, others] = [this.hypothesis.length, this.reference.length];
    const places = new Int32Array(others);
    const hypothesis = new Int32Array(words + 1);
    const reference = new Int32Array(others + 1);
    let row = words;
    let column = others;
    while (row > 0 || column > 0) {
      const step = at(this.#steps, this.#cell(row, column));
      const isWrong = step === steps.same ? 0 : 1;
      if (step !== steps.extra) {
        column -= 1;
        places[column] = row - 1;
        reference[column + 1] = isWrong;
      }
      if (step !== steps.missing) {
        row -= 1;
        hypothesis[row + 1] = isWrong;
      }
    }
    return { at: places, wrongBefore: { hypothesis: summed(hypothesis), reference: summed(reference) } };
  }
}

const at = (list: Int32Array | Uint8Array, index: number): number => list[index] ?? 0;

/** Each number with all before it added. */
function summed(list: Int32Array): Int32Array {
  for (let index = 1; index < list.length; index += 1) list[index] = at(list, index) + at(list, index - 1);
  return list;
}
