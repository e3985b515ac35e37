import type { Denial } from '../../text/denial.ts';
import type { Analysis } from './analysis.ts';
import { modalityShiftsAlone } from './modality.ts';
import { englishSentence, type NegationShift, russianOf, turnsOfTime } from './negation.ts';
import { russianCues } from './negationCues.ts';
import type { PairedTexts } from './paired.ts';
import { type Reading, wordsOfSentences } from './reading.ts';
import { pairWithSource } from './sources.ts';

/**
 * What a text tells otherwise than the Russian where no other text of its language bears witness: negation, duty and
 * possibility. Only what is plain: the one denies, and the other has hardly a word that might. O(product of sentences).
 */
export function analyseAlone(source: Reading, human: Reading): Analysis {
  const beads = pairWithSource(source, human);
  const paired = { left: source, right: human, beads, pairs: [], freeLeft: [], freeRight: [] };
  return {
    paired,
    sourceOf: source.sentences.map((_, at) => [at, at + 1]),
    sentences: [],
    clauses: [],
    added: [],
    negations: beads.flatMap((_, at) => negationsOf(paired, at)),
    modals: modalityShiftsAlone(paired),
  };
}

const loud: readonly Denial[] = ['hard', 'soft', 'form'];

function negationsOf({ left, right, beads }: PairedTexts, bead: number): readonly NegationShift[] {
  const words = wordsOfSentences(left, ...(beads[bead]?.left ?? [0, 0]));
  const human = englishSentence(right, beads[bead]?.right ?? [0, 0]);
  if (words.length === 0 || human.words.length === 0) return [];
  const russian = russianOf(words);
  const said = human.cues.filter((cue) => loud.includes(cue)).length;
  const hinted = human.cues.filter((cue) => cue === 'weak' || cue === 'faint').length;
  const plain = { bead, isBare: true, isLiteral: false };
  if (russian.strict > 0 && (said === 0 || russian.strict > said + hinted)) {
    const negator = words[russianCues(words, false).indexOf('hard')];
    return negator === undefined ? [] : [{ ...plain, kind: 'lost', negator, place: null }];
  }
  const turned = turnsOfTime(human, russian);
  const hard = human.words.filter((_, y) => human.cues[y] === 'hard' && !turned.includes(y));
  const [negator] = hard;
  return negator === undefined || hard.length <= russian.loose + russian.soft + russian.weak
    ? []
    : [{ ...plain, kind: 'gained', negator, place: negator }];
}
