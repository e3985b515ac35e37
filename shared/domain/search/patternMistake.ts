import {
  type EscapePiece,
  isPattern,
  PatternFault,
  type PatternMistake,
  readClass,
  readEscape,
  unescapedName,
} from './patternSigns.ts';

/**
 * The first mistake that keeps a text from being a regular expression (of ECMAScript, flag `u`), so that it can be told
 * in the reader's language and with its place, where an engine has a few words in English. Null where it finds none;
 * whether a pattern can be run is for the engine to say. Linear, but for names of groups, which each group compares.
 */
export function mistakeIn(pattern: string): PatternMistake | null {
  try {
    new PatternReader(pattern).read();
    return null;
  } catch (error) {
    if (error instanceof PatternFault) return error.mistake;
    throw error;
  }
}

/** What is open: the whole pattern, or a group. */
interface Level {
  /** Of its bracket. */
  readonly from: number;
  /** Whether it can be followed by a number of repetitions: what only looks around cannot. */
  readonly repeatable: boolean;
  /** Names of groups in the alternative one is in, and in those before: two alternatives may have the same. */
  names: Set<string>;
  readonly others: Set<string>;
}

interface Reference {
  readonly group: string | number;
  readonly from: number;
  readonly to: number;
}

const quantifier = /(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/y;
const lookaround = /\(\?(?:[=!]|<[=!])/y;
const named = /\(\?<([^>)]*)(>?)/y;
const flagged = /\(\?[a-z]*(?:-[a-z]*)?:/y;

class PatternReader {
  private readonly pattern: string;
  private readonly levels: Level[] = [];
  private readonly references: Reference[] = [];
  private readonly names = new Set<string>();
  private groups = 0;
  private at = 0;
  /** Whether what was read last can be repeated. */
  private repeatable = false;

  constructor(pattern: string) {
    this.pattern = pattern;
    this.open(0, 0, false);
  }

  read(): void {
    while (this.at < this.pattern.length) this.readTerm();
    const open = this.levels.at(-1);
    if (open && this.levels.length > 1) throw new PatternFault('openGroup', open.from, open.from + 1);
    for (const { group, from, to } of this.references) {
      const isThere = typeof group === 'number' ? group <= this.groups : this.names.has(group);
      if (!isThere) throw new PatternFault('noSuchGroup', from, to);
    }
  }

  private readTerm(): void {
    const { at, pattern } = this;
    const count = this.match(quantifier);
    const sign = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    if (count) this.repeat(count);
    else if (sign === '(') this.openGroup();
    else if (sign === ')') this.close();
    else if (sign === '|') this.nextAlternative();
    else if (sign === '[') this.pass(readClass(pattern, at), true);
    else if (sign === '\\') this.passEscape(readEscape(pattern, at, false));
    else if (sign === '{') throw new PatternFault('badCount', at, at + 1);
    else if (sign === ']' || sign === '}') throw new PatternFault('loneClosing', at, at + 1);
    else this.pass(at + sign.length, sign !== '^' && sign !== '$');
  }

  private match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    return expression.exec(this.pattern);
  }

  private pass(to: number, repeatable: boolean): void {
    this.at = to;
    this.repeatable = repeatable;
  }

  private repeat([sign, least, most]: RegExpExecArray): void {
    const to = this.at + sign.length;
    if (!this.repeatable) throw new PatternFault('nothingToRepeat', this.at, to);
    if (most && Number(most) < Number(least)) throw new PatternFault('countsOutOfOrder', this.at, to);
    this.pass(to, false);
  }

  private passEscape(piece: EscapePiece): void {
    if (piece.kind === 'reference') this.references.push({ group: piece.group, from: this.at, to: piece.to });
    this.pass(piece.to, piece.kind !== 'edge');
  }

  private open(from: number, to: number, repeatable: boolean): void {
    this.levels.push({ from, repeatable, names: new Set(), others: new Set() });
    this.pass(to, false);
  }

  private openGroup(): void {
    const { at } = this;
    const around = this.match(lookaround);
    const name = around ? null : this.match(named);
    if (around) this.open(at, at + around[0].length, false);
    else if (name) this.openNamed(name);
    else if (this.pattern[at + 1] === '?') {
      const flags = this.match(flagged);
      if (!flags || !isPattern(`${flags[0]})`)) throw new PatternFault('badGroup', at, at + 2);
      this.open(at, at + flags[0].length, true);
    } else {
      this.groups += 1;
      this.open(at, at + 1, true);
    }
  }

  private openNamed([sign, written = '', end]: RegExpExecArray): void {
    const to = this.at + sign.length;
    if (end === '' || !isPattern(`(?<${written}>)`)) throw new PatternFault('badGroupName', this.at, to);
    const name = unescapedName(written);
    if (this.levels.some(({ names }) => names.has(name)))
      throw new PatternFault('sameGroupName', this.at, to);
    this.groups += 1;
    this.names.add(name);
    this.levels.at(-1)?.names.add(name);
    this.open(this.at, to, true);
  }

  private nextAlternative(): void {
    const level = this.levels.at(-1);
    for (const name of level?.names ?? []) level?.others.add(name);
    if (level) level.names = new Set();
    this.pass(this.at + 1, false);
  }

  private close(): void {
    const level = this.levels.at(-1);
    const around = this.levels.at(-2);
    if (!level || !around) throw new PatternFault('loneClosing', this.at, this.at + 1);
    this.levels.pop();
    for (const name of [...level.names, ...level.others]) around.names.add(name);
    this.pass(this.at + 1, level.repeatable);
  }
}
