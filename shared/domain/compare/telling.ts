import { type Denial, denialTable } from '../text/denial.ts';
import { modalityOf } from '../text/modals.ts';
import type { Change, Comparison, Span } from './compare.ts';
import { type ComparedText, readCompared } from './comparedText.ts';
import type { ChangeKind } from './kinds.ts';
import { namesLost } from './names.ts';
import { figuresIn } from './numberChanges.ts';
import type { Token } from './tokens.ts';

/** Parts of the two sides of a change, as they stand in the texts; not both empty. */
export interface TellingWords {
  readonly base: readonly string[];
  readonly other: readonly string[];
}

/**
 * What makes a change one of number, name, negation or duty and possibility: of "during this time, 64 mechanisms" and "46
 * movements in that time" 64 and 46. Null where no word tells it, and for all other kinds. `language`: of both texts, an
 * ISO 639-1 code. Linear in the texts.
 */
export const tellingWords = (
  { kind, base, other }: Change,
  comparison: Comparison,
  language: string,
): TellingWords | null => {
  const find = finders[kind];
  if (find === undefined) return null;
  const left = { text: readCompared(comparison.base, language), span: base };
  const right = { text: readCompared(comparison.other, language), span: other };
  const found = { base: find(left, right), other: find(right, left) };
  return found.base.length + found.other.length === 0 ? null : found;
};

/** One side of a change. */
interface Side {
  readonly text: ComparedText;
  readonly span: Span;
}

type Find = (own: Side, other: Side) => readonly string[];

/** Figures that may not mean what one on the other side means; what may be no figure at all ("may") where no other is. */
const numbers: Find = (own, other) => {
  const others = figuresIn(other.text.figures(), other.span).flatMap(({ readings }) => readings.map(String));
  const found = figuresIn(own.text.figures(), own.span).filter(
    ({ readings }) => !readings.some((reading) => others.includes(String(reading))),
  );
  const sure = found.filter(({ required }) => required);
  return (sure.length > 0 ? sure : found).map(({ span }) => own.text.text.slice(span.from, span.to).trim());
};

const names: Find = (own, { text: { names } }) => {
  const { tokens } = own.text;
  const [from, to] = tokensIn(tokens, own.span);
  const elsewhere = names();
  const lost = namesLost(tokens, from, to, own.text.names(), elsewhere);
  const gone = new Set(lost.filter((name) => !elsewhere.hasFormOf(name)));
  return runsOf(own, ({ match }) => gone.has(match));
};

const hard: ReadonlySet<Denial> = new Set(['hard', 'soft', 'form']);

const denials: Find = (own) => {
  const { denialOf } = denialTable(own.text.language);
  return runsOf(own, ({ match }) => hard.has(denialOf(match)), 1);
};

const modals: Find = (own) =>
  runsOf(own, ({ match }) => ['must', 'may'].includes(modalityOf(match, own.text.language) ?? ''), 1);

const finders: { readonly [kind in ChangeKind]?: Find } = {
  number: numbers,
  name: names,
  negation: denials,
  modality: modals,
};

/** The first and the last (exclusive) of the tokens that lie in a span. */
const tokensIn = (tokens: readonly Token[], { from, to }: Span): readonly [number, number] => {
  const first = tokens.findIndex((token) => token.from >= from);
  const after = tokens.findIndex((token) => token.from >= to);
  const end = after < 0 ? tokens.length : after;
  return [first < 0 ? end : first, end];
};

/**
 * Words of a side that are meant, neighbours as one, each with so many words that follow it: what is denied, what one
 * must do.
 */
const runsOf = (
  { text, span }: Side,
  isMeant: (token: Token) => boolean,
  following = 0,
): readonly string[] => {
  const runs: { from: number; to: number }[] = [];
  const [first, end] = tokensIn(text.tokens, span);
  // Up to this token words belong to the run before them.
  let reach = first;
  for (let at = first; at < end; at++) {
    const token = text.tokens[at];
    if (!token?.isWord) {
      reach = at;
      continue;
    }
    const run = at <= reach ? runs.at(-1) : undefined;
    if (isMeant(token)) {
      if (run) run.to = token.to;
      else runs.push({ from: token.from, to: token.to });
      reach = at + 1 + following;
    } else if (run && at < reach) run.to = token.to;
  }
  return runs.map(({ from, to }) => text.text.slice(from, to));
};
