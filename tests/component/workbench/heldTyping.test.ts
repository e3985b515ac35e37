import { expect, test } from 'vitest';
import { createHeldTyping } from '../../../renderer/views/workbench/correct/held-typing.ts';

test('what was typed into a row goes into no other, and into it once', () => {
  const held = createHeldTyping();
  for (const letter of 'yes') held.add(349, letter);
  held.add(12, 'no');
  expect([held.take(3), held.take(349), held.take(349), held.take(12)]).toEqual(['', 'yes', '', 'no']);
});
