import type { AlignedRow, AlignVersion } from '../../shared/domain/align/types.ts';
import type { Draft, Side, VersionRole } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { never } from '../core/never.ts';
import { misunderstood } from './arguments.ts';
import { type Input, readInput } from './readInput.ts';
import { type Call, shown, writeTo } from './terminal.ts';
import type { Threads } from './threads.ts';

/** Reads one document in a thread of the core. */
export type Reader = (input: Input, side?: Side) => Promise<Draft>;

/** Reads as an import would, or with `--lines` every line that is not empty as a paragraph. */
export const readerIn =
  ({ given: { lines, encoding } }: Call, { reading }: Threads): Reader =>
  ({ fileName, bytes }, side) =>
    reading.run(
      lines ? 'readLines' : 'inspect',
      { fileName, content: bytes, encoding: encoding ?? undefined, side },
      { signal: never, file: fileName },
    );

/**
 * Texts of one language, to be aligned and set against each other, by their places in `paths`. Throws `nothingIncluded` (file) and
 * whatever reading throws.
 */
export const readSides = async (
  call: Call,
  paths: readonly string[],
  threads: Threads,
): Promise<readonly AlignVersion[]> => {
  threads.aligning.warm();
  const read = readerIn(call, threads);
  const versions: AlignVersion[] = [];
  for (const [index, path] of paths.entries()) {
    const draft = await read(await readInput(call, path));
    await tellReading(call, draft);
    const paragraphs = draft.paragraphs.filter(({ included }) => included);
    if (paragraphs.length === 0) throw new ProblemError('nothingIncluded', { file: draft.fileName });
    versions.push({ key: String(index), role: 'human', language: draft.language, paragraphs });
  }
  return versions;
};

/** Says of a text what the window says beside it: lines in a second encoding, such as came garbled, tracked changes. */
export const tellReading = async (call: Call, draft: Draft): Promise<void> => {
  const told = readingTold(call, draft).map((sentence) => `${shown(draft.fileName)}: ${sentence}\n`);
  if (told.length > 0) await writeTo(call.terminal.stderr, told.join('')).catch(() => {});
};

const readingTold = ({ t }: Call, { otherLines, garbled, tracked }: Draft): readonly string[] => [
  ...(otherLines === undefined ? [] : [t('import:otherLines', { ...otherLines })]),
  ...(garbled === undefined
    ? []
    : [
        t(garbled.isMended ? 'import:garbled.mended' : 'import:garbled.left', {
          ...garbled,
          was: shown(garbled.was),
          is: shown(garbled.is),
        }),
      ]),
  ...(tracked === undefined ? [] : [t('import:tracked')]),
];

/** Standard input can be read once. Throws `wrongUsage` where two files are to come from it. */
export const assertOneInput = (paths: readonly string[]): void => {
  if (paths.filter((path) => path === '-').length > 1) throw misunderstood('- -');
};

/** Texts by row, in the order of the versions, the paragraphs of a row joined by `joint`; null where a version has none. */
export const textsByRow = (
  versions: readonly AlignVersion[],
  rows: readonly AlignedRow[],
  joint: '\n' | ' ',
): readonly (readonly (string | null)[])[] =>
  rows.map(({ cells }) =>
    versions.map(({ key, paragraphs }) => {
      const numbers = cells[key] ?? [];
      return numbers.length === 0 ? null : numbers.map((at) => paragraphs[at]?.text ?? '').join(joint);
    }),
  );

/**
 * The files of a call as drafts, in the order given, roles settled. Throws `wrongUsage` without files or with
 * standard input twice, and whatever reading throws.
 */
export const readDrafts = async (call: Call, read: Reader): Promise<readonly Draft[]> => {
  const { files } = call.given;
  assertOneInput(files.map(({ path }) => path));
  const drafts: Draft[] = [];
  for (const { path, role } of files) {
    const side = role === null ? undefined : role === 'source' ? 'source' : 'target';
    const draft = await read(await readInput(call, path), side);
    await tellReading(call, draft);
    drafts.push(draft);
  }
  return settleRoles(
    drafts,
    files.map(({ role }) => role),
  );
};

/**
 * Roles as the user set them, otherwise as guessed. There is one original: where more were guessed, the one set
 * counts, or else the first, and the others are taken for translations.
 */
const settleRoles = (drafts: readonly Draft[], set: readonly (VersionRole | null)[]): readonly Draft[] => {
  let hasSource = set.includes('source');
  return drafts.map((draft, index) => {
    const named = set[index] ?? null;
    if (named !== null) return { ...draft, role: named };
    if (draft.role !== 'source') return draft;
    const role = hasSource ? 'human' : 'source';
    hasSource = true;
    return { ...draft, role };
  });
};
