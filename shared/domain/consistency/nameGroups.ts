import { consonantsOf } from '../text/phonetic.ts';
import { byFrequency, type Group, inOrder, type Place, type TextTable } from './group.ts';
import { Ear, isOtherWord } from './nameLikeness.ts';
import { type Cell, type Original, readNames, readOriginals, type Uses, writtenForm } from './nameUses.ts';
import { nominativeOf } from './nominative.ts';

/** A name of the original must sound as like a form as this for the two to be taken for one, 0 to 1. */
const soundsLikeOriginal = 0.72;
/** One that sounds less like its forms than this is a word that happens to stand beside them. */
const soundsAtAll = 0.5;
/** Two forms of one name sound as like each other as this. */
const soundsLikeForm = 0.7;
/** A form belongs to a name of the original where it stands in this share of its rows with the name, at least twice. */
const together = 0.6;
/** One that sounds like the name but stands beside it in less than this share of its places is a word of its own. */
const seldomTogether = 0.1;
/** What vowels and kindred consonants alone may cost, and one other consonant with them; see `soundCost`. */
const slightly = 0.95;
/** The same of a name with one or two consonants: Rush is not Russia. */
const verySlightly = 0.62;
const oneConsonant = 1.5;

/**
 * Names that stand in several spellings in the translations: Kiev and Kyiv, Degtyarev and Degtyaryov. Two forms are of
 * one name where they sound alike and stand for the same name of the original, each where the other does not; or where
 * they differ in vowels alone, and no name of the original tells them apart. About O(rows with a name × names in them).
 */
export function nameGroups(table: TextTable): readonly Group[] {
  const cells = readNames(table);
  const uses = new Map<string, Place[]>();
  for (const { forms } of cells) {
    for (const [form, places] of forms) uses.set(form, [...(uses.get(form) ?? []), ...places]);
  }
  const ear = new Ear();
  const originals = readOriginals(table);
  const pairs = [
    ...(originals === null ? [] : alikeByOriginal(cells, originals, uses, ear)),
    ...alikeByThemselves(uses, originals ?? [], ear),
  ];
  return clustered(pairs, uses, ear, (form) => writtenForm(uses.get(form) ?? [], table));
}

/** Two forms of one name, and the name in the original. */
interface Pair {
  readonly forms: readonly [string, string];
  readonly original: Original | null;
}

function alikeByOriginal(
  cells: readonly Cell[],
  originals: readonly Original[],
  uses: Uses,
  ear: Ear,
): readonly Pair[] {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const namesByRow = new Map<number, Original[]>();
  for (const original of originals) {
    for (const row of original.rows.keys()) namesByRow.set(row, [...(namesByRow.get(row) ?? []), original]);
  }
  return originals.flatMap((original) => {
    const near = [...original.rows.keys()].flatMap((row) => byRow.get(row) ?? []);
    const counts = new Map<string, number>();
    for (const { forms } of near)
      for (const form of forms.keys()) counts.set(form, (counts.get(form) ?? 0) + 1);
    const anchors = [...counts.keys()].filter((form) => {
      const count = counts.get(form) ?? 0;
      const share = count / (uses.get(form)?.length ?? 1);
      const isHeard = heardIn(form, original, ear) >= soundsLikeOriginal;
      return isHeard ? share >= seldomTogether : count >= 2 && share >= together;
    });
    return anchors.flatMap((anchor) =>
      variantsOf(anchor, near, original, namesByRow, uses, ear).map((form) => ({
        forms: [anchor, form] as const,
        original,
      })),
    );
  });
}

/** Another name of the original is nearer to the form than to the anchor: the form stands for that one. */
function isAnothers(form: string, anchor: string, name: Original, ear: Ear): boolean {
  const heard = heardIn(form, name, ear);
  return heard >= soundsLikeOriginal && heard > heardIn(anchor, name, ear);
}

/** How like a name of the original a form sounds. */
const heardIn = (form: string, { stem, written }: Original, ear: Ear): number =>
  Math.max(ear.likeness(stem, form), ear.likeness(written, form));

/**
 * Vowels and kindred consonants make little difference. Where another consonant differs, or two changed places, the
 * form must also sound like the original and be the rarer by far, for names differ in this way too; and it begins with the same sound. Where neither sounds
 * like the original (Germany, Германия) they must be nearly the same, for any two words may often be near a name.
 */
function isVariant(
  anchor: string,
  form: string,
  heard: number,
  bestHeard: number,
  uses: Uses,
  ear: Ear,
): boolean {
  if (ear.likeness(anchor, form) < soundsLikeForm) return false;
  const cost = ear.cost(anchor, form);
  if (bestHeard < soundsLikeOriginal && !isAlikeAlone(anchor, form, ear)) return false;
  if (cost < (skeletonOf(anchor, ear).length > 2 ? slightly : verySlightly)) return true;
  const count = uses.get(form)?.length ?? 0;
  const isRare = count === 1 || 2 * count <= (uses.get(anchor)?.length ?? 0);
  const isSlip = cost < oneConsonant || lettersOf(anchor) === lettersOf(form);
  return (
    isSlip &&
    beginAlike(anchor, form, ear) &&
    isRare &&
    heard >= soundsLikeOriginal &&
    Math.min(anchor.length, form.length) >= 5
  );
}

const lettersOf = (word: string): string => Array.from(word).sort().join('');

