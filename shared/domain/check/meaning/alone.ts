import type { Analysis, BeadClauses, MeaningKnowledge } from './analysis.ts';
import { createAnswerReader, createExpectation } from './answers.ts';
import { modalityShiftsAlone } from './modality/alone.ts';
import { negationsAlone } from './negation/alone.ts';
import { addedByWords, clauseOdds, clausesByWords } from './omission/aloneClauses.ts';
import { loneByWords } from './omission/aloneSentences.ts';
import { pairWithRussian, type RussianKnowledge, type Told } from './omission/aloneWords.ts';
import type { LostClause } from './omission/clause.ts';
import { lostBrackets } from './omission/lostBrackets.ts';
import { clausesOfLists } from './omission/lostItems.ts';
import { lostPhrases } from './omission/lostPhrases.ts';
import { replacedByWords, withoutReplaced } from './omission/replacedSentences.ts';
import { oppositesAlone } from './opposites/oppositeSaid.ts';
import type { Reading } from './reading.ts';

/**
 * What a text tells otherwise than the Russian where no other text of its language bears witness: negation, duty and
 * possibility, sentences left out or put in, parts of them left out. Only what is plain: the one denies, and the
 * other has hardly a word that might, or has the very word that is denied with nothing near it. O(product of sentences).
 */
export function analyseAlone(
  source: Reading,
  human: Reading,
  knowledge: RussianKnowledge & Pick<MeaningKnowledge, 'dictionary'>,
): Analysis {
  const told = pairWithRussian(source, human, knowledge);
  const { beads } = told;
  const { dictionary } = knowledge;
  const paired = { left: source, right: human, beads, pairs: [], freeLeft: [], freeRight: [] };
  const replaced = replacedByWords(told);
  const sourceOf = source.sentences.map((_, at) => [at, at + 1] as const);
  const sentences = withoutReplaced(loneByWords(told), replaced, sourceOf);
  const answersOf = createAnswerReader(told.counterparts);
  const isWhole = sentences.length + replaced.length === 0;
  return {
    paired,
    sourceOf,
    sentences,
    replaced,
    clauses: isWhole
      ? [...itemsByWords(told, true), ...lostPhrases(told), ...lostBrackets(told), ...clausesByWords(told)]
      : [],
    added: isWhole ? addedByWords(told) : [],
    negations: negationsAlone(answersOf, paired, dictionary),
    modals: modalityShiftsAlone(paired, answersOf),
    opposites: oppositesAlone(paired, answersOf, dictionary),
  };
}

const itemsByWords = ({ beads, readings, counterparts }: Told, withPairs: boolean): readonly LostClause[] =>
  clausesOfLists(beads, readings, createExpectation(counterparts), withPairs);

/** What the Russian alone says of clauses left out, however unlikely. O(product of sentences). */
export function clausesByRussian(source: Reading, human: Reading, knowledge: RussianKnowledge): BeadClauses {
  const told = pairWithRussian(source, human, knowledge);
  return {
    paired: told,
    clauses: [...itemsByWords(told, false), ...lostPhrases(told), ...lostBrackets(told), ...clauseOdds(told)],
  };
}
