import { diffWords } from 'diff';
import { compareTexts } from '../../../shared/domain/compare/compare.ts';
import { isForm } from '../../../shared/domain/compare/kinds.ts';
import { quantile } from '../browser.ts';
import { readCorpusLines } from './corpus.ts';
import { leastCost } from './leastHunks.ts';

type Pair = readonly [base: string, other: string];

const machines = ['mt.online-y.en', 'mt.online-b.en', 'mt.online-w.en'] as const;
const humans = ['refA.en', 'refB.en'] as const;

/** How readable differences are beside jsdiff's, and how fast they are found beside what else there is. */
export async function benchDifferences(corpus: string): Promise<void> {
  console.log('\ndifferences: hunks and changed words beside jsdiff’s diffWords (target 0.6, and 1 at most)');
  const all: Pair[] = [];
  for (const machine of machines) {
    for (const human of humans) {
      const pairs = pairsOf(corpus, machine, human);
      all.push(...pairs);
      printCounts(`${machine} – ${human}`, pairs);
    }
  }
  printCounts('all of them', all);
  await benchSpeed(corpus);
}

const printCounts = (name: string, pairs: readonly Pair[]): void => {
  const [ours, theirs] = [totalOf(pairs, ourPieces), totalOf(pairs, theirPieces)];
  const ratio = (count: keyof Counts) => (ours[count] / theirs[count]).toFixed(3);
  console.log(
    `${name}: hunks ${ratio('hunks')} (${ours.hunks} : ${theirs.hunks}), ` +
      `words, the longer side ${ratio('longer')}, both sides ${ratio('both')}; with jsdiff’s words and ` +
      `nothing moved at least ${least(theirs.longer, 1, Math.max)}, ${least(theirs.both, 2, sum)} hunks`,
  );

  /** Where `hunks * price + words` is never less than the least cost, there are at least so many hunks for so many words. */
  function least(words: number, price: number, size: typeof Math.max): string {
    const cost = pairs.reduce((all, [base, other]) => all + leastCost(base, other, price, size), 0);
    return ((cost - words) / price / theirs.hunks).toFixed(3);
  }
};

const sum = (lost: number, gained: number): number => lost + gained;

const pairsOf = (corpus: string, machine: string, human: string): readonly Pair[] => {
  const others = readCorpusLines(corpus, `wmt21/${human}`);
  return readCorpusLines(corpus, `wmt21/${machine}`).map((line, at) => [line, others[at] ?? '']);
};

interface Counts {
  readonly hunks: number;
  /** Words: of each hunk those of its longer side, and those of both. */
  readonly longer: number;
  readonly both: number;
}

/** What is kept before a change, and the change's two sides. */
type Piece = readonly [kept: string, lost: string, gained: string];

/** Changes that leave the words as they are count for neither; a move is one hunk, and words that only moved are no other. */
const ourPieces = ([base, other]: Pair): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const change of compareTexts(base, other, { language: 'en' }).changes) {
    const isMoved = change.kind === 'reordering';
    if (isForm(change.kind) || (change.move !== null && change.base.from === change.base.to)) continue;
    const sides = [
      base.slice(change.base.from, change.base.to),
      other.slice(change.other.from, change.other.to),
    ] as const;
    pieces.push([base.slice(at, change.base.from), isMoved ? '–' : sides[0], isMoved ? '–' : sides[1]]);
    at = change.base.to;
  }
  return pieces;
};

const theirPieces = ([base, other]: Pair): readonly Piece[] =>
  diffWords(base, other).map(({ added, removed, value }): Piece => {
    if (added) return ['', '', value];
    return removed ? ['', value, ''] : [value || ' ', '', ''];
  });

const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Changes with nothing but white space between them are one hunk. */
const totalOf = (pairs: readonly Pair[], piecesOf: (pair: Pair) => readonly Piece[]): Counts => {
  const total = { hunks: 0, longer: 0, both: 0 };
  for (const pair of pairs) {
    const open = { lost: 0, gained: 0, isOpen: false };
    const close = () => {
      if (open.isOpen) {
        total.hunks++;
        total.longer += Math.max(open.lost, open.gained);
        total.both += open.lost + open.gained;
      }
      Object.assign(open, { lost: 0, gained: 0, isOpen: false });
    };
    for (const [kept, lost, gained] of piecesOf(pair)) {
      if (kept.trim() !== '') close();
      if (lost === '' && gained === '') continue;
      Object.assign(open, {
        isOpen: true,
        lost: open.lost + countWords(lost),
        gained: open.gained + countWords(gained),
      });
    }
    close();
  }
  return total;
};

