/** A text of a row: a version's, by its id, or the corrected one. */
export type TextKey = number | 'corrected';

/** A stretch of a text, UTF-16 units, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is known of a row's words. */
export interface LinkedRow {
  readonly texts: readonly { readonly key: TextKey; readonly words: readonly Stretch[] }[];
  /** Two words that answer to each other: positions in `texts`, and of the words in these. */
  readonly links: readonly {
    readonly left: number;
    readonly right: number;
    readonly leftWord: number;
    readonly rightWord: number;
    readonly sure: boolean;
  }[];
}

/** What answers in one text of a row. */
export interface Counterpart {
  readonly key: TextKey;
  /** Ascending, without overlap. */
  readonly sure: readonly Stretch[];
  readonly unsure: readonly Stretch[];
}

/** What is pointed at, and what answers to it. */
export interface Answer {
  /** The pointed words themselves. */
  readonly own: readonly Stretch[];
  readonly others: readonly Counterpart[];
}

/** Small words between two counterparts of one phrase belong to them. */
const mostBetween = 2;

/**
 * What answers to the words that a stretch of one text touches; an empty stretch touches the word it stands in or
 * behind. Null where it touches none. O(links of the row).
 */
export function answerTo(row: LinkedRow, key: TextKey, stretch: Stretch): Answer | null {
  const own = row.texts.findIndex((text) => text.key === key);
  const words = row.texts[own]?.words ?? [];
  const pointed = touched(words, stretch);
  if (pointed.size === 0) return null;
  const between = pointed.size > 1 ? mostBetween : 0;
  return {
    own: stretches(words, pointed, between),
    others: [...linkedWith(row, own, pointed)].flatMap(([text, found]): readonly Counterpart[] => {
      const { key: other, words: all } = row.texts[text] ?? { key, words: [] };
      const pick = (isSure: boolean): ReadonlySet<number> =>
        new Set([...found].flatMap(([word, sure]) => (sure === isSure ? [word] : [])));
      return [
        { key: other, sure: stretches(all, pick(true), between), unsure: stretches(all, pick(false), 0) },
      ];
    }),
  };
}

/**
 * What answers in the row's other texts to several places of one, a line for each text that has something.
 * O(places x links of the row).
 */
export function counterpartsOf(
  row: LinkedRow,
  key: TextKey,
  places: readonly Stretch[],
): readonly Counterpart[] {
  const all = places.flatMap((place) => answerTo(row, key, place)?.others ?? []);
  return [...Map.groupBy(all, (one) => one.key)].map(([other, parts]) => ({
    key: other,
    sure: ascending(parts.flatMap(({ sure }) => sure)),
    unsure: ascending(parts.flatMap(({ unsure }) => unsure)),
  }));
}

/** The stretches in order; of two that overlap, the first. */
function ascending(given: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const one of given.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (one.from >= (found.at(-1)?.to ?? 0)) found.push(one);
  return found;
}

/** Positions of the words that a stretch touches. */
function touched(words: readonly Stretch[], { from, to }: Stretch): ReadonlySet<number> {
  const isTouched = (word: Stretch): boolean =>
    from === to ? word.from <= from && from <= word.to : word.from < to && from < word.to;
  const found = words.flatMap((word, at) => (isTouched(word) ? [at] : []));
  // Between two words that touch, the first.
  return new Set(from === to ? found.slice(0, 1) : found);
}

/** By text, the words linked with these of one text, and whether surely. */
function linkedWith(
  { links }: LinkedRow,
  own: number,
  pointed: ReadonlySet<number>,
): ReadonlyMap<number, ReadonlyMap<number, boolean>> {
  const found = new Map<number, Map<number, boolean>>();
  const add = (text: number, word: number, sure: boolean): void => {
    found.set(text, (found.get(text) ?? new Map<number, boolean>()).set(word, sure));
  };
  for (const { left, right, leftWord, rightWord, sure } of links) {
    if (left === own && pointed.has(leftWord)) add(right, rightWord, sure);
    else if (right === own && pointed.has(rightWord)) add(left, leftWord, sure);
  }
  return found;
}

/** Stretches of words, joined where few others stand between. */
function stretches(
  words: readonly Stretch[],
  wanted: ReadonlySet<number>,
  between: number,
): readonly Stretch[] {
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
}

/** The word after or before the one that stands at `from` (null: none yet); null beyond the ends. */
export function wordBeside(row: LinkedRow, key: TextKey, from: number | null, by: 1 | -1): Stretch | null {
  const words = row.texts.find((text) => text.key === key)?.words ?? [];
  if (from === null) return (by === 1 ? words[0] : words.at(-1)) ?? null;
  return words[words.findIndex((word) => word.from === from) + by] ?? null;
}
