import { memo } from 'react';
import type { ParagraphRole } from '../../../../shared/domain/model.ts';
import type { CurrentChange } from '../compare/use-changes.ts';
import type { MarkedComparison } from '../grid/comparer.ts';
import { cutPieces, isCurrent, type Mark, shiftMarks } from '../grid/marks.ts';
import { Sentence } from '../words/sentence-text.tsx';
import { marksOfPart, type ShownSentence, sentenceParts } from '../words/sentences.ts';

export interface MirrorProps {
  readonly text: string;
  /** Of this text, or of one a few keys ago. */
  readonly comparison: MarkedComparison | null;
  /** Of this text; none where they are not shown. */
  readonly sentences?: readonly ShownSentence[];
  /** The change that was gone to, where it is in this text; null: none. */
  readonly change?: CurrentChange | null;
  /** Role of the row's paragraph, for its type. */
  readonly role: ParagraphRole;
}

const noMarks: readonly Mark[] = [];
const noSentences: readonly ShownSentence[] = [];

/**
 * The same text as the text area before it, letter for letter in the same place, invisible but for the marks behind
 * its words. It also gives the text area its height. Marks of a moment ago are moved along with the text.
 */
export const Mirror = memo(
  ({ text, comparison, sentences = noSentences, change = null, role }: MirrorProps) => {
    const marks = comparison ? shiftMarks(comparison.marks, comparison.comparison.other, text) : noMarks;
    return (
      <div className={`bench-mirror text text-${role}`} aria-hidden="true" dir="auto">
        {sentenceParts(sentences, 0, text.length).map((part) => {
          const own = marksOfPart(marks, part, text.length);
          const pieces = cutPieces(text, own, part.from, part.to).map((piece, at) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: two pieces may begin at one place, and none holds a state
              key={at}
              data-kind={piece.kind}
              {...(piece.mark && { 'data-change': piece.mark.change })}
              {...(isCurrent(piece.mark, change) ? { 'data-current': true } : {})}
            >
              {piece.kind === 'dropped' ? null : piece.text}
            </span>
          ));
          if (part.sentence === null) return pieces;
          return (
            <Sentence key={part.from} sentence={part.sentence}>
              {pieces}
            </Sentence>
          );
        })}
        {/* A line break at the very end would otherwise not count as a line. */}
        {'\u200b'}
      </div>
    );
  },
);
