import { beforeEach, describe, expect, test } from 'vitest';
import { rowFlags } from '../../shared/domain/mend/shape.ts';
import { outcomeOf, problemOf } from './fixtures.ts';
import { block, made, ownLighthouse, texts } from './lighthouse.ts';

const lighthouse = ownLighthouse();
const { core, rows, reversible, join } = lighthouse;
let projectId = '';
let start: unknown;

beforeEach(() => {
  ({ projectId, start } = lighthouse.current);
});

const align = (scope: Parameters<typeof core.client.rows.align>[0]['scope'], keepMended = false) =>
  outcomeOf(core.client.rows.align({ projectId, scope, keepMended }));

describe('aligning anew', () => {
  test('leaves alone what is accepted, locked and pinned, and mends the rest', async () => {
    const whole = texts(await rows());
    const accepted = await join(0, 1);
    await core.client.mend.mark({ projectId, made: made(accepted), mark: 'accepted' });
    const locked = await join(1, 2);
    await core.client.mend.lock({ projectId, made: made(locked), locked: true });
    await join(2, 3);
    const settled = texts((await rows()).slice(0, 2));
    await align({ kind: 'all' });
    const after = await rows();
    expect(texts(after)).toEqual([...settled, ...whole.slice(4)]);
    expect(after.slice(0, 2).map(({ flags }) => flags & (rowFlags.accepted | rowFlags.locked))).toEqual([
      rowFlags.accepted,
      rowFlags.locked,
    ]);
    await reversible(6);
  });

  test('keeps what was mended by hand since, unless it is told not to', async () => {
    const whole = texts(await rows());
    const joined = await join(0, 1);
    const [, , third, fourth] = await rows();
    await core.client.mend.move({
      projectId,
      made: made(third, fourth),
      blocks: [block(third, 1)],
      to: 'down',
    });
    const mended = texts(await rows());
    await align({ kind: 'all' }, true);
    await align({ kind: 'version', versionId: third?.cells[1]?.versionId ?? 0 }, true);
    expect(texts(await rows())).toEqual(mended);
    expect((await rows())[0]).toMatchObject({ id: joined?.id, confidence: null });
    await align({ kind: 'all' });
    expect(texts(await rows())).toEqual(whole);
    expect((await rows()).every(({ confidence }) => confidence !== null)).toBe(true);
    await reversible((await core.client.edits.list({ projectId, count: 10 })).length);
  });

  test('of a stretch touches nothing outside it', async () => {
    const whole = texts(await rows());
    await join(0, 1);
    const inside = await join(3, 4);
    const all = await rows();
    await align({ kind: 'stretch', from: inside?.id ?? 0, to: all.at(-1)?.id ?? 0 });
    expect(texts(await rows())).toEqual([...texts(all.slice(0, 3)), ...whole.slice(4)]);
    expect((await core.client.edits.state({ projectId })).undo).toMatchObject({
      kind: 'alignStretch',
      row: 4,
      lastRow: all.length,
    });
    await reversible(3);
  });

  test('of one version leaves the rows of the others', async () => {
    const whole = texts(await rows());
    const [first, second, third] = await rows();
    await core.client.mend.move({
      projectId,
      made: made(first, third),
      blocks: [block(third, 1)],
      to: { rowId: first?.id ?? 0 },
    });
    await align({ kind: 'version', versionId: second?.cells[1]?.versionId ?? 0 });
    expect(texts(await rows())).toEqual(whole);
    expect((await rows()).map(({ id }) => id)).toEqual((start as { index: { ids: number[] } }).index.ids);
    await reversible(2);
  });

  test('is undone by its edit alone, and not once another edit was made', async () => {
    const mended = async () => {
      await join(0, 1);
      return await align({ kind: 'all' });
    };
    const { editId } = await mended();
    const [, , third] = await rows();
    await core.client.mend.mark({ projectId, made: made(third), mark: 'accepted' });
    const after = await rows();
    const undo = () => core.client.edits.undo({ projectId, editId: editId ?? 0 });
    expect(await problemOf(undo())).toEqual({ code: 'notLastEdit', params: {} });
    expect(await rows()).toEqual(after);
    await core.client.edits.undo({ projectId });
    expect((await undo()).label.kind).toBe('align');
    expect(await problemOf(undo())).toEqual({ code: 'notLastEdit', params: {} });
    expect(texts(await rows()).slice(0, 1)).toEqual([[expect.any(Array), expect.any(Array)]]);
    await reversible(1);
  });

  test('has no edit to undo where all comes out as it was', async () => {
    const whole = await rows();
    expect(await align({ kind: 'all' })).toEqual({ rows: whole.length, editId: null });
    await reversible(0);
  });

  test('is refused where the project was changed while it was computed', async () => {
    const [first] = await rows();
    const stream = await core.client.rows.align({ projectId });
    const reading = stream[Symbol.asyncIterator]();
    await reading.next();
    await core.client.mend.mark({ projectId, made: made(first), mark: 'review' });
    const rest = async () => {
      for (let step = await reading.next(); !step.done; step = await reading.next());
    };
    expect(await problemOf(rest())).toEqual({ code: 'stale', params: {} });
  });
});
