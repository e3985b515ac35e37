import type { Finding } from './finding.ts';
import { plainChecks } from './registry.ts';
import { type CheckColumn, type CheckRow, readCheckRow } from './row.ts';
import { prepareChecks } from './run.ts';

/** Texts of a row by column; null where a column has none. */
export type RowTexts = readonly [id: number, texts: readonly (string | null)[]];

/** What was found in a row, by its id. */
export type RowFindings = readonly [id: number, findings: readonly Finding[]];

/** Some rows of a project, of which nothing else need be known. */
export interface PlainRequest {
  readonly columns: readonly CheckColumn[];
  readonly rows: readonly RowTexts[];
}

/** Rows for which words are remembered: not of every project that a thread has ever checked. */
const mostRemembered = 10_000;

/** What the checks that learn nothing find. It remembers what words are: most come again, in the next rows that are sent too. */
export class PlainChecker {
  #prepared = prepareChecks([], plainChecks);
  /** Rows since then. */
  #rows = 0;

  /** By row. Linear in the text. */
  check({ columns, rows }: PlainRequest): readonly RowFindings[] {
    return this.checkRows(rows.map(([id, texts]) => [id, readCheckRow(columns, texts)]));
  }

  /** The same of rows that are read already. */
  checkRows(rows: readonly (readonly [id: number, row: CheckRow])[]): readonly RowFindings[] {
    if (this.#rows >= mostRemembered) {
      this.#prepared = prepareChecks([], plainChecks);
      this.#rows = 0;
    }
    this.#rows += rows.length;
    return rows.map(([id, row]) => [id, this.#prepared.checkRow(row)]);
  }
}
