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

const capital = /^\p{Lu}/u;

const [space, digit, letter, mark, sign] = [0, 1, 2, 3, 4];

/** What a character is. */
const classOf = (character: string): number => {
  if (/\s/u.test(character)) return space;
  if (/\p{Nd}/u.test(character)) return digit;
  if (/\p{L}/u.test(character)) return letter;
  return /\p{M}/u.test(character) ? mark : sign;
};

/** Past Latin, Greek and Cyrillic. */
const tableEnd = 0x530;
/** Worked out once: an expression takes more than twice as long to find the tokens of a text. */
const classes = Uint8Array.from({ length: tableEnd }, (_, code) => classOf(String.fromCharCode(code)));

const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < tableEnd ? (classes[code] ?? sign) : classOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
};

/** UTF-16 units of a character. */
const widthAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
};

/** Most words have no ё, and replacing it in all of them takes longer than to look for it. */
function inLowerCase(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
}

/** Where a run of digits, or of letters and their marks, ends. */
function endOfRun(text: string, from: number, own: number): number {
  let at = from;
  while (at < text.length) {
    const next = classAt(text, at);
    if (next !== own && (own !== letter || next !== mark)) break;
    at += widthAt(text, at);
  }
  return at;
}

/** Linear. */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let from = 0; from < text.length; ) {
    const own = classAt(text, from);
    const next = from + widthAt(text, from);
    if (own === space) {
      from = next;
      continue;
    }
    const to = own === digit || own === letter ? endOfRun(text, next, own) : next;
    const found = text.slice(from, to);
    tokens.push({
      kind: own === digit ? 'digits' : own === letter ? 'word' : 'sign',
      text: own === letter ? inLowerCase(found) : found,
      from,
      to,
      spaced: from > end,
      capital: own === letter && capital.test(found),
    });
    from = end = to;
  }
  return tokens;
}
