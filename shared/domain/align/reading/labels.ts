import type { SentenceSpan } from '../../text/sentences.ts';

/** What stands before a colon at the beginning of a paragraph, and what is a paragraph by itself; longer than this it is no name. */
const label = /^.{1,40}?:(?=\s+\S)/u;
const line = /^(?=.*\p{L})[^.?!…]{0,40}[^.?!…,;]$/u;
/** So many UTF-16 code units a line has at most, of two a letter. */
const longestLine = 82;
/** A label is said so often, and so large a share of a text's paragraphs begin with one. */
const often = 3;
const leastShare = 0.1;

type Cut = (text: string, spans: readonly SentenceSpan[]) => readonly SentenceSpan[];

/** True where lines that are said again and again stand throughout a text, as the names of speakers above what they say. Linear. */
export function hasLabelLines(paragraphs: readonly string[]): boolean {
  const lineOf = (text: string) => (text.length > longestLine ? null : (line.exec(text)?.[0] ?? null));
  return repeatedIn(paragraphs.map((text) => lineOf(text.trim()))).size > 0;
}

/**
 * Cuts what is said again and again before a colon, as the names of speakers, off what follows it, in a text that has such
 * labels throughout, for where another version has them on lines of their own; also one that is said seldom, and is no
 * longer than those. Their digits may differ, as the time of a message does. Linear.
 */
export function createLabelCut(paragraphs: readonly string[]): Cut {
  const nameOf = (text: string) => label.exec(text)?.[0] ?? null;
  const names = paragraphs.map((text) => nameOf(text)?.replace(/\d/g, '0') ?? null);
  const longest = Math.max(0, ...[...repeatedIn(names)].map(({ length }) => length));
  return (text, spans) => {
    const [first] = spans;
    const name = nameOf(text);
    if (first === undefined || name === null || name.length > longest) return spans;
    const start = name.length + text.slice(name.length).search(/\S/u);
    const rest = spans.filter(({ to }) => to > start);
    return [
      { from: first.from, to: name.length },
      ...rest.map(({ from, to }) => ({ from: Math.max(from, start), to })),
    ];
  };
}

/** What is there often enough, of one name a paragraph or none; nothing where only few have it. */
function repeatedIn(names: readonly (string | null)[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count >= often);
  const all = repeated.reduce((sum, [, count]) => sum + count, 0);
  return new Set(all < leastShare * names.length ? [] : repeated.map(([name]) => name));
}
