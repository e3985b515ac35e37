import type { AlignedText, AlignedTextRow } from '../../domain/aligned.ts';
import { correctedLanguage } from '../../domain/correctedLanguage.ts';
import type { Language } from '../../domain/model.ts';
import { ProblemError } from '../../domain/problem.ts';
import { correctedLines } from '../corrected.ts';
import { attributionsOf, isCorrected } from '../machineText.ts';
import type { RowComment } from './comments.ts';
import { type WordComment, wordFile } from './package.ts';
import { defaultLanguage, languageTag } from './runs.ts';
import { attributionParagraphs, solidLinesOf } from './text.ts';
import { type Sides, TrackedRow, type TrackedTexts } from './trackedRow.ts';

/** What a row has beside its texts. */
interface ReviewedRow {
  /** When its correction was saved; milliseconds since 1970. */
  readonly savedAt: number;
  /** Who wrote it; `''`: nobody knows. */
  readonly author: string;
  readonly comments: readonly RowComment[];
}

/** Where nobody gave a name: Word asks for one. */
const program = 'Sverka';

export interface ReviewedText {
  readonly aligned: AlignedText;
  /** Position in `versions` of the text that was corrected. */
  readonly base: number;
  /** By row. */
  readonly reviewed: readonly ReviewedRow[];
}

/**
 * The corrected text as changes that Word tracks, against the version it is held against, with the comments beside it:
 * accepted, all changes leave the corrected text, rejected, the version. A row without a correction has no change.
 * Whose text stands there in the end, its attributions do, too. What has no name is by `author`, or by the program where
 * that is `''`. Without any comment throws `nothingCorrected` where no row has a correction, and `noChanges` where all are as the version has it.
 * O(length of the texts), and of comparing the corrected rows (see compareTexts).
 */
export const writeWordChanges = ({ aligned, base, reviewed }: ReviewedText, author: string): Uint8Array => {
  const nameOf = (own: string): string => own || author || program;
  const { title, versions, rows } = aligned;
  const isSilent = reviewed.every(({ comments }) => comments.length === 0);
  if (isSilent && !rows.some(isCorrected)) throw new ProblemError('nothingCorrected');
  const language = correctedLanguage(aligned.versions);
  const texts: TrackedTexts = { body: [], comments: [], changes: 0 };
  rows.forEach((row, at) => {
    const { savedAt = 0, author: own = '', comments = [] } = reviewed[at] ?? {};
    const sides = sidesOf(row, base, language);
    const shown = comments.map((comment) => ({
      comment,
      shown: wordComment(comment, versions, nameOf(comment.author)),
    }));
    new TrackedRow(texts, sides, { author: nameOf(own), savedAt }).write(shown);
  });
  if (isSilent && texts.changes === 0) throw new ProblemError('noChanges');
  const origins = rows.flatMap((row) => (isCorrected(row) ? (row.correction?.origin ?? []) : []));
  const attributions = attributionParagraphs(attributionsOf(aligned, new Set([base, ...origins])));
  const { body, comments } = texts;
  const tag = languageTag(language) ?? defaultLanguage;
  return wordFile({ title, language: tag, body: [...body, ...attributions], comments });
};

const sidesOf = (row: AlignedTextRow, base: number, language: Language): Sides => {
  const before = (row.cells[base] ?? []).flatMap(({ role, text }) =>
    solidLinesOf(text).map((line) => ({ role, text: line })),
  );
  if (!isCorrected(row)) return { before, after: before };
  const after = correctedLines(row, language).flatMap(({ role, text }) =>
    solidLinesOf(text).map((line) => ({ role, text: line })),
  );
  return { before, after };
};

/** A comment about a text that is not in the document says which, and quotes it. */
const wordComment = (
  { text, at, resolved, about }: RowComment,
  versions: AlignedText['versions'],
  author: string,
): WordComment => {
  const subject =
    typeof about?.text === 'number'
      ? [versions[about.text]?.title ?? '', about.quote].filter((part) => part !== '')
      : [];
  return {
    author,
    at,
    isDone: resolved,
    paragraphs: [subject.join(': '), ...text.split(/[\r\n]+/)].filter((line) => line !== ''),
  };
};
