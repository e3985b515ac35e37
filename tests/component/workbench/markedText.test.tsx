import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { MarkedText } from '../../../renderer/views/workbench/grid/marked-text.tsx';
import type { Mark } from '../../../renderer/views/workbench/grid/marks.ts';
import '../../../renderer/views/workbench/correct/editor.css';

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

test('what a screen reader says of a change is apart from the word it follows', async () => {
  const insertion: Mark = { kind: 'inserted', from: 5, to: 13, change: 'addition', move: null, words: '' };
  const { container } = await render(<MarkedText text="years, at last" marks={[insertion]} />);
  const { content } = getComputedStyle(container.querySelector('ins') ?? container, '::before');
  // Nothing to be seen, and words that begin and end with a space.
  expect(content).toMatch(/^"" \/ " " "[^"]+" " "$/);
});