/** Forms that stand for the name where the anchor does not. */
function variantsOf(
  anchor: string,
  near: readonly Cell[],
  original: Original,
  namesByRow: ReadonlyMap<number, readonly Original[]>,
  uses: Uses,
  ear: Ear,
): readonly string[] {
  const found = new Set<string>();
  const heard = heardIn(anchor, original, ear);
  for (const { row, forms } of near) {
    const wanted = original.rows.get(row) ?? 0;
    const here = forms.get(anchor)?.length ?? 0;
    if (here >= wanted) continue;
    for (const form of forms.keys()) {
      if (form === anchor || found.has(form) || isOtherWord(anchor, form, ear)) continue;
      const own = heardIn(form, original, ear);
      if (!isVariant(anchor, form, own, Math.max(own, heard), uses, ear)) continue;
      const others = (namesByRow.get(row) ?? []).filter((name) => name !== original);
      if (others.some((name) => isAnothers(form, anchor, name, ear))) continue;
      found.add(form);
    }
  }
  return [...found];
}

/** Two names of which either stands but once share so many consonants, or they differ by less than a vowel more. */
const longSkeleton = 3;
const oneVowelLost = 0.3;

/**
 * Forms with the same consonants that sound nearly the same, and no name of the original stands beside one that is
 * nearer to it than to the other.
 */
function alikeByThemselves(uses: Uses, originals: readonly Original[], ear: Ear): readonly Pair[] {
  const bySkeleton = Map.groupBy(uses.keys(), (form) => skeletonOf(form, ear));
  const isVetoed = (form: string, other: string): boolean => {
    const rows = new Set(uses.get(form)?.map(({ row }) => row));
    return originals.some(
      (name) => isAnothers(form, other, name, ear) && [...rows].some((row) => name.rows.has(row)),
    );
  };
  return [...bySkeleton].flatMap(([skeleton, alike]) =>
    alike.flatMap((one, at) =>
      alike.slice(at + 1).flatMap((other): Pair[] => {
        // Of a single consonant (Yuri, Yury) only what sounds the same is one name.
        if (skeleton.length < 2 && ear.sound(one) !== ear.sound(other)) return [];
        const counts = [one, other].map((form) => uses.get(form)?.length ?? 0);
        const isTold =
          Math.max(...counts) > 1 || skeleton.length >= longSkeleton || ear.cost(one, other) < oneVowelLost;
        const isAlike = isAlikeAlone(one, other, ear) && !isOtherWord(one, other, ear);
        if (!isTold || !isAlike || isVetoed(one, other) || isVetoed(other, one)) return [];
        return [{ forms: [one, other], original: null }];
      }),
    ),
  );
}

const skeletonOf = (form: string, ear: Ear): string => consonantsOf(ear.sound(form).replaceAll('f', 'v'));

/** The longer the skeleton, the less it is shared by chance; names that begin otherwise are others. */
const isAlikeAlone = (one: string, other: string, ear: Ear): boolean =>
  beginAlike(one, other, ear) && ear.cost(one, other) <= (skeletonOf(one, ear).length > 3 ? 0.6 : 0.3);

/** Malta and Valletta begin otherwise, Yefimov and Efimov do not. */
function beginAlike(one: string, other: string, ear: Ear): boolean {
  const [a, b] = [one, other].map((form) =>
    ear
      .sound(form)
      .replace(/^i(?=e)/, '')
      .charAt(0),
  );
  return a === b;
}

/** Forms of one name, and the names of the original that they stand for with how like one of the forms each sounds. */
interface Cluster {
  readonly forms: Set<string>;
  readonly originals: Map<Original, number>;
}

/** Pairs that share a form are one group; it stands for the name of the original that sounds most like one of them. */
function clustered(
  pairs: readonly Pair[],
  uses: Uses,
  ear: Ear,
  shown: (form: string) => string,
): readonly Group[] {
  const groups: Cluster[] = [];
  for (const { forms, original } of pairs) {
    const met = groups.filter((group) => forms.some((form) => group.forms.has(form)));
    const [first = { forms: new Set<string>(), originals: new Map<Original, number>() }, ...others] = met;
    if (met.length === 0) groups.push(first);
    for (const form of forms) first.forms.add(form);
    if (original)
      first.originals.set(original, Math.max(...forms.map((form) => heardIn(form, original, ear))));
    for (const other of others) {
      for (const form of other.forms) first.forms.add(form);
      for (const [name, heard] of other.originals) first.originals.set(name, heard);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups.map((group) => {
    const forms = [...group.forms]
      .map((form) => ({ text: shown(form), places: (uses.get(form) ?? []).toSorted(inOrder) }))
      .sort(byFrequency);
    return { kind: 'name', original: originalOf(group, forms[0]?.text.toLowerCase() ?? '', ear), forms };
  });
}

/**
 * In the first case, told by `form`, the most frequent one, in lower case. A name that the original has in Latin letters
 * gives way to one that it has in its own.
 */
function originalOf({ originals }: Cluster, form: string, ear: Ear): string | null {
  const isOwn = ({ written }: Original): number => (/\p{Script=Latin}/u.test(written) ? 0 : 1);
  const [likeliest] = [...originals].toSorted(
    ([one, heard], [other, otherHeard]) => isOwn(other) - isOwn(one) || otherHeard - heard,
  );
  if (likeliest === undefined || likeliest[1] < soundsAtAll) return null;
  return nominativeOf(likeliest[0].cases, form, ear);
}
