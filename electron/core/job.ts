import type { AlignedRow, AlignVersion, RowCells } from '../../shared/domain/align/types.ts';
import type { Draft } from '../../shared/domain/model.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { ProjectFile } from '../../shared/formats/projectFile.ts';

/** The threads there are: one for documents and project files, one for alignment. */
export type LaneName = 'reading' | 'aligning';

/** Work done off the main thread, by kind: what goes in, and what comes out. */
export interface JobKinds {
  readonly inspect: {
    readonly input: {
      readonly fileName: string;
      /** Bytes of a file, or pasted text. */
      readonly content: Uint8Array | string;
      readonly encoding: string | undefined;
    };
    readonly output: Draft;
  };
  /** Every line that is not empty as a paragraph, as it stands. */
  readonly readLines: {
    readonly input: {
      readonly fileName: string;
      readonly content: Uint8Array;
      readonly encoding: string | undefined;
    };
    readonly output: Draft;
  };
  readonly readProject: {
    readonly input: { readonly fileName: string; readonly text: string };
    readonly output: ProjectFile;
  };
  readonly align: {
    readonly input: { readonly versions: readonly AlignVersion[]; readonly anchors?: readonly RowCells[] };
    readonly output: readonly AlignedRow[];
  };
}

export type JobKind = keyof JobKinds;

export type Job = {
  readonly [K in JobKind]: { readonly kind: K; readonly input: JobKinds[K]['input'] };
}[JobKind];

/** What the worker says: how far it is (0 to 1), and then one of the other three. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** A fault of the program; `message` is for logs. */
  | { readonly kind: 'fault'; readonly message: string };
