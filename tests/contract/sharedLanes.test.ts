import { afterEach, expect, onTestFinished, test } from 'vitest';
import { createLanes, LaneShare } from '../../electron/core/threads/lanes.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { coreIn, makeProject, outcomeOf, scratchFolder } from './fixtures.ts';

const lanes = createLanes();
afterEach(() => lanes.close());

const never = new AbortController().signal;
const search = { text: 'ferry', mode: 'plain', matchCase: false } as const;
const cancelled = new ProblemError('cancelled');

test('who shares a thread and closes ends only what is done for him', async () => {
  const mine = new LaneShare(lanes.comparing);
  const theirs = new LaneShare(lanes.comparing);
  const find = (share: LaneShare) => share.run('find', { rows: [['a ferry']], search }, { signal: never });
  const before = find(theirs);
  const [own, others] = [find(mine), find(theirs)];
  await Promise.all([mine.close(), expect(own).rejects.toEqual(cancelled)]);
  expect(await Promise.all([before, others])).toEqual([[0], [0]]);
  await expect(find(mine)).rejects.toEqual(cancelled);
  expect(await find(theirs)).toEqual([0]);
});

test('cores that share threads work one after the other and side by side, and leave them to each other', async () => {
  const places = [scratchFolder(), scratchFolder()];
  onTestFinished(() => {
    for (const { clear } of places) clear();
  });
  const [first, second] = places.map(({ folder }) => coreIn(folder, { lanes }));
  if (!first || !second) throw new Error('there are two');
  const projects = await Promise.all([makeProject(first.client), makeProject(second.client)]);
  const found = await Promise.all(
    [first, second].map(({ client }, at) =>
      outcomeOf(client.checks.run({ projectId: projects[at]?.id ?? '' })),
    ),
  );
  expect(found[0]).toEqual(found[1]);
  await first.close();
  expect(await outcomeOf(second.client.checks.run({ projectId: projects[1]?.id ?? '' }))).toEqual(found[1]);
  await second.close();
});
