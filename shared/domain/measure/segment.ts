/** Counts of a segment against one or more references, at least one. It remembers what it made of the texts it had. */
export type SegmentCounter = (hypothesis: string, references: readonly string[]) => readonly number[];
