import type { AlignVersion } from '../types.ts';

/** A version has copies of the original where it has this much text for each letter of the original's, */
const twofold = 1.4;
/** and so much of it at least in the original's letters, and in others. */
const copied = 0.35;

/** A paragraph of both languages, with more of its letters than one in so many the translation's, is no copy. */
const mostly = 4;

interface Letters {
  readonly cyrillic: number;
  readonly latin: number;
}

/**
 * By version the paragraphs that are the original once more, in its own letters: of a file that has it beside its
 * translation, paragraph by paragraph or chapter by chapter. They would answer the original better than any translation.
 * What a translator has only left as it was makes no text longer, and stays. Linear; `onParagraph` is called for every one
 * that is looked at.
 */
export function copiesIn(
  versions: readonly AlignVersion[],
  onParagraph: () => void,
): readonly ReadonlySet<number>[] {
  const original = versions.find(({ role }) => role === 'source');
  const none = new Set<number>();
  if (original === undefined) return versions.map(() => none);
  const theirs = sumOf(lettersIn(original, onParagraph));
  const isCyrillic = theirs.cyrillic > theirs.latin;
  const inTheirs = ({ cyrillic, latin }: Letters) =>
    isCyrillic ? cyrillic > mostly * latin : latin > mostly * cyrillic;
  const size = theirs.cyrillic + theirs.latin;
  return versions.map((version) => {
    const chars = version.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    if (size === 0 || version.language === original.language || chars < twofold * size) return none;
    const paragraphs = lettersIn(version, onParagraph);
    const all = sumOf(paragraphs);
    const copies = paragraphs.flatMap((letters, at) => (inTheirs(letters) ? [at] : []));
    const again = sumOf(copies.flatMap((at) => paragraphs[at] ?? []));
    const whole = all.cyrillic + all.latin;
    const twice = again.cyrillic + again.latin;
    const isTwofold = whole >= twofold * size && Math.min(twice, whole - twice) >= copied * size;
    return isTwofold ? new Set(copies) : none;
  });
}

function lettersIn({ paragraphs }: AlignVersion, onParagraph: () => void): readonly Letters[] {
  return paragraphs.map(({ text }) => {
    onParagraph();
    let [cyrillic, latin] = [0, 0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0x400 && code <= 0x52f) cyrillic++;
      else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) latin++;
    }
    return { cyrillic, latin };
  });
}

function sumOf(all: readonly Letters[]): Letters {
  return all.reduce<Letters>(
    (sum, { cyrillic, latin }) => ({ cyrillic: sum.cyrillic + cyrillic, latin: sum.latin + latin }),
    { cyrillic: 0, latin: 0 },
  );
}
