import type { Language, ParagraphRole, VersionRole } from '../model.ts';

/** One version as the aligner sees it: its included paragraphs, in order. */
export interface AlignVersion {
  /** Names the version in the answer; any string, unique among the versions. */
  readonly key: string;
  readonly role: VersionRole;
  readonly language: Language;
  readonly paragraphs: readonly AlignParagraph[];
}

interface AlignParagraph {
  readonly text: string;
  /** A hint; the aligner must do well without it. */
  readonly role?: ParagraphRole;
}

/** Zero-based paragraph numbers by version key, ascending; a version without text here has an empty list. */
export type RowCells = Readonly<Record<string, readonly number[]>>;

/** A unit across all versions. Every paragraph of every version stands in exactly one row. */
export interface AlignedRow {
  readonly cells: RowCells;
  /** How sure the aligner is that the row is right, 0 to 1. */
  readonly confidence: number;
}

/**
 * Parts of the evidence that can be left out, to measure what each is worth: words that look alike, lengths, the
 * second pass, witnesses in another language where there is one in the same, the other versions as witnesses,
 * moves, trimming and splitting of links, taking in of what stands close, joining by a run of shared words,
 * paragraph edges, the lexicon that is learned, the words that are known beforehand.
 */
export const evidenceParts = [
  ...(['lookalikes', 'lengths', 'secondPass', 'otherLanguage', 'otherVersions'] as const),
  ...(['moves', 'trimming', 'takingIn', 'runs'] as const),
  ...(['paragraphEdges', 'lexicon', 'seedWords'] as const),
] as const;
export type EvidencePart = (typeof evidenceParts)[number];

/** How an alignment is to be made; all of it may be left out. */
export interface AlignOptions {
  /** Left out on purpose; nothing by default. */
  readonly without?: ReadonlySet<EvidencePart>;
  /** Called now and then with the work done so far, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /**
   * Rows that stay as they are: what a person has pinned or locked. They must not share paragraphs; a version
   * that is left out of the cells counts as empty. What lies between two of them is aligned on its own where
   * they stand in the same order in every version in which both have text; others only keep their paragraphs.
   */
  readonly anchors?: readonly RowCells[];
}
