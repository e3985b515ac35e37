import { type ChangeKind, changeKinds } from '../../../../shared/domain/compare/kinds.ts';
import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import type { Row } from '../model.ts';
import { averageDivergence, kindsOfRow } from './row-facts.ts';
import type { Known } from './row-filters.ts';

/** What a row shows on the overview: a line in a colour of the theme, as long as its share of the width. */
export interface StripMark {
  /** Custom property, as `--s-edited`. */
  readonly colour: string;
  /** 0 to 1: what is shown has a length as well as a colour. */
  readonly share: number;
}

/** What the overview can show. */
export const stripContents = ['states', 'divergence', 'kinds', 'findings'] as const;
export type StripContent = (typeof stripContents)[number];

/** A mark for each row; null: left blank. O(rows). */
export const stripMarks = (content: StripContent, known: Known): readonly (StripMark | null)[] => {
  switch (content) {
    case 'states':
      return known.index.states.map((state, position) =>
        state === 'confirmed' && ((known.index.flags[position] ?? 0) & rowFlags.changedSinceReview) !== 0
          ? changedMark
          : stateMarks[state],
      );
    case 'divergence':
      return known.index.ids.map((id) => divergenceMark(known, id));
    case 'kinds':
      return known.index.ids.map((id) => kindMark(known, id));
    case 'findings':
      return known.index.ids.map((_, position) => findingMark(known.worst?.[position] ?? 0));
  }
};

const stateMarks = {
  new: { colour: '--line-strong', share: 1 },
  edited: { colour: '--s-edited', share: 1 },
  rejected: { colour: '--danger', share: 1 },
  confirmed: { colour: '--s-confirmed', share: 0.6 },
  reviewed: { colour: '--s-reviewed', share: 1 },
} as const satisfies Record<Row['state'], StripMark>;

/** Confirmed, and waiting for a reviewer who saw another text. */
const changedMark: StripMark = { colour: '--s-warn', share: 0.6 };

/** The graver, the longer. */
const findingMarks: readonly (StripMark | null)[] = [
  null,
  { colour: '--line-input', share: 0.3 },
  { colour: '--s-warn', share: 0.6 },
  { colour: '--danger', share: 1 },
];

const findingMark = (worst: number): StripMark | null => findingMarks[worst] ?? null;

const divergenceMark = ({ facts }: Known, id: number): StripMark | null => {
  const share = facts && averageDivergence(facts, id);
  return share === null || share === 0 ? null : { colour: '--mov', share };
};

/** Kinds that can change the meaning, then words, then the rest: the graver, the longer. */
const weights = { grave: 1, words: 0.6, light: 0.3 } as const;
const colours = { grave: '--s-warn', words: '--ins', light: '--line-input' } as const;

const gravityOf = (kind: ChangeKind): keyof typeof weights => {
  const at = changeKinds.indexOf(kind);
  if (at < changeKinds.indexOf('omission')) return 'grave';
  return at <= changeKinds.indexOf('wording') ? 'words' : 'light';
};

const kindMark = ({ facts, keys, counts }: Known, id: number): StripMark | null => {
  const kinds = facts && kindsOfRow(facts, id, keys);
  const gravest = changeKinds.find((kind, at) => counts(kind) && (kinds?.[at] ?? 0) > 0);
  if (gravest === undefined) return null;
  const gravity = gravityOf(gravest);
  return { colour: colours[gravity], share: weights[gravity] };
};
