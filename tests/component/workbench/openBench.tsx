import { renderApp } from '../renderApp.tsx';
import { type BenchState, createMemoryBench, type MemoryBench } from './memoryBench.ts';
import { exampleRow } from './rows.ts';

/** Rows that differ a little from version to version; the third is missing in the human translation. */
export const ferryRows = (count = 6) =>
  Array.from({ length: count }, (_, position) =>
    exampleRow(position, {
      1: `Паром номер ${position + 1} отошёл на рассвете, и никто не спросил зачем.`,
      2: `The ferry number ${position + 1} departed at dawn, and no one asked why.`,
      3: position === 2 ? null : `Ferry number ${position + 1} left at dawn, and nobody asked why.`,
    }),
  );

/** The program with a project open, over a core in memory. */
export const openBench = async (
  given: Partial<BenchState> = {},
  more?: Parameters<typeof createMemoryBench>[1],
): Promise<MemoryBench> => {
  const bench = createMemoryBench({ rows: ferryRows(), ...given }, more);
  await renderApp(`#/project/${bench.state.project.id}`, bench.port);
  return bench;
};
