import { matchesOf } from '../../text/matches.ts';
import type { RowCheck } from '../check.ts';
import { finding } from './ends.ts';

/**
 * Words with a capital that begin sentences and are no names, behind a word without one and before another: "closed It
 * is". I, and what begins titles of books and papers that go on with capitals, are left out. The space comes first, so that no
 * word is looked back over twice.
 */
const runOn =
  / (?<=(?<!\p{L})\p{Ll}[\p{L}’']+ )(?:The|It|He|She|They|This|These|Those|There|But|However|When|If|His|Her|Their|We|You|According|After|Before|Earlier|Later|In|At|On|For|As|Then|Now|Also) (?=\p{Ll}{2})| (?<=(?<!\p{L})\p{Ll}[\p{L}’']+ )(?:But|However|They|When|If|According|Earlier|Later) (?=\p{Lu}\p{Ll})/gu;
/** In quotation marks, italics or a list stands a title. */
const mayBeTitle = /["“«‘'*_(][^"”»’'*_)]*$/u;
/** Before what is called so: the film It was, the band We are. */
const called =
  /(?:film|movie|show|series|novel|book|song|album|band|group|play|paper|magazine|newspaper|story|poem|called|titled|entitled|named|word|article|track|single|game|programme|program|project|brand|column|section|chapter|hit)s?$/iu;
const longestBefore = 60;

/** A sentence that begins where the one before has no mark at its end. Linear. */
export const runOnCheck: RowCheck = {
  prepare: () => (row) =>
    row.checked
      .filter(({ language }) => language === 'en')
      .flatMap((text) =>
        matchesOf(text.text, runOn)
          .filter(({ index }) => {
            const before = text.text.slice(Math.max(0, index - longestBefore), index);
            return !mayBeTitle.test(before) && !called.test(before);
          })
          .map(({ 0: words, index }) =>
            finding(
              text,
              'endMark',
              'warning',
              'endMarkMissing',
              { from: index, to: index },
              {
                text: words.trim(),
              },
            ),
          ),
      ),
};
