import { alignVersions } from '../../../shared/domain/align/align.ts';
import type { AlignVersion } from '../../../shared/domain/align/types.ts';
import type { GoldSet } from './corpus.ts';
import { type DrawName, diceOf, drawSet, type NewsSentence } from './draws.ts';
import { goldOf, pairBeads } from './runs.ts';
import { type Counts, countPair, type ScoredBead, strictScore, sumCounts } from './score.ts';

/** Paragraphs of the original that a chapter has; null: the human version stays in order. */
type Lengths = readonly [least: number, most: number] | null;
const lengths: readonly Lengths[] = [null, [20, 60], [8, 15]];
/** Draws by which nothing was decided, of the articles of the second half. */
const untouched = [601, 602, 603, 604];
const names: readonly DrawName[] = ['medium', 'hard', 'sent'];
/** Orders that texts without draws are put into. */
const orders = [1, 2, 3, 4];

/** A set, the human version of it that is looked at, and the seed of its chapters' order. */
interface Case {
  readonly set: GoldSet;
  readonly human: string;
  readonly seed: number;
}

/**
 * Prints strict F1 from original to human with its chapters in a random order, and how many wrong links are given .9
 * or more: alone and through a machine.
 */
export function printChapters(news: readonly NewsSentence[], corpus: readonly GoldSet[]): void {
  const heads = lengths.map((length) =>
    length === null ? 'in order' : `chapters of ${length.join(' to ')}`,
  );
  console.log(`${''.padEnd(28)}${heads.map((head) => head.padStart(24)).join('')}`);
  for (const name of names) {
    const cases = untouched.flatMap((seed) => {
      const set = drawSet(news, { name, seed, half: 1, isUneven: false });
      return ['refA', 'refB'].map((human) => ({ set, human, seed }));
    });
    printLine(name, cases, null);
    printLine(`${name}, through a machine`, cases, 'mt');
  }
  const casesOf = (family: string): readonly Case[] =>
    corpus
      .filter((set) => set.family === family)
      .flatMap((set) => orders.map((seed) => ({ set, human: 'human', seed })));
  printLine('books', casesOf('books'), null);
  printLine('textberg', casesOf('textberg'), null);
  printLine('textberg, through Google', casesOf('textberg'), 'google');
}

function printLine(title: string, cases: readonly Case[], machine: string | null): void {
  const cells = lengths.map((length) => {
    const found = cases.map((own) => countCase(own, machine, length));
    const { f1 } = strictScore(sumCounts(found.map(({ counts }) => counts)));
    const trusted = found.reduce((sum, { wrong }) => sum + wrong, 0);
    return `${f1.toFixed(4)} (${trusted})`.padStart(24);
  });
  console.log(`${title.padEnd(28)}${cells.join('')}`);
}

function countCase(
  own: Case,
  machine: string | null,
  length: Lengths,
): { readonly counts: Counts; readonly wrong: number } {
  const { human, gold } = length === null ? asItIs(own) : withChaptersMoved(own, length);
  const given = own.set.versions.filter(({ key }) => key === 'src' || key === machine);
  const rows = alignVersions([...given, human]);
  const known = new Set(gold.map((bead) => JSON.stringify(bead)));
  const pair = ['src', own.human] as const;
  const wrong = rows.filter((row) => {
    const [bead = []] = pairBeads([row], pair);
    return row.confidence >= 0.9 && bead.every(({ length: n }) => n > 0) && !known.has(JSON.stringify(bead));
  });
  return { counts: countPair(gold, pairBeads(rows, pair)), wrong: wrong.length };
}

interface Told {
  readonly human: AlignVersion;
  readonly gold: readonly ScoredBead[];
}

function asItIs({ set, human }: Case): Told {
  const version = set.versions.find(({ key }) => key === human);
  if (version === undefined) throw new RangeError(`no version ${human} in ${set.name}`);
  return { human: version, gold: goldOf(set, ['src', human]) };
}

/** The human version with its chapters in another order; what answers nothing stays with what stands before it. */
function withChaptersMoved(own: Case, [least, most]: NonNullable<Lengths>): Told {
  const { human, gold } = asItIs(own);
  const dice = diceOf(own.seed * 7919 + 13);
  const chapters: number[] = [];
  const count = own.set.versions.find(({ key }) => key === 'src')?.paragraphs.length ?? 0;
  for (let chapter = 0; chapters.length < count; chapter++) {
    const length = least + dice.below(most - least + 1);
    for (let n = 0; n < length && chapters.length < count; n++) chapters.push(chapter);
  }
  const chapterOf: (number | undefined)[] = [];
  for (const [left = [], right = []] of gold) {
    for (const paragraph of right) chapterOf[paragraph] = chapters[left[0] ?? -1];
  }
  let last = 0;
  const chapterAt = human.paragraphs.map((_, at) => {
    last = chapterOf[at] ?? last;
    return last;
  });
  const left = [...new Set(chapters)];
  const order = [...left].flatMap(() => left.splice(dice.below(left.length), 1));
  const places = order.flatMap((chapter) =>
    chapterAt.flatMap((where, at) => (where === chapter ? [at] : [])),
  );
  const placeOf = new Map(places.map((paragraph, at) => [paragraph, at]));
  return {
    human: { ...human, paragraphs: places.flatMap((at) => human.paragraphs[at] ?? []) },
    gold: gold.map(([a = [], b = []]) => [a, b.map((p) => placeOf.get(p) ?? p).sort((x, y) => x - y)]),
  };
}
