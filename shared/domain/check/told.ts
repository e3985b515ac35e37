import { checkKinds, type Finding, severities } from './finding.ts';

/** All findings of a row, in text order, from those of checks that learn nothing and of those that do. */
export const joinFindings = (plain: readonly Finding[], learned: readonly Finding[]): readonly Finding[] =>
  plain.length === 0
    ? learned
    : learned.length === 0
      ? plain
      : withoutTold([...plain, ...learned]).sort(inTextOrder);

/**
 * Without opposites that stand in a figure which is found ("fewer than five" for more is told once), and without words that
 * are told as names. Linear but for those.
 */
export function withoutTold(findings: readonly Finding[]): Finding[] {
  const isTold = ({ span, version }: Finding): boolean =>
    findings.some(
      (one) =>
        one.version === version &&
        checkKinds[one.check] === 'numbers' &&
        one.span.from <= span.from &&
        one.span.to >= span.to,
    );
  const isName = ({ span, version }: Finding): boolean =>
    findings.some(
      (one) => one.version === version && checkKinds[one.check] === 'names' && one.span.from === span.from,
    );
  return findings.filter(
    (one) => (one.message !== 'opposite' || !isTold(one)) && (one.message !== 'misspelt' || !isName(one)),
  );
}

/** By version (the corrected text last), then by place, then the worst first. */
export const inTextOrder = (a: Finding, b: Finding): number =>
  place(a) - place(b) ||
  a.span.from - b.span.from ||
  a.span.to - b.span.to ||
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

const place = ({ version }: Finding): number => version ?? Number.MAX_SAFE_INTEGER;
