import type { Reading } from '../reading/reading.ts';
import { int } from '../typed.ts';

/**
 * The machine translations of a reading but its first version, by number: those that have most words in common with the
 * human versions in their language come first, whatever their keys. The first decides which columns are joined and
 * teaches the lexicon. Where as much is shared, or there are no humans, the order stays. Linear in words.
 */
export function machinesByWorth({ versions, units, vocabulary }: Reading): readonly number[] {
  const numbersOf = (wanted: string) =>
    versions.flatMap(({ role }, version) => (version > 0 && role === wanted ? [version] : []));
  const machines = numbersOf('machine');
  if (machines.length < 2) return machines;
  const countsOf = (version: number) => {
    const counts = new Int32Array(vocabulary.stems.length);
    for (const token of units[version]?.tokens ?? []) counts[token] = int(counts, token) + 1;
    return { language: versions[version]?.language, counts };
  };
  const humans = numbersOf('human').map(countsOf);
  const worth = new Map(
    machines.map((version) => {
      const own = countsOf(version);
      const kin = humans.filter(({ language }) => language === own.language);
      return [version, kin.reduce((sum, { counts }) => sum + sharedBy(own.counts, counts), 0)];
    }),
  );
  return machines.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
}

/** How many words two texts have in common, each as often as both have it. */
function sharedBy(one: Int32Array, other: Int32Array): number {
  return one.reduce((sum, count, token) => sum + Math.min(count, int(other, token)), 0);
}
