import { describe, expect, it } from 'vitest';
import { trustedWhereRead } from '../../../shared/domain/align/doubt/readable.ts';
import { weighWords } from '../../../shared/domain/align/evidence/evidence.ts';
import { evidenceFor } from '../../../shared/domain/align/evidence/witnesses.ts';
import { createProgress } from '../../../shared/domain/align/progress.ts';
import { profileOf } from '../../../shared/domain/align/reading/profile.ts';
import { readVersions } from '../../../shared/domain/align/reading/reading.ts';
import { versionOf } from './versions.ts';

const stems = (
  'river stone winter letter garden window teacher minister budget village harvest engine station mirror captain ' +
  'shadow bridge market silence forest doctor painter whisper lantern thunder island'
).split(' ');
const numbers = Array.from({ length: 32 }, (_, n) => n);

/** Words of a paragraph; most of them no other has. */
const wordsOf = (n: number) =>
  Array.from(
    { length: 24 },
    (_, at) => `${stems[(n + at) % stems.length]}${'abcdefgh'.charAt(n % 8)}${'uvwx'.charAt(n >> 3)}ik`,
  );
const told = (n: number) => `${wordsOf(n).join(' ')}.`;
const toldAgain = (n: number) => `${wordsOf(n).toReversed().join(' ')}.`;
/** As long, and but for every fourth word of words that stand nowhere else. */
const garbled = (n: number) =>
  `${wordsOf(n)
    .map((word, at) => (at % 4 === 0 ? word : `q${n}x${at}`.padEnd(word.length, 'z')))
    .join(' ')}.`;

const isGarbled = (n: number) => n % 4 === 2;
const human = versionOf('human', 'human', 'en', numbers.map(toldAgain));

/** How far each of its paragraphs is trusted before anything is aligned. */
function trustIn(role: 'machine' | 'human', garbles: (n: number) => boolean): readonly number[] {
  const texts = numbers.map((n) => (garbles(n) ? garbled(n) : told(n)));
  const reading = readVersions([versionOf('told', role, 'en', texts), human], createProgress(1, undefined));
  const [units] = reading.units;
  if (units === undefined) throw new Error('no units');
  const profile = profileOf(units);
  const witnesses = profile.members.map((member) => ({ version: 0, member }));
  const { channels } = trustedWhereRead(weighWords(evidenceFor(reading, profile, witnesses, 1, new Map())));
  return [...(channels[0]?.trust ?? [])];
}

describe('a machine translation without an original', () => {
  it('is trusted but for the sentences that cannot be read', () => {
    const trust = trustIn('machine', isGarbled);
    expect(numbers.filter((n) => (trust[n] ?? 0) < 0.1)).toEqual(numbers.filter(isGarbled));
    expect(numbers.filter((n) => (trust[n] ?? 0) > 0.9)).toEqual(numbers.filter((n) => !isGarbled(n)));
  });

  it('is trusted throughout where all of it can be read', () => {
    expect(trustIn('machine', () => false)).toEqual(numbers.map(() => 1));
  });

  it('is alone in that: what a human version has and another has not is told by somebody', () => {
    expect(trustIn('human', isGarbled)).toEqual(numbers.map(() => 1));
  });
});
