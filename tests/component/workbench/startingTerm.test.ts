import { afterEach, beforeEach, expect, test } from 'vitest';
import { startingTerm } from '../../../renderer/views/workbench/words/places.ts';

const source = 1;

beforeEach(() => {
  document.body.innerHTML = `
    <div class="bench-row" data-index="0">
      <div data-column="1"><p class="text">Смотритель зажёг лампу.</p></div>
      <div data-column="2"><p class="text">The keeper lit the lamp.</p></div>
    </div>
    <p id="aside">quay</p>`;
});

afterEach(() => {
  CSS.highlights.clear();
  document.getSelection()?.removeAllRanges();
  document.body.innerHTML = '';
});

const rangeOf = (words: string, within: string): Range => {
  const text = document.querySelector(within)?.firstChild;
  if (!(text instanceof Text)) throw new Error(`no text in ${within}`);
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  return range;
};
const [original, translation] = ['[data-column="1"] p', '[data-column="2"] p'];

test('a word pointed at in the original is the term', () => {
  CSS.highlights.set('pointed', new Highlight(rangeOf('лампу', original)));
  CSS.highlights.set('counterpart', new Highlight(rangeOf('lamp', translation)));
  expect(startingTerm(source)).toEqual({ term: 'лампу', translations: '' });
});

test('a word of a translation is the translation, and what surely answers to it in the original the term', () => {
  CSS.highlights.set('pointed', new Highlight(rangeOf('lamp', translation)));
  CSS.highlights.set('counterpart', new Highlight(rangeOf('лампу', original)));
  expect(startingTerm(source)).toEqual({ term: 'лампу', translations: 'lamp' });
  expect(startingTerm(null)).toEqual({ term: 'lamp', translations: '' });
});

test('what is lit for other words than those selected is no term', () => {
  CSS.highlights.set('pointed', new Highlight(rangeOf('lamp', translation)));
  CSS.highlights.set('counterpart', new Highlight(rangeOf('лампу', original)));
  document.getSelection()?.addRange(rangeOf('keeper', translation));
  expect(startingTerm(source)).toEqual({ term: '', translations: 'keeper' });
});

test('words from beside the texts may be anything; the field for the term is the first', () => {
  document.getSelection()?.addRange(rangeOf('quay', '#aside'));
  expect(startingTerm(source)).toEqual({ term: 'quay', translations: '' });
  document.getSelection()?.removeAllRanges();
  expect(startingTerm(source)).toEqual({ term: '', translations: '' });
});
