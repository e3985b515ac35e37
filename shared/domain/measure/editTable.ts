import { type EditCells, EditFront, never } from './editFront.ts';

/** Words are looked for at most so far beside the diagonal, which runs from corner to corner. */
const beam = 25;

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

  /** Whatever was in them before. */
  numbers(count: number): Int32Array {
    if (this.#numbers.length < count) this.#numbers = new Int32Array(2 * count);
    return this.#numbers;
  }
}

/**
 * The word edit distance of two segments over the cells near the diagonal, in a form that answers for many variants of
 * the hypothesis: from every cell the distance to the end is known too, so a variant costs only the rows it changes.
 * O(words × beam) to make, in time and memory.
 */
export class EditTable {
  readonly reference: readonly number[];
  #hypothesis: readonly number[];
  /**
   * One after the other: by row its first column, its last (exclusive) and where its cells begin; the reference by column,
   * each word in the column behind it; by cell its distance from the beginning and, once asked for, to the end; two rows to
   * work in.
   */
  readonly #numbers: Int32Array;
  readonly #cells: EditCells;
  readonly #rows: number;
  readonly #words: number;
  readonly #costs: number;
  readonly #ahead: number;
  /** From this row on the distances to the end are known. */
  #knownAhead: number;

  /** Needs a reference of at least one word. */
  constructor(hypothesis: readonly number[], reference: readonly number[], space = new EditSpace()) {
    this.#hypothesis = hypothesis;
    this.reference = reference;
    const rows = hypothesis.length + 1;
    const columns = reference.length + 1;
    const ratio = hypothesis.length > 0 ? reference.length / hypothesis.length : 1;
    // Wide enough for neighbouring rows to meet, however unlike the lengths are.
    const width = beam < ratio / 2 ? Math.ceil(ratio / 2 + beam) : beam;
    const mostCells = 2 * columns + (rows - 1) * Math.min(columns, 2 * width);
    const numbers = space.numbers(3 * rows + 1 + columns + 1 + 2 * mostCells + 2 * columns);
    let cells = 0;
    for (let row = 0; row < rows; row += 1) {
      const middle = Math.floor(row * ratio);
      const from = row === 0 ? 0 : Math.max(0, middle - width);
      const to = row === 0 || row === rows - 1 ? columns : Math.min(columns, middle + width);
      numbers[row] = from;
      numbers[rows + row] = to;
      numbers[2 * rows + row] = cells;
      cells += to - from;
    }
    this.#numbers = numbers;
    this.#rows = rows;
    this.#words = 3 * rows;
    this.#costs = this.#words + columns + 1;
    this.#ahead = this.#costs + cells;
    this.#cells = { numbers, rows, columns, words: this.#words, work: this.#ahead + cells };
    this.#knownAhead = rows;
    // No word stands before the first column, and none behind the last.
    numbers[this.#words] = -1;
    numbers.set(reference, this.#words + 1);
    numbers[this.#words + columns] = -1;
    for (let column = 0; column < columns; column += 1) numbers[this.#costs + column] = column;
    for (let row = 1; row < rows; row += 1) this.#fillForward(row);
  }

  get hypothesis(): readonly number[] {
    return this.#hypothesis;
  }

  /** Inserted, deleted and replaced words. */
  get distance(): number {
    return at(this.#numbers, this.#ahead - 1);
  }

  /** Takes other words for those of the hypothesis, as many, that are the same but for `from` to `to` (exclusive). */
  change(hypothesis: readonly number[], from: number, to: number): void {
    this.#hypothesis = hypothesis;
    this.#knownAhead = Math.max(this.#knownAhead, to);
    for (let row = from + 1; row < this.#rows; row += 1) this.#fillForward(row);
  }

  #from(row: number): number {
    return at(this.#numbers, row);
  }

  #to(row: number): number {
    return at(this.#numbers, this.#rows + row);
  }

  /** Where a row's distances from the beginning would begin, had it all columns. */
  #costsOf(row: number): number {
    return this.#costs + at(this.#numbers, 2 * this.#rows + row) - this.#from(row);
  }

  /** The same of the distances to the end. */
  #aheadOf(row: number): number {
    return this.#costsOf(row) + this.#ahead - this.#costs;
  }

  #costAt(row: number, column: number): number {
    if (row < 0 || column < this.#from(row) || column >= this.#to(row)) return never;
    return at(this.#numbers, this.#costsOf(row) + column);
  }

  #fillForward(row: number): void {
    const [numbers, words] = [this.#numbers, this.#words];
    const word = this.#hypothesis[row - 1] ?? 0;
    const [from, to] = [this.#from(row), this.#to(row)];
    const [above, costs] = [this.#costsOf(row - 1), this.#costsOf(row)];
    const shared = Math.min(to, this.#to(row - 1));
    let diagonal = from > this.#from(row - 1) ? at(numbers, above + from - 1) : never;
    let cost = never;
    let column = from;
    for (; column < shared; column += 1) {
      const over = at(numbers, above + column);
      const turn = word === numbers[words + column] ? diagonal : diagonal + 1;
      cost = over < cost ? over + 1 : cost + 1;
      if (turn < cost) cost = turn;
      numbers[costs + column] = cost;
      diagonal = over;
    }
    // The row above ends before: one more cell is behind its last.
    for (; column < to; column += 1) {
      const turn = word === numbers[words + column] ? diagonal : diagonal + 1;
      cost = Math.min(turn, cost + 1);
      numbers[costs + column] = cost;
      diagonal = never;
    }
  }

  /** Distances to the end from a row on; not for row 0, which nobody asks for. */
  #fillBackward(until: number): void {
    for (let row = this.#knownAhead - 1; row >= until; row -= 1) {
      if (row === this.#rows - 1) this.#fillLast(row);
      else this.#fillRowBackward(row);
    }
    this.#knownAhead = Math.min(this.#knownAhead, until);
  }

  #fillLast(row: number): void {
    const ahead = this.#aheadOf(row);
    for (let column = this.#from(row); column < this.#to(row); column += 1)
      this.#numbers[ahead + column] = this.reference.length - column;
  }

  #fillRowBackward(row: number): void {
    const [numbers, words] = [this.#numbers, this.#words];
    const word = this.#hypothesis[row] ?? 0;
    const [from, to] = [this.#from(row), this.#to(row)];
    const [below, ahead] = [this.#aheadOf(row + 1), this.#aheadOf(row)];
    const shared = this.#from(row + 1);
    let diagonal = to < this.#to(row + 1) ? at(numbers, below + to) : never;
    let cost = never;
    let column = to - 1;
    for (; column >= shared; column -= 1) {
      const under = at(numbers, below + column);
      const turn = word === numbers[words + column + 1] ? diagonal : diagonal + 1;
      cost = under < cost ? under + 1 : cost + 1;
      if (turn < cost) cost = turn;
      numbers[ahead + column] = cost;
      diagonal = under;
    }
    for (; column >= from; column -= 1) {
      const turn = word === numbers[words + column + 1] ? diagonal : diagonal + 1;
      cost = Math.min(turn, cost + 1);
      numbers[ahead + column] = cost;
      diagonal = never;
    }
  }

  /**
   * The distance that the hypothesis would have with its words from `from` to `to` (exclusive) other ones, as many;
   * `wordAt` answers them by position. Infinity where it is above `limit`. O(changed words × beam), and the less the lower
   * the limit is.
   */
  distanceWith(from: number, to: number, wordAt: (position: number) => number, limit: number): number {
    this.#fillBackward(to);
    const changed = { from, to, before: this.#costsOf(from), behind: this.#aheadOf(to), limit };
    return new EditFront(this.#cells, changed).distance(wordAt);
  }

  /** The cheapest way from one segment to the other, read back from the end: of equally cheap steps the first counts. */
  correspondence(): Correspondence {
    const numbers = this.#numbers;
    const [words, others] = [this.#hypothesis.length, this.reference.length];
    const places = new Int32Array(others);
    const hypothesis = new Int32Array(words + 1);
    const reference = new Int32Array(others + 1);
    let row = words;
    let column = others;
    while (row > 0 || column > 0) {
      const cost = at(numbers, this.#costsOf(row) + column);
      const isSame = row > 0 && column > 0 && this.#hypothesis[row - 1] === this.reference[column - 1];
      const isTurn = this.#costAt(row - 1, column - 1) + (isSame ? 0 : 1) === cost;
      const isExtra = !isTurn && this.#costAt(row - 1, column) + 1 === cost;
      if (!isExtra) {
        column -= 1;
        places[column] = row - 1;
        reference[column + 1] = isSame && isTurn ? 0 : 1;
      }
      if (isTurn || isExtra) {
        row -= 1;
        hypothesis[row + 1] = isSame && isTurn ? 0 : 1;
      }
    }
    return { at: places, wrongBefore: { hypothesis: summed(hypothesis), reference: summed(reference) } };
  }
}

const at = (list: Int32Array, index: number): number => list[index] ?? 0;

/** Each number with all before it added. */
function summed(list: Int32Array): Int32Array {
  for (let index = 1; index < list.length; index += 1) list[index] = at(list, index) + at(list, index - 1);
  return list;
}
