import { describe, expect, it } from 'vitest';
import { nounsLikeVerbs } from '../../../shared/domain/dictionary/nounsLikeVerbs.ts';

describe('nouns and small words that end as verbs do', () => {
  it.each(['билет', 'билете', 'газет', 'газете', 'минут', 'лет', 'лишь', 'нет'])('are told: %s', (word) => {
    expect(nounsLikeVerbs().has(word)).toBe(true);
  });

  it.each(['идет', 'берет', 'примет', 'сообщает', 'будет', 'следует', 'может', 'пишут'])(
    'are told from forms of verbs: %s',
    (word) => {
      expect(nounsLikeVerbs().has(word)).toBe(false);
    },
  );
});
