import { basename, extname } from 'node:path';
import { alignSentences, type SentenceCells } from '../../shared/domain/align/sentenceRows.ts';
import type { AlignedRow, AlignVersion } from '../../shared/domain/align/types.ts';
import type { AlignedText } from '../../shared/domain/aligned.ts';
import type { Draft } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { writeAlignedHtml } from '../../shared/formats/alignedHtml.ts';
import { writeCellsJsonl, writeRowsJsonl } from '../../shared/formats/rowsJsonl.ts';
import { writeTmx } from '../../shared/formats/tmx.ts';
import { writeTsv } from '../../shared/formats/tsv.ts';
import { never } from '../core/never.ts';
import { alignIn } from '../core/threads/alignIn.ts';
import { incomplete, misunderstood } from './arguments.ts';
import { readDrafts, readerIn } from './documents.ts';
import { writeOutput } from './output.ts';
import { type Call, print, printJson, shown } from './terminal.ts';
import { type Threads, withThreads } from './threads.ts';

/** A version under the name that stands for it in the rows. */
interface NamedDraft {
  readonly key: string;
  readonly draft: Draft;
  /** Positions in the document of the paragraphs that are aligned. */
  readonly numbers: readonly number[];
}

const endings = ['.jsonl', '.tmx', '.tsv', '.html'] as const;
type Ending = (typeof endings)[number];

/** `sverka align FILE FILE … -o ROWS`: rows across texts, without a library. */
export const align = async (call: Call): Promise<void> => {
  const { given, t } = call;
  const output = given.output ?? '-';
  const ending = endingOf(output);
  if (given.files.length < 2) throw incomplete(t('cli:words.file'));
  const { versions, rows } = await withThreads((threads) => alignFiles(call, threads));
  const groups = given.sentences ? sentencesIn(versions, rows) : null;
  const text =
    groups === null ? writers[ending](versions, rows, call) : sentenceText(ending, versions, groups, call);
  if (output === '-') return print(call, text);
  await writeOutput(output, text);
  const count = groups?.length ?? rows.length;
  const summary = { file: output, rows: count, versions: versions.map(summaryOf) };
  if (given.json) return printJson(call, summary);
  return print(call, `${t('cli:align.done', { count, file: shown(output) })}\n`);
};

const endingOf = (output: string): Ending => {
  if (output === '-') return '.jsonl';
  const found = endings.find((ending) => ending === extname(output).toLowerCase());
  if (found === undefined) throw misunderstood(`-o ${output}`, { known: endings });
  return found;
};

/** Rows with the numbers of paragraphs as `inspect` counts them. */
const alignFiles = async (call: Call, threads: Threads) => {
  threads.aligning.warm();
  const versions = named(
    await readDrafts(call, readerIn(call, threads)),
    call.given.files.map(({ path }) => path),
  );
  const sources = versions.filter(({ draft }) => draft.role === 'source');
  if (sources.length > 1) throw new ProblemError('duplicateSource');
  const aligned = await alignIn(threads.aligning, versions.map(alignable), { signal: never });
  return { versions, rows: inDocument(versions, aligned) };
};

/**
 * Files by their name up to its first dot, or up to its last where several begin alike: text.ru.txt and text.en.txt. A
 * name that is taken all the same is numbered.
 */
const namesOf = (paths: readonly string[]): readonly string[] => {
  const names = paths.map((path) => (path === '-' ? 'stdin' : basename(path)));
  const short = names.map((name) => /^[^.]+/.exec(name)?.[0] ?? name);
  const taken = new Set<string>();
  return names.map((name, index) => {
    const isShared = short.some((other, at) => at !== index && other === short[index]);
    const stem = (isShared ? basename(name, extname(name)) : short[index]) ?? name;
    let key = stem;
    for (let count = 2; taken.has(key); count++) key = `${stem}-${count}`;
    taken.add(key);
    return key;
  });
};

const named = (drafts: readonly Draft[], paths: readonly string[]): readonly NamedDraft[] => {
  const keys = namesOf(paths);
  return drafts.map((draft, index) => {
    const { [index]: key = '' } = keys;
    const numbers = draft.paragraphs.flatMap(({ included }, number) => (included ? [number] : []));
    if (numbers.length === 0) throw new ProblemError('nothingIncluded', { file: draft.fileName });
    return { key, draft, numbers };
  });
};

