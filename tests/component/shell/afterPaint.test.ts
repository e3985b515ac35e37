import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPaint } from '../../../renderer/state/after-paint.ts';

let frame: () => void = () => {};
const cancelled = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => {
    frame = work;
    return 7;
  });
  vi.stubGlobal('cancelAnimationFrame', cancelled);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  cancelled.mockClear();
});

test('is done in a task after the next frame, once', () => {
  const work = vi.fn();
  afterPaint(work);
  vi.advanceTimersByTime(50);
  frame();
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledTimes(1);
});

test('is done all the same where no frame comes, and not again should one come late', () => {
  const work = vi.fn();
  afterPaint(work);
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledTimes(1);
  expect(cancelled).toHaveBeenCalledWith(7);
});

test('can be called off before the frame and after it', () => {
  const work = vi.fn();
  afterPaint(work)();
  const callOff = afterPaint(work);
  frame();
  callOff();
  vi.advanceTimersByTime(1_000);
  expect(work).not.toHaveBeenCalled();
});
