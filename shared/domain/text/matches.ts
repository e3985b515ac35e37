/**
 * All matches of a global pattern in a text, in order: what `matchAll` gives, which makes a copy of the pattern each time,
 * and that takes as long as to search a sentence. Linear where the pattern is.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') {
      const isWide = pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff;
      pattern.lastIndex += isWide ? 2 : 1;
    }
  }
  return found;
}
