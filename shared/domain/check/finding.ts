import type { Span } from '../compare/compare.ts';

/** What a finding is about; a person chooses among these first. */
export const checkCategories = [
  'numbers',
  'names',
  'meaning',
  'completeness',
  'letters',
  'punctuation',
  'typing',
  'consistency',
  'terminology',
] as const;
export type CheckCategory = (typeof checkCategories)[number];

/**
 * Every check and its category. A kind of finding that can be dismissed as a whole has an id of its own here, and a
 * name in `shared/locales/<language>/checks.json`.
 */
export const checkKinds = {
  number: 'numbers',
  percent: 'numbers',
  money: 'numbers',
  unit: 'numbers',
  date: 'numbers',
  time: 'numbers',
  nameLost: 'names',
  nameSpelling: 'names',
  nameVariants: 'names',
  negation: 'meaning',
  modality: 'meaning',
  paragraphOmission: 'completeness',
  paragraphAddition: 'completeness',
  omission: 'completeness',
  addition: 'completeness',
  clause: 'completeness',
  untranslated: 'letters',
  lookalike: 'letters',
  invisible: 'letters',
  quotes: 'punctuation',
  brackets: 'punctuation',
  endMark: 'punctuation',
  question: 'punctuation',
  speechDash: 'punctuation',
  doubledWord: 'typing',
  doubledSpace: 'typing',
  doubledMark: 'typing',
  smallStart: 'typing',
  misspelt: 'typing',
  yo: 'typing',
  repeated: 'consistency',
  term: 'consistency',
  termForbidden: 'terminology',
  termMissing: 'terminology',
} as const satisfies Record<string, CheckCategory>;
export type CheckId = keyof typeof checkKinds;

/** Error: the meaning is another, almost surely. Warning: likely a slip. Hint: worth a look. Worst first. */
export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a finding says: each has a sentence in `shared/locales/<language>/checks.json`. */
export const checkMessages = [
  'numberLost',
  'numberAdded',
  'numberDiffers',
  'dateLost',
  'dateAdded',
  'dateDiffers',
  'timeLost',
  'timeAdded',
  'timeDiffers',
  'percentDiffers',
  'moneyLost',
  'moneyAdded',
  'moneyDiffers',
  'unitDiffers',
  'nameLost',
  'nameSpelling',
  'nameUnlike',
  'nameStrange',
  'nameOther',
  'nameVariants',
  'nameVersions',
  'negationLost',
  'negationGained',
  'opposite',
  'otherOfKind',
  'limitLost',
  'sidesExchanged',
  'modalityMust',
  'modalityMay',
  'modalityCertain',
  'modalityPossible',
  'modalityFree',
  'modalityAdvised',
  'modalityRequired',
  'modalityForbidden',
  'modalitySpared',
  'modalityVouched',
  'modalityPast',
  'modalityToCome',
  'paragraphOmission',
  'paragraphAddition',
  'omission',
  'addition',
  'sentenceReplaced',
  'clause',
  'untranslated',
  'lookalike',
  'invisible',
  'quoteLoose',
  'bracketLoose',
  'endMarkLost',
  'endMarkAdded',
  'endMarkDiffers',
  'endMarkMissing',
  'questionLost',
  'questionAdded',
  'speechDashLost',
  'doubledWord',
  'doubledPassage',
  'doubledSpace',
  'spaceBefore',
  'spaceMissing',
  'doubledMark',
  'smallStart',
  'misspelt',
  'yoRarer',
  'eRarer',
  'repeated',
  'term',
  'termForbidden',
  'termForbiddenFor',
  'termMissing',
] as const;
type CheckMessage = (typeof checkMessages)[number];

/** One thing that a check reports of one text of a row. */
export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  /** {@link CheckText.version} of the text it is about. */
  readonly version: number | null;
  /** In that text; empty where something is missing: it then stands where that would be expected. */
  readonly span: Span;
  /** In the original; null where the original has no part in it. */
  readonly source: Span | null;
  readonly message: CheckMessage;
  /** Values in that sentence. Counts stand under `count`, so that plurals work. */
  readonly params: Readonly<Record<string, string | number>>;
}
