import { afterEach, beforeEach, expect, test } from 'vitest';
import { selectedWords } from '../../../renderer/views/workbench/comments/subject.ts';
import { drawnText, rangesOf, selectedPlace } from '../../../renderer/views/workbench/words/places.ts';

/** "The keeper lit the lamp." against a base that has "The watchman lit a lamp", its words written in. */
beforeEach(() => {
  document.body.innerHTML = `
    <div class="bench-row" data-index="4">
      <div data-column="2"><p class="text">The <span class="mark-written"><del>watchman</del> </span><ins>keeper</ins> lit <span class="mark-written"><del>a</del> </span><ins>the</ins> lamp.</p></div>
    </div>`;
});

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.innerHTML = '';
});

const cell = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[data-column]');
  if (!found) throw new Error('no cell');
  return found;
};

test('words of the base that are written in are no part of the text, nor of its places', () => {
  const text = 'The keeper lit the lamp.';
  expect(drawnText(cell())).toBe(text);
  const from = text.indexOf('lamp');
  expect(rangesOf(cell(), [{ from, to: from + 4 }]).map(String)).toEqual(['lamp']);
});

test('what is selected over them has the words of the text alone', () => {
  document.getSelection()?.selectAllChildren(cell());
  expect(selectedWords()).toEqual({ position: 4, column: 2, quote: 'The keeper lit the lamp.' });
  expect(selectedPlace()).toMatchObject({ position: 4, key: 2, offset: 0, end: 24 });
  const struck = cell().querySelector('del');
  if (struck) document.getSelection()?.selectAllChildren(struck);
  expect(selectedWords()).toBeNull();
});
