import { pairSentences, type SentenceBead, type Shared } from '../../align/sentencePairs.ts';
import { leastLikeness, likenessOf, type WordKnowledge } from './likeness.ts';
import { type Reading, type Word, wordsOfSentences } from './reading.ts';
import { lengths } from './sources.ts';

/** Pairs the sentences of a row's two texts of one language, by lengths and by what their words tell. */
export function pairReadings(
  left: Reading,
  right: Reading,
  knowledge: WordKnowledge,
): readonly SentenceBead[] {
  // One sentence each is a pair, whatever the words say.
  if (left.sentences.length === 1 && right.sentences.length === 1) return [{ left: [0, 1], right: [0, 1] }];
  const lefts = contentsOf(left);
  const rights = contentsOf(right);
  const shared = lefts.map((own) =>
    rights.map(
      (other): Shared => ({ left: new Float64Array(own.length), right: new Float64Array(other.length) }),
    ),
  );
  const alikeIn = createAlikeReader(rights, knowledge);
  lefts.forEach((words, l) => {
    words.forEach((word, at) => {
      const weight = knowledge.weightOf(word);
      for (const { known, likeness } of alikeIn(word)) {
        for (const { sentence, place } of known.places) {
          const pair = shared[l]?.[sentence];
          if (pair === undefined) continue;
          pair.left[at] = Math.max(pair.left[at] ?? 0, likeness * weight);
          pair.right[place] = Math.max(pair.right[place] ?? 0, likeness * known.weight);
        }
      }
    });
  });
  return pairSentences(lengths(left), lengths(right), (l, r) => shared[l]?.[r] ?? nothing);
}

const nothing: Shared = { left: new Float64Array(0), right: new Float64Array(0) };

const contentsOf = (reading: Reading): readonly (readonly Word[])[] =>
  reading.sentences.map((_, at) =>
    wordsOfSentences(reading, at, at + 1).filter(({ isContent }) => isContent),
  );

/** A stem of some sentences. */
interface KnownStem {
  /** The last word that has it. */
  word: Word;
  readonly weight: number;
  /** The sentences it is in, and where among their content words. */
  readonly places: { readonly sentence: number; readonly place: number }[];
}

interface Alike {
  readonly known: KnownStem;
  readonly likeness: number;
}

/** By a word the stems among these sentences that are like its own, and how much; worked out once for each stem. */
function createAlikeReader(sentences: readonly (readonly Word[])[], knowledge: WordKnowledge) {
  const stems = new Map<number, KnownStem>();
  sentences.forEach((words, sentence) => {
    words.forEach((word, place) => {
      const known = stems.get(word.stemNumber) ?? { word, weight: knowledge.weightOf(word), places: [] };
      known.word = word;
      known.places.push({ sentence, place });
      stems.set(word.stemNumber, known);
    });
  });
  const all = [...stems.values()];
  const found = new Map<number, readonly Alike[]>();
  return (own: Word): readonly Alike[] => {
    const before = found.get(own.stemNumber);
    if (before !== undefined) return before;
    const likely = knowledge.likelyOf(own);
    const alike: Alike[] = [];
    for (const known of all) {
      const likeness = likenessOf(own, known.word, likely);
      if (likeness >= leastLikeness) alike.push({ known, likeness });
    }
    found.set(own.stemNumber, alike);
    return alike;
  };
}
