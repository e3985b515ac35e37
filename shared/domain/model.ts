/**
 * The words of the domain, as types. Nothing here does anything; everything else speaks in these.
 * Positions in text are UTF-16 code units; paragraph numbers are zero-based positions inside a version.
 */

/** What a version is to the work. The corrected text is no version: it belongs to the rows. */
export type VersionRole = 'source' | 'machine' | 'human';
/** All of them, the source first. */
export const versionRoles = ['source', 'machine', 'human'] as const satisfies readonly VersionRole[];

/** What a paragraph is in its text. */
export type ParagraphRole =
  | 'headline'
  | 'lead'
  | 'subhead'
  | 'question'
  | 'answer'
  | 'body'
  | 'navigation'
  | 'attribution';
/** All of them, in the order in which they are offered. */
export const paragraphRoles = [
  'headline',
  'lead',
  'subhead',
  'question',
  'answer',
  'body',
  'navigation',
  'attribution',
] as const satisfies readonly ParagraphRole[];

/** BCP 47 primary language subtag in lower case, as `ru` or `en`; `und` where it is not known. */
export type Language = string;

/**
 * Where a row's correction stands. Whoever writes it confirms it; a reviewer then finds it right (`reviewed`), or sends it
 * back (`rejected`).
 */
export type RowState = 'new' | 'edited' | 'rejected' | 'confirmed' | 'reviewed';
/** All of them, from the first to the last. */
export const rowStates = [
  'new',
  'edited',
  'rejected',
  'confirmed',
  'reviewed',
] as const satisfies readonly RowState[];

/** What a reviewer says of a corrected text. */
export type Verdict = Extract<RowState, 'reviewed' | 'rejected'>;

/** A paragraph as found in a document, before it is imported. */
export interface DraftParagraph {
  readonly role: ParagraphRole;
  readonly text: string;
  /** False for what is left out of alignment and export; it is kept all the same. */
  readonly included: boolean;
}

/** A document as an import would take it: what was found, and what is proposed. */
export interface Draft {
  /** File name as the user knows it (never a path), or `''` for pasted text. */
  readonly fileName: string;
  readonly role: VersionRole;
  readonly language: Language;
  readonly title: string;
  /** Machine translation engine, as `Yandex`; null where none is named. */
  readonly engine: string | null;
  /** WHATWG label of the encoding the bytes were read with; `utf-8` for pasted text. */
  readonly encoding: string;
  /** Lines that stood in another encoding and were read in it; absent where there are none. */
  readonly otherLines?: OtherLines | undefined;
  /** Lines that another program had read in a wrong encoding; absent where there are none. */
  readonly garbled?: Garbled | undefined;
  /** There where a Word document has tracked changes, which were read as accepted. */
  readonly tracked?: true | undefined;
  /** Footnotes and endnotes, which are the last paragraphs and left out; absent where there are none. */
  readonly notes?: number | undefined;
  /** What the file has besides what was read of it: of an XLIFF or TMX file the original, or the translation. */
  readonly otherSide?: Side | undefined;
  readonly paragraphs: readonly DraftParagraph[];
}

/** Original or translation, of a file that holds both. */
export type Side = 'source' | 'target';

/** Lines that some program had read in a wrong encoding before they came here. */
export interface Garbled {
  /** WHATWG label of the encoding they were in. */
  readonly written: string;
  /** Of the one they were taken for. */
  readonly read: string;
  /** Number of the first, from one. */
  readonly line: number;
  readonly count: number;
  /** The beginning of what is garbled in the first, and what it was meant to be. */
  readonly was: string;
  readonly is: string;
  /** False: they stand in the draft as they came. */
  readonly isMended: boolean;
}

/** Lines of a file in another encoding than the rest. */
export interface OtherLines {
  /** WHATWG label. */
  readonly encoding: string;
  /** Number of the first, from one. */
  readonly line: number;
  /** How many there are with more than ASCII in them. */
  readonly count: number;
}
