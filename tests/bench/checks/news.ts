import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type CheckRow, readCheckText } from '../../../shared/domain/check/row.ts';
import type { Random } from './random.ts';

/**
 * What has been done with a document. Every sixth from the third on was held back at first and has been read since;
 * every sixth from the last of six on is kept: nobody reads it nor chooses by its figures, and they are printed only
 * when asked for, at the end of a piece of work.
 */
export const parts = ['read', 'read later', 'kept'] as const;
type Part = (typeof parts)[number];

const partOf = (document: number): Part =>
  document % 6 === 5 ? 'kept' : document % 6 === 2 ? 'read later' : 'read';

/** One row of a news text: up to five sentences of one document in every version. */
export interface NewsRow {
  readonly document: string;
  readonly part: Part;
  readonly source: string;
  readonly machines: readonly string[];
  /** The checks do not see what the machines make of it; errors are planted by them all the same. */
  readonly isAlone: boolean;
  /** Two human translations. */
  readonly humans: readonly [string, string];
  /** What machines that are not in the project make of it. */
  readonly rest: readonly string[];
  /** The humans' line by line, mostly a sentence each. */
  readonly humanLines: readonly [readonly string[], readonly string[]];
}

/** Line by line, the files of a folder in WMT's layout: docs, src.ru, mt.*.en, refA.en, refB.en. */
export interface News {
  readonly documents: readonly string[];
  readonly source: readonly string[];
  readonly machines: readonly (readonly string[])[];
  readonly isAlone: boolean;
  readonly humans: readonly [readonly string[], readonly string[]];
  /** Of the machines that are not in the project. */
  readonly rest: readonly (readonly string[])[];
}

/** Reads a folder; null where it is not there. `machines` are names as `online-y`; `isAlone`: see NewsRow. */
export function readNews(folder: string, machines: readonly string[], isAlone = false): News | null {
  if (!existsSync(`${folder}/src.ru`)) return null;
  const lines = (name: string) => readFileSync(`${folder}/${name}`, 'utf8').replace(/\n$/, '').split('\n');
  return {
    documents: lines('docs').map((line) => line.split('\t')[0] ?? ''),
    source: lines('src.ru'),
    machines: machines.map((name) => lines(`mt.${name}.en`)),
    isAlone,
    humans: [lines('refA.en'), lines('refB.en')],
    rest: readdirSync(folder)
      .filter((file) => /^mt\..*\.en$/.test(file) && !machines.includes(file.slice(3, -3)))
      .map(lines),
  };
}

/** Ends like a sentence. */
export const endsLikeProse = (line: string): boolean => ends.test(line.trim());

const ends = /[.!?…:]["'»”’)\]]*$/;
const mostSentences = 5;

/**
 * Joins neighbouring lines of one document into rows of one to five. A line that does not end like a sentence in the
 * original is a headline and a row to itself.
 */
export function rowsOf(news: News, random: Random): readonly NewsRow[] {
  const documents = [...new Set(news.documents)];
  const rows: NewsRow[] = [];
  let at = 0;
  while (at < news.source.length) {
    const wanted = 1 + random.below(mostSentences);
    const document = news.documents[at] ?? '';
    let end = at + 1;
    while (end < at + wanted && news.documents[end] === document && isProse(news, end) && isProse(news, at)) {
      end += 1;
    }
    const join = (lines: readonly string[]) => lines.slice(at, end).join(' ').trim();
    rows.push({
      document,
      part: partOf(documents.indexOf(document)),
      source: join(news.source),
      machines: news.machines.map(join),
      isAlone: news.isAlone,
      humans: [join(news.humans[0]), join(news.humans[1])],
      rest: news.rest.map(join),
      humanLines: [news.humans[0].slice(at, end), news.humans[1].slice(at, end)],
    });
    at = end;
  }
  return rows;
}

const isProse = (news: News, at: number): boolean => endsLikeProse(news.source[at] ?? '');

/** Version ids of the two humans in a {@link CheckRow}; machines follow. */
const firstHuman = 1;

/** As the checks see it, with the humans wanted (0, 1). */
export function checkRowOf(row: NewsRow, humans: readonly number[]): CheckRow {
  const text = (version: number, content: string, language: string) =>
    content === '' ? [] : [readCheckText(version, content, language)];
  return {
    source: text(0, row.source, 'ru')[0] ?? null,
    machines: row.isAlone ? [] : row.machines.flatMap((machine, at) => text(10 + at, machine, 'en')),
    checked: humans.flatMap((human) => text(firstHuman + human, row.humans[human] ?? '', 'en')),
  };
}
