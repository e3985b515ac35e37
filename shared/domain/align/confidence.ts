import type { Judge } from './judge.ts';
import type { Remains } from './remains.ts';
import { createSigns, type FreeSigns, type LinkSigns, type Signs } from './signs.ts';
import { isFree, type Pieces } from './surroundings.ts';

/** The signs of one piece, and the probability that it is wrong, 0 to 1. */
export type Doubt =
  | { readonly isFree: true; readonly signs: FreeSigns; readonly risk: number }
  | { readonly isFree: false; readonly signs: LinkSigns; readonly risk: number };

/** A logistic regression: log odds of error without any sign, and what each sign adds. */
interface Weights<Name extends string> {
  readonly base: number;
  readonly signs: Readonly<Record<Name, number>>;
}

/** Printed by `npm run bench:align -- --fit-confidence`; how they do elsewhere: docs/alignment.md. */
const linkWeights: Weights<keyof LinkSigns> = {
  base: -7.62,
  signs: { ways: 4.55, size: 1.61, length: 2.16, cut: 2.55, heading: 2.01, beside: 2.26 },
};
const freeWeights: Weights<keyof FreeSigns> = {
  base: -7.27,
  signs: { ways: 3.71, join: 3.88, edge: 3.85, unread: 3.16 },
};

function riskOf<Name extends string>(
  { base, signs: weights }: Weights<Name>,
  signs: Readonly<Record<Name, number>>,
  prior: number,
): number {
  let odds = base + prior;
  for (const name in weights) odds += weights[name] * signs[name];
  return 1 / (1 + Math.exp(-odds));
}

/**
 * How doubtful each piece is, in the order of the pieces. `contradictions`: see `contradictionsOf`. `prior`: how much
 * likelier a link is to be wrong than one between a human version and others, in natural logarithms of odds.
 */
export function doubtsOf(
  judge: Judge,
  { list, near }: Pieces,
  remains: (piece: number) => Remains,
  contradictions: Float64Array,
  prior = 0,
): readonly Doubt[] {
  const nearby = list.map((_, piece) => near(piece));
  const measured = createSigns(judge, list, nearby, remains, contradictions);
  const free = list.map((link, piece) => (isFree(link) ? freeDoubt(measured, piece) : null));
  return list.map((_, piece) => {
    const own = free[piece];
    if (own !== null && own !== undefined) return own;
    const worst = Math.max(0, ...(nearby[piece] ?? []).map((other) => free[other]?.risk ?? 0));
    const signs = measured.ofLink(piece, worst);
    return { isFree: false, signs, risk: riskOf(linkWeights, signs, prior) };
  });
}

function freeDoubt(measured: Signs, piece: number): Doubt {
  const signs = measured.ofFree(piece);
  return { isFree: true, signs, risk: riskOf(freeWeights, signs, 0) };
}
