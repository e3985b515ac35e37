import { expect, onTestFinished, test, vi } from 'vitest';
import { Session } from '../../electron/core/session.ts';
import { Lane } from '../../electron/core/threads/lane.ts';
import { coresOfTest } from './cores.ts';

const { coreHere } = coresOfTest();

test('while a window opens no thread is begun and no backup made that nobody asked for', async () => {
  const warm = vi.spyOn(Lane.prototype, 'warm').mockImplementation(() => {});
  const backUp = vi.spyOn(Session.prototype, 'backUp').mockResolvedValue();
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const begun = () => [warm, backUp].map(({ mock }) => mock.calls.length);
  const core = coreHere({ host: 'web' });
  vi.advanceTimersByTime(3_000);
  expect(begun()).toEqual([0, 0]);
  vi.advanceTimersByTime(3_000);
  expect(begun()).toEqual([2, 1]);
  // The aligner's thread practises.
  expect(warm.mock.calls).toEqual([[], [true]]);
  await core.close();
  await coreHere({ host: 'web', readOnly: true }).close();
  vi.advanceTimersByTime(6_000);
  expect(begun()).toEqual([2, 1]);
});
