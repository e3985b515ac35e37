import type { Background, Heard } from './background.ts';
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

/** Of links, and of texts in none. */
interface Model {
  readonly link: Weights<keyof LinkSigns>;
  readonly free: Weights<keyof FreeSigns>;
}

/** Printed by `npm run bench:align -- --fit-confidence`; how they do elsewhere: docs/alignment.md. */
const models: Readonly<Record<Heard, Model>> = {
  original: {
    link: {
      base: -8.26,
      signs: {
        ways: 1.72,
        alone: 2.53,
        size: 1.98,
        length: 2.74,
        cut: 2.22,
        heading: 3.15,
        beside: 2.32,
        edge: 2.7,
        spare: 2.12,
        theirs: -1.18,
        weak: 3.04,
        spoilt: -0.32,
      },
    },
    free: {
      base: -7.56,
      signs: { ways: 3.17, alone: 2.06, join: 2.75, edge: 3.67, unread: 1.76, spare: 2.82, text: 2.81 },
    },
  },
  /** A machine translation may be spoilt: what cannot be read tells most of what stands alone. */
  machine: {
    link: {
      base: -7.43,
      signs: {
        ways: 2.28,
        alone: 2.28,
        size: 1.17,
        length: 2.38,
        cut: 1.55,
        heading: 0.85,
        beside: 3.31,
        edge: 0.0,
        spare: 2.11,
        theirs: -0.36,
        weak: 0.33,
        spoilt: 0.0,
      },
    },
    free: {
      base: -7.8,
      signs: { ways: 3.79, alone: 1.36, join: 2.05, edge: 2.76, unread: 5.39, spare: 1.21, text: 0.41 },
    },
  },
  /** Two humans: nothing is spoilt, and how little is said for a link tells most. */
  human: {
    link: {
      base: -7.26,
      signs: {
        ways: 2.66,
        alone: 2.66,
        size: 1.05,
        length: 2.28,
        cut: 0.91,
        heading: 0.48,
        beside: -1.33,
        edge: 0.0,
        spare: 0.84,
        theirs: -0.15,
        weak: 3.83,
        spoilt: -0.08,
      },
    },
    free: {
      base: -7.74,
      signs: { ways: 3.34, alone: 2.04, join: 2.25, edge: 2.21, unread: 0.06, spare: -0.16, text: 3.07 },
    },
  },
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
  const model = models[background.hears];
  const free = list.map((link, piece) => (isFree(link) ? freeDoubt(measured, piece, model) : null));
  return list.map((_, piece) => {
    const own = free[piece];
    if (own !== null && own !== undefined) return own;
    const worst = Math.max(0, ...(nearby[piece] ?? []).map((other) => free[other]?.risk ?? 0));
    const signs = measured.ofLink(piece, worst);
    return { isFree: false, signs, risk: riskOf(model.link, signs, prior) };
  });
}

function freeDoubt(measured: Signs, piece: number, model: Model): Doubt {
  const signs = measured.ofFree(piece);
  return { isFree: true, signs, risk: riskOf(model.free, signs, 0) };
}
