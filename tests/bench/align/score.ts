/** Paragraph numbers of one bead, one list a side (two for a pair, more for a row). */
export type ScoredBead = readonly (readonly number[])[];

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts behind a score, so that several texts can be summed before dividing (as Vecalign's score.py does). */
export interface Counts {
  readonly strict: number;
  readonly lax: number;
  readonly tested: number;
  readonly strictRecalled: number;
  readonly laxRecalled: number;
  readonly golden: number;
}

const keyOf = (bead: ScoredBead): string => JSON.stringify(bead);

function unique(beads: readonly ScoredBead[]): readonly ScoredBead[] {
  const byKey = new Map(beads.filter((b) => b.some((side) => side.length > 0)).map((b) => [keyOf(b), b]));
  return [...byKey.values()];
}

/** Beads of `test` that are in `gold`, and those that share a link with it. */
function matches(gold: readonly ScoredBead[], test: readonly ScoredBead[]): { strict: number; lax: number } {
  const exact = new Set(gold.map(keyOf));
  const links = new Map<number, Set<number>>();
  for (const [left = [], right = []] of gold) {
    for (const i of left) links.set(i, new Set([...(links.get(i) ?? []), ...right]));
  }
  let strict = 0;
  let lax = 0;
  for (const bead of test) {
    const [left = [], right = []] = bead;
    if (exact.has(keyOf(bead))) strict++;
    if (exact.has(keyOf(bead)) || left.some((i) => right.some((j) => links.get(i)?.has(j)))) lax++;
  }
  return { strict, lax };
}

const bothSides = (beads: readonly ScoredBead[]) => beads.filter((b) => b.every((side) => side.length > 0));

/** Precision counts every bead of the test, null beads too; recall only gold beads with both sides. */
export function countPair(goldBeads: readonly ScoredBead[], testBeads: readonly ScoredBead[]): Counts {
  const gold = unique(goldBeads);
  const test = unique(testBeads);
  const found = matches(gold, test);
  const recalled = matches(bothSides(test), bothSides(gold));
  return {
    strict: found.strict,
    lax: found.lax,
    tested: test.length,
    strictRecalled: recalled.strict,
    laxRecalled: recalled.lax,
    golden: bothSides(gold).length,
  };
}

/** Whole rows that are gold rows; recall over gold rows with text in two versions or more. */
export function countRows(goldRows: readonly ScoredBead[], testRows: readonly ScoredBead[]): Counts {
  const gold = unique(goldRows);
  const test = unique(testRows);
  const exact = new Set(gold.map(keyOf));
  const strict = test.filter((b) => exact.has(keyOf(b))).length;
  const several = (b: ScoredBead) => b.filter((side) => side.length > 0).length > 1;
  const tested = new Set(test.map(keyOf));
  const strictRecalled = gold.filter((b) => several(b) && tested.has(keyOf(b))).length;
  const golden = gold.filter(several).length;
  return { strict, lax: strict, tested: test.length, strictRecalled, laxRecalled: strictRecalled, golden };
}

export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (a, b) => ({
      strict: a.strict + b.strict,
      lax: a.lax + b.lax,
      tested: a.tested + b.tested,
      strictRecalled: a.strictRecalled + b.strictRecalled,
      laxRecalled: a.laxRecalled + b.laxRecalled,
      golden: a.golden + b.golden,
    }),
    { strict: 0, lax: 0, tested: 0, strictRecalled: 0, laxRecalled: 0, golden: 0 },
  );
}

function scoreOf(right: number, tested: number, recalled: number, golden: number): Score {
  const precision = tested === 0 ? 0 : right / tested;
  const recall = golden === 0 ? 0 : recalled / golden;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

export const strictScore = (c: Counts): Score => scoreOf(c.strict, c.tested, c.strictRecalled, c.golden);
export const laxScore = (c: Counts): Score => scoreOf(c.lax, c.tested, c.laxRecalled, c.golden);
