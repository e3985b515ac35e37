import { pairSentences, type SentenceBead, type Shared } from '../../align/sentencePairs.ts';
import { leastLikeness, likenessOf, type WordKnowledge } from './likeness.ts';
import { type Reading, type Word, wordsOfSentences } from './reading.ts';

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
  const alikeIn = alikeStems(rights, knowledge);
  const placesOf = rights.map(placesByStem);
  const sharedBy = (l: number, r: number): Shared => {
    const [own = [], other = []] = [lefts[l], rights[r]];
    const shared = { left: new Float64Array(own.length), right: new Float64Array(other.length) };
    own.forEach((word, at) => {
      for (const [stem, likeness] of alikeIn(word)) {
        for (const place of placesOf[r]?.get(stem) ?? []) {
          shared.left[at] = Math.max(shared.left[at] ?? 0, likeness * knowledge.weightOf(word.stem));
          shared.right[place] = Math.max(shared.right[place] ?? 0, likeness * knowledge.weightOf(stem));
        }
      }
    });
    return shared;
  };
  return pairSentences(lengthsOf(left), lengthsOf(right), sharedBy);
}

const contentsOf = (reading: Reading): readonly (readonly Word[])[] =>
  reading.sentences.map((_, at) =>
    wordsOfSentences(reading, at, at + 1).filter(({ isContent }) => isContent),
  );

const lengthsOf = ({ text }: Reading): readonly number[] => text.sentences.map(({ from, to }) => to - from);

const placesByStem = (words: readonly Word[]): ReadonlyMap<string, readonly number[]> =>
  Map.groupBy(words.keys(), (place) => words[place]?.stem ?? '');

/** By a word the stems among these sentences that are like its own, and how much; worked out once for each stem. */
function alikeStems(sentences: readonly (readonly Word[])[], knowledge: WordKnowledge) {
  const stems = [...new Map(sentences.flat().map((word) => [word.stem, word])).values()];
  const found = new Map<string, ReadonlyMap<string, number>>();
  return (own: Word): ReadonlyMap<string, number> => {
    const before = found.get(own.stem);
    if (before !== undefined) return before;
    const alike = new Map<string, number>();
    const likely = knowledge.likelyOf(own.stem);
    for (const word of stems) {
      const likeness = likenessOf(own, word, likely);
      if (likeness >= leastLikeness) alike.set(word.stem, likeness);
    }
    found.set(own.stem, alike);
    return alike;
  };
}
