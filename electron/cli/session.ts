import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import { ProblemError, problemCodes } from '../../shared/domain/problem.ts';
import { type Core, createCore } from '../core/core.ts';
import { defaultLibraryPath } from '../core/place.ts';
import { type Call, warn } from './terminal.ts';

export type Client = Core['client'];

const libraryPath = ({ given, terminal }: Call): string =>
  resolve(given.library ?? defaultLibraryPath(terminal));

/**
 * True where there is a library to read: before the first import there is none. Throws `libraryMissing` where one was
 * named, and there is none of that name.
 */
export const hasLibrary = (call: Call): boolean => {
  if (existsSync(libraryPath(call))) return true;
  if (call.given.library !== null) throw missing(call);
  return false;
};

const missing = (call: Call): ProblemError => new ProblemError('libraryMissing', { path: libraryPath(call) });

/**
 * Opens the library, works with it and lets go of it. `readOnly` reads beside a window that has it open.
 * Throws `libraryMissing` where there is none to read, the problem for which the library cannot be opened, and whatever problem the work ends in.
 */
export const withLibrary = async <T>(
  call: Call,
  { readOnly }: { readonly readOnly: boolean },
  work: (client: Client) => Promise<T>,
): Promise<T> => {
  const { programVersion } = call;
  if (readOnly && !hasLibrary(call)) throw missing(call);
  const core = createCore({ libraryPath: libraryPath(call), host: 'terminal', programVersion, readOnly });
  try {
    const { problem } = await core.client.library.status();
    if (problem !== null) throw new ProblemError(problem.code, problem.params);
    return await work(core.client);
  } catch (error) {
    throw problemIn(error);
  } finally {
    await core.close();
    // What was done is done all the same; that there is no backup of it is said beside.
    const { backupProblem } = await core.client.library.status();
    if (backupProblem !== null) await warn(call, backupProblem);
  }
};

/** What an operation that reports its progress ends with. */
export const lastOf = async <T>(
  events: AsyncIterable<{ readonly kind: 'progress' } | { readonly kind: 'done'; readonly value: T }>,
): Promise<T> => {
  for await (const event of events) if (event.kind === 'done') return event.value;
  throw new ProblemError('unexpected');
};

const problemShape = z.object({
  code: z.enum(problemCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The problem that the contract's error carries; other errors as they are. */
const problemIn = (error: unknown): unknown => {
  if (!(error instanceof ORPCError)) return error;
  const { success, data } = problemShape.safeParse(error.data);
  return success ? new ProblemError(data.code, data.params, { cause: error }) : error;
};
