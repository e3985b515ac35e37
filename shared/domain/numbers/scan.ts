/** A run of digits, a run of letters, or one sign. White space makes no token. */
export interface Token {
  readonly kind: 'digits' | 'word' | 'sign';
  /** Words in lower case with ё as е; all else as it stands. */
  readonly text: string;
  /** UTF-16 units of the text. */
  readonly from: number;
  readonly to: number;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

const token = /(\p{Nd}+)|(\p{L}[\p{L}\p{M}]*)|([^\s\p{L}\p{Nd}])/gu;

const capital = /^\p{Lu}/u;

/** Most words have no ё, and replacing it in all of them takes longer than to look for it. */
function inLowerCase(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
}

/** Linear. */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const { 0: found, 1: digits, 2: word, index: from } = match;
    const to = from + found.length;
    const kind = digits === undefined ? (word === undefined ? 'sign' : 'word') : 'digits';
    tokens.push({
      kind,
      text: kind === 'word' ? inLowerCase(found) : found,
      from,
      to,
      spaced: from > end,
      capital: kind === 'word' && capital.test(found),
    });
    end = to;
  }
  return tokens;
}
