import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherRows } from '../../../shared/domain/align/rows.ts';
import type { AlignVersion } from '../../../shared/domain/align/types.ts';
import type { GoldSet } from './corpus.ts';
import { generator } from './random.ts';
import type { ScoredBead } from './score.ts';

/** One sentence of the raw news: all of its renderings, and the article that it is from. */
export interface NewsSentence {
  readonly article: string;
  readonly src: string;
  readonly refA: string;
  readonly refB: string;
  /** One an engine, in the order of `engines`. */
  readonly machines: readonly string[];
}

/** The machines, by the letter of their file. */
export const engines = ['a', 'b', 'g', 'w', 'y'] as const;

/** The raw sentences under a corpus folder, in reading order. */
export function readNews(folder: string): readonly NewsSentence[] {
  const path = (file: string) => join(folder, 'wmt21', file);
  const linesOf = (file: string) => readFileSync(path(file), 'utf8').replace(/\n$/, '').split('\n');
  const [docs, src, refA, refB] = ['docs', 'src.ru', 'refA.en', 'refB.en'].map(linesOf);
  const machines = engines.map((engine) => linesOf(`mt.online-${engine}.en`));
  return (src ?? []).map((text, at) => ({
    article: docs?.[at]?.split('\t')[0] ?? '',
    src: text,
    refA: refA?.[at] ?? '',
    refB: refB?.[at] ?? '',
    machines: machines.map((lines) => lines[at] ?? ''),
  }));
}

/** How a draw changes its versions: probabilities a paragraph, but for `omit` (a sentence) and `gaps` (passages). */
interface DrawKind {
  /** True where every sentence is a paragraph. */
  readonly isBySentence: boolean;
  readonly merge: number;
  readonly split: number;
  readonly drop: number;
  /** A paragraph of another article stands before it. */
  readonly foreign: number;
  readonly omit: number;
  readonly swap: number;
  /** Passages of 5 to 15 paragraphs that a human version has not. */
  readonly gaps: number;
  readonly machineMerge: number;
  /** A paragraph of another article stands in its place, as in another edition. */
  readonly replace: number;
}

const medium: DrawKind = {
  isBySentence: false,
  merge: 0.1,
  split: 0.08,
  drop: 0.03,
  foreign: 0.02,
  omit: 0.03,
  swap: 0,
  gaps: 0,
  machineMerge: 0.005,
  replace: 0,
};

/**
 * The kinds of the corpus's own hard sets, by the figures in their meta.json (one gap each, for texts half as long), and
 * another edition.
 */
const drawKinds = {
  medium,
  hard: {
    ...medium,
    merge: 0.25,
    split: 0.2,
    drop: 0.08,
    foreign: 0.04,
    omit: 0.06,
    gaps: 1,
    machineMerge: 0.02,
  },
  cross: { ...medium, swap: 0.03 },
  sent: { ...medium, isBySentence: true, merge: 0.12, split: 0, omit: 0, gaps: 1 },
  edition: { ...medium, replace: 0.3 },
} as const satisfies Record<string, DrawKind>;

export type DrawName = keyof typeof drawKinds;

/** Where a draw takes its text from, and what becomes of it. */
export interface Draw {
  readonly name: DrawName;
  readonly seed: number;
  /** True where about a third of the machine's sentences have lost most of their words. */
  readonly isUneven: boolean;
  /** Articles are dealt out in turn to two halves; a draw has articles of one of them only. */
  readonly half: 0 | 1;
}

/** Articles that are kept out of the text, for foreign paragraphs. */
const foreignShare = 1 / 8;

/** Sentence numbers of one paragraph; those of foreign paragraphs are in no other version. */
type Paragraph = readonly number[];

/** Chance, the same for the same draw. */
interface Dice {
  readonly happens: (probability: number) => boolean;
  /** A whole number below `count`. */
  readonly below: (count: number) => number;
}

function diceFor({ name, seed, isUneven, half }: Draw): Dice {
  const nth = { medium: 0, hard: 1, cross: 2, sent: 3, edition: 1 << 20 }[name];
  const number = nth + 8 * half + (isUneven ? 4 : 0) + 16 * seed;
  return diceOf(number + 1);
}

/** Dice that fall alike for the same seed. */
export function diceOf(seed: number): Dice {
  const random = generator(seed);
  return { happens: (probability) => random() < probability, below: (count) => Math.floor(random() * count) };
}

