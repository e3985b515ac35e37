import type { Background } from './background.ts';
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
  base: -7.86,
  signs: {
    ways: 2.23,
    alone: 1.83,
    size: 1.51,
    length: 1.89,
    cut: 3.19,
    heading: 2.11,
    beside: 2.2,
    spare: 1.39,
    weak: 1.19,
    text: 0.8,
  },
};
const freeWeights: Weights<keyof FreeSigns> = {
  base: -7.61,
  signs: { ways: 3.2, alone: 2.3, join: 3.86, edge: 3.12, unread: 3.21, spare: 1.81, text: 1.97 },
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
 * How doubtful each piece is, in the order of the pieces. `prior`: how much
 * likelier a link is to be wrong than one between a human version and others, in natural logarithms of odds.
 */
export function doubtsOf(
  judge: Judge,
  { list, near }: Pieces,
  remains: (piece: number) => Remains,
  background: Background,
  prior = 0,
): readonly Doubt[] {
  const nearby = list.map((_, piece) => near(piece));
  const measured = createSigns(judge, list, nearby, remains, background);
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
