import { sum } from '../../arithmetic.ts';
import { commonPairs } from '../../link/wordPairs.ts';
import type { RowCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { learnNames, type NameKnowledge, nameFindings, namesOfRow } from '../names/check.ts';
import type { CheckRow } from '../row.ts';
import { analyseAlone, clausesByRussian } from './alone.ts';
import {
  type Analysis,
  analyse,
  type BeadClauses,
  clausesAgainst,
  type MeaningKnowledge,
  withoutShared,
} from './analysis.ts';
import { learnCloseness } from './closeness.ts';
import { type Case, clauseFindings, sentenceFindings, turnFindings } from './findings.ts';
import { learnWords, type ReadRow } from './knowledge.ts';
import type { LengthRatios } from './omission/clause.ts';
import type { Reading } from './reading.ts';

/** All that was learned from a project. */
interface Knowledge extends MeaningKnowledge {
  readonly names: NameKnowledge;
}

/** The share of learning that reading the rows is; what is learned of them comes in three steps more. */
const readingShare = 0.4;

/**
 * Sentences and clauses left out or put in, negation, duty and possibility, names: against the Russian and what a
 * machine makes of it. One check, for all of them read the same words. Without a machine another human's text bears
 * witness, and what is found is said less loudly.
 */
export const meaningCheck: RowCheck = {
  prepare(rows, reader, onProgress = () => {}) {
    const read = rows.map((row, at) => {
      onProgress((readingShare * at) / rows.length);
      return reader.read(row);
    });
    onProgress(readingShare);
    const words = learnWords(read, (done) => onProgress(readingShare + 0.2 * done));
    onProgress(0.6);
    const ratios = learnRatios(read);
    onProgress(0.8);
    const names = learnNames(read, (done) => onProgress(0.8 + 0.2 * done));
    onProgress(1);
    const { counterpartsOf } = reader;
    const closenessOf = learnCloseness(read, counterpartsOf);
    const dictionary = commonPairs('ru');
    const knowledge = { words, ratios, names, counterpartsOf, closenessOf, dictionary };
    return (row: CheckRow) => checkRow(reader.read(row), knowledge);
  },
};

function checkRow(row: ReadRow, knowledge: Knowledge): readonly Finding[] {
  const { source, machines, checked } = row;
  const [machine, ...more] = machines;
  const against = (reference: Reading, text: Reading) => analyse(reference, text, source, knowledge);
  const analyses = new Map(
    machine === undefined ? [] : [...checked, ...more].map((text) => [text, against(machine, text)] as const),
  );
  const rowNames = namesOfRow(row, knowledge.names);
  return checked.flatMap((human) => {
    const others = checked.filter((other) => other !== human);
    const beside = analyses.get(human) ?? (others[0] === undefined ? null : against(others[0], human));
    const alone = beside === null && source !== null ? analyseAlone(source, human, knowledge) : null;
    const analysis = beside ?? alone;
    const alignment = {
      paired: machine === undefined ? null : (analysis?.paired ?? null),
      beads: alone?.paired.beads ?? null,
    };
    const names = nameFindings(rowNames, human, alignment, knowledge.names);
    // Where there is no original, what two translations tell differently is a difference, not a fault of either.
    if (analysis === null || source === null) return names;
    const witnesses = [...others, ...more].flatMap((text) => analyses.get(text) ?? []);
    const own: Case = {
      analysis: withoutShared(analysis, witnesses),
      source,
      isSure: machine !== undefined,
      hasMoreWitnesses: witnesses.length > 0,
      isFree: alone !== null && knowledge.closenessOf(human.text.version).isFree,
    };
    const texts = { human, source, others: machine === undefined ? [] : [...others, ...more] };
    return [
      ...sentenceFindings(own),
      ...clauseFindings(own, alone?.clauses ?? sureClauses(analysis, texts, own.isSure, knowledge)),
      ...turnFindings(own),
      ...names,
    ];
  });
}

/** Odds (their logarithm) from which a clause is reported as left out beside a machine's text or several texts, and
 * beside another human's alone. */
const leastScore = 2.5;
const leastUnsureScore = 3.8;
/** Of a clause that seems less likely to be gone beside the first text, no other text is asked: four in five. */
const leastAskedScore = -2;
/** What a bead says of a clause that it cannot tell of. */
const scoreOfNone = -4;

/** The Russian counts for so much of one that is beside a text: by logistic regression on the documents that are read. */
const russianShare = 0.4;

interface ClauseTexts {
  readonly human: Reading;
  readonly source: Reading | null;
  /** Those that it is asked of, too; a clause is gone beside every text that has it. */
  readonly others: readonly Reading[];
}

function sureClauses(
  { paired, clauses }: BeadClauses,
  { human, source, others }: ClauseTexts,
  isSure: boolean,
  knowledge: MeaningKnowledge,
): Analysis['clauses'] {
  const mayBeGone = clauses.filter(({ score }) => score >= leastAskedScore);
  if (mayBeGone.length === 0) return [];
  const seconds = others.map((other) => clausesAgainst(other, human, source, knowledge));
  const byRussian = source === null ? null : clausesByRussian(source, human, knowledge);
  return mayBeGone.filter(({ bead, score }) => {
    const right = paired.beads[bead]?.right ?? [0, 0];
    const scores = [score, ...seconds.map((second) => scoreAt(second, right))];
    const mean = sum(scores) / scores.length;
    const odds = mean + (byRussian === null ? 0 : russianShare * scoreAt(byRussian, right));
    return odds >= (isSure ? leastScore : leastUnsureScore);
  });
}

/** The surest clause of beads that share sentences with `right`. */
function scoreAt({ clauses, paired }: BeadClauses, right: readonly [number, number]): number {
  const scores = clauses.flatMap(({ bead, score }) => {
    const own = paired.beads[bead]?.right ?? [0, 0];
    return own[0] < right[1] && right[0] < own[1] ? [score] : [];
  });
  return scores.length === 0 ? scoreOfNone : Math.max(...scores);
}

/** What texts of news have where a project shows nothing. */
const usualRatios: LengthRatios = { toSource: 1.05, toMachine: 1 };
/** They count as so many rows: of a few rows one that lacks half of itself must not be the measure. */
const usualRows = 4;

function learnRatios(rows: readonly ReadRow[]): LengthRatios {
  const lengthOf = ({ text }: Reading) => text.text.length;
  const ratioTo = (usual: number, find: (row: ReadRow) => Reading | null | undefined): number => {
    const ratios = rows.flatMap((row) => {
      const other = find(row);
      return other ? row.checked.map((human) => lengthOf(human) / lengthOf(other)) : [];
    });
    const all = [...ratios, ...Array.from({ length: usualRows }, () => usual)];
    return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? usual;
  };
  return {
    toSource: ratioTo(usualRatios.toSource, ({ source }) => source),
    toMachine: ratioTo(usualRatios.toMachine, ({ machines }) => machines[0]),
  };
}
