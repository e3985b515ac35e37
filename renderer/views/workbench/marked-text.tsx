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
  if (marks.length === 0) return text.slice(from, to);
  return cutPieces(text, marks, from, to).map((piece) => (
    <MarkedPiece key={`${piece.from}${piece.kind}`} piece={piece} />
  ));
});

const MarkedPiece = ({ piece }: { readonly piece: Piece }) => {
  const { t } = useTranslation('workbench');
  switch (piece.kind) {
    case 'plain':
      return piece.text;
    case 'inserted':
      return <ins data-said={t('marks.inserted')}>{piece.text}</ins>;
    case 'deleted':
      return <del data-said={t('marks.deleted')}>{piece.text}</del>;
    case 'form':
      return <span className="mark-form">{piece.text}</span>;
    case 'dropped':
      return (
        <del
          className="mark-dropped"
          data-said={t('marks.dropped', { words: piece.text })}
          title={t('marks.dropped', { words: piece.text })}
        />
      );
  }
};
