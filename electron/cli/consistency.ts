import type { AlignVersion } from '../../shared/domain/align/types.ts';
import { type Group, groupKinds, type TextTable } from '../../shared/domain/consistency/group.ts';
import { never } from '../core/never.ts';
import { alignIn } from '../core/threads/alignIn.ts';
import { incomplete } from './arguments.ts';
import { readDrafts, readerIn, textsByRow } from './documents.ts';
import { type Call, print, printJson, shown } from './terminal.ts';
import { type Threads, withThreads } from './threads.ts';

/** A place as scripts read it. `row` counts from one; the span is UTF-16 units of the file's text in the row. */
interface Told {
  readonly file: string;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
}

interface ToldGroup {
  readonly kind: Group['kind'];
  readonly original: string | null;
  readonly forms: readonly {
    readonly text: string;
    readonly count: number;
    readonly places: readonly Told[];
  }[];
}

/** `sverka consistency FILE …`: what translations write in several ways, with or without their original. */
export const consistency = async (call: Call): Promise<void> => {
  const { files, json } = call.given;
  if (files.length === 0) throw incomplete(call.t('cli:words.file'));
  const groups = await withThreads((threads) => findInFiles(call, threads));
  if (json) return printJson(call, { groups });
  return print(call, describe(call, groups));
};

/**
 * Rows as the aligner has them, paragraphs of a row parted by line breaks, a single file's a row each; then the
 * paragraphs that an import leaves out.
 */
const findInFiles = async (call: Call, threads: Threads): Promise<readonly ToldGroup[]> => {
  const { files } = call.given;
  if (files.length > 1) threads.aligning.warm();
  threads.comparing.warm();
  const drafts = await readDrafts(call, readerIn(call, threads));
  const versions = drafts.map(
    ({ role, language, paragraphs }, index): AlignVersion => ({
      key: String(index),
      role,
      language,
      paragraphs: paragraphs.filter(({ included }) => included),
    }),
  );
  const aligned =
    versions.length === 1
      ? (versions[0]?.paragraphs ?? []).map(({ text }) => [text])
      : textsByRow(versions, await alignIn(threads.aligning, versions, { signal: never }), '\n');
  // What an import leaves out is text of the file all the same: a row each, behind the others.
  const leftOut = drafts.flatMap(({ paragraphs }, column) =>
    paragraphs.flatMap(({ included, text }) =>
      included ? [] : [drafts.map((_, at) => (at === column ? text : null))],
    ),
  );
  const rows: TextTable['rows'] = [...aligned, ...leftOut];
  const table: TextTable = { columns: versions.map(({ role, language }) => ({ role, language })), rows };
  const groups = await threads.comparing.run('consistency', { table, kinds: groupKinds }, { signal: never });
  return groups.map(({ kind, original, forms }) => ({
    kind,
    original,
    forms: forms.map(({ text, places }) => ({
      text,
      count: places.length,
      places: places.map(({ row, column, from, to }) => ({
        file: files[column]?.path ?? '',
        row: row + 1,
        from,
        to,
        text: rows[row]?.[column]?.slice(from, to) ?? '',
      })),
    })),
  }));
};

const describe = ({ t }: Call, groups: readonly ToldGroup[]): string => {
  if (groups.length === 0) return `${t('cli:consistency.none')}\n`;
  const lines = groups.map(({ kind, original, forms }) => {
    const told = forms.map(({ text, count }) => `${shown(text)} ${count}`).join(', ');
    const about = original === null ? '' : ` (${shown(original)})`;
    return `${t(`cli:consistency.kinds.${kind}`)}: ${told}${about}`;
  });
  return `${[...lines, '', t('cli:consistency.found', { count: groups.length })].join('\n')}\n`;
};