/** Lines of the corpus to a paragraph of about 500 words, and to one of ordinary length. */
const longParagraph = 23;
const paragraph = 4;
const wordsWanted = 50_000;

const joinLines = (pairs: readonly Pair[], lines: number): readonly Pair[] =>
  Array.from({ length: Math.floor(pairs.length / lines) }, (_, at) => {
    const some = pairs.slice(at * lines, (at + 1) * lines);
    return [some.map(([base]) => base).join(' '), some.map(([, other]) => other).join(' ')] as const;
  });

/** Milliseconds of processor time of all threads, which other work on the machine does not lengthen. */
const timed = (work: () => void): number => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};

/**
 * The median of three times, once all pairs were compared before: what V8 compiles and collects in threads of its own
 * falls on any pair, most of it on the first ones, and would be the slowest twentieth of single times.
 */
const timedThrice = (work: () => void): number => quantile([timed(work), timed(work), timed(work)], 0.5);

type Differ = (base: string, other: string) => unknown;

async function benchSpeed(corpus: string): Promise<void> {
  const differs = new Map<string, Differ>([
    ['sverka', (base, other) => compareTexts(base, other, { language: 'en' })],
    ['jsdiff', (base, other) => diffWords(base, other)],
    ...(await otherDiffers()),
  ]);
  const pairs = machines.flatMap((machine) => humans.flatMap((human) => pairsOf(corpus, machine, human)));
  console.log(
    '\ntwo paragraphs of about 500 words, p50 and p95 (target: sverka p95 <= 8 ms of processor time)',
  );
  const long = joinLines(pairs, longParagraph).slice(0, 130);
  for (const [name, differ] of differs) {
    for (const [base, other] of long) differ(base, other);
    const times = long.map(([base, other]) => timedThrice(() => differ(base, other)));
    console.log(
      `${name.padEnd(18)}${quantile(times, 0.5).toFixed(2).padStart(9)}${quantile(times, 0.95).toFixed(2).padStart(9)} ms`,
    );
  }
  const short = joinLines(pairs, paragraph);
  let words = 0;
  const text = short.filter(([base]) => {
    words += words < wordsWanted ? countWords(base) : 0;
    return words < wordsWanted;
  });
  console.log(
    `\nversions of 50,000 words, ${text.length} paragraphs one at a time (target: sverka <= 600 ms)`,
  );
  for (const [name, differ] of differs) {
    const time = timed(() => {
      for (const [base, other] of text) differ(base, other);
    });
    console.log(`${name.padEnd(18)}${time.toFixed(0).padStart(9)} ms`);
  }
  const whole = (side: 0 | 1, share: number) =>
    text
      .slice(0, Math.round(text.length * share))
      .map((pair) => pair[side])
      .join('\n');
  console.log('\nas one text: all of it, and for jsdiff, which grows with the square, a fifth');
  console.log(
    `sverka, all       ${timed(() => compareTexts(whole(0, 1), whole(1, 1)))
      .toFixed(0)
      .padStart(9)} ms`,
  );
  console.log(
    `sverka, a fifth   ${timed(() => compareTexts(whole(0, 0.2), whole(1, 0.2)))
      .toFixed(0)
      .padStart(9)} ms`,
  );
  console.log(
    `jsdiff, a fifth   ${timed(() => diffWords(whole(0, 0.2), whole(1, 0.2)))
      .toFixed(0)
      .padStart(9)} ms`,
  );
}

interface Matcher {
  diff_main(base: string, other: string): unknown[];
  diff_cleanupSemantic(diffs: unknown[]): void;
}

/** Letter by letter, and so no rivals in readability. Left out where they are not installed. */
async function otherDiffers(): Promise<readonly (readonly [string, Differ])[]> {
  const load = async (name: string): Promise<unknown> =>
    (await import(name).catch(() => ({ default: null }))).default;
  const fast = (await load('fast-diff')) as ((base: string, other: string) => unknown) | null;
  const Matchers = (await load('diff-match-patch')) as (new () => Matcher) | null;
  const semantic = (base: string, other: string) => {
    if (!Matchers) return;
    const matcher = new Matchers();
    matcher.diff_cleanupSemantic(matcher.diff_main(base, other));
  };
  return [
    ...(fast ? [['fast-diff', fast] as const] : []),
    ...(Matchers ? [['diff-match-patch', semantic] as const] : []),
  ];
}
