/** A word of a text as consistency sees it: without the possessive's ending. */
export interface FoundWord {
  /** UTF-16 units, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
  /** At the beginning of a sentence, a quotation or a line of speech, where any word has a capital. */
  readonly begins: boolean;
}

const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ\u2010\u2011-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const possessive = /['’ʼ]s$/iu;
/** What may stand between a sentence's end and the next word. */
const opening = /(?:^|[.!?…:\n]["'’”»)\]]*\s*|["“„«‘([]\s*|(?:^|\s)[-–—]\s+)["'“„«‘([\s–—-]*$/u;

/** Words that begin with a letter, in order; hyphens and apostrophes inside belong to them. Linear in the text. */
export const wordsOf = (text: string): readonly FoundWord[] =>
  Array.from(text.matchAll(word), ({ 0: found, index }) => {
    const plain = found.replace(possessive, '');
    return {
      from: index,
      to: index + plain.length,
      text: plain,
      begins: opening.test(text.slice(Math.max(0, index - 12), index)),
    };
  });

const capital = /^\p{Lu}/u;
const several = /^\p{Lu}{2,}$/u;

/** Begins with a capital. */
export const isCapital = (text: string): boolean => capital.test(text);
/** Nothing but capitals, at least two. */
export const isAcronym = (text: string): boolean => several.test(text);
