import type { RowCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { CheckText } from '../row.ts';

/** Words and spaces typed twice, spaces before marks and none after them. */
export const typingCheck: RowCheck = {
  prepare: () => (row) => row.checked.flatMap((text) => [...doubledWords(text, row.source), ...spaces(text)]),
};

/** A word, white space on one line, and the word again. */
const doubled = /(?<![\p{L}\p{N}'’-])(\p{L}[\p{L}\p{M}'’]*)[ \u00a0]+\1(?![\p{L}\p{N}'’-])/giu;

/** Said twice on purpose, or twice in good grammar. */
const mayDouble = new Set(
  (
    'had that very many much so no yes ha hey bye blah knock more long far never ' +
    'да нет очень ну вот ха так едва чуть еле много долго тихо'
  ).split(' '),
);

function doubledWords(text: CheckText, source: CheckText | null): readonly Finding[] {
  const found = [...text.text.matchAll(doubled)].filter(
    ({ 1: word = '', 0: both, index }) =>
      !mayDouble.has(word.toLowerCase()) && !isName(text.text, both, word, index),
  );
  // What is doubled in the original is meant.
  if (found.length === 0 || (source && [...source.text.matchAll(doubled)].length > 0)) return [];
  return found.map(({ 0: both, 1: word = '', index }) => ({
    check: 'doubledWord',
    severity: 'warning',
    version: text.version,
    span: { from: index, to: index + both.length },
    source: null,
    message: 'doubledWord',
    params: { text: word },
  }));
}

/** Both with a capital: Bora Bora, Duran Duran. */
const isName = (text: string, both: string, word: string, at: number): boolean => {
  const second = both.slice(-word.length);
  return at >= 0 && /^\p{Lu}/u.test(second) && /^\p{Lu}/u.test(text.slice(at));
};

/** Two spaces inside a line; a space before a mark that takes none, or none after one, between letters. */
const faults = [
  { message: 'doubledSpace', pattern: /(?<=\S)[ \u00a0]{2,}(?=\S)/g },
  { message: 'spaceBefore', pattern: /(?<=[\p{L}\p{N}])[ \u00a0]+(?=[,;](?:\s|$)|[.!?](?:\s|$)(?!\.))/gu },
  { message: 'spaceMissing', pattern: /(?<=\p{Ll}{2})[,;](?=\p{L}{2})|(?<=\p{Ll}{2})[!?](?=\p{Lu}\p{Ll})/gu },
] as const;

/** Languages that put a space before some marks. */
const spacedMarks = new Set(['fr']);

const spaces = (text: CheckText): readonly Finding[] =>
  faults.flatMap(({ message, pattern }) =>
    message === 'spaceBefore' && spacedMarks.has(text.language)
      ? []
      : [...text.text.matchAll(pattern)].map(
          ({ 0: found, index }): Finding => ({
            check: 'doubledSpace',
            severity: message === 'doubledSpace' ? 'hint' : 'warning',
            version: text.version,
            span: { from: index, to: index + found.length },
            source: null,
            message,
            params: {},
          }),
        ),
  );
