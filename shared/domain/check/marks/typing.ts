import { matchesOf } from '../../text/matches.ts';
import type { RowCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { CheckText } from '../row.ts';
import { endMark, finding } from './ends.ts';

/** Words, spaces and marks typed twice, spaces before marks and none after them, a small letter where a sentence begins. */
export const typingCheck: RowCheck = {
  prepare: () => (row) =>
    row.checked.flatMap((text) => [
      ...doubledWords(text, row.source),
      ...faultsOf(text, row.source),
      ...smallStart(text, row.source),
    ]),
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
  const found = matchesOf(text.text, doubled).filter(
    ({ 1: word = '', 0: both, index }) =>
      !mayDouble.has(word.toLowerCase()) && !isName(text.text, both, word, index),
  );
  // What is doubled in the original is meant.
  if (found.length === 0 || (source && matchesOf(source.text, doubled).length > 0)) return [];
  return found.map(({ 0: both, 1: word = '', index }) =>
    finding(
      text,
      'doubledWord',
      'warning',
      'doubledWord',
      { from: index, to: index + both.length },
      { text: word },
    ),
  );
}

/** Both with a capital: Bora Bora, Duran Duran. */
const isName = (text: string, both: string, word: string, at: number): boolean => {
  const second = both.slice(-word.length);
  return at >= 0 && /^\p{Lu}/u.test(second) && /^\p{Lu}/u.test(text.slice(at));
};

/**
 * Two spaces inside a line; a space before a mark that takes none, or none after one, between letters; two marks where
 * one should stand. `Yandex.Taxi` and `vc.ru` have no sentence that ends inside.
 */
const faults = [
  { check: 'doubledSpace', message: 'doubledSpace', pattern: /(?<=\S)[ \u00a0]{2,}(?=\S)/g },
  {
    check: 'doubledSpace',
    message: 'spaceBefore',
    pattern: /(?<=[\p{L}\p{N}])[ \u00a0]+(?=[,;](?:\s|$|\p{L})|[.!?](?:\s|$)(?!\.))/gu,
  },
  {
    check: 'doubledSpace',
    message: 'spaceMissing',
    pattern:
      /(?<=\p{Ll}{2})[,;](?=\p{L}{2})|(?<=\p{Ll}{2})[!?](?=\p{Lu}\p{Ll})|(?<=(?<![\p{L}.])\p{Ll}{2,})\.(?=\p{Lu}\p{Ll})/gu,
  },
  {
    check: 'doubledMark',
    message: 'doubledMark',
    pattern: /(?<=[\p{L}\p{N}"”»)])(?:,[,;:]|;[,;:.]|:[,;.]|\.\.(?!\.)|,\.(?!\d)|[,;:]\s+[,;.](?=\s|$))/gu,
  },
] as const;

/** Languages that put a space before some marks. */
const spacedMarks = new Set(['fr']);

/** What the original has as well is meant. */
const faultsOf = (text: CheckText, source: CheckText | null): readonly Finding[] =>
  faults.flatMap(({ check, message, pattern }) =>
    (message === 'spaceBefore' && spacedMarks.has(text.language)) ||
    (check === 'doubledMark' && source !== null && source.text.match(pattern) !== null)
      ? []
      : matchesOf(text.text, pattern).map(({ 0: found, index }) =>
          finding(
            text,
            check,
            message === 'doubledSpace' ? 'hint' : 'warning',
            message,
            { from: index, to: index + found.length },
            {},
          ),
        ),
  );

/** A word, behind what may stand before one. */
const first = /^["'«“„‘([\s—–-]*(\p{L}[\p{L}\p{N}.'’-]*)/u;

/** Sentences of which the original begins with a capital letter: lists have no stops, addresses dots inside. */
function smallStart(text: CheckText, source: CheckText | null): readonly Finding[] {
  const [own, other] = [text, source].map((one) => (one === null ? '' : (first.exec(one.text)?.[1] ?? '')));
  const isWhole = source !== null && [text, source].every((one) => /[.!?…]/.test(endMark(one.text)));
  if (!isWhole || !own || !other || !/^\p{Lu}/u.test(other) || !/^\p{Ll}[\p{Ll}'’-]*$/u.test(own)) return [];
  const from = text.text.indexOf(own);
  return [finding(text, 'smallStart', 'hint', 'smallStart', { from, to: from + own.length }, {})];
}
