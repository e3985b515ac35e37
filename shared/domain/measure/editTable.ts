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

/** Memory that tables are made in, one after the other: a table is good until the next is made in the same. */
export class EditSpace {
  #numbers = new Int32Array(1 << 12);
  #bytes = new Uint8Array(1 << 10);

  /** Whatever was in them before. */
  numbers(count: number): Int32Array {
    if (this.#numbers.length < count) this.#numbers = new Int32Array(2 * count);
    return this.#numbers;
  }

  bytes(count: number): Uint8Array {
    if (this.#bytes.length < count) this.#bytes = new Uint8Array(2 * count);
    return this.#bytes;
  }
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
  /**
   * One after the other: by row its first column, its last (exclusive) and where its cells begin; by cell its distance from
   * the beginning and, once asked for, to the end; two rows to work in.
   */
  readonly #numbers: Int32Array;
  readonly #steps: Uint8Array;
  readonly #rows: number;
  readonly #cells: number;
  #isFilledBack = false;

  /** Needs a reference of at least one word. */
  constructor(hypothesis: readonly number[], reference: readonly number[], space = new EditSpace()) {
    this.hypothesis = hypothesis;
    this.reference = reference;
    const rows = hypothesis.length + 1;
    const columns = reference.length + 1;
    const ratio = hypothesis.length > 0 ? reference.length / hypothesis.length : 1;
    // Wide enough for neighbouring rows to meet, however unlike the lengths are.
    const width = beam < ratio / 2 ? Math.ceil(ratio / 2 + beam) : beam;
    const most = 3 * rows + 1 + 2 * (2 * columns + (rows - 1) * Math.min(columns, 2 * width));
    const numbers = space.numbers(most + 2 * (columns + 1));
    numbers[2 * rows] = 0;
    for (let row = 0; row < rows; row += 1) {
      const middle = Math.floor(row * ratio);
      const from = row === 0 ? 0 : Math.max(0, middle - width);
      const to = row === 0 || row === rows - 1 ? columns : Math.min(columns, middle + width);
      numbers[row] = from;
      numbers[rows + row] = to;
      numbers[2 * rows + row + 1] = at(numbers, 2 * rows + row) + to - from;
    }
    this.#rows = rows;
    this.#cells = at(numbers, 3 * rows);
    this.#numbers = numbers;
    this.#steps = space.bytes(this.#cells);
    this.#fillForward();
    this.distance = at(numbers, this.#costs + this.#cells - 1);
  }

  /** Where the distances from the beginning stand, those to the end, and the rows to work in. */
  get #costs(): number {
    return 3 * this.#rows + 1;
  }

  get #ahead(): number {
    return this.#costs + this.#cells;
  }

  get #work(): number {
    return this.#ahead + this.#cells;
  }

  #from(row: number): number {
    return at(this.#numbers, row);
  }

  #to(row: number): number {
    return at(this.#numbers, this.#rows + row);
  }

  #start(row: number): number {
    return at(this.#numbers, 2 * this.#rows + row);
  }

