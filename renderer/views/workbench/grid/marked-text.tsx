import type { TFunction } from 'i18next';
import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeKind } from '../../../../shared/domain/compare/kinds.ts';
import type { CurrentChange } from '../compare/use-changes.ts';
import { cutPieces, isCurrent, type Mark, type Piece, spacesAround } from './marks.ts';

export interface MarkedTextProps {
  readonly text: string;
  /** Over the whole of `text`, ascending. */
  readonly marks: readonly Mark[];
  /** The part of `text` to show, in UTF-16 units. */
  readonly from?: number;
  readonly to?: number;
  /** Whether the words of the base that stand here no more are written in. */
  readonly isInline?: boolean;
  /** The change that was gone to, where it is in this text; null: none. */
  readonly current?: CurrentChange | null;
}

/** A text with its differences: as elements, and in words that only a screen reader says. */
export const MarkedText = memo(
  ({ text, marks, from = 0, to = text.length, isInline = false, current = null }: MarkedTextProps) => {
    const { t } = useTranslation('compare');
    return marks.length === 0
      ? text.slice(from, to)
      : cutPieces(text, marks, from, to).map((piece, at) =>
          show(piece, at, { t, text, from, to, isInline, current }),
        );
  },
);

interface Showing {
  readonly t: TFunction<'compare'>;
  /** The whole text, and the part of it that is shown. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isInline: boolean;
  readonly current: CurrentChange | null;
}

type Attributes = Readonly<Record<`data-${string}`, string | number | boolean>> & { readonly title?: string };

/** `key`: which piece it is; two may begin at one place. A function, no component: a row holds dozens of marks, and a hook in each would be felt while scrolling. */
const show = (piece: Piece, key: number, showing: Showing) => {
  const { kind, text, mark } = piece;
  if (mark === null || kind === 'plain') return text;
  const about = aboutMark(mark, showing);
  if (kind === 'form')
    return (
      <span key={key} className="mark-form" {...about}>
        {text}
      </span>
    );
  if (kind === 'dropped') return <Fragment key={key}>{dropped(mark, showing)}</Fragment>;
  const said = saidOf(mark, showing.t);
  if (kind === 'deleted')
    return (
      <del key={key} {...about} data-said={said}>
        {text}
      </del>
    );
  return (
    <Fragment key={key}>
      {showing.isInline &&
        kind === 'inserted' &&
        mark.words !== '' &&
        piece.from === mark.from &&
        writtenIn(mark, showing, { 'data-change': mark.change })}
      <ins {...about} data-said={said}>
        {text}
      </ins>
    </Fragment>
  );
};

/** Words of the base that the text lacks: written in, or as a place with its words in the tip. */
const dropped = (mark: Mark, showing: Showing) => {
  const words = showing.t('said.dropped', { words: mark.words });
  const about = aboutMark(mark, showing);
  if (!showing.isInline) return <del {...about} className="mark-dropped" data-said={words} title={words} />;
  return writtenIn(mark, showing, about);
};

/** The base's words, struck through where the text goes on without them. They are no part of the text: see places.ts. */
const writtenIn = (mark: Mark, showing: Showing, about: Attributes) => {
  const { t, text, from, to } = showing;
  const spaces = spacesAround(mark.words, text.slice(from, mark.from), text.slice(mark.from, to));
  return (
    <span className="mark-written">
      {spaces.before}
      <del {...about} data-said={saidOf({ ...mark, kind: 'deleted' }, t)}>
        {mark.words}
      </del>
      {spaces.after}
    </span>
  );
};

const aboutMark = (mark: Mark, { t, current }: Showing) => ({
  'data-change': mark.change,
  title: tipOf(mark, t),
  ...(mark.move === null ? {} : { 'data-move': mark.move }),
  ...(isCurrent(mark, current) ? { 'data-current': true } : {}),
});

const tipOf = ({ kind, change, move, words }: Mark, t: TFunction<'compare'>): string => {
  const name = t(`kinds.${change}`);
  if (move !== null) return t('tip.move', { kind: name, number: move });
  return kind === 'dropped' || words === '' ? name : t('tip.instead', { kind: name, words });
};

/** Kinds that need no word beyond "put in" and "left out". */
const plainKinds: ReadonlySet<ChangeKind> = new Set(['wording', 'omission', 'addition']);

const saidOf = ({ kind, change, move }: Mark, t: TFunction<'compare'>): string => {
  if (move !== null) return t('said.moved', { number: move });
  const isDeleted = kind === 'deleted';
  if (plainKinds.has(change)) return t(isDeleted ? 'said.deleted' : 'said.inserted');
  return t(isDeleted ? 'said.deletedKind' : 'said.insertedKind', { kind: t(`kinds.${change}`) });
};
