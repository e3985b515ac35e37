/** Counts of a segment against one or more references, at least one. It remembers what it made of the texts it had. */
export type SegmentCounter = (hypothesis: string, references: readonly string[]) => readonly number[];

/** The same function, working once for the same text. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}
