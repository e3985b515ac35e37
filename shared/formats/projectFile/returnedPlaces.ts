import { diffArrays } from 'diff';
import { alignVersions } from '../../domain/align/align.ts';
import { correctedLanguage } from '../../domain/correctedLanguage.ts';
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
export const withoutSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const anyBreak = /\r\n|[\n\r\f\v\u2028\u2029]/;

/** Lines of a text that are not blank. */
const linesOf = (text: string): readonly string[] =>
  text.split(anyBreak).filter((line) => line.trim() !== '');

/**
 * By row what a document made of the project has there. Rows without corrected text have been filled from one version:
 * that of which the document has the most paragraphs. O(length of both).
 */
export function standingTexts(here: ProjectFile, paragraphs: readonly string[]): readonly Standing[] {
  const language = correctedLanguage(here.versions);
  const translations = here.versions.flatMap((version, at) =>
    version.role !== 'source' && version.language === language ? [at] : [],
  );
  const there = new Set(paragraphs.map(withoutSpaces));
  const textIn = (row: number, version: number): string =>
    (here.rows[row]?.cells[version] ?? [])
      .map((block) => {
        const { number, from, to } = typeof block === 'number' ? { number: block, from: 0, to: null } : block;
        return here.versions[version]?.paragraphs[number]?.text.slice(from, to ?? undefined) ?? '';
      })
      .join('\n');
  const hitsOf = (version: number): number =>
    here.rows.filter(
      ({ correction }, row) =>
        !correction?.text && linesOf(textIn(row, version)).some((line) => there.has(withoutSpaces(line))),
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
    return { text, filledFrom, known: [...new Set(known.map(withoutSpaces))].filter((one) => one !== '') };
  });
}

/** What a document has in place of some rows: of one, unless whoever edited it joined their paragraphs. */
export interface Place {
  /** Ascending; empty: the document has something between rows. */
  readonly rows: readonly number[];
  readonly text: string;
}

/**
 * Finds for each paragraph of a document the row that it is the text of, by aligning what is not the same in both; in the
 * order of the rows, rows of which the document has nothing left out. Cost of diffArrays and alignVersions.
 */
export function placeLines(
  standing: readonly Standing[],
  paragraphs: readonly string[],
  language: string,
): readonly Place[] {
  const own = standing.flatMap(({ text }, row) => linesOf(text).map((line) => ({ row, text: line })));
  const versions = [
    { key: 'here', role: 'machine', language, paragraphs: own },
    { key: 'there', role: 'human', language, paragraphs: paragraphs.map((text) => ({ text })) },
  ] as const;
  const anchors = untouched(
    own.map(({ text }) => text),
    paragraphs,
  ).map(([here, there]) => ({ here: [here], there: [there] }));
  const aligned = alignVersions(versions, { anchors }).map(({ cells }) => ({
    rows: [...new Set(cells.here?.map((at) => own[at]?.row ?? 0))],
    lines: cells.there ?? [],
  }));
  const first = joined(aligned.map(({ rows }) => rows));
  const places = Map.groupBy(aligned, ({ rows }, at) =>
    rows[0] === undefined ? `between ${at}` : first(rows[0]),
  );
  return [...places.values()].flatMap((parts) => {
    const lines = parts.flatMap((part) => part.lines).sort((a, b) => a - b);
    const rows = [...new Set(parts.flatMap((part) => part.rows))].sort((a, b) => a - b);
    return lines.length === 0 ? [] : [{ rows, text: lines.map((at) => paragraphs[at]).join('\n') }];
  });
}

/** Positions of the lines that nobody touched: most of them, and which of equal ones is meant is told by all others. */
function untouched(
  here: readonly string[],
  there: readonly string[],
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  const at = { here: 0, there: 0 };
  for (const { count, added, removed } of diffArrays(here.map(withoutSpaces), there.map(withoutSpaces))) {
    if (!added && !removed)
      for (let step = 0; step < count; step++) pairs.push([at.here + step, at.there + step]);
    if (!added) at.here += count;
    if (!removed) at.there += count;
  }
  return pairs;
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
