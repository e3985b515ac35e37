import type { Page } from 'playwright-core';
import { serve } from '../setup/served.ts';
import { rest } from './browser.ts';

/** What one key led to, in ms after it was pressed. */
export interface Measured {
  readonly kind: 'edit' | 'undo';
  /** Made right after the project was opened, while its checks and figures are worked out in the background. */
  readonly isEarly: boolean;
  /** One-based number of the row. */
  readonly row: number;
  /** The core's answer, which comes after the commit, has arrived. */
  readonly committed: number;
  /** The frame that shows it has been painted. */
  readonly repainted: number;
}

interface Press {
  readonly at: number;
  answered: number | null;
  painted: number | null;
}

/** What bench and page tell each other: nobody asks again and again, which would take time from the page. */
interface Told {
  /** The next press, once what it led to has been painted. */
  next: Promise<Press>;
  settle: (press: Press) => void;
}

/** What browsers have and TypeScript does not know yet. */
interface Tasks {
  readonly scheduler: {
    postTask(task: () => void, options: { readonly priority: 'user-blocking' }): Promise<void>;
  };
}

/** In the page: notes when keys are pressed, when the core answers, and when what changed in the grid is painted. */
const record = (): void => {
  let press: Press | null = null;
  window.addEventListener(
    'keydown',
    ({ code, timeStamp }) => {
      if (['KeyM', 'KeyD', 'KeyZ'].includes(code)) press = { at: timeStamp, answered: null, painted: null };
    },
    { capture: true },
  );
  const ask = window.fetch.bind(window);
  window.fetch = async (...given) => {
    const response = await ask(...given);
    const [target] = given;
    const address = target instanceof Request ? target.url : String(target);
    if (/\/(mend|edits)\/(join|move|undo)/.test(address) && press && press.answered === null)
      press.answered = performance.now();
    return response;
  };
  const painted = (shown: Press): void => {
    // A task that is asked for in a frame comes after its paint; this one before all that waits for the paint, too.
    requestAnimationFrame(() => {
      const { scheduler } = window as unknown as Tasks;
      const after = (): void => {
        shown.painted = performance.now();
        (window as unknown as Told).settle(shown);
      };
      void scheduler.postTask(after, { priority: 'user-blocking' });
    });
  };
  const waiting = new Set<Press>();
  new MutationObserver((changes) => {
    if (!press || press.answered === null || waiting.has(press)) return;
    const isInGrid = changes.some(
      ({ target }) => target instanceof Element && target.closest('.bench-rows') !== null,
    );
    if (!isInGrid) return;
    waiting.add(press);
    painted(press);
  }).observe(document, { subtree: true, childList: true, attributes: true });
};

const pressAndMeasure = async (
  page: Page,
  keys: string,
): Promise<Pick<Measured, 'committed' | 'repainted'>> => {
  await page.evaluate(() => {
    const told = window as unknown as Told;
    told.next = new Promise((resolve) => {
      told.settle = resolve;
    });
  });
  await page.keyboard.press(keys);
  return page.evaluate(async () => {
    const { at, answered, painted } = await (window as unknown as Told).next;
    return { committed: (answered ?? 0) - at, repainted: (painted ?? 0) - at };
  });
};

/** Milliseconds from what one key did to the next key: a hand that is in a hurry. */
const betweenKeys = 100;

const goToRow = async (page: Page, number: number): Promise<void> => {
  await page.keyboard.press('Control+KeyJ');
  await page.getByRole('dialog').getByRole('textbox').fill(String(number));
  await page.keyboard.press('Enter');
  await page.locator(`.bench-row[data-index="${number - 1}"] .align-block:focus`).waitFor();
};

/** Where and how often: rows are one-based; the first two rounds at each warm up. */
interface Places {
  /** Mended as soon as the project is open. */
  readonly early: number;
  /** Mended when its background work is done. */
  readonly later: readonly number[];
  readonly rounds: number;
}

/** Joins rows and moves paragraphs by their keys in the served page, each undone. */
export const mendInBrowser = async (
  library: string,
  projectId: string,
  { early, later, rounds }: Places,
): Promise<readonly Measured[]> => {
  const served = await serve(library);
  const { page } = served;
  const found: Measured[] = [];
  try {
    await page.addInitScript(record);
    await page.goto(served.address);
    await page.goto(`${page.url().split('#')[0]}#/project/${projectId}`);
    await page.locator('.bench [role=gridcell]').first().waitFor();
    await page.keyboard.press('Control+Alt+KeyA');
    await page.locator('.align-block').first().waitFor();
    for (const row of [early, ...later]) {
      const isEarly = row === early;
      if (row === later[0]) await rest(served);
      await goToRow(page, row);
      for (let round = -2; round < rounds; round++) {
        for (const keys of ['KeyM', 'KeyD']) {
          const edit = { kind: 'edit' as const, isEarly, row, ...(await pressAndMeasure(page, keys)) };
          await page.waitForTimeout(betweenKeys);
          const undo = {
            kind: 'undo' as const,
            isEarly,
            row,
            ...(await pressAndMeasure(page, 'Control+KeyZ')),
          };
          if (round >= 0) found.push(edit, undo);
          await page.locator(`.bench-row[data-index="${row - 1}"] .align-block:focus`).waitFor();
          await page.waitForTimeout(betweenKeys);
        }
      }
    }
  } finally {
    await served.stop();
  }
  return found;
};
