import { alignVersions } from '../../../shared/domain/align/align.ts';
import type { AlignVersion } from '../../../shared/domain/align/types.ts';
import type { GoldSet } from './corpus.ts';
import { diceOf, engines, type NewsSentence, readNews, spoilt } from './draws.ts';
import { halvesOf } from './halves.ts';
import { countRun, goldOf, pairBeads, type Run } from './runs.ts';
import { type Counts, countPair, strictScore, sumCounts } from './score.ts';

/**
 * Which machines are given together, by the letter of their file: translations of the sentences that the news sets are
 * made of. A tilde means spoilt.
 */
const choirs = ['a', 'a b', 'a b~', 'a~', 'a~ b~', 'a~ b~ g~'];

/** Prints strict F1 by set and choir: the news sets, the third draw apart, then Textberg and its halves. */
export function printMachines(corpus: readonly GoldSet[], folder: string): void {
  const sentences = readNews(folder);
  const sets = corpus.filter(({ family }) => /\.(medium|hard|cross)$/.test(family));
  console.log(`${'original to human'.padEnd(28)}${choirs.map((choir) => choir.padStart(10)).join('')}`);
  const lines = new Map<string, Counts[][]>();
  for (const [seed, set] of sets.entries()) {
    const line = set.name.endsWith('.s3') ? `${set.family} (held back)` : set.family;
    const known = lines.get(line) ?? choirs.map(() => []);
    lines.set(line, known);
    for (const [at, choir] of choirs.entries()) {
      known[at]?.push(...countChoir(set, choir.split(' '), sentences, seed));
    }
  }
  for (const [line, counts] of lines) {
    console.log(`${line.padEnd(28)}${counts.map((own) => f1Of(own).padStart(10)).join('')}`);
  }
  for (const set of corpus.filter(({ family }) => family === 'textberg')) printTextberg(set);
}

function f1Of(counts: readonly Counts[]): string {
  return strictScore(sumCounts(counts)).f1.toFixed(4);
}

/** The human versions of a news set, each aligned with its original through the machines of a choir. */
function countChoir(
  set: GoldSet,
  choir: readonly string[],
  sentences: readonly NewsSentence[],
  seed: number,
): readonly Counts[] {
  const texts = sentences.map(({ src }) => src.trim());
  const source = set.versions.filter(({ role }) => role === 'source');
  const parts = source.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => partsOf(text, texts)));
  const machines = choir.map((name) => machineVersion(name, parts, sentences, seed));
  return set.versions
    .filter(({ role }) => role === 'human')
    .map((human) => {
      const beads = pairBeads(alignVersions([...source, ...machines, human]), ['src', human.key]);
      return countPair(goldOf(set, ['src', human.key]), beads);
    });
}

/** Textberg through every set of its machines: first half, held-back half, whole; then what more a vote could find. */
function printTextberg(set: GoldSet): void {
  const keys = set.versions.filter(({ role }) => role === 'machine').map(({ key }) => key);
  const subsets = Array.from({ length: 2 ** keys.length }, (_, bits) =>
    keys.filter((_, at) => ((bits >> at) & 1) === 1),
  ).toSorted((a, b) => a.length - b.length);
  const found: { readonly machines: number; readonly beads: ReadonlySet<string> }[] = [];
  console.log(`\n${'textberg'.padEnd(44)}first half held back     whole`);
  for (const machines of subsets) {
    const given = ['src', ...machines, 'human'];
    const run: Run = { set, family: set.family, column: 'src-human', given, scored: ['src', 'human'] };
    const rows = alignVersions(set.versions.filter(({ key }) => given.includes(key)));
    const halves = halvesOf(run, rows, []).map(({ counts }) => f1Of([counts]).padStart(10));
    const name = machines.join(' + ') || 'no machine';
    console.log(`${name.padEnd(44)}${halves.join(' ')}${f1Of([countRun(run, rows)]).padStart(10)}`);
    const beads = new Set(pairBeads(rows, ['src', 'human']).map((bead) => JSON.stringify(bead)));
    found.push({ machines: machines.length, beads });
  }
  const alone = found.filter(({ machines }) => machines === 1);
  const missed = goldOf(set, ['src', 'human'])
    .filter((bead) => bead.every((side) => side.length > 0))
    .map((bead) => JSON.stringify(bead))
    .filter((bead) => found.at(-1)?.beads.has(bead) === false)
    .map((bead) => alone.filter(({ beads }) => beads.has(bead)).length);
  const counts = [0, ...alone.keys()].map((_, by) => missed.filter((count) => count === by).length);
  console.log(`missed by all together, found by so many of them alone (none, one, …): ${counts.join(', ')}`);
}

/** The numbers of the sentences that make up a paragraph: at each place the longest, the next of its text first. */
function partsOf(paragraph: string, source: readonly string[]): readonly number[] {
  const parts: number[] = [];
  let rest = paragraph.trim();
  while (rest !== '') {
    const next = (parts.at(-1) ?? -2) + 1;
    const follows = next > 0 && rest.startsWith(source[next] ?? '\n');
    const found = follows ? next : longestAt(rest, source);
    if (found < 0) throw new RangeError(`no known sentence: ${rest.slice(0, 60)}`);
    parts.push(found);
    rest = rest.slice(source[found]?.length).trim();
  }
  return parts;
}

function longestAt(text: string, source: readonly string[]): number {
  return source.reduce((best, sentence, at) => {
    const isLonger = sentence.length > (source[best]?.length ?? 0);
    return isLonger && text.startsWith(sentence) ? at : best;
  }, -1);
}

/** What one machine makes of a text; `seed` says which of its sentences are spoilt where any are. */
function machineVersion(
  name: string,
  parts: readonly (readonly number[])[],
  sentences: readonly NewsSentence[],
  seed: number,
): AlignVersion {
  const engine = engines.findIndex((letter) => name.startsWith(letter));
  const dice = diceOf(seed * engines.length + engine);
  const render = (n: number) => spoilt(sentences[n]?.machines[engine] ?? '', name.endsWith('~'), dice);
  const paragraphs = parts.map((own) => ({ text: own.map(render).join(' ') }));
  return { key: name, role: 'machine', language: 'en', paragraphs };
}
