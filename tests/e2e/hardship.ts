import type { BrowserContext, Page } from 'playwright-core';

/** So many times slower the pages compute than the machine does; by the variable SVERKA_TEST_SLOWER. */
const slower = Number(process.env.SVERKA_TEST_SLOWER ?? 1);
/** Each question and each answer is on its way for up to so many ms more, by chance; by SVERKA_TEST_DELAY. */
const delay = Number(process.env.SVERKA_TEST_DELAY ?? 0);

/**
 * Makes pages of this context suffer what a busy machine does to them now and then, so that races show which would
 * be one failure in hundreds of runs. Does nothing unless one of the two variables is set.
 */
export const burdenContext = async (context: BrowserContext): Promise<void> => {
  if (delay === 0) return;
  await context.addInitScript((most) => {
    const { fetch } = window;
    const wait = () => new Promise((resolve) => setTimeout(resolve, Math.random() * most));
    window.fetch = async (...words) => {
      await wait();
      const answer = await fetch(...words);
      await wait();
      return answer;
    };
  }, delay);
};

/** The same for what a page computes; see {@link burdenContext}. */
export const burdenPage = async (page: Page): Promise<void> => {
  if (slower === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
};
