import type { SentenceBead } from '../../align/sentencePairs.ts';
import type { Denial } from '../../text/denial.ts';
import { addedByWords, clausesByWords } from './aloneRuns.ts';
import { loneByWords } from './aloneSentences.ts';
import { pairByWords } from './aloneWords.ts';
import type { Analysis } from './analysis.ts';
import type { CounterpartReader } from './counterparts.ts';
import { modalityShiftsAlone } from './modality.ts';
import { englishSentence, type NegationShift, type Russian, russianOf, turnsOfTime } from './negation.ts';
import { russianCues } from './negationCues.ts';
import { isUnderList, outright, placesOf, type Sentence } from './negationPairs.ts';
import type { PairedTexts } from './paired.ts';
import { type Reading, type Word, wordsOfSentences } from './reading.ts';

/**
 * What a text tells otherwise than the Russian where no other text of its language bears witness: negation, duty and
 * possibility, sentences left out or put in, parts of them left out. Only what is plain: the one denies, and the other has hardly a word that
 * might. `ratio`: how long the project's texts are beside their originals. O(product of sentences).
 */
export function analyseAlone(
  source: Reading,
  human: Reading,
  ratio: number,
  counterpartsOf: CounterpartReader,
): Analysis {
  const told = pairByWords(source, human, counterpartsOf(source, human), ratio);
  const { beads } = told;
  const paired = { left: source, right: human, beads, pairs: [], freeLeft: [], freeRight: [] };
  const sentences = loneByWords(told);
  const isWhole = sentences.length === 0;
  return {
    paired,
    sourceOf: source.sentences.map((_, at) => [at, at + 1]),
    sentences,
    clauses: isWhole ? clausesByWords(told) : [],
    added: isWhole ? addedByWords(told) : [],
    negations: negationsIn(paired),
    modals: modalityShiftsAlone(paired),
  };
}

const quiet: readonly Denial[] = ['weak', 'faint'];

/** What a bead denies on either side. */
interface Denials {
  readonly human: Sentence;
  readonly russian: Russian;
  /** The first negation of the Russian that surely denies. */
  readonly negator: Word | undefined;
  /** Words of the human's that deny, and that may. */
  readonly said: number;
  readonly hinted: number;
  /** Its negations that no turn of time explains. */
  readonly hard: readonly Word[];
}

function denialsIn({ left, right }: PairedTexts, bead: SentenceBead): Denials {
  const words = wordsOfSentences(left, ...bead.left);
  const human = englishSentence(right, bead.right);
  const russian = russianOf(words);
  const turned = turnsOfTime(human, russian);
  const countOf = (kinds: readonly Denial[]) => placesOf(human, kinds).length;
  return {
    human,
    russian,
    negator: words[russianCues(words, false).indexOf('hard')],
    said: countOf(outright),
    hinted: countOf(quiet),
    hard: human.words.filter((_, y) => human.cues[y] === 'hard' && !turned.includes(y)),
  };
}

/** Sentences further apart in length are told freely, or are no pair. */
const mostApart = 1.6;

/**
 * Where a sentence has a negation too few or too many, and its neighbours have none to spare. Questions and exclamations
 * turn from yes to no as each language likes (разве не, who would).
 */
function negationsIn(paired: PairedTexts): readonly NegationShift[] {
  const all = paired.beads.map((bead) => denialsIn(paired, bead));
  const [own, other] = [paired.left, paired.right].map((reading) =>
    lengthOf(reading, [0, reading.sentences.length]),
  );
  const ratio = (other ?? 0) / Math.max(1, own ?? 0);
  return all.flatMap((one, bead): readonly NegationShift[] => {
    const { russian, negator, said, hinted, hard } = one;
    const { left, right } = paired.beads[bead] ?? { left: [0, 0], right: [0, 0] };
    const apart = lengthOf(paired.right, right) / Math.max(1, ratio * lengthOf(paired.left, left));
    if (apart > mostApart || apart < 1 / mostApart) return [];
    if (/[?!]/.test(textOf(paired.left, left) + textOf(paired.right, right))) return [];
    const neighbours = [all[bead - 1], all[bead + 1]].filter((next) => next !== undefined);
    const plain = { bead, isBare: false, isLiteral: false };
    // Of a list English denies the first: not sing, dance or laugh.
    const { words, cues } = one.human;
    const isList = words.some((_, y) => isUnderList(words, cues, y));
    const isLost = russian.strict > 0 && (said === 0 || (russian.strict > said + hinted && !isList));
    if (isLost && negator !== undefined)
      return neighbours.some((next) => next.said > denies(next))
        ? []
        : [{ ...plain, kind: 'lost', negator, place: null }];
    const [gained] = hard;
    if (gained === undefined || hard.length <= denies(one)) return [];
    return neighbours.some((next) => next.russian.strict > next.said)
      ? []
      : [{ ...plain, kind: 'gained', negator: gained, place: gained }];
  });
}

const denies = ({ russian: { loose, soft, weak } }: Denials): number => loose + soft + weak;

const textOf = ({ text: { text, sentences } }: Reading, [from, to]: readonly [number, number]): string =>
  text.slice(sentences[from]?.from ?? 0, to <= from ? 0 : sentences[to - 1]?.to);

const lengthOf = (reading: Reading, sentences: readonly [number, number]): number =>
  textOf(reading, sentences).length;
