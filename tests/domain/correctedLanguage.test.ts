import { expect, test } from 'vitest';
import { correctedLanguage } from '../../shared/domain/correctedLanguage.ts';
import type { VersionRole } from '../../shared/domain/model.ts';

const spoken = (role: VersionRole, language: string) => ({ role, language });
const original = spoken('source', 'ru');

test.each([
  ['the machine’s, wherever it stands', [original, spoken('human', 'de'), spoken('machine', 'en')], 'en'],
  ['the first human’s without a machine', [original, spoken('human', 'fr'), spoken('human', 'en')], 'fr'],
  ['its own, of an original alone', [original], 'ru'],
  ['not known, of nothing', [], 'und'],
] as const)('a corrected text is written in %s', (_, versions, language) => {
  expect(correctedLanguage(versions)).toBe(language);
});
