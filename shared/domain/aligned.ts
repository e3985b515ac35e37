import type { Language, ParagraphRole, RowState, VersionRole } from './model.ts';

/** A project as the exports see it: versions in screen order, rows in row order. */
export interface AlignedText {
  readonly title: string;
  readonly versions: readonly AlignedTextVersion[];
  readonly rows: readonly AlignedTextRow[];
}

/** A version as the exports name it. */
export interface AlignedTextVersion {
  readonly title: string;
  readonly role: VersionRole;
  readonly language: Language;
  readonly engine: string | null;
  /** The attribution paragraph of a machine translation, word for word; it travels with the text. */
  readonly attribution: string | null;
}

/** A row as the exports write it. */
export interface AlignedTextRow {
  /** By position in `versions`: the paragraphs of that version in this row; empty where it has none. */
  readonly cells: readonly (readonly { readonly text: string; readonly role: ParagraphRole }[])[];
  readonly state: RowState;
  /** Whether a person has put it together, so that it has no computed confidence. */
  readonly isByHand: boolean;
  /** `origin` is the position in `versions` of the text the correction was begun from, or null. */
  readonly correction: { readonly text: string; readonly origin: number | null } | null;
}
