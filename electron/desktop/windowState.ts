import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

/** The least that the screens are made for. */
export const leastSize = { width: 1024, height: 640 } as const;

/** Where a window was: device-independent pixels. `isMaximized` keeps the bounds it goes back to. */
const windowState = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(leastSize.width),
  height: z.number().int().min(leastSize.height),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

const firstSize = { width: 1440, height: 900 } as const;

/** So much of a window must be on a display that it can be seen and taken hold of. */
const visibleEdge = 120;

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);

const isOn = (state: WindowState, area: Rectangle): boolean =>
  overlap(state.x, state.width, area.x, area.width) >= visibleEdge &&
  overlap(state.y, state.height, area.y, area.height) >= visibleEdge &&
  // The title bar is above, so it must not be.
  state.y >= area.y;

const centred = (area: Rectangle): WindowState => {
  const width = Math.max(leastSize.width, Math.min(firstSize.width, area.width));
  const height = Math.max(leastSize.height, Math.min(firstSize.height, area.height));
  return {
    x: Math.round(area.x + Math.max(0, area.width - width) / 2),
    y: Math.round(area.y + Math.max(0, area.height - height) / 2),
    width,
    height,
    isMaximized: false,
  };
};

/**
 * Where to open the window: as it was, unless the display it was on is gone; then, and at first, in the middle of
 * the first of `areas` (work areas of the displays, the primary one first).
 */
export const placeWindow = (
  last: WindowState | null,
  areas: readonly [Rectangle, ...Rectangle[]],
): WindowState => (last !== null && areas.some((area) => isOn(last, area)) ? last : centred(areas[0]));

/** The state kept in `file`; null where there is none, or none that makes sense. */
export const readWindowState = (file: string): WindowState | null => {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};

/** Keeps the state. A window's place is not worth a message, so failures are passed over. */
export const writeWindowState = (file: string, state: WindowState): void => {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The window opens in the middle next time.
  }
};
