import { diffArrays } from 'diff';
import { alignVersions } from '../../domain/align/align.ts';
import { correctedLanguage } from '../../domain/correctedLanguage.ts';
import { solidLinesOf } from '../word/text.ts';
import type { ProjectFile } from './shape.ts';

/** What a row's corrected text is, or would be in a document that was made of the project. */
export interface Standing {
  /** As it stood in that document; `''`: the row had no paragraph there. */
  readonly text: string;
  /** Position of the version that it was taken from where the row has no corrected text; null where it has. */
  readonly filledFrom: number | null;
  /** All that it was at some time, and what translations have, that text first; without what spaces make. */
  readonly known: readonly string[];
}

/** White space says nothing: programs break lines and trim them. */
export const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * By row what a document made of the project has there. Rows without corrected text have been filled from one version:
 * that of which the document has the most paragraphs. O(length of both).
 */
export function standingTexts(here: ProjectFile, paragraphs: readonly string[]): readonly Standing[] {
  const language = correctedLanguage(here.versions);
  const translations = here.versions.flatMap((version, at) =>
    version.role !== 'source' && version.language === language ? [at] : [],
  );
  const there = new Set(paragraphs.map(collapsed));
  const textIn = (row: number, version: number): string => textOfCell(here, row, version);
  const hitsOf = (version: number): number =>
    here.rows.filter(
      ({ correction }, row) =>
        !correction?.text && solidLinesOf(textIn(row, version)).some((line) => there.has(collapsed(line))),
    ).length;
  const hits = new Map(translations.map((version) => [version, hitsOf(version)]));
  const [filling = null] = translations.toSorted((a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0));
  return here.rows.map(({ correction, history }, row) => {
    const filledFrom = correction?.text ? null : filling;
    const text = correction?.text || (filling === null ? '' : textIn(row, filling));
    const known = [
      text,
      ...history.map((step) => step.text ?? ''),
      ...translations.map((version) => textIn(row, version)),
    ];
    return { text, filledFrom, known: [...new Set(known.map(collapsed))].filter((one) => one !== '') };
  });
}

/** A version's text in a row, its paragraphs parted by line feeds; `''` where it has none. Positions of both in the file. */
export const textOfCell = ({ rows, versions }: ProjectFile, row: number, version: number): string =>
  (rows[row]?.cells[version] ?? [])
    .map((block) => {
      const { number, from, to } = typeof block === 'number' ? { number: block, from: 0, to: null } : block;
      return versions[version]?.paragraphs[number]?.text.slice(from, to ?? undefined) ?? '';
    })
    .join('\n');

/** What a document has in place of some rows: of one, unless whoever edited it joined their paragraphs. */
export interface Place {
  /** Ascending; empty: the document has something between rows. */
  readonly rows: readonly number[];
  readonly text: string;
}

/** A line of a row. */
interface OwnLine {
  readonly row: number;
  readonly text: string;
}

/** Lines that answer each other: rows of the ones, positions of the others. */
interface Match {
  readonly rows: readonly number[];
  readonly lines: readonly number[];
}

/**
 * Finds for each paragraph of a document the row that it is the text of, in the order of the rows; rows of which the
 * document has nothing are left out. What nobody touched is most of it, and which of equal lines is meant is told by
 * all others; what lies between is aligned. Cost of diffArrays, and of alignVersions for what was touched.
 */
export function placeLines(
  standing: readonly Standing[],
  paragraphs: readonly string[],
  language: string,
): readonly Place[] {
  const own = standing.flatMap(({ text }, row) => solidLinesOf(text).map((line) => ({ row, text: line })));
  const matches: Match[] = [];
  const gap: { readonly here: OwnLine[]; readonly there: number[] } = { here: [], there: [] };
  const settle = (): void => {
    matches.push(...matchTouched(gap.here.splice(0), gap.there.splice(0), paragraphs, language));
  };
  const parts = diffArrays(
    own.map(({ text }) => collapsed(text)),
    paragraphs.map(collapsed),
  );
  const at = { here: 0, there: 0 };
  for (const { count, added, removed } of parts) {
    const here = added ? [] : own.slice(at.here, at.here + count);
    const there = removed ? [] : Array.from({ length: count }, (_, step) => at.there + step);
    at.here += here.length;
    at.there += there.length;
    if (added || removed) {
      gap.here.push(...here);
      gap.there.push(...there);
    } else {
      settle();
      here.forEach(({ row }, step) => {
        matches.push({ rows: [row], lines: there.slice(step, step + 1) });
      });
    }
  }
  settle();
  // Of what the document leaves out there is nothing to say.
  return gathered(
    matches.filter(({ lines }) => lines.length > 0),
    paragraphs,
  );
}

/** What stands between lines that nobody touched. */
function matchTouched(
  here: readonly OwnLine[],
  there: readonly number[],
  paragraphs: readonly string[],
  language: string,
): readonly Match[] {
  const all = [{ rows: here.map(({ row }) => row), lines: there }];
  if (here.length + there.length === 0) return [];
  if (here.length === 0 || there.length === 0) return all;
  const areAlike = () => here.every(({ text }, at) => isAlike(text, paragraphs[there[at] ?? 0]));
  // One line in place of one may be all other words.
  if (here.length === there.length && (here.length === 1 || areAlike()))
    return here.map(({ row }, at) => ({ rows: [row], lines: there.slice(at, at + 1) }));
  return alignVersions([
    { key: 'here', role: 'machine', language, paragraphs: here },
    {
      key: 'there',
      role: 'human',
      language,
      paragraphs: there.map((at) => ({ text: paragraphs[at] ?? '' })),
    },
  ]).map(({ cells }) => ({
    rows: cells.here?.map((at) => here[at]?.row ?? 0) ?? [],
    lines: cells.there?.map((at) => there[at] ?? 0) ?? [],
  }));
}

/** Of the words of the shorter as many as leave no doubt that lines, of which there are as many there, answer each other. */
const leastShared = 1 / 3;

function isAlike(one: string, other = ''): boolean {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  const shared = ours.filter((word) => theirs.includes(word)).length;
  return shared > Math.min(ours.length, theirs.length) * leastShared;
}

const wordsOf = (text: string): readonly string[] => [
  ...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
];

/** What was matched, by row; rows whose lines were joined together. */
function gathered(matches: readonly Match[], paragraphs: readonly string[]): readonly Place[] {
  const first = joined(matches.map(({ rows }) => rows));
  const places = Map.groupBy(matches, ({ rows }, at) =>
    rows[0] === undefined ? `between ${at}` : first(rows[0]),
  );
  return [...places.values()].map((parts) => {
    const lines = parts.flatMap((part) => part.lines).sort((a, b) => a - b);
    const rows = [...new Set(parts.flatMap((part) => part.rows))].sort((a, b) => a - b);
    return { rows, text: lines.map((at) => paragraphs[at]).join('\n') };
  });
}

/** By row the first of those that it hangs together with, directly or through others. */
function joined(groups: readonly (readonly number[])[]): (row: number) => number {
  const parent = new Map<number, number>();
  const first = (row: number): number => {
    let at = row;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const [head, ...others] of groups) {
    for (const other of others) {
      const [one, two] = [first(head ?? other), first(other)];
      if (one !== two) parent.set(Math.max(one, two), Math.min(one, two));
    }
  }
  return first;
}
