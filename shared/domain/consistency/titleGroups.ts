import { spellingKey } from '../text/spelling.ts';
import { type CommonWord, openCommonWords } from './commonWord.ts';
import { byFrequency, type Form, type Group, inOrder, type TextTable } from './group.ts';
import { type Phrase, readPhrases } from './phrases.ts';

/** A name in full and its first letters must each stand in so many rows; of a name put in two orders, one of them. */
const leastUses = 2;

/**
 * Names of several words in English translations that are written in several ways for the same word of the original:
 * with their words in another order (Ministry of Defence, Defense Ministry), or in full here and by their first letters
 * there (United Nations, UN; US, U.S.). Without an original there are none, for nothing tells then that they are one.
 * Linear in the texts, but for the originals of the names found.
 */
export function titleGroups(table: TextTable): readonly Group[] {
  const phrases = readPhrases(table);
  const common = openCommonWords(table);
  const full = phrases.filter(({ shape }) => shape !== 'letters');
  const letters = Map.groupBy(
    phrases.filter(({ shape }) => shape === 'letters'),
    ({ initials }) => initials,
  );
  const named = Map.groupBy(
    full.filter(({ initials }) => letters.has(initials)),
    ({ initials }) => initials,
  );
  const shortened = [...letters].flatMap(
    ([initials, own]) => inFullAndShort(named.get(initials) ?? [], own, common) ?? [],
  );
  return [...turned(full, common), ...shortened];
}

const rowsOf = (phrases: readonly Phrase[]): ReadonlySet<number> =>
  new Set(phrases.map(({ place }) => place.row));

const union = (sets: readonly ReadonlySet<number>[]): ReadonlySet<number> =>
  new Set(sets.flatMap((rows) => [...rows]));

/** The same words with "of" and without. */
function turned(full: readonly Phrase[], common: CommonWord): readonly Group[] {
  const bySide = (side: Phrase['shape']): ReadonlyMap<string, readonly Phrase[]> =>
    Map.groupBy(
      full.filter(({ shape, isWhole }) => shape === side && isWhole),
      turnedKey,
    );
  const plain = bySide('plain');
  return [...bySide('linked')].flatMap(([key, linked]): readonly Group[] => {
    const others = plain.get(key) ?? [];
    const sides = [linked, others].map(rowsOf);
    if (others.length === 0 || Math.max(...sides.map(({ size }) => size)) < leastUses) return [];
    const word = common(sides, union(sides));
    return word === null ? [] : [groupOf([...linked, ...others], word.acronym)];
  });
}

/** Words as they stand without "of": the first of Ministry of Foreign Affairs goes last. */
function turnedKey({ words, shape }: Phrase): string {
  const [head = '', ...rest] = words.map(spellingKey);
  return (shape === 'linked' ? [...rest, head] : [head, ...rest]).join(' ');
}

/**
 * A name in full, its letters, and its letters with stops; null where fewer than two of them stand often enough for the
 * same word. Where a text has a name in full with its letters, it explains them: such a place is no sign of two ways.
 */
function inFullAndShort(
  named: readonly Phrase[],
  letters: readonly Phrase[],
  common: CommonWord,
): Group | null {
  const cells = new Set(letters.map(cellOf));
  const byWords = Map.groupBy(named, ({ words }) => words.map(spellingKey).join(' '));
  const short = Map.groupBy(letters, ({ text }) => text);
  const ways = [
    ...[...byWords.values()].map((own) => ({
      own,
      rows: rowsOf(own.filter((phrase) => !cells.has(cellOf(phrase)))),
    })),
    ...[...short.values()].map((own) => ({ own, rows: rowsOf(own) })),
  ].filter(({ rows }) => rows.size >= leastUses);
  const [plainest] = ways.filter(({ own }) => own[0]?.shape === 'letters').toSorted(byRows);
  if (plainest === undefined) return null;
  const beside = union(ways.map(({ rows }) => rows));
  // Each must answer to the same word as the letters do; nothing else says that U.S. is no person's initials.
  const fitting = ways.filter((way) => way === plainest || isSame(way, plainest, beside, common));
  if (fitting.length < 2) return null;
  const word = common(
    fitting.map(({ rows }) => rows),
    beside,
  );
  if (word === null) return null;
  return groupOf(
    fitting.flatMap(({ own }) => own),
    word.acronym,
  );
}

interface Way {
  readonly own: readonly Phrase[];
  readonly rows: ReadonlySet<number>;
}

const byRows = (one: Way, other: Way): number => other.rows.size - one.rows.size;

function isSame(way: Way, plainest: Way, beside: ReadonlySet<number>, common: CommonWord): boolean {
  const word = common([way.rows, plainest.rows], beside);
  const hasStops = [way, plainest].some(({ own }) => own[0]?.text.includes('.'));
  return word !== null && (!hasStops || word.acronym !== null);
}

const cellOf = ({ place }: Phrase): string => `${place.row} ${place.column}`;

function groupOf(phrases: readonly Phrase[], original: string | null): Group {
  const forms = [...Map.groupBy(phrases, ({ text }) => text)].map(
    ([text, own]): Form => ({ text, places: own.map(({ place }) => place).sort(inOrder) }),
  );
  return { kind: 'name', original, forms: forms.sort(byFrequency) };
}
