import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { cutPieces, type Mark, type Piece } from './marks.ts';

export interface MarkedTextProps {
  readonly text: string;
  /** Over the whole of `text`, ascending. */
  readonly marks: readonly Mark[];
  /** The part of `text` to show, in UTF-16 units. */
  readonly from?: number;
  readonly to?: number;
}

/** A text with its differences: as elements, and in words that only a screen reader says. */
export const MarkedText = memo(({ text, marks, from = 0, to = text.length }: MarkedTextProps) => {
  const { t } = useTranslation('workbench');
  return marks.length === 0
    ? text.slice(from, to)
    : cutPieces(text, marks, from, to).map((piece) => show(piece, t));
});

/** A function, no component: a row holds dozens of marks, and a hook in each would be felt while scrolling. */
const show = (piece: Piece, t: TFunction<'workbench'>) => {
  const key = `${piece.from}${piece.kind}`;
  switch (piece.kind) {
    case 'plain':
      return piece.text;
    case 'inserted':
      return (
        <ins key={key} data-said={t('marks.inserted')}>
          {piece.text}
        </ins>
      );
    case 'deleted':
      return (
        <del key={key} data-said={t('marks.deleted')}>
          {piece.text}
        </del>
      );
    case 'form':
      return (
        <span key={key} className="mark-form">
          {piece.text}
        </span>
      );
    case 'dropped': {
      const words = t('marks.dropped', { words: piece.text });
      return <del key={key} className="mark-dropped" data-said={words} title={words} />;
    }
  }
};
