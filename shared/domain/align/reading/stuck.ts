/** Words of what is said again and again at most, and how often it must be said. */
const mostWords = 8;
const leastTimes = 4;

/**
 * Takes out of `tokens` all but the first of what is said again and again, as by a machine that has
 * got stuck: "and the and the and the and the" is two words. Linear.
 */
export function sayOnce(tokens: number[]): void {
  let end = 0;
  for (let at = 0; at < tokens.length; ) {
    const words = loopAt(tokens, at);
    for (let n = 0; n < Math.max(1, words); n++) tokens[end++] = tokens[at + n] ?? 0;
    at += words === 0 ? 1 : words * timesAt(tokens, at, words);
  }
  tokens.length = end;
}

/** How many words are said often enough from a place on; 0 where none are. */
function loopAt(tokens: readonly number[], at: number): number {
  for (let words = 1; words <= mostWords; words++) {
    if (timesAt(tokens, at, words) >= leastTimes) return words;
  }
  return 0;
}

/** How often so many words are said one after the other from a place on. */
function timesAt(tokens: readonly number[], at: number, words: number): number {
  let next = at + words;
  while (next < tokens.length && tokens[next] === tokens[next - words]) next++;
  return Math.floor((next - at) / words);
}
