import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { ColumnKey } from '../model.ts';

/** What is known of a row's words. */
export interface RowLinks {
  readonly texts: readonly { readonly key: ColumnKey; readonly words: readonly Stretch[] }[];
  readonly links: Outputs['links']['row']['links'];
}

/** A stretch of a text, UTF-16 units, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What lights up in one text of a row. */
interface Lit {
  readonly key: ColumnKey;
  /** Ascending, without overlap. */
  readonly sure: readonly Stretch[];
  readonly unsure: readonly Stretch[];
}

/** What is pointed at, and what answers to it. */
export interface Answer {
  /** The pointed words themselves. */
  readonly own: readonly Stretch[];
  readonly others: readonly Lit[];
}

/** Small words between two counterparts of one phrase light up with them. */
const mostBetween = 2;

/**
 * What answers to the words that a stretch of one text touches; an empty stretch touches the word it stands in or
 * behind. Null where it touches none. O(links of the row).
 */
export const answerTo = (row: RowLinks, key: ColumnKey, { from, to }: Stretch): Answer | null => {
  const own = row.texts.findIndex((text) => text.key === key);
  const words = row.texts[own]?.words ?? [];
  const pointed = new Set(
    words.flatMap((word, at) =>
      (from === to ? word.from <= from && from <= word.to : word.from < to && from < word.to) ? [at] : [],
    ),
  );
  // Between two words that touch, the first.
  if (from === to) for (const at of [...pointed].slice(1)) pointed.delete(at);
  if (pointed.size === 0) return null;
  const found = new Map<number, Map<number, boolean>>();
  for (const { left, right, leftWord, rightWord, sure } of row.links) {
    const [text, word] =
      left === own && pointed.has(leftWord)
        ? [right, rightWord]
        : right === own && pointed.has(rightWord)
          ? [left, leftWord]
          : [-1, -1];
    if (text >= 0) found.set(text, (found.get(text) ?? new Map<number, boolean>()).set(word, sure));
  }
  return {
    own: stretches(words, pointed, pointed.size > 1 ? mostBetween : 0),
    others: [...found].flatMap(([text, lit]): readonly Lit[] => {
      const { key: other, words: all } = row.texts[text] ?? { key, words: [] };
      const between = pointed.size > 1 ? mostBetween : 0;
      const pick = (isSure: boolean): ReadonlySet<number> =>
        new Set([...lit].flatMap(([word, sure]) => (sure === isSure ? [word] : [])));
      return [
        { key: other, sure: stretches(all, pick(true), between), unsure: stretches(all, pick(false), 0) },
      ];
    }),
  };
};

/** Stretches of words, joined where few others stand between. */
const stretches = (
  words: readonly Stretch[],
  wanted: ReadonlySet<number>,
  between: number,
): readonly Stretch[] => {
  const found: { from: number; to: number }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const at of [...wanted].sort((a, b) => a - b)) {
    const word = words[at];
    if (!word) continue;
    const previous = found.at(-1);
    if (previous && between > 0 && at - last - 1 <= between) previous.to = word.to;
    else found.push({ from: word.from, to: word.to });
    last = at;
  }
  return found;
};

/** The word after or before the one that stands at `from` (null: none yet); null beyond the ends. */
export const wordBeside = (
  row: RowLinks,
  key: ColumnKey,
  from: number | null,
  by: 1 | -1,
): Stretch | null => {
  const words = row.texts.find((text) => text.key === key)?.words ?? [];
  if (from === null) return (by === 1 ? words[0] : words.at(-1)) ?? null;
  return words[words.findIndex((word) => word.from === from) + by] ?? null;
};
