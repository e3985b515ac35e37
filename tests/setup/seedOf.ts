/**
 * The seed of a run: the same each time, so that a run says the same of the same code, or what `SVERKA_TEST_SEED` says:
 * a number, or `random` to look for examples that no run has seen.
 */
export function seedOf(environment: Readonly<Record<string, string | undefined>>): number {
  const given = environment.SVERKA_TEST_SEED;
  if (given === undefined) return 20_261_128;
  return given === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(given);
}
