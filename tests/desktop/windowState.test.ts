import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  leastSize,
  placeWindow,
  readWindowState,
  writeWindowState,
} from '../../electron/desktop/windowState.ts';

const coordinate = fc.integer({ min: -5000, max: 5000 });
const area = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 1024, max: 5000 }),
  height: fc.integer({ min: 700, max: 3000 }),
});
const state = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: leastSize.width, max: 6000 }),
  height: fc.integer({ min: leastSize.height, max: 6000 }),
  isMaximized: fc.boolean(),
});

describe('placing the window', () => {
  it('always has it where it can be seen and taken by its title bar', () => {
    fc.assert(
      fc.property(fc.option(state), area, fc.array(area, { maxLength: 3 }), (last, primary, others) => {
        const placed = placeWindow(last, [primary, ...others]);
        const visible = [primary, ...others].some(
          ({ x, y, width, height }) =>
            Math.min(placed.x + placed.width, x + width) - Math.max(placed.x, x) >= 120 &&
            placed.y >= y &&
            placed.y <= y + height - 120,
        );
        expect(visible).toBe(true);
      }),
    );
  });

  it('leaves it where it was while that can be seen', () => {
    const last = { x: 1900, y: 0, width: 1300, height: 800, isMaximized: true };
    const left = { x: 0, y: 0, width: 1920, height: 1080 };
    const right = { x: 1920, y: 0, width: 1920, height: 1080 };
    expect(placeWindow(last, [left, right])).toBe(last);
    // The right display is gone: 20 pixels of the window would be left.
    expect(placeWindow(last, [left])).toEqual({
      x: 240,
      y: 90,
      width: 1440,
      height: 900,
      isMaximized: false,
    });
  });
});

describe('keeping its place', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sverka-window-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads what it wrote', () => {
    const file = join(folder, 'window.json');
    fc.assert(
      fc.property(state, (kept) => {
        writeWindowState(file, kept);
        expect(readWindowState(file)).toEqual(kept);
      }),
    );
  });

  it.each(['', '{', 'null', '[]', '{"x":"1"}', '{"x":1e400,"y":0,"width":1,"height":1,"isMaximized":false}'])(
    'starts anew from %j',
    async (text) => {
      const file = join(folder, 'broken.json');
      await writeFile(file, text);
      expect(readWindowState(file)).toBeNull();
    },
  );

  it('stands a folder that is not there', () => {
    const file = join(folder, 'no', 'window.json');
    writeWindowState(file, { x: 0, y: 0, width: 1300, height: 800, isMaximized: false });
    expect(readWindowState(file)).toBeNull();
  });
});
