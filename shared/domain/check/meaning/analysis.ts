import type { WordPairs } from '../../link/wordPairs.ts';
import { once } from '../../remember.ts';
import { createAnswerReader } from './answers.ts';
import type { ClosenessReader } from './closeness.ts';
import type { CounterpartReader } from './counterparts.ts';
import type { WordKnowledge } from './likeness.ts';
import { type ModalityShift, modalityShifts } from './modality/modality.ts';
import { type NegationShift, negationShifts } from './negation/negation.ts';
import { addedBeside } from './omission/addedBeside.ts';
import { pairWithRussian } from './omission/aloneWords.ts';
import { type LengthRatios, type LostClause, lostClauses } from './omission/clause.ts';
import type { Gap } from './omission/gaps.ts';
import { clausesOfLists } from './omission/lostItems.ts';
import { type LoneSentence, loneSentences } from './omission/omission.ts';
import { type ReplacedSentence, replacedBeside, withoutReplaced } from './omission/replacedSentences.ts';
import { type OppositeSaid, oppositesBeside } from './opposites/oppositeSaid.ts';
import { type PairedTexts, pairTexts } from './paired.ts';
import type { Reading } from './reading.ts';
import { sourceSentences } from './sources.ts';

/** What was learned from a project's words. */
export interface MeaningKnowledge {
  readonly words: WordKnowledge;
  readonly ratios: LengthRatios;
  readonly counterpartsOf: CounterpartReader;
  readonly closenessOf: ClosenessReader;
  /** From Russian stems to English ones. */
  readonly dictionary: WordPairs;
}

/** All in which a text tells otherwise than another of its language. */
export interface Analysis {
  /** The other text stands left. */
  readonly paired: PairedTexts;
  /** By sentence of the left text the sentences of the Russian it renders, end exclusive; empty without Russian. */
  readonly sourceOf: readonly (readonly [number, number])[];
  readonly sentences: readonly LoneSentence[];
  readonly replaced: readonly ReplacedSentence[];
  readonly clauses: readonly LostClause[];
  readonly added: readonly Pick<Gap, 'words'>[];
  readonly negations: readonly NegationShift[];
  readonly modals: readonly ModalityShift[];
  readonly opposites: readonly OppositeSaid[];
}

/** Clauses that a text lacks, and the beads they are in. */
export interface BeadClauses {
  readonly paired: Pick<PairedTexts, 'beads'>;
  readonly clauses: readonly LostClause[];
}

/** Compares a text with another of its language and the Russian of both. O(product of their words). */
export function analyse(
  reference: Reading,
  text: Reading,
  source: Reading | null,
  knowledge: MeaningKnowledge,
): Analysis {
  const { words, ratios, counterpartsOf, dictionary } = knowledge;
  const paired = pairTexts(reference, text, words);
  const sourceOf = source === null ? [] : sourceSentences(source, reference);
  // Most texts need it for neither.
  const byRussian = once(() => source && pairWithRussian(source, text, knowledge));
  const replaced = replacedBeside(paired, byRussian, words);
  const told = { paired, source, sourceOf };
  const readAnswers = once(() =>
    createAnswerReader(source === null ? { left: [], right: [] } : counterpartsOf(source, text)),
  );
  const sentences = withoutReplaced(loneSentences(paired, words), replaced, sourceOf);
  const isWhole = sentences.length + replaced.length === 0;
  return {
    paired,
    sourceOf,
    sentences,
    replaced,
    clauses: [...itemsBeside(paired), ...lostClauses(told, ratios, words)],
    added: isWhole ? addedBeside(told, byRussian, knowledge) : [],
    negations: negationShifts(told, dictionary),
    modals: modalityShifts(told, readAnswers),
    opposites: oppositesBeside(told, readAnswers, dictionary),
  };
}

const itemsBeside = ({ left, right, beads, pairs }: PairedTexts): readonly LostClause[] =>
  clausesOfLists(beads, { left, right }, (own, _, bead) => {
    const rightOf = pairs[bead]?.rightOf;
    return own.map((_, x) => {
      const place = rightOf?.[x] ?? -1;
      return place === -1 ? [] : [place];
    });
  });

/** The clauses of a text that another lacks, alone. */
export function clausesAgainst(
  reference: Reading,
  text: Reading,
  source: Reading | null,
  { words, ratios }: MeaningKnowledge,
): BeadClauses {
  const paired = pairTexts(reference, text, words);
  const told = { paired, source, sourceOf: source === null ? [] : sourceSentences(source, reference) };
  return { paired, clauses: lostClauses(told, ratios, words) };
}

/** The same, without what another text of the language has in common with this one: two do not slip alike. */
export function withoutShared(analysis: Analysis, witnesses: readonly Analysis[]): Analysis {
  const leftOf = ({ paired }: Analysis, bead: number) => paired.beads[bead]?.left ?? [0, 0];
  const isShared = <T extends { readonly bead: number }>(
    own: T,
    find: (witness: Analysis) => readonly T[],
    isAlike: (a: T, b: T) => boolean,
  ): boolean =>
    witnesses.some((witness) =>
      find(witness).some(
        (other) => isAlike(own, other) && overlap(leftOf(analysis, own.bead), leftOf(witness, other.bead)),
      ),
    );
  const told = witnesses.flatMap(({ sentences }) =>
    sentences.flatMap(({ side, sentence }) => (side === 'left' ? [sentence] : [])),
  );
  return {
    ...analysis,
    sentences: analysis.sentences.filter(
      ({ side, sentence }) => side === 'right' || !told.includes(sentence),
    ),
    replaced: analysis.replaced.filter(
      ({ source }) => !witnesses.some(({ replaced }) => replaced.some((other) => other.source === source)),
    ),
    negations: analysis.negations.filter(
      (own) =>
        !isShared(
          own,
          ({ negations }) => negations,
          (a, b) => a.kind === b.kind,
        ),
    ),
    modals: analysis.modals.filter(
      (own) =>
        !isShared(
          own,
          ({ modals }) => modals,
          (a, b) => a.said === b.said,
        ),
    ),
    opposites: analysis.opposites.filter(
      (own) =>
        !isShared(
          own,
          ({ opposites }) => opposites,
          (a, b) => a.original === b.original,
        ),
    ),
  };
}

const overlap = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] < b[1] && b[0] < a[1];