const alignable = ({ key, draft: { role, language, paragraphs } }: NamedDraft): AlignVersion => ({
  key,
  role,
  language,
  paragraphs: paragraphs.filter(({ included }) => included),
});

/** The aligner counts what it was given; people count what `inspect` shows, left-out paragraphs too. */
const inDocument = (versions: readonly NamedDraft[], rows: readonly AlignedRow[]): readonly AlignedRow[] =>
  rows.map(({ cells, confidence }) => ({
    cells: Object.fromEntries(
      versions.map(({ key, numbers }) => [
        key,
        (cells[key] ?? []).flatMap((number) => numbers[number] ?? []),
      ]),
    ),
    confidence,
  }));

/** The sentences of every row, aligned; numbers of paragraphs as in the document. */
const sentencesIn = (
  versions: readonly NamedDraft[],
  rows: readonly AlignedRow[],
): readonly SentenceCells[] => {
  const whole = versions.map(({ key, draft: { role, language, paragraphs } }) => {
    return { key, role, language, paragraphs };
  });
  return alignSentences(
    whole,
    rows.map(({ cells }) => cells),
  ).flat();
};

/** A group of sentences a row. JSON Lines name each by paragraph, start and end (UTF-16 code units). */
const sentenceText = (
  ending: Ending,
  versions: readonly NamedDraft[],
  groups: readonly SentenceCells[],
  { programVersion }: Call,
): string => {
  if (ending === '.jsonl') {
    const named = groups.map((cells) =>
      versions.map(({ key }) => (cells[key] ?? []).map(({ paragraph, from, to }) => [paragraph, from, to])),
    );
    return writeCellsJsonl(
      versions.map(({ key }) => key),
      named,
    );
  }
  const text = alignedCells(
    versions,
    groups.map((cells) =>
      versions.map(({ key, draft }) =>
        (cells[key] ?? []).flatMap(({ paragraph, from, to }) => {
          const whole = draft.paragraphs[paragraph];
          return whole === undefined ? [] : [{ ...whole, text: whole.text.slice(from, to) }];
        }),
      ),
    ),
  );
  if (ending === '.tmx') return writeTmx(text, { programVersion });
  return ending === '.tsv' ? writeTsv(text) : writeAlignedHtml(text);
};

const alignedText = (versions: readonly NamedDraft[], rows: readonly AlignedRow[]): AlignedText =>
  alignedCells(
    versions,
    rows.map(({ cells }) =>
      versions.map(({ key, draft }) =>
        (cells[key] ?? []).flatMap((number) => draft.paragraphs[number] ?? []),
      ),
    ),
  );

const alignedCells = (
  versions: readonly NamedDraft[],
  rows: readonly AlignedText['rows'][number]['cells'][],
): AlignedText => ({
  title: (versions.find(({ draft }) => draft.role === 'source') ?? versions[0])?.draft.title ?? '',
  versions: versions.map(({ key, draft: { role, language, engine, paragraphs } }) => ({
    title: key,
    role,
    language,
    engine,
    attribution: paragraphs.find((paragraph) => paragraph.role === 'attribution')?.text ?? null,
  })),
  rows: rows.map((cells) => ({ cells, state: 'new', correction: null, isByHand: false })),
});

type RowWriter = (versions: readonly NamedDraft[], rows: readonly AlignedRow[], call: Call) => string;

const writers = {
  '.jsonl': (versions, rows) =>
    writeRowsJsonl(
      versions.map(({ key }) => key),
      rows,
    ),
  '.tmx': (versions, rows, { programVersion }) => writeTmx(alignedText(versions, rows), { programVersion }),
  '.tsv': (versions, rows) => writeTsv(alignedText(versions, rows)),
  '.html': (versions, rows) => writeAlignedHtml(alignedText(versions, rows)),
} satisfies Record<Ending, RowWriter>;

const summaryOf = ({ key, draft: { role, language }, numbers }: NamedDraft) => ({
  name: key,
  role,
  language,
  paragraphs: numbers.length,
});
