/**
 * What a change is, the kinds that can change the meaning first: the order in which they are listed and in which the
 * worst of several is found. `number` to `addition` say what is not the same in what the texts tell; `wording` is the
 * rest of what is worded in other words; from `reordering` on the meaning as a rule stays. `spelling`: the same words or
 * figures written otherwise (`she'd`, `she had`; `five`, `5`). `typography`: quotes,
 * dashes, dots and spaces in another shape, also ё and е.
 */
export const changeKinds = [
  'number',
  'name',
  'negation',
  'modality',
  'omission',
  'addition',
  'wording',
  'reordering',
  'wordForm',
  'preposition',
  'article',
  'spelling',
  'punctuation',
  'case',
  'typography',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

const formKinds: ReadonlySet<ChangeKind> = new Set(['spelling', 'case', 'typography']);

/** The same words in another dress: shown lightly, and no words changed. */
export const isForm = (kind: ChangeKind): boolean => formKinds.has(kind);

/** Of two kinds the one that comes first in `changeKinds`. */
export const graverKind = (left: ChangeKind, right: ChangeKind): ChangeKind =>
  changeKinds.indexOf(left) <= changeKinds.indexOf(right) ? left : right;
