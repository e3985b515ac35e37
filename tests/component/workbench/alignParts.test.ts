import { describe, expect, test } from 'vitest';
import { type CommandId, keysOf } from '../../../renderer/state/keymap.ts';
import { actionOfKey } from '../../../renderer/views/workbench/align/actions.ts';
import { wordStep } from '../../../renderer/views/workbench/align/caret.ts';
import { createEchoes } from '../../../renderer/views/workbench/align/echoes.ts';
import { sharedWords } from '../../../renderer/views/workbench/align/shared-words.ts';
import { nextPosition, suspiciousSpot } from '../../../renderer/views/workbench/align/wandering.ts';
import { pressOf } from '../../../renderer/views/workbench/cursor/press.ts';
import { changedIndex } from '../../../renderer/views/workbench/grid/row-index.ts';
import { rowFlags } from '../../../shared/domain/mend/shape.ts';
import { exampleRow } from './rows.ts';

const index = {
  ids: [1, 2, 3, 4],
  states: ['new', 'edited', 'new', 'new'] as const,
  confidences: [0.9, 0.2, null, 0.3],
  lengths: [10, 20, 30, 40],
  flags: [0, 0, rowFlags.uneven, rowFlags.accepted],
  moved: [],
  tallies: [],
};
const asIndex = { ...index, states: [...index.states] };

describe('the index after a step', () => {
  test('two rows became one, and a new one stands at the end', () => {
    const joined = exampleRow(
      1,
      { 1: 'abc', 2: 'abcde' },
      { id: 2, confidence: null, flags: rowFlags.missing },
    );
    const fresh = exampleRow(3, { 1: 'x' }, { id: 9, confidence: 0.5 });
    expect(
      changedIndex(asIndex, {
        rows: [fresh, joined],
        gone: [3],
        moved: [{ rowId: 9, versionId: 1, after: 1 }],
        tallies: [],
      }),
    ).toEqual({
      ids: [1, 2, 4, 9],
      states: ['new', 'new', 'new', 'new'],
      confidences: [0.9, null, 0.3, 0.5],
      lengths: [10, 5, 40, 1],
      flags: [0, rowFlags.missing, rowFlags.accepted, fresh.flags | rowFlags.moved],
      moved: [{ rowId: 9, versionId: 1, after: 1 }],
      tallies: [],
    });
  });
});

describe('news of edits', () => {
  const change = { kind: 'rows' as const, projectId: 'p', rowIds: [2, 1], gone: [3] };
  const answer = { rows: [exampleRow(0, {}), exampleRow(1, {})], gone: [3], moved: [], tallies: [] };

  test('of one’s own are passed over, whether they come before the answer or after it', () => {
    const read: string[] = [];
    const echoes = createEchoes();
    const first = echoes.begin();
    echoes.hear(change, () => read.push('before'));
    first(answer);
    echoes.begin()(answer);
    echoes.hear(change, () => read.push('after'));
    expect(read).toEqual([]);
    echoes.hear(change, () => read.push('another'));
    expect(read).toEqual(['another']);
  });

  test('of others are read after several edits of one’s own that were told as one', () => {
    const read: string[] = [];
    const echoes = createEchoes();
    for (let edit = 0; edit < 3; edit++) echoes.begin()(answer);
    echoes.hear(change, () => read.push('mine'));
    echoes.hear(change, () => read.push('theirs'));
    expect(read).toEqual(['theirs']);
  });

  test('of others are read, though an edit of one’s own fails meanwhile', () => {
    const read: string[] = [];
    const echoes = createEchoes();
    const ended = echoes.begin();
    echoes.hear(change, () => read.push('theirs'));
    expect(read).toEqual([]);
    ended(null);
    expect(read).toEqual(['theirs']);
  });
});

describe('keys', () => {
  const usual = (id: CommandId) => keysOf({}, id);
  const pressed = (code: string, modifiers: KeyboardEventInit = {}, keys = usual) =>
    actionOfKey(pressOf(new KeyboardEvent('keydown', { code, ...modifiers })), keys);

  test('are told by their place, with their modifiers', () => {
    expect(pressed('KeyM')).toBe('joinBelow');
    expect(pressed('KeyM', { shiftKey: true })).toBe('joinAbove');
    expect(pressed('KeyR', { shiftKey: true, ctrlKey: true })).toBe('realign');
    expect(pressed('Numpad1')).toBe('nextUneven');
    expect(pressed('KeyM', { ctrlKey: true })).toBeNull();
    expect(pressed('KeyA', { altKey: true })).toBeNull();
  });

  test('are those that were chosen', () => {
    const changed = { 'align.joinBelow': 'KeyJ', 'align.lock': '' };
    const own = (id: CommandId) => keysOf(changed, id);
    expect(pressed('KeyJ', {}, own)).toBe('joinBelow');
    expect(pressed('KeyM', {}, own)).toBeNull();
    expect(pressed('KeyL', {}, own)).toBeNull();
  });
});

describe('wandering', () => {
  test('goes round, and a doubt that was accepted is none', () => {
    expect(nextPosition(asIndex, 'doubtful', 1, 1)).toBe(1);
    expect(nextPosition(asIndex, 'doubtful', 0, -1)).toBe(1);
    expect(nextPosition(asIndex, 'uneven', 3, 1)).toBe(2);
    expect(nextPosition(asIndex, 'unaligned', 0, 1)).toBeNull();
  });

  test('stops at the block that is likely in the wrong row', () => {
    const above = exampleRow(0, { 1: 'a', 2: null });
    const two = exampleRow(1, { 1: 'a', 2: 'b' });
    const crowded = {
      ...two,
      cells: two.cells.map((cell) =>
        cell.versionId === 2 ? { ...cell, paragraphs: [...cell.paragraphs, ...cell.paragraphs] } : cell,
      ),
    };
    expect(suspiciousSpot(crowded, [1, 2], above)).toEqual({ position: 1, column: 2, at: 0 });
    expect(suspiciousSpot(crowded, [1, 2], two)).toEqual({ position: 1, column: 2, at: 1 });
    expect(suspiciousSpot(above, [1, 2], undefined)).toEqual({ position: 0, column: 2, at: 0 });
  });
});

describe('texts', () => {
  test('numbers and names are shared across scripts, words within a language', () => {
    const text = 'In 1994 Vera went to Volsk.';
    const words = (other: string, across: boolean) => sharedWords(other, text, across).words;
    expect(words('В 1994 Вера поехала в Вольск.', true)).toEqual(['1994', 'Vera', 'Volsk']);
    expect(words('Somebody went to Volsk in 1995.', false)).toEqual(['Volsk']);
    expect(words('Ничего общего здесь нет.', true)).toEqual([]);
    expect(sharedWords('20 000 за 3,8', '20,000 for 3.8', true).words).toEqual(['20,000', '3.8']);
  });

  test('a caret steps to where words begin, and stays inside', () => {
    expect(wordStep('one two  three', 0, 1)).toBe(4);
    expect(wordStep('one two  three', 4, 1)).toBe(9);
    expect(wordStep('one two  three', 9, 1)).toBe(9);
    expect(wordStep('one two  three', 6, -1)).toBe(4);
  });
});
