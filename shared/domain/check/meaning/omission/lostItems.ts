import type { SentenceBead } from '../../../align/sentencePairs.ts';
import { infinitive, isFiniteForm } from '../modality/boundVerbs.ts';
import { type Reading, type Word, wordsOfSentences } from '../reading.ts';
import type { LostClause } from './clause.ts';

/** A member of a list that another text lacks, and the words of the other text that it would stand between. */
interface LostItem {
  readonly before: Word;
  /** Null at the end of a sentence. */
  readonly after: Word | null;
}

/** Two parts of texts that tell the same. */
interface ListTexts {
  readonly own: readonly Word[];
  readonly other: readonly Word[];
  /** The whole texts that the words are of. */
  readonly ownText: string;
  readonly otherText: string;
  /** By word of `own` the places of those in `other` that answer it; null where nothing can be expected to. */
  readonly otherOf: readonly (readonly number[] | null)[];
}

const joining = /^(?:и|или|либо|and|or)$/;
/** Words of a member that stands between two marks, and those that carry meaning; more are a clause of its own. */
const mostWords = 4;
const mostContent = 3;
/** Fewer members are a pair. */
const leastMembers = 3;

/** What parts members: a mark, a word, or both. */
const parting = /,?\s*\b(?:and|or)\b|,|&/g;

/** Words between marks and joining words: the place of the first and behind the last. */
interface Member {
  readonly from: number;
  readonly to: number;
  /** What parts it from the one before. */
  readonly after: 'comma' | 'and' | 'else';
}

/** As surely gone, beside either text: enough by one of them, unless the other tells that nothing is. */
const listScore = 4;

/**
 * The same in the beads of two texts, in whatever way what answers what is known; `withPairs`: one of two, too, which a
 * translator may have told in one word (узлы и детали).
 */
export const clausesOfLists = (
  beads: readonly SentenceBead[],
  readings: Readonly<Record<'left' | 'right', Reading>>,
  otherOf: (own: readonly Word[], other: readonly Word[], bead: number) => ListTexts['otherOf'],
  withPairs = false,
): readonly LostClause[] =>
  beads.flatMap(({ left, right }, bead) => {
    const own = wordsOfSentences(readings.left, ...left);
    if (!own.some(({ lower }) => joining.test(lower))) return [];
    const other = wordsOfSentences(readings.right, ...right);
    const texts = { ownText: readings.left.text.text, otherText: readings.right.text.text };
    const list = { ...texts, own, other, otherOf: otherOf(own, other, bead) };
    const items = [...lostItems(list), ...(withPairs ? lostOfPair(list).slice(0, 1) : [])];
    return items.map((item) => ({ ...item, bead, score: listScore }));
  });

/**
 * Members of lists of three or more (`a, b and c`) that the other text tells nowhere, while what stands around them
 * stands there side by side; at most one of a list. Not the first ones, for a clause may stand before them. Linear in the
 * words and their answers.
 */
function lostItems(texts: ListTexts): readonly LostItem[] {
  const members = membersOf(texts);
  return members.flatMap((last, at) => {
    // `A и b, и c` lists what stands behind each.
    const isLast = !joining.test(texts.own[last.to]?.lower ?? '');
    if (last.after !== 'and' || !isLast) return [];
    let first = at - 1;
    while (first > 0 && members[first]?.after === 'comma' && isShort(texts, members[first])) first -= 1;
    const list = members.slice(first, at + 1);
    if (list.length < leastMembers) return [];
    return list
      .slice(1)
      .flatMap((member) => lostIn(texts, member, member !== last) ?? [])
      .slice(0, 1);
  });
}

/** Words around what answers one of a pair in which the other would stand. */
const pairWithin = 4;
/** In English what joins the two of a pair, or tells of both. */
const together =
  /^(?:and|or|nor|with|without|but|plus|both|either|neither|as|alike|along|together|couple|while|then)$/;

/**
 * One of two words of a Russian text that `и` joins («хлеб и соль») which is told nowhere, while nothing stands beside the other that might be it:
 * no joining word, and no word that answers nothing. Linear in the words and their answers.
 */
