/** Words marked by hand, and the links that were made of them. */
export interface Tally {
  marked: number;
  withCounterpart: number;
  given: number;
  right: number;
}

/** The tally of a name, which is put in where it is new. */
export function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? { marked: 0, withCounterpart: 0, given: 0, right: 0 };
  tallies.set(name, tally);
  return tally;
}

const share = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(3);

/** Prints precision and recall. */
export function sayTally(title: string, { marked, withCounterpart, given, right }: Tally): void {
  console.log(
    `${title.padEnd(47)} links  precision ${share(right, given)}  recall ${share(right, withCounterpart)}  (${marked} marked)`,
  );
}