  #fillForward(): void {
    const [numbers, kinds, costs] = [this.#numbers, this.#steps, this.#costs];
    for (let column = 0; column < this.#to(0); column += 1) {
      numbers[costs + column] = column;
      kinds[column] = column === 0 ? steps.none : steps.missing;
    }
    for (let row = 1; row < this.#rows; row += 1) this.#fillRowForward(row);
  }

  /** Of equally cheap steps the first counts: same or replaced, extra, missing. */
  #fillRowForward(row: number): void {
    const [numbers, kinds, { reference }] = [this.#numbers, this.#steps, this];
    const word = this.hypothesis[row - 1];
    const [from, to] = [this.#from(row), this.#to(row)];
    const [aboveFrom, aboveTo] = [this.#from(row - 1), this.#to(row - 1)];
    const above = this.#costs + this.#start(row - 1) - aboveFrom;
    const own = this.#start(row) - from;
    const costs = this.#costs + own;
    let last = never;
    for (let column = from; column < to; column += 1) {
      const isSame = column > 0 && word === reference[column - 1];
      let step: number = isSame ? steps.same : steps.replaced;
      let cost = never;
      if (column > 0) {
        const before = column > aboveFrom && column <= aboveTo ? at(numbers, above + column - 1) : never;
        cost = before + (isSame ? 0 : 1);
      }
      const extra = (column >= aboveFrom && column < aboveTo ? at(numbers, above + column) : never) + 1;
      if (extra < cost) {
        cost = extra;
        step = steps.extra;
      }
      if (last + 1 < cost) {
        cost = last + 1;
        step = steps.missing;
      }
      numbers[costs + column] = cost;
      kinds[own + column] = step;
      last = cost;
    }
  }

  #fillBackward(): void {
    this.#isFilledBack = true;
    const last = this.#rows - 1;
    const numbers = this.#numbers;
    const ahead = this.#ahead + this.#start(last) - this.#from(last);
    let cost = never;
    for (let column = this.#to(last) - 1; column >= this.#from(last); column -= 1) {
      cost = column === this.reference.length ? 0 : cost + 1;
      numbers[ahead + column] = cost;
    }
    for (let row = last - 1; row >= 0; row -= 1) this.#fillRowBackward(row);
  }

  #fillRowBackward(row: number): void {
    const [numbers, { reference }] = [this.#numbers, this];
    const word = this.hypothesis[row];
    const [from, to] = [this.#from(row), this.#to(row)];
    const [belowFrom, belowTo] = [this.#from(row + 1), this.#to(row + 1)];
    const below = this.#ahead + this.#start(row + 1) - belowFrom;
    const own = this.#ahead + this.#start(row) - from;
    let cost = never;
    for (let column = to - 1; column >= from; column -= 1) {
      cost += 1;
      if (column < reference.length && column + 1 >= belowFrom && column + 1 < belowTo) {
        const turn = at(numbers, below + column + 1) + (word === reference[column] ? 0 : 1);
        if (turn < cost) cost = turn;
      }
      if (column >= belowFrom && column < belowTo) {
        const down = at(numbers, below + column) + 1;
        if (down < cost) cost = down;
      }
      numbers[own + column] = cost;
    }
  }

  /**
   * The distance that the hypothesis would have with its words from `from` to `to` (exclusive) other ones, as many;
   * `wordAt` answers them by position. Infinity where it is above `limit`. O(changed words × beam).
   */
  distanceWith(from: number, to: number, wordAt: (position: number) => number, limit: number): number {
    if (!this.#isFilledBack) this.#fillBackward();
    const numbers = this.#numbers;
    // Where the row above stands, as if it began at column 0.
    let above = this.#costs + this.#start(from) - this.#from(from);
    let row = this.#work;
    for (let position = from; position < to; position += 1) {
      if (this.#fillRow(position, wordAt(position), above, row) > limit) return Number.POSITIVE_INFINITY;
      above = row;
      row = row === this.#work ? this.#work + this.reference.length + 2 : this.#work;
    }
    const ahead = this.#ahead + this.#start(to) - this.#from(to);
    let best = never;
    for (let column = this.#from(to); column < this.#to(to); column += 1) {
      const whole = at(numbers, above + column) + at(numbers, ahead + column);
      if (whole < best) best = whole;
    }
    return best;
  }

  /** Fills the row below `position` for another word there; answers its lowest cost. */
  #fillRow(position: number, word: number, above: number, row: number): number {
    const [numbers, { reference }] = [this.#numbers, this];
    const [from, to] = [this.#from(position), this.#to(position)];
    const end = this.#to(position + 1);
    let lowest = never;
    let cost = never;
    for (let column = this.#from(position + 1); column < end; column += 1) {
      cost += 1;
      if (column > from && column <= to) {
        const turn = at(numbers, above + column - 1) + (word === reference[column - 1] ? 0 : 1);
        if (turn < cost) cost = turn;
      }
      if (column >= from && column < to) {
        const extra = at(numbers, above + column) + 1;
        if (extra < cost) cost = extra;
      }
      numbers[row + column] = cost;
      if (cost < lowest) lowest = cost;
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
      const step = at(this.#steps, this.#start(row) + column - this.#from(row));
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
