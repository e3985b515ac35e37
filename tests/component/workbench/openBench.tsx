/// <reference types="vite/client" />
import { render } from 'vitest-browser-react';
import { App } from '../../../renderer/app.tsx';
import { createApi } from '../../../renderer/state/api.ts';
import { connectToPort } from '../../../renderer/state/client.ts';
import { type BenchState, createMemoryBench, type MemoryBench } from './memoryBench.ts';
import { exampleRow } from './rows.ts';
import '../../../renderer/styles/base.css';

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
export const openBench = async (given: Partial<BenchState> = {}): Promise<MemoryBench> => {
  const bench = createMemoryBench({ rows: ferryRows(), ...given });
  location.hash = `#/project/${bench.state.project.id}`;
  await render(<App api={createApi(connectToPort(bench.port))} />);
  return bench;
};
