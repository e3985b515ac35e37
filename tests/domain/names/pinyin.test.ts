import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinyinSound } from '../../../shared/domain/names/pinyin.ts';
import { consonantsOf, soundOf } from '../../../shared/domain/text/phonetic.ts';

/** A syllable in Palladius's Russian and in pinyin. */
const syllables = [
  ['цзинь', 'jin'],
  ['пин', 'ping'],
  ['чжан', 'zhang'],
  ['сюэ', 'xue'],
  ['цинь', 'qin'],
  ['цао', 'cao'],
  ['цзэ', 'ze'],
  ['дун', 'dong'],
  ['хуа', 'hua'],
  ['жэнь', 'ren'],
  ['шань', 'shan'],
  ['ян', 'yang'],
] as const;

describe('pinyin', () => {
  it('has the consonants that Palladius’s system has', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 3 }), (name) => {
        const english = name.map(([, pinyin]) => pinyin).join('');
        const sound = pinyinSound(english);
        if (sound === null) return;
        expect(consonantsOf(sound)).toBe(consonantsOf(soundOf(name.map(([russian]) => russian).join(''))));
      }),
    );
    expect(pinyinSound('xueqin')).not.toBeNull();
  });

  it.each(['smith', 'jackson', 'moscow', 'alexander', 'ivan'])('is not %s', (name) => {
    expect(pinyinSound(name)).toBeNull();
  });
});
