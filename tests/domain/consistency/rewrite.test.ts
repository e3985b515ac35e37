import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../shared/domain/consistency/rewrite.ts';

describe('putting one form for another', () => {
  it.each([
    ['dialogues', 'dialogue', 'dialog', 'dialogs'],
    ['Dialogue', 'dialogue', 'dialog', 'Dialog'],
    ['DIALOGUE', 'dialogue', 'dialog', 'DIALOG'],
    ['dialog', 'dialog', 'dialogue', 'dialogue'],
    ['complaints', 'complaint', 'wish', 'wishes'],
    ['studies', 'study', 'survey', 'surveys'],
    ['surveys', 'survey', 'study', 'studies'],
    ['organising', 'organise', 'organize', 'organizing'],
    ['Kiev', 'Kiev', 'Kyiv', 'Kyiv'],
    ['went', 'go', 'walk', 'walk'],
  ])('%s (%s) by %s is %s', (written, form, target, expected) => {
    expect(rewritten(written, form, target, 'spelling')).toBe(expected);
  });

  it('a whole translation goes in as it is', () => {
    expect(rewritten('NO SMOKING', 'NO SMOKING', 'Do not smoke.', 'original')).toBe('Do not smoke.');
  });
});
