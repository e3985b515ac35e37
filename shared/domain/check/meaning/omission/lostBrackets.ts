import { matchesOf } from '../../../text/matches.ts';
import { wordsOfSentences } from '../reading.ts';
import { isPair } from './aloneRuns.ts';
import type { Told } from './aloneWords.ts';
import type { LostClause } from './clause.ts';

/** Surer than a run of words: beside a machine's text it must only not speak against it. */
const bracketScore = 8;
const bracketed = /\(([^()]*)\)/g;

/**
 * What a sentence of the original has in brackets, no word of which is told, where the text has fewer brackets. Not what is
 * an abbreviation alone, which a text may leave. Linear in the words and their answers.
 */
export const lostBrackets = (told: Told): readonly LostClause[] =>
  told.beads.flatMap((bead, at): readonly LostClause[] => {
    if (!isPair(bead)) return [];
    const [own, other] = [
      wordsOfSentences(told.readings.left, ...bead.left),
      wordsOfSentences(told.readings.right, ...bead.right),
    ];
    const start = own[0]?.from ?? 0;
    const parts = matchesOf(textOf(told.readings.left.text.text, own), bracketed);
    if (parts.length <= matchesOf(textOf(told.readings.right.text.text, other), bracketed).length) return [];
    const words = told.counterparts.left.filter(({ word }) => own.includes(word));
    const isLost = parts.some(({ index, 0: { length } }) => {
      const inside = words.filter(
        ({ word }) => word.from >= start + index && word.to <= start + index + length,
      );
      const isName = inside.every(({ word }) => word.text === word.text.toUpperCase());
      return inside.length > 0 && !isName && inside.every(({ answers }) => answers.length === 0);
    });
    return isLost ? [{ before: null, after: null, bead: at, score: bracketScore }] : [];
  });

/** The text that some words stand in, with what ends their last sentence. */
const textOf = (text: string, words: readonly { readonly from: number; readonly to: number }[]): string =>
  text.slice(words[0]?.from ?? 0, (words.at(-1)?.to ?? 0) + 1);
