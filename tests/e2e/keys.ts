import type { Page } from 'playwright-core';

/** What the browser is told of a key, by its code. */
const described = (code: string): { readonly key: string; readonly windowsVirtualKeyCode: number } => {
  const named: Readonly<Record<string, readonly [string, number]>> = {
    ArrowDown: ['ArrowDown', 40],
    ArrowUp: ['ArrowUp', 38],
    ArrowLeft: ['ArrowLeft', 37],
    ArrowRight: ['ArrowRight', 39],
    Home: ['Home', 36],
    End: ['End', 35],
    Enter: ['Enter', 13],
    Escape: ['Escape', 27],
    Space: [' ', 32],
    Backspace: ['Backspace', 8],
  };
  const [key, windowsVirtualKeyCode] = named[code] ?? [
    code.replace(/^(Key|Digit)/, '').toLowerCase(),
    code.replace(/^(Key|Digit)/, '').charCodeAt(0),
  ];
  return { key, windowsVirtualKeyCode };
};

const bits = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const;
const isModifier = (name: string): name is keyof typeof bits => name in bits;

/**
 * Presses keys, as `Control+KeyZ`, one after the other without waiting for anything in between: all are on their way
 * before the page has done the first.
 */
export const burst = async (page: Page, keys: readonly string[]): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  try {
    const sent = keys.flatMap((combination) => {
      const parts = combination.split('+');
      const code = parts.at(-1) ?? '';
      const held = parts.slice(0, -1).filter(isModifier);
      const modifiers = held.reduce((sum, name) => sum + bits[name], 0);
      const { key, windowsVirtualKeyCode } = described(code);
      const text = modifiers === 0 && key.length === 1 ? key : code === 'Enter' ? '\r' : undefined;
      const event = { code, key, modifiers, windowsVirtualKeyCode };
      return [
        session.send('Input.dispatchKeyEvent', {
          type: text === undefined ? 'rawKeyDown' : 'keyDown',
          ...event,
          ...(text === undefined ? {} : { text }),
        }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
      ];
    });
    await Promise.all(sent);
  } finally {
    await session.detach();
  }
};
