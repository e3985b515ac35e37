import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { MarkedText } from '../../../renderer/views/workbench/grid/marked-text.tsx';
import type { Mark } from '../../../renderer/views/workbench/grid/marks.ts';

/** Words that the text lacks at its beginning. */
const dropped = (words: string): Mark => ({
  kind: 'dropped',
  from: 0,
  to: 0,
  change: 'omission',
  move: null,
  words,
});

test('words of several changes that are missing at one place are all there, and go one by one', async () => {
  const complained = vi.spyOn(console, 'error');
  const shown = (marks: readonly Mark[]) => <MarkedText text="left." marks={marks} isInline />;
  const { container, rerender } = await render(shown([dropped('the'), dropped('old'), dropped('ferry')]));
  const words = () => [...container.querySelectorAll('del')].map(({ textContent }) => textContent?.trim());
  expect(words()).toEqual(['the', 'old', 'ferry']);
  await rerender(shown([dropped('old')]));
  expect(words()).toEqual(['old']);
  expect(complained).not.toHaveBeenCalled();
  complained.mockRestore();
});
