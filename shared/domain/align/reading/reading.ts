import { remember } from '../../remember.ts';
import { numeralsIn } from '../evidence/numerals.ts';
import type { Progress } from '../progress.ts';
import { inOrder } from '../search/passages.ts';
import { int, real } from '../typed.ts';
import type { AlignVersion, EvidencePart } from '../types.ts';
import { createAlikeWords } from './fuzzy.ts';
import { hasLabelLines } from './labels.ts';
import { joinRenderings, packRenderings, type Renderings } from './relation.ts';
import { seedRenderings } from './seedwords.ts';
import { type Units, unitsOf } from './units.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { createWordReader } from './words.ts';

/** Versions as the aligner reads them: cut into units, over one vocabulary. */
export interface Reading {
  readonly versions: readonly AlignVersion[];
  readonly units: readonly Units[];
  readonly vocabulary: Vocabulary;
  /** What evidence is left out on purpose. */
  readonly without: ReadonlySet<EvidencePart>;
  /** Unigram probability by token in the texts of its language; the mean where several languages have it. */
  readonly probability: Float64Array;
  /** The same as the language has them rather than these texts, see `probabilityInLanguage`. */
  readonly inLanguage: Float64Array;
  /** The tokens that are written in digits alone. */
  readonly numerals: Int32Array;
  /** Words of one language that may stand for words of another before anything was aligned. */
  readonly renderings: (language: string, other: string) => Renderings;
}

const roleOrder = { source: 0, machine: 1, human: 2 } as const;

/**
 * The order in which versions are aligned, whatever order they came in: by role, then by text, for keys may follow the
 * order of import. Versions with the same text go by key.
 */
export function canonicalOrder(versions: readonly AlignVersion[]): readonly AlignVersion[] {
  return versions.toSorted(
    (a, b) =>
      roleOrder[a.role] - roleOrder[b.role] || byText(a.paragraphs, b.paragraphs) || byUnits(a.key, b.key),
  );
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By the first paragraphs that are not the same, and then by number. */
function byText(own: AlignVersion['paragraphs'], others: AlignVersion['paragraphs']): number {
  for (const [at, { text }] of own.entries()) {
    const other = others[at];
    if (other === undefined) return 1;
    if (other.text !== text) return byUnits(text, other.text);
  }
  return own.length - others.length;
}

/** Reads versions that are in canonical order; a paragraph is a row of progress. */
export function readVersions(
  versions: readonly AlignVersion[],
  progress: Progress,
  without: ReadonlySet<EvidencePart> = new Set(),
): Reading {
  const vocabulary = createVocabulary();
  const readWords = createWordReader(vocabulary);
  const cutsLabels = versions.some(({ paragraphs }) => {
    progress.leap();
    return hasLabelLines(paragraphs.map(({ text }) => text));
  });
  const units = versions.map((version) => {
    progress.leap();
    const read = unitsOf(version, cutsLabels, readWords, progress.advance);
    return without.has('paragraphEdges') ? { ...read, edge: new Float64Array(read.count) } : read;
  });
  const counts = new Map<string, Float64Array>();
  versions.forEach(({ language }, at) => {
    const own = counts.get(language) ?? new Float64Array(vocabulary.stems.length);
    const tokens = units[at]?.tokens ?? new Int32Array(0);
    for (let x = 0; x < tokens.length; x++) own[int(tokens, x)] = real(own, int(tokens, x)) + 1;
    counts.set(language, own);
    progress.leap();
  });
  // Every version but the first asks for words like those of its language.
  const wordsOf = remember((language: string) => tokensIn(counts.get(language)));
  const alikeTo = remember((language: string) =>
    createAlikeWords(vocabulary.stems, wordsOf(language), progress.breathe),
  );
  const renderings = new Map<string, Renderings>();
  return {
    versions,
    units,
    vocabulary,
    without,
    probability: probabilityOf([...counts.values()]),
    inLanguage: probabilityInLanguage([...counts.values()], vocabulary.stems),
    numerals: numeralsIn(vocabulary.stems),
    renderings: (language, other) => {
      const key = `${language}\n${other}`;
      const known = renderings.get(key);
      if (known !== undefined) return known;
      const alike = alikeTo(other)(without.has('lookalikes') ? [] : wordsOf(language));
      progress.leap();
      const found = joinRenderings(
        vocabulary.stems.length,
        alike,
        packRenderings(without.has('seedWords') ? [] : seedRenderings(vocabulary, language, other)),
      );
      progress.leap();
      renderings.set(key, found);
      return found;
    },
  };
}

/** The same with a version's paragraphs, which are numbered anew, in another order. */
export function withOrder(reading: Reading, version: number, order: readonly number[]): Reading {
  const units = reading.units.map((own, at) => (at === version ? inOrder(own, order) : own));
  return { ...reading, units };
}

function tokensIn(counts: Float64Array | undefined): readonly number[] {
  const tokens: number[] = [];
  counts?.forEach((count, token) => {
    if (count > 0) tokens.push(token);
  });
  return tokens;
}

/** Each language has its own total; a token of several takes the mean. */
function probabilityOf(languages: readonly Float64Array[]): Float64Array {
  return meanOf(languages, (count, total) => count / total);
}

/** Words of fewer letters are small ones, mostly, and as common in a short text as in a long one. */
const leastLetters = 4;
/** So many words are imagined beside those of a text for each word that it has once; half as many where it has it twice. */
const imaginaryWords = 1000;

/**
 * The same with other words than small ones as rare as they are in the language rather than in a short text: what
 * stands once in a page is not as common as one in that page's words.
 */
function probabilityInLanguage(languages: readonly Float64Array[], stems: readonly string[]): Float64Array {
  const isSmall = Uint8Array.from(stems, (stem) => (stem.length < leastLetters ? 1 : 0));
  return meanOf(languages, (count, total, token) =>
    isSmall[token] === 1 ? count / total : count / (total + imaginaryWords / count),
  );
}

/** Of what tokens have in each language by how often they stand there the mean; 1 where it is nowhere. */
function meanOf(
  languages: readonly Float64Array[],
  share: (count: number, total: number, token: number) => number,
): Float64Array {
  const size = languages[0]?.length ?? 0;
  const sum = new Float64Array(size);
  const present = new Uint8Array(size);
  for (const counts of languages) {
    const total = counts.reduce((a, b) => a + b, 0);
    counts.forEach((count, token) => {
      if (count === 0) return;
      sum[token] = real(sum, token) + share(count, total, token);
      present[token] = (present[token] ?? 0) + 1;
    });
  }
  return sum.map((p, token) => (p === 0 ? 1 : p / (present[token] ?? 1)));
}