/** Makes a set out of raw news: its versions, the gold beads of all pairs and the gold rows. */
export function drawSet(news: readonly NewsSentence[], draw: Draw): GoldSet {
  const dice = diceFor(draw);
  const kind: DrawKind = drawKinds[draw.name];
  const articles = [...new Set(news.map(({ article }) => article))].filter((_, at) => at % 2 === draw.half);
  const order = shuffled(articles, dice);
  const kept = order.slice(Math.ceil(articles.length * foreignShare));
  const numbersIn = (article: string) =>
    news.flatMap((sentence, at) => (sentence.article === article ? [at] : []));
  const foreign = order.slice(0, order.length - kept.length).flatMap(numbersIn);
  const whole = kept.flatMap((article) => cutUp(numbersIn(article), kind.isBySentence, dice));
  const human = () => humanVersion(whole, kind, foreign, dice);
  const laidOut = { src: whole, mt: merged(whole, kind.machineMerge, dice), refA: human(), refB: human() };
  const engine = dice.below(engines.length);
  const machine = news.map(({ machines }) => spoilt(machines[engine] ?? '', draw.isUneven, dice));
  const versions = [
    versionOf('src', 'source', 'ru', laidOut.src, (at) => news[at]?.src ?? ''),
    versionOf('mt', 'machine', 'en', laidOut.mt, (at) => machine[at] ?? ''),
    versionOf('refA', 'human', 'en', laidOut.refA, (at) => news[at]?.refA ?? ''),
    versionOf('refB', 'human', 'en', laidOut.refB, (at) => news[at]?.refB ?? ''),
  ];
  const isForeign = new Set(foreign);
  const goldOf = (keys: readonly (keyof typeof laidOut)[]) =>
    rowsOf(
      keys.map((key) => laidOut[key]),
      isForeign,
    );
  const pairs = pairNames.map(([left, right]) => ({ left, right, beads: goldOf([left, right]) }));
  const evenness = draw.isUneven ? 'uneven' : 'even';
  const family = draw.name === 'edition' ? `edition.${evenness}` : `${evenness}.${draw.name}`;
  const name = `${family}.${draw.half}.${draw.seed}`;
  return { family, name, versions, pairs, rows: goldOf(['src', 'mt', 'refA', 'refB']) };
}

const pairNames = [
  ['src', 'mt'],
  ['src', 'refA'],
  ['src', 'refB'],
  ['mt', 'refA'],
  ['mt', 'refB'],
  ['refA', 'refB'],
] as const;

function shuffled<T>(list: readonly T[], { below }: Dice): readonly T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(below(left.length), 1));
}

/** Paragraphs of one to six sentences, the short ones oftener. */
function cutUp(sentences: readonly number[], isBySentence: boolean, { below }: Dice): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let from = 0; from < sentences.length; ) {
    const count = isBySentence ? 1 : 1 + Math.min(below(6), below(6));
    paragraphs.push(sentences.slice(from, from + count));
    from += count;
  }
  return paragraphs;
}

/** What a human version makes of the paragraphs. */
function humanVersion(
  whole: readonly Paragraph[],
  kind: DrawKind,
  foreign: Paragraph,
  dice: Dice,
): readonly Paragraph[] {
  const { happens, below } = dice;
  const left = [...whole];
  for (let gap = 0; gap < kind.gaps; gap++) {
    const count = 5 + below(11);
    left.splice(below(Math.max(1, left.length - count)), count);
  }
  const told = left.flatMap((paragraph) => {
    if (happens(kind.drop)) return [];
    if (kind.replace > 0 && happens(kind.replace)) return [[foreign[below(foreign.length)] ?? 0]];
    const rest = paragraph.filter(() => paragraph.length === 1 || !happens(kind.omit));
    return [rest.length > 0 ? rest : paragraph.slice(0, 1)];
  });
  for (let at = 0; at + 1 < told.length; at++) {
    if (!happens(kind.swap)) continue;
    told.splice(at, 2, told[at + 1] ?? [], told[at] ?? []);
    at++;
  }
  const cut = told.flatMap((paragraph) => {
    if (paragraph.length < 2 || !happens(kind.split)) return [paragraph];
    const at = 1 + below(paragraph.length - 1);
    return [paragraph.slice(0, at), paragraph.slice(at)];
  });
  return merged(cut, kind.merge, dice).flatMap((paragraph) =>
    happens(kind.foreign) ? [[foreign[below(foreign.length)] ?? 0], paragraph] : [paragraph],
  );
}

/** The paragraphs, some of them joined to the one before. */
function merged(
  paragraphs: readonly Paragraph[],
  probability: number,
  { happens }: Dice,
): readonly Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const before = happens(probability) ? joined.pop() : undefined;
    joined.push([...(before ?? []), ...paragraph]);
  }
  return joined;
}

const spoiltSentences = 0.35;
const spoiltWords = 0.7;
/** Words that stand for those that a spoilt sentence has lost. */
const nonsense = 3000;

/** A sentence that has, a third of the time, lost most of its words; the sentence itself where nothing `isUneven`. */
export function spoilt(text: string, isUneven: boolean, { happens, below }: Dice): string {
  if (!isUneven || !happens(spoiltSentences)) return text;
  return text.replace(/\S+/g, (word) => (happens(spoiltWords) ? `xq${below(nonsense)}` : word));
}

function versionOf(
  key: string,
  role: AlignVersion['role'],
  language: string,
  paragraphs: readonly Paragraph[],
  textOf: (sentence: number) => string,
): AlignVersion {
  return {
    key,
    role,
    language,
    paragraphs: paragraphs.map((list) => ({ text: list.map(textOf).join(' ') })),
  };
}

/** Paragraphs of some versions that sentences join. */
function rowsOf(
  versions: readonly (readonly Paragraph[])[],
  isForeign: ReadonlySet<number>,
): readonly ScoredBead[] {
  const gathering = gatherRows(versions.map(({ length }) => length));
  const first = new Map<number, readonly [version: number, paragraph: number]>();
  versions.forEach((paragraphs, version) => {
    paragraphs.forEach((sentences, paragraph) => {
      for (const sentence of sentences) {
        const known = first.get(sentence);
        if (known === undefined) first.set(sentence, [version, paragraph]);
        else if (!isForeign.has(sentence)) gathering.join(...known, version, paragraph);
      }
    });
  });
  return gathering.rows();
}
