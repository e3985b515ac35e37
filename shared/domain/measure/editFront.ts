/** Cells of a table of edits, by where they stand in its numbers. */
export interface EditCells {
  /** First by row its first column, then by row its last (exclusive). */
  readonly numbers: Int32Array;
  readonly rows: number;
  readonly columns: number;
  /** Where the reference stands by column, each word in the column behind it. */
  readonly words: number;
  /** Room for two rows of all columns. */
  readonly work: number;
}

/** Words of the hypothesis that become others. A row of cells is named by where it would begin had it all columns. */
export interface ChangedWords {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Distances from the beginning in row `from`, and to the end in row `to`. */
  readonly before: number;
  readonly behind: number;
  /** A distance above it is as good as none. */
  readonly limit: number;
}

/** Larger than any distance, and no overflow when a few are added. */
export const never = 1_000_000_000;

/**
 * The distance with other words in some rows. Of each row only the cells are filled from which the end can be reached
 * within the limit (after Ukkonen 1985); they lie side by side.
 */
export class EditFront {
  readonly #cells: EditCells;
  readonly #changed: ChangedWords;
  /** The row that was filled last, and its columns that count: the last exclusive. */
  #row: number;
  #left: number;
  #right: number;

  constructor(cells: EditCells, changed: ChangedWords) {
    this.#cells = cells;
    this.#changed = changed;
    const { numbers, rows, columns } = cells;
    const { from, before, limit } = changed;
    // A column costs at least what it is off the diagonal from the beginning, and off the one to the end.
    const drift = columns - rows;
    const slack = Math.floor((limit - Math.abs(drift)) / 2);
    this.#row = before;
    this.#left = Math.max(at(numbers, from), from + Math.min(0, drift) - slack);
    this.#right = Math.min(at(numbers, rows + from), from + Math.max(0, drift) + slack + 1);
    this.#narrow(changed.to - changed.from);
  }

  /** Infinity where it is above the limit. `wordAt`: the words by position. */
  distance(wordAt: (position: number) => number): number {
    const { from, to, behind } = this.#changed;
    const { numbers } = this.#cells;
    for (let position = from; position < to && this.#left < this.#right; position += 1) {
      this.#fill(position + 1, wordAt(position));
      this.#widen(position + 1);
      this.#narrow(to - position - 1);
    }
    let best = Number.POSITIVE_INFINITY;
    for (let column = this.#left; column < this.#right; column += 1) {
      const whole = at(numbers, this.#row + column) + at(numbers, behind + column);
      if (whole < best) best = whole;
    }
    return best;
  }

  /** As far as the row above reaches. */
  #fill(row: number, word: number): void {
    const { numbers, rows, columns, words, work } = this.#cells;
    const [above, left, right] = [this.#row, this.#left, this.#right];
    const own = above === work ? work + columns : work;
    const begin = Math.max(left, at(numbers, row));
    const end = Math.min(right + 1, at(numbers, rows + row));
    let diagonal = begin > left ? at(numbers, above + begin - 1) : never;
    let cost = never;
    for (let column = begin; column < end; column += 1) {
      const over = column < right ? at(numbers, above + column) : never;
      const turn = word === numbers[words + column] ? diagonal : diagonal + 1;
      cost = over < cost ? over + 1 : cost + 1;
      if (turn < cost) cost = turn;
      numbers[own + column] = cost;
      diagonal = over;
    }
    this.#row = own;
    this.#left = begin;
    this.#right = Math.max(begin, end);
  }

  /** Words of the reference are missing behind what the row above reaches. */
  #widen(row: number): void {
    const { numbers, rows } = this.#cells;
    const { to, limit } = this.#changed;
    const end = at(numbers, rows + row);
    if (this.#left === this.#right) return;
    let cost = at(numbers, this.#row + this.#right - 1);
    while (this.#right < end) {
      cost += 1;
      if (cost + this.#least(this.#right + to - row) > limit) return;
      numbers[this.#row + this.#right] = cost;
      this.#right += 1;
    }
  }

  /** Leaves out what cannot reach the end within the limit, at both ends. */
  #narrow(rest: number): void {
    const { numbers } = this.#cells;
    const { limit } = this.#changed;
    const row = this.#row;
    let [left, right] = [this.#left, this.#right];
    while (left < right && at(numbers, row + left) + this.#least(left + rest) > limit) left += 1;
    while (left < right && at(numbers, row + right - 1) + this.#least(right - 1 + rest) > limit) right -= 1;
    this.#left = left;
    this.#right = right;
  }

  /**
   * What it costs at least to the end if the changed words that are left reach this column: were each of them the reference's
   * own. No other column can be better by more than it is off, for neighbouring cells differ by one at most.
   */
  #least(column: number): number {
    const { numbers, rows } = this.#cells;
    const { to, behind } = this.#changed;
    const from = at(numbers, to);
    const last = at(numbers, rows + to) - 1;
    if (column < from) return at(numbers, behind + from) + from - column;
    if (column > last) return at(numbers, behind + last) + column - last;
    return at(numbers, behind + column);
  }
}

const at = (list: Int32Array, index: number): number => list[index] ?? 0;
