import type { Span } from '../../compare/compare.ts';
import type { Finding, Severity } from '../finding.ts';
import type { Analysis } from './analysis.ts';
import { sourceSpan } from './paired.ts';
import type { Reading, Word } from './reading.ts';

/** What findings are made of: an analysis, the Russian, and how much the text it was compared with is worth. */
export interface Case {
  readonly analysis: Analysis;
  readonly source: Reading | null;
  /** False where only another human bears witness, or the Russian is missing. */
  readonly isSure: boolean;
  /** True where a text besides the one it was compared with bears witness too. */
  readonly hasMoreWitnesses: boolean;
  /** True where only the Russian bears witness of a text that is translated freely: a sentence may be told by any words. */
  readonly isFree: boolean;
}

const softer: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'hint', hint: 'hint' };

const severe = (severity: Severity, { isSure }: Case): Severity => (isSure ? severity : softer[severity]);

/** Sentences left out, put in, and standing in another's place. */
export function sentenceFindings(own: Case): readonly Finding[] {
  const { analysis, source } = own;
  const human = analysis.paired.right;
  const lone = analysis.sentences.map(({ side, sentence, before }): Finding => {
    if (side === 'right') return addition(own, human.text.sentences[sentence] ?? { from: 0, to: 0 });
    const at = human.text.sentences[before]?.from ?? human.text.text.length;
    return {
      check: 'omission',
      severity: own.isFree ? 'hint' : severe('error', own),
      version: human.text.version,
      span: { from: at, to: at },
      source:
        source === null
          ? null
          : sentencesSpan(source, sourceSpan(analysis.sourceOf, [sentence, sentence + 1])),
      message: 'omission',
      params: {},
    };
  });
  const replaced = analysis.replaced.map(
    (one): Finding => ({
      check: 'omission',
      severity: severe('warning', own),
      version: human.text.version,
      span: human.text.sentences[one.text] ?? { from: 0, to: 0 },
      source: source?.text.sentences[one.source] ?? null,
      message: 'sentenceReplaced',
      params: {},
    }),
  );
  return [...lone, ...replaced, ...analysis.added.map(({ words }) => addition(own, spanOf(words)))];
}

const addition = (own: Case, { from, to }: Span): Finding => ({
  check: 'addition',
  severity: severe('warning', own),
  version: own.analysis.paired.right.text.version,
  span: { from, to },
  source: null,
  message: 'addition',
  params: {},
});

/** Parts of sentences left out, one of each bead; `clauses` are those of the analysis that are sure enough. */
export function clauseFindings(own: Case, clauses: Analysis['clauses']): readonly Finding[] {
  const { paired, sourceOf } = own.analysis;
  const human = paired.right;
  const each = [...Map.groupBy(clauses, ({ bead }) => bead).values()].flatMap(([first]) => first ?? []);
  return each.map(({ before, after, bead }): Finding => {
    const sentences = paired.beads[bead]?.right ?? [0, 0];
    const at = placeOf(human.text.text, before, after) ?? sentencesSpan(human, sentences)?.to ?? 0;
    return {
      check: 'clause',
      severity: severe('warning', own),
      version: human.text.version,
      span: { from: at, to: at },
      source:
        own.source === null
          ? null
          : sentencesSpan(own.source, sourceSpan(sourceOf, paired.beads[bead]?.left ?? [0, 0])),
      message: 'clause',
      params: {},
    };
  });
}

/** Before the word that follows, or after the one that goes before. */
function placeOf(text: string, before: Word | null, after: Word | null): number | null {
  if (after !== null && (before === null || after.from > before.to))
    return text.slice(0, after.from).trimEnd().length;
  return before?.to ?? null;
}

const modalityMessages = {
  must: 'modalityMust',
  may: 'modalityMay',
  certain: 'modalityCertain',
  possible: 'modalityPossible',
  free: 'modalityFree',
  advised: 'modalityAdvised',
  required: 'modalityRequired',
  forbidden: 'modalityForbidden',
  spared: 'modalitySpared',
  vouched: 'modalityVouched',
  past: 'modalityPast',
  toCome: 'modalityToCome',
} as const;

const oppositeMessages = {
  opposite: 'opposite',
  kind: 'otherOfKind',
  limit: 'limitLost',
  exchanged: 'sidesExchanged',
} as const;

/** Negations lost and gained, duty for possibility and the other way round. */
export function turnFindings(own: Case): readonly Finding[] {
  const { paired, sourceOf, negations, modals, opposites } = own.analysis;
  const human = paired.right;
  const about = (bead: number) => ({
    version: human.text.version,
    source:
      own.source === null
        ? null
        : sentencesSpan(own.source, sourceSpan(sourceOf, paired.beads[bead]?.left ?? [0, 0])),
  });
  return [
    ...negations.map(
      ({ kind, negator, place, bead, isBare, isLiteral }): Finding => ({
        ...about(bead),
        check: 'negation',
        // Told freely, a sentence may deny in many ways; where the same word stands bare, or others agree on a sentence told alike, it is plain.
        severity: severe(isBare || (isLiteral && own.hasMoreWitnesses) ? 'error' : 'warning', own),
        span:
          place === null
            ? (sentencesSpan(human, paired.beads[bead]?.right ?? [0, 0]) ?? { from: 0, to: 0 })
            : spanOf([place]),
        message: kind === 'lost' ? 'negationLost' : 'negationGained',
        params: { word: negator.text },
      }),
    ),
    ...modals.map(
      ({ said, word, bead }): Finding => ({
        ...about(bead),
        check: 'modality',
        severity: severe('warning', own),
        span: spanOf([word]),
        message: modalityMessages[said],
        params: { word: word.text },
      }),
    ),
    ...opposites
      .filter(({ word }) => !negations.some(({ place }) => place === word))
      .map(
        ({ relation, word, original }): Finding => ({
          check: 'negation',
          severity: severe('warning', own),
          version: human.text.version,
          span: spanOf([word]),
          source: spanOf([original]),
          message: oppositeMessages[relation],
          params: { text: word.text, source: original.text },
        }),
      ),
  ];
}

const spanOf = (words: readonly Word[]): Span => ({ from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0 });

/** Null where there are none. */
function sentencesSpan({ text }: Reading, [from, to]: readonly [number, number]): Span | null {
  const first = text.sentences[from];
  const last = text.sentences[to - 1];
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}
