import type { MessagePort } from 'node:worker_threads';
import type { SentenceCells } from '../../../shared/domain/align/sentenceRows.ts';
import type { AlignVersion, RowCells } from '../../../shared/domain/align/types.ts';
import type { CheckAnswer, CheckRequest } from '../../../shared/domain/check/checker.ts';
import type { PlainRequest, RowFindings } from '../../../shared/domain/check/plain.ts';
import type { ComparedColumn } from '../../../shared/domain/compare/factsOfRow.ts';
import type { Group, GroupKind, TextTable } from '../../../shared/domain/consistency/group.ts';
import type { Term } from '../../../shared/domain/glossary/term.ts';
import type { LinkText } from '../../../shared/domain/link/learn.ts';
import type { RowLinks } from '../../../shared/domain/link/linkRow.ts';
import type { LinkModel } from '../../../shared/domain/link/model.ts';
import type { Bootstrap, Statistics } from '../../../shared/domain/measure/bootstrap.ts';
import type { MeasureName } from '../../../shared/domain/measure/measure.ts';
import type { Direction, TextRow } from '../../../shared/domain/measure/rows.ts';
import type { Draft, Side } from '../../../shared/domain/model.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Search } from '../../../shared/domain/search/find.ts';
import type { Replacement } from '../../../shared/domain/search/replace.ts';
import type { ProjectFile } from '../../../shared/formats/projectFile/shape.ts';
import type { GlossaryLanguages } from '../../../shared/formats/tbx.ts';
import type { RecoveredNames } from '../../store/salvageMend.ts';
import type { SalvageReport } from '../../store/salvageReport.ts';
import type { CopyAnswer, SentBack } from '../files/copyNews.ts';
import type { ExportRequest, MadeFile } from '../files/exportFile.ts';
import type { SentRows } from './alignIn.ts';
import type { Rest } from './laneLimits.ts';

/**
 * The threads there are: for documents and project files, for alignment, for comparing texts, for learning their words,
 * for checks, which keeps the rows it has checked, and for exports, which reads the library itself.
 */
export type LaneName = 'reading' | 'aligning' | 'comparing' | 'linking' | 'checking' | 'writing';

/** Work done off the main thread, by kind: what goes in, and what comes out. */
export interface JobKinds {
  readonly inspect: {
    readonly input: {
      readonly fileName: string;
      /** Bytes of a file, or pasted text. */
      readonly content: Uint8Array | string;
      readonly encoding: string | undefined;
      readonly mend?: boolean | undefined;
      readonly side?: Side | undefined;
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
  /** Every line as a segment, empty ones too. */
  readonly readSegments: {
    readonly input: JobKinds['readLines']['input'];
    readonly output: readonly string[];
  };
  /** Terms, each once; see readGlossaryFile. */
  readonly readGlossary: {
    readonly input: {
      readonly file: string;
      readonly content: Uint8Array | string;
      readonly languages: GlossaryLanguages;
    };
    readonly output: readonly Term[];
  };
  readonly readProject: {
    readonly input: { readonly fileName: string; readonly text: string };
    readonly output: ProjectFile;
  };
  /** What is new in what somebody sent back of a project; `library`: path of the library's file. */
  readonly readCopy: {
    readonly input: {
      readonly library: string;
      readonly projectId: string;
      readonly sent: SentBack;
    };
    readonly output: CopyAnswer;
  };
  /** See alignIn, which asks for it. */
  readonly align: {
    readonly input: {
      /** Through which so many versions come, see SentVersion. */
      readonly texts: MessagePort;
      readonly count: number;
      readonly anchors: readonly RowCells[];
    };
    readonly output: SentRows;
  };
  /** The sentences of some rows; see alignSentences. */
  readonly sentences: {
    readonly input: { readonly versions: readonly AlignVersion[]; readonly rows: readonly RowCells[] };
    readonly output: readonly (readonly SentenceCells[])[];
  };
  /** Statistics by row, a list a direction; see measureRows. */
  readonly measure: {
    readonly input: { readonly rows: readonly TextRow[]; readonly directions: readonly Direction[] };
    readonly output: readonly Float64Array[];
  };
  /** How the texts of each row differ from each other; see factsOfRow. */
  readonly differences: {
    readonly input: { readonly rows: readonly TextRow[]; readonly columns: readonly ComparedColumn[] };
    readonly output: readonly Uint8Array[];
  };
  /** Which rows have a text that holds what is searched for. */
  readonly find: {
    readonly input: { readonly rows: readonly TextRow[]; readonly search: Search };
    readonly output: readonly number[];
  };
  /** Where texts hold what is searched for: by text, places that touch as one. */
  readonly places: {
    readonly input: { readonly texts: readonly string[]; readonly search: Search };
    readonly output: { from: number; to: number }[][];
  };
  /** Which texts hold what is searched for, and what becomes of it there: at most `most` places. */
  readonly replace: {
    readonly input: {
      readonly texts: readonly string[];
      readonly search: Search;
      readonly replacement: string;
      readonly most: number;
    };
    readonly output: {
      readonly found: readonly { readonly at: number; readonly replacements: readonly Replacement[] }[];
      /** There are more places. */
      readonly more: boolean;
    };
  };
  /** What is written in several ways. */
  readonly consistency: {
    readonly input: { readonly table: TextTable; readonly kinds: readonly GroupKind[] };
    readonly output: readonly Group[];
  };
  readonly bootstrap: {
    readonly input: {
      readonly measure: MeasureName;
      readonly first: Statistics;
      readonly second: Statistics;
    };
    readonly output: Bootstrap;
  };
  /** Which words answer to which, from the texts of rows. */
  readonly link: {
    readonly input: { readonly rows: readonly (readonly LinkText[])[] };
    readonly output: LinkModel;
  };
  /** The links of one row, by what was learned. */
  readonly linkRow: {
    readonly input: { readonly texts: readonly LinkText[]; readonly model: LinkModel };
    readonly output: RowLinks;
  };
  /** Makes sure of a copy of the library; see sealCopy. */
  readonly seal: {
    readonly input: { readonly file: string; readonly projects: number };
    readonly output: undefined;
  };
  /** Makes a library of what can be read of a damaged one; see salvageLibrary. */
  readonly salvage: {
    readonly input: { readonly path: string; readonly draft: string; readonly names: RecoveredNames };
    readonly output: SalvageReport;
  };
  /** A file made of a project; `library`: path of its file. */
  readonly export: {
    readonly input: { readonly library: string; readonly request: ExportRequest };
    readonly output: MadeFile;
  };
  /** Null where the thread was begun anew and has not the rows that did not change. */
  readonly check: { readonly input: CheckRequest; readonly output: CheckAnswer | null };
  /** What the checks that learn nothing find in some rows; of those the thread keeps none. */
  readonly checkPlainly: { readonly input: PlainRequest; readonly output: readonly RowFindings[] };
}

export type JobKind = keyof JobKinds;

/** A job of one of these kinds. */
export type JobOf<K extends JobKind> = {
  readonly [P in K]: { readonly kind: P; readonly input: JobKinds[P]['input'] };
}[K];

export type Job = JobOf<JobKind>;

/** What a worker is begun with. */
export interface WorkerStart {
  readonly lane: LaneName;
  readonly rest: Rest;
  /** It aligns made-up texts until its first job, see `practise`. */
  readonly practises: boolean;
}

/** What the worker says: that it has what it needs and begins, how far it is (0 to 1), and then one of the other three. */
export type WorkerMessage =
  | { readonly kind: 'begun' }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** A fault of the program; `message` is for logs. */
  | { readonly kind: 'fault'; readonly message: string };