function lostOfPair(texts: ListTexts): readonly LostItem[] {
  const { own, other, otherOf } = texts;
  const answering = new Set(otherOf.flatMap((places) => places ?? []));
  return own.flatMap((word, at) => {
    if (word.lower !== 'и') return [];
    const [before, after] = [nextContent(own, at, -1), nextContent(own, at, 1)];
    if (before === null || after === null || at - before > 1 || after - at > 2) return [];
    const isMarked = texts.ownText.slice(own[before]?.to, word.from).trim() !== '';
    if (isMarked || [before, after].some((x) => isVerb(own[x]?.lower ?? ''))) return [];
    const ends = [
      [before, after],
      [after, before],
    ] as const;
    return ends.flatMap(([told, lost]): readonly LostItem[] => {
      if (otherOf[lost]?.length !== 0 || own[lost]?.denial !== null) return [];
      const [y, ...more] = otherOf[told] ?? [];
      if (y === undefined || more.length > 0) return [];
      const isAlone = other
        .slice(Math.max(0, y - pairWithin), y + pairWithin + 1)
        .every(({ lower, isContent }, step) => {
          const place = Math.max(0, y - pairWithin) + step;
          return !together.test(lower) && (!isContent || answering.has(place));
        });
      const kept = other[y];
      return isAlone && kept !== undefined ? [{ before: kept, after: other[y + 1] ?? null }] : [];
    });
  });
}

/** Clauses are joined by what joins words. */
const isVerb = (lower: string): boolean => isFiniteForm(lower) || infinitive.test(lower);

function isShort({ own }: ListTexts, member: Member | undefined): boolean {
  const words = member === undefined ? [] : own.slice(member.from, member.to);
  const content = words.filter(({ isContent }) => isContent).length;
  return words.length <= mostWords && content >= 1 && content <= mostContent;
}

function membersOf({ own, ownText }: ListTexts): readonly Member[] {
  const members: { from: number; to: number; after: Member['after'] }[] = [];
  let after: Member['after'] = 'else';
  own.forEach((word, x) => {
    const between = x === 0 ? '' : ownText.slice(own[x - 1]?.to ?? 0, word.from);
    const isMark = x === 0 || between.trim() !== '';
    if (isMark) after = /^,\s*$/.test(between) ? 'comma' : 'else';
    if (joining.test(word.lower)) {
      after = isMark ? 'else' : 'and';
      return;
    }
    const last = members.at(-1);
    if (last !== undefined && last.to === x && !isMark) last.to = x + 1;
    else members.push({ from: x, to: x + 1, after });
  });
  return members;
}

/** Where a member would stand that is told nowhere; null where it is, or where something stands in its place. */
function lostIn(texts: ListTexts, member: Member, isInner: boolean): LostItem | null {
  const { own, otherOf } = texts;
  if (!isShort(texts, member)) return null;
  for (let x = member.from; x < member.to; x++)
    if (own[x]?.isContent === true && (otherOf[x]?.length !== 0 || own[x]?.denial !== null)) return null;
  const [before, after] = [nextContent(own, member.from, -1), nextContent(own, member.to - 1, 1)];
  if (before === null) return null;
  for (const y of otherOf[before] ?? []) {
    const place = placeBehind(texts, y, after, isInner);
    if (place !== null) return place;
  }
  return null;
}

/** The place behind word `y`, if what answers the original's word `after` stands next to it. */
function placeBehind(
  { other, otherText, otherOf }: ListTexts,
  y: number,
  after: number | null,
  isInner: boolean,
): LostItem | null {
  const first = nextContent(other, y, 1);
  // "Blind people" for «слепых»: a word more of the member before, or of the one behind.
  const isFree = isInner && first !== null && !otherOf.some((places) => places?.includes(first));
  const next = isFree ? nextContent(other, first, 1) : first;
  const isFaced = next === null || after === null ? next === after : otherOf[after]?.includes(next);
  const [left, right] = [other[y], next === null ? null : (other[next] ?? null)];
  if (left === undefined || !isFaced) return null;
  const marks = otherText.slice(left.to, right?.from ?? left.to).match(parting)?.length ?? 0;
  return isInner && (marks === 0 || (isFree && marks > 1)) ? null : { before: left, after: right };
}

/** The place of the next word of the same sentence that carries meaning, on one side; null at its end. */
function nextContent(words: readonly Word[], place: number, step: number): number | null {
  for (let at = place + step; words[at]?.sentence === words[place]?.sentence; at += step)
    if (words[at]?.isContent === true) return at;
  return null;
}
