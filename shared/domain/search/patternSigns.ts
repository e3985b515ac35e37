/** What can be wrong with a regular expression. */
export const patternMistakes = [
  // ( or [ that is never closed; ) ] or } that closes nothing
  'openGroup',
  'openClass',
  'loneClosing',
  // *, +, ? or {2} where there is nothing that can be repeated; { that begins no number; {3,1}
  'nothingToRepeat',
  'badCount',
  'countsOutOfOrder',
  // [z-a]; [a-\d]
  'rangeOutOfOrder',
  'badRange',
  // \ at the end; \ before what it gives no meaning to; \p{…} of a property that there is not
  'trailingBackslash',
  'badEscape',
  'badProperty',
  // \2 or \k<name> of a group that there is not; (? before what is no kind of group; (?<1>; one name twice
  'noSuchGroup',
  'badGroup',
  'badGroupName',
  'sameGroupName',
] as const;

/** A mistake and the piece of the pattern that it is, in UTF-16 units, `to` exclusive. */
export interface PatternMistake {
  readonly kind: (typeof patternMistakes)[number];
  readonly from: number;
  readonly to: number;
}

/** A mistake on its way out of the readers. */
export class PatternFault extends Error {
  readonly mistake: PatternMistake;

  constructor(kind: PatternMistake['kind'], from: number, to: number) {
    super(kind);
    this.mistake = { kind, from, to };
  }
}

/** What an escape stands for; `to`: where it ends. `edge`: a place, not a sign. */
export type EscapePiece = { readonly to: number } & (
  | { readonly kind: 'sign'; readonly code: number }
  | { readonly kind: 'set' | 'edge' }
  | { readonly kind: 'reference'; readonly group: string | number }
);

/** Escapes of one sign, and its code. */
const signEscapes: readonly (readonly [RegExp, (text: string, code?: string) => number])[] = [
  [/\\u\{([0-9a-f]+)\}/iy, (_, code = '') => Number.parseInt(code, 16)],
  [
    /\\u(d[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2})/iy,
    (_, code = '') =>
      String.fromCharCode(...code.split(/\\u/i).map((half) => Number.parseInt(half, 16))).codePointAt(0) ?? 0,
  ],
  [/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/iy, (text) => Number.parseInt(text.slice(2), 16)],
  [/\\c[a-z]/iy, (text) => text.charCodeAt(2) % 32],
  [/\\0(?!\d)/y, () => 0],
  [/\\[fnrtv]/y, (text) => '\t\n\v\f\r'.charCodeAt('tnvfr'.indexOf(text.slice(1)))],
  [/\\[\^$\\.*+?()[\]{}|/]/y, (text) => text.charCodeAt(1)],
];
const inClassOnly: typeof signEscapes = [
  [/\\b/y, () => 8],
  [/\\-/y, () => 45],
];
const greatestCode = 0x10ffff;

/** The escape at a place. @throws PatternFault. */
export function readEscape(pattern: string, from: number, isInClass: boolean): EscapePiece {
  const at = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = from;
    return expression.exec(pattern);
  };
  if (from + 1 === pattern.length) throw new PatternFault('trailingBackslash', from, from + 1);
  for (const [expression, codeOf] of isInClass ? [...signEscapes, ...inClassOnly] : signEscapes) {
    const match = at(expression);
    if (match === null) continue;
    const code = codeOf(match[0], match[1]);
    const to = from + match[0].length;
    if (code > greatestCode) throw new PatternFault('badEscape', from, to);
    return { kind: 'sign', code, to };
  }
  const set = at(/\\(?:[dDsSwW]|[pP](?:\{[^}]*\}?)?)/y);
  if (set) {
    const to = from + set[0].length;
    if (!isPattern(set[0])) throw new PatternFault('badProperty', from, to);
    return { kind: 'set', to };
  }
  const place = isInClass ? null : readPlace(at, from);
  if (place) return place;
  const sign = String.fromCodePoint(pattern.codePointAt(from + 1) ?? 0);
  throw new PatternFault('badEscape', from, from + 1 + sign.length);
}

/** Escapes that stand outside of brackets only. */
const readPlace = (at: (expression: RegExp) => RegExpExecArray | null, from: number): EscapePiece | null => {
  const edge = at(/\\b/iy);
  if (edge) return { kind: 'edge', to: from + 2 };
  const reference = at(/\\(?:([1-9]\d*)|k<([^>]*)>)/y);
  if (!reference) return null;
  const [text, number, name = ''] = reference;
  const group = number === undefined ? unescapedName(name) : Number(number);
  return { kind: 'reference', group, to: from + text.length };
};

/** A name of a group without escapes, of which it may have those by numbers. */
export const unescapedName = (written: string): string =>
  written.replace(/\\u(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{4}))/gi, (whole, braced?: string, plain?: string) => {
    const code = Number.parseInt(braced ?? plain ?? '', 16);
    if (code > greatestCode) return whole;
    return plain === undefined ? String.fromCodePoint(code) : String.fromCharCode(code);
  });

/** Where the class that begins at `from`, as `[a-z]`, ends. @throws PatternFault. */
export function readClass(pattern: string, from: number): number {
  let at = from + (pattern[from + 1] === '^' ? 2 : 1);
  while (pattern[at] !== ']') {
    const first = readMember(pattern, at, from);
    const isRange = pattern[first.to] === '-' && ![']', undefined].includes(pattern[first.to + 1]);
    const last = isRange ? readMember(pattern, first.to + 1, from) : first;
    if (isRange && !(first.kind === 'sign' && last.kind === 'sign'))
      throw new PatternFault('badRange', at, last.to);
    if (first.kind === 'sign' && last.kind === 'sign' && first.code > last.code)
      throw new PatternFault('rangeOutOfOrder', at, last.to);
    at = last.to;
  }
  return at + 1;
}

const readMember = (pattern: string, at: number, from: number): EscapePiece => {
  const code = pattern.codePointAt(at);
  if (code === undefined) throw new PatternFault('openClass', from, from + 1);
  if (pattern[at] === '\\') return readEscape(pattern, at, true);
  return { kind: 'sign', code, to: at + String.fromCodePoint(code).length };
};

/** For small pieces that have long tables behind them, as names of properties, it is the engine that knows. */
export const isPattern = (piece: string): boolean => {
  try {
    new RegExp(piece, 'u');
    return true;
  } catch {
    return false;
  }
};
