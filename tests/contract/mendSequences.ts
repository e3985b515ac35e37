import fc from 'fast-check';
import { expect } from 'vitest';
import { makeProject } from './fixtures.ts';
import { original, translation } from './lighthouse.ts';
import { MendBench } from './mendBench.ts';
import { sequences } from './mendCommands.ts';
import { assertPlaced, stateOf } from './mendState.ts';
import { type Model, moveModel } from './mendSteps.ts';
import { transports } from './transports.ts';

/**
 * Does this many random sequences of edits, each in a library of its own. After every edit each version's text is as
 * it was and stands in rows whole; every undo and redo leads exactly to the state it should; in the end all is undone
 * to the start and redone to the end.
 */
export async function runSequences(count: number): Promise<void> {
  const { template, id } = await makeTemplate();
  try {
    await fc.assert(
      fc.asyncProperty(sequences, async (commands) => {
        const bench = new MendBench(template.path);
        try {
          const model: Model = { projectId: id, done: [stateOf(bench)], undone: [] };
          await fc.asyncModelRun(() => ({ model, real: bench }), commands);
          await travelBothWays(model, bench);
        } finally {
          await bench.close();
          bench.clear();
        }
      }),
      { numRuns: count },
    );
  } finally {
    template.clear();
  }
}

/** A library with the project that every sequence begins with. */
async function makeTemplate(): Promise<{ template: MendBench; id: string }> {
  const template = new MendBench();
  const { id } = await makeProject(template.client, [original, translation]);
  await template.close();
  return { template, id };
}

/** Does the same random sequences over each transport and over none; every library must come out the same. */
export async function compareTransports(count: number): Promise<void> {
  const { template, id } = await makeTemplate();
  const seed = 20_260_101;
  const ways = [null, ...Object.values(transports)];
  try {
    const ends = await Promise.all(
      ways.map(async (transport) => {
        const states: unknown[] = [];
        for (const commands of fc.sample(sequences, { numRuns: count, seed })) {
          const bench = new MendBench(template.path, transport);
          await bench.connect();
          const model: Model = { projectId: id, done: [stateOf(bench)], undone: [] };
          await fc.asyncModelRun(() => ({ model, real: bench }), commands);
          const connection = bench.session.connection();
          const history = ['edit', 'revision'].map((table) => connection.all(`SELECT * FROM ${table}`));
          states.push([stateOf(bench), history]);
          await bench.close();
          bench.clear();
        }
        return states;
      }),
    );
    expect(ends[0]).toHaveLength(count);
    for (const end of ends) expect(end).toEqual(ends[0]);
  } finally {
    template.clear();
  }
}

async function travelBothWays(model: Model, bench: MendBench): Promise<void> {
  const { projectId } = model;
  while (model.undone.length > 0) {
    await bench.client.edits.redo({ projectId });
    moveModel(model, 'redo');
  }
  expect(stateOf(bench)).toEqual(model.done.at(-1));
  await bench.client.edits.goTo({ projectId, editId: null });
  while (model.done.length > 1) moveModel(model, 'undo');
  expect(stateOf(bench)).toEqual(model.done[0]);
  assertPlaced(bench);
  while (model.undone.length > 0) {
    await bench.client.edits.redo({ projectId });
    moveModel(model, 'redo');
  }
  expect(stateOf(bench)).toEqual(model.done.at(-1));
}
