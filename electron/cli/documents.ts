import type { Draft, VersionRole } from '../../shared/domain/model.ts';
import { misunderstood } from './arguments.ts';
import { type Input, readInput } from './readInput.ts';
import type { Call } from './terminal.ts';

/** Reads one document in a thread of the core. */
export type Reader = (input: Input) => Promise<Draft>;

/**
 * The files of a call as drafts, in the order given, roles settled. Throws `wrongUsage` without files or with
 * standard input twice, and whatever reading throws.
 */
export const readDrafts = async (call: Call, read: Reader): Promise<readonly Draft[]> => {
  const { files } = call.given;
  if (files.filter(({ path }) => path === '-').length > 1) throw misunderstood('- -');
  const drafts: Draft[] = [];
  for (const { path } of files) drafts.push(await read(await readInput(call, path)));
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
