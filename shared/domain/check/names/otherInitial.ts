import { mayBeInitial } from '../../names/initials.ts';
import type { Reading, Word } from '../meaning/reading.ts';
import { isRomanised, unwitnessed } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';

/**
 * An initial that no name which begins with the original's has: N. Tikhomirov for М. Тихомиров. Surnames stand right
 * beside their initials in both texts, before or after. O(product of the words of both texts).
 */
export function otherInitials(nameCase: NameCase): readonly NameFault[] {
  const { human, original, russians, forms } = nameCase;
  if (original === null) return [];
  return russians.flatMap((russian) => {
    if (!russian.isCapital || russian.isAbbreviation || russian.isLatin) return [];
    const own = initialsOf(russian.word, original);
    if (own.length === 0) return [];
    const bearers = human.words.filter(
      (word) => word.isCapital && word.text.length > 1 && isRomanised(russian, word.name, forms),
    );
    const said = bearers.map((word) => initialsOf(word, human));
    // Whoever is named twice has his initials once.
    const wrong = said.map((initials) => strange(own, initials)).filter((one) => one !== null);
    const [first = null] = wrong;
    if (first === null || said.some((initials) => initials.length > 0 && strange(own, initials) === null))
      return [];
    const [word, initial] = first;
    return [
      {
        kind: 'other',
        name: unwitnessed({ ...russian, word: initial }),
        word,
        isSlight: false,
      } as const,
    ];
  });
}

/** The first initial that answers to none of the original's, and the one in whose place it stands. */
function strange(own: readonly Word[], said: readonly Word[]): readonly [Word, Word] | null {
  for (const [at, word] of said.entries()) {
    const same = own.length === said.length ? own.slice(at, at + 1) : own;
    if (same.some(({ text }) => mayBeInitial(text, word.text))) continue;
    const place = own[Math.min(at, own.length - 1)];
    if (place !== undefined) return [word, place];
  }
  return null;
}

/** Single letters with a point right before a name, else right after it, in their order. */
function initialsOf(word: Word, { words, text: { text } }: Reading): readonly Word[] {
  const at = words.indexOf(word);
  const before: Word[] = [];
  for (let x = at - 1; x >= 0; x--) {
    const one = words[x];
    if (one === undefined || !isInitial(one, text) || !isNear(one, words[x + 1], text)) break;
    before.unshift(one);
  }
  if (before.length > 0) return before;
  const after: Word[] = [];
  for (let x = at + 1; x < words.length; x++) {
    const one = words[x];
    if (one === undefined || !isInitial(one, text) || !isNear(words[x - 1], one, text)) break;
    after.push(one);
  }
  // Tolstoy A. Pushkin: they belong to the name that follows.
  const next = words[at + 1 + after.length];
  const isOfNext = next?.isCapital === true && isNear(after.at(-1), next, text);
  return isOfNext ? [] : after;
}

/** Дж. is one, too. */
const isInitial = ({ text: word, to }: Word, text: string): boolean =>
  /^\p{Lu}\p{Ll}?$/u.test(word) && text.charAt(to) === '.';

const isNear = (one: Word | undefined, next: Word | undefined, text: string): boolean =>
  one !== undefined && next !== undefined && /^\.?[ \u00a0]?$/.test(text.slice(one.to, next.from));
