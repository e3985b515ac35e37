import type { ParagraphRole } from '../../../shared/domain/model.ts';
import type { MarkedComparison } from './comparer.ts';
import { cutPieces, type Mark, shiftMarks } from './marks.ts';

export interface MirrorProps {
  readonly text: string;
  /** Of this text, or of one a few keys ago. */
  readonly comparison: MarkedComparison | null;
  /** Role of the row's paragraph, for its type. */
  readonly role: ParagraphRole;
}

const noMarks: readonly Mark[] = [];

/**
 * The same text as the text area before it, letter for letter in the same place, invisible but for the marks behind
 * its words. It also gives the text area its height. Marks of a moment ago are moved along with the text.
 */
export const Mirror = ({ text, comparison, role }: MirrorProps) => {
  const marks = comparison ? shiftMarks(comparison.marks, comparison.comparison.other, text) : noMarks;
  return (
    <div className={`bench-mirror text text-${role}`} aria-hidden="true" dir="auto">
      {cutPieces(text, marks).map((piece) => (
        <span key={`${piece.from}${piece.kind}`} data-kind={piece.kind}>
          {piece.kind === 'dropped' ? null : piece.text}
        </span>
      ))}
      {/* A line break at the very end would otherwise not count as a line. */}
      {'\u200b'}
    </div>
  );
};
