import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ferryRows, openBench } from './openBench.tsx';

const comment = {
  id: 7,
  text: 'Check the hour.',
  at: 1,
  changedAt: 2,
  author: 'Anna Kovalevskaya-Petrova',
  resolved: true,
  about: null,
};

beforeEach(async () => {
  localStorage.clear();
});

test('when a comment was made and what can be done with it is read in a small window, too', async () => {
  await page.viewport(720, 450);
  await openBench({
    rows: ferryRows().map((row) => ({ ...row, comments: [comment] })),
    // Whose it is can change it as well.
    preferences: { language: 'en', theme: 'light', textSize: 16, author: comment.author },
  });
  const reopen = page.getByRole('button', { name: /^Reopen/ });
  if (reopen.elements().length === 0) await userEvent.keyboard('{Control>}{Alt>}m{/Alt}{/Control}');
  await expect.element(reopen).toBeInTheDocument();
  const line = reopen.element().closest('.comment-line');
  const parts = [...(line?.querySelectorAll('.comment-author, time, .comment-resolved, .button') ?? [])];
  expect(parts).toHaveLength(6);
  for (const part of parts) expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth + 1);
  expect(line?.scrollWidth).toBeLessThanOrEqual((line?.clientWidth ?? 0) + 6);
});
