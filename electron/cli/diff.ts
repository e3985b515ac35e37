import type { AlignVersion } from '../../shared/domain/align/types.ts';
import { sum } from '../../shared/domain/arithmetic.ts';
import {
  type Change,
  type Comparison,
  compareTexts,
  type Span,
} from '../../shared/domain/compare/compare.ts';
import { ignoring } from '../../shared/domain/compare/ignore.ts';
import { type ChangeKind, changeKinds } from '../../shared/domain/compare/kinds.ts';
import { otherSegments } from '../../shared/domain/compare/segments.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { scriptOf } from '../../shared/domain/text/script.ts';
import { never } from '../core/never.ts';
import { alignIn } from '../core/threads/alignIn.ts';
import { incomplete, misunderstood } from './arguments.ts';
import { assertOneInput, readSides, textsByRow } from './documents.ts';
import { added, type Call, dropped, print, printJson } from './terminal.ts';
import { type Threads, withThreads } from './threads.ts';

/** A row with both texts; `''` where a side has none. */
interface DiffRow {
  readonly base: string;
  readonly other: string;
}

/** `sverka diff BASE OTHER`: what differs between two texts of one language, without a library. */
export const diff = async (call: Call): Promise<void> => {
  const { files, ignore, json } = call.given;
  const [base, other, ...more] = files.map(({ path }) => path);
  if (base === undefined || other === undefined)
    throw incomplete(call.t(base === undefined ? 'cli:words.base' : 'cli:words.other'));
  if (more.length > 0) throw misunderstood(`diff ${more.join(' ')}`);
  assertOneInput([base, other]);
  const { rows, language } = await withThreads((threads) => readRows(call, [base, other], threads));
  const ignored = {
    case: ignore.includes('case'),
    punctuation: ignore.includes('punctuation'),
    spelling: ignore.includes('spelling'),
    typography: ignore.includes('typography'),
    order: ignore.includes('order'),
  };
  const options = language === 'und' ? {} : { language };
  const compared = rows.map((row) => ignoring(compareTexts(row.base, row.other, options), ignored));
  if (json) return printJson(call, answerOf(compared));
  return print(call, describe(call, compared));
};

/** Rows as the aligner has them, the paragraphs of each side joined by a line feed. */
const readRows = async (call: Call, paths: readonly string[], threads: Threads) => {
  const versions = await readSides(call, paths, threads);
  assertOneScript(versions, paths);
  const aligned = await alignIn(threads.aligning, versions, { signal: never });
  const rows = textsByRow(versions, aligned, '\n').map(
    ([base, other]): DiffRow => ({ base: base ?? '', other: other ?? '' }),
  );
  return { rows, language: versions[0]?.language ?? 'und' };
};

/** Throws `otherLanguages`. Of languages in one alphabet nothing is said: what looks like another may be an old or a broken text. */
const assertOneScript = (
  versions: readonly AlignVersion[],
  [file = '', other = '']: readonly string[],
): void => {
  const [base, next] = versions.map(({ paragraphs }) =>
    scriptOf(paragraphs.map(({ text }) => text).join('\n')),
  );
  if (base && next && base !== next) throw new ProblemError('otherLanguages', { file, other });
};

const countKinds = (compared: readonly Comparison[]): Partial<Record<ChangeKind, number>> => {
  const changes = compared.flatMap(({ changes: own }) => own.filter(isTold));
  const counts = changeKinds.map(
    (kind) => [kind, changes.filter((one) => one.kind === kind).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
};

/** A moved passage is told where it left. */
const isTold = ({ move, base }: Change): boolean => move === null || base.from < base.to;

/** Places are UTF-16 units of the row's text on each side. */
const answerOf = (compared: readonly Comparison[]) => ({
  units: 'utf16',
  kinds: countKinds(compared),
  rows: compared.map((comparison, index) => ({
    row: index + 1,
    base: comparison.base,
    other: comparison.other,
    similarity: comparison.similarity,
    approximate: comparison.approximate,
    changes: comparison.changes.map(({ kind, move, base, other }) => ({
      kind,
      move,
      base: placed(comparison.base, base),
      other: placed(comparison.other, other),
    })),
  })),
});

const placed = (text: string, { from, to }: Span) => ({ from, to, text: text.slice(from, to) });

const describe = ({ t }: Call, compared: readonly Comparison[]): string => {
  const kinds = countKinds(compared);
  const count = sum(Object.values(kinds));
  if (count === 0) return `${t('cli:diff.none')}\n`;
  const told = compared.flatMap((comparison, index) =>
    comparison.changes.length === 0
      ? []
      : [t('cli:diff.row', { number: index + 1 }), marked(comparison, t), ''],
  );
  const rows = compared.filter(({ changes }) => changes.length > 0).length;
  const legend = Object.entries(kinds).map(
    ([kind, own]) => `${String(own).padStart(6)}  ${t(`compare:kinds.${kind as ChangeKind}`)}`,
  );
  return [...told, t('cli:diff.summary', { count, rows }), ...legend, ''].join('\n');
};

/** The other text with what was left out as [-…-] and what was put in as {+…+}, each change with its kind behind it. */
const marked = (comparison: Comparison, t: Call['t']): string => {
  const segments = otherSegments(comparison);
  return segments
    .map(({ kind, text, change }, at) => {
      if (change === null) return text;
      const mark = kind === 'dropped' ? dropped(text) : added(text);
      if (segments[at + 1]?.change === change) return mark;
      const moved = change.move === null ? '' : `, ${t('cli:diff.moved', { number: change.move })}`;
      return `${mark}(${t(`compare:kinds.${change.kind}`).toLowerCase()}${moved})`;
    })
    .join('');
};
