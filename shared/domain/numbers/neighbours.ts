import type { Amount, Script } from './amount.ts';

/** 1/4 of a final is a quarterfinal, 1/8 the round of 16. */
export function isRound({ tokens }: Script, { first, last }: Amount): boolean {
  const isFinal = (at: number) => /^финал/.test(tokens[at]?.text ?? '');
  return (
    (tokens[last + 1]?.text === '/' && isFinal(last + 3)) ||
    (tokens[first - 1]?.text === '/' && isFinal(last + 1))
  );
}

/** A sign and another number stand right beside it. */
export function isTied({ tokens }: Script, { first, last }: Amount): boolean {
  const isSignBetween = (sign: number, number: number): boolean =>
    tokens[sign]?.kind === 'sign' &&
    '-–—:/'.includes(tokens[sign]?.text ?? ' ') &&
    tokens[number]?.kind === 'digits';
  return isSignBetween(last + 1, last + 2) || isSignBetween(first - 1, first - 2);
}
