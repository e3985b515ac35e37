import { beforeEach, describe, expect, test } from 'vitest';
import { draft, makeProject, outcomeOf, problemOf, snapshot } from './fixtures.ts';
import { block, made, original, ownLighthouse, texts, translation } from './lighthouse.ts';

const lighthouse = ownLighthouse();
const { core, rows, reversible, join } = lighthouse;
let projectId = '';

beforeEach(() => {
  ({ projectId } = lighthouse.current);
});

describe('places like the one that was mended', () => {
  /** A translation that runs every two paragraphs of the original together. */
  const runTogether = draft('human', 'en', 'Run together', [
    ...[0, 2, 4, 6].map((at) =>
      translation.paragraphs
        .slice(at, at + 2)
        .map(({ text }) => text)
        .join(' '),
    ),
  ]);

  test('are found with a preview, and mended as one step', async () => {
    ({ id: projectId } = await makeProject(core.client, [original]));
    lighthouse.current.projectId = projectId;
    const [only] = await rows();
    expect(only?.cells).toHaveLength(1);
    await outcomeOf(core.client.project.addVersions({ project: { id: projectId }, drafts: [translation] }));
    await outcomeOf(core.client.project.addVersions({ project: { id: projectId }, drafts: [runTogether] }));
    lighthouse.current.start = await snapshot(core.client, projectId);
    const [first, second] = await rows();
    expect(texts([...(first ? [first] : []), ...(second ? [second] : [])]).map((row) => row.length)).toEqual([
      3, 2,
    ]);
    await core.client.mend.cutParagraph({
      projectId,
      made: made(first, second),
      cut: { ...block(first, 2), offset: (translation.paragraphs[0]?.text.length ?? 0) + 1 },
      to: second?.id ?? 0,
    });
    const { edit, places } = await core.client.mend.similar({ projectId });
    expect(places.map(({ position }) => position).toSorted()).toEqual([2, 4, 6]);
    expect(places.find(({ position }) => position === 2)?.after.map(({ cells }) => cells[2]?.texts)).toEqual([
      [translation.paragraphs[2]?.text],
      [translation.paragraphs[3]?.text],
    ]);
    const answer = await core.client.mend.applySimilar({
      projectId,
      edit: edit ?? 0,
      places: places.map((place) => place.made),
    });
    expect(answer.edit).toMatchObject({ kind: 'similar', count: 3 });
    expect((await rows()).map(({ cells }) => cells[2]?.paragraphs.map(({ text }) => text))).toEqual(
      translation.paragraphs.map(({ text }) => [text]),
    );
    expect(
      await problemOf(core.client.mend.applySimilar({ projectId, edit: edit ?? 0, places: [made(first)] })),
    ).toEqual({
      code: 'stale',
      params: {},
    });
    await reversible(2);
  });

  test('are none where the same would make the lengths fit worse', async () => {
    await join(0, 1);
    expect((await core.client.mend.similar({ projectId })).places).toEqual([]);
    const [first] = await rows();
    await core.client.mend.mark({ projectId, made: made(first), mark: 'review' });
    expect(await core.client.mend.similar({ projectId })).toEqual({ edit: null, places: [] });
  });
});
