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

/** Linear. */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [found, digits, word] = match;
    const from = match.index;
    const to = from + found.length;
    const kind = digits === undefined ? (word === undefined ? 'sign' : 'word') : 'digits';
    const lower = kind === 'word' ? found.toLowerCase().replaceAll('ё', 'е') : found;
    tokens.push({
      kind,
      text: lower,
      from,
      to,
      spaced: from > end,
      capital: kind === 'word' && /^\p{Lu}/u.test(found),
    });
    end = to;
  }
  return tokens;
}
