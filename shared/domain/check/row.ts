import type { Language, VersionRole } from '../model.ts';
import { type SentenceSpan, splitSentences } from '../text/sentences.ts';

/** One text of a row, read once for all checks. */
export interface CheckText {
  /** Id of the version; null for the corrected text. */
  readonly version: number | null;
  /** Paragraphs of the row parted by line feeds. All spans count in this, in UTF-16 units. */
  readonly text: string;
  readonly language: Language;
  /** Never over a paragraph's end. */
  readonly sentences: readonly SentenceSpan[];
}

/** A row as the checks see it. Texts that are empty are left out. */
export interface CheckRow {
  readonly source: CheckText | null;
  readonly machines: readonly CheckText[];
  /** What is checked: every human version and the corrected text, never the machine's. */
  readonly checked: readonly CheckText[];
}

/** A text of a row with its sentences; `version` null: the corrected text. Linear. */
export const readCheckText = (version: number | null, text: string, language: Language): CheckText => ({
  version,
  text,
  language,
  sentences: splitSentences(text),
});

/** What stands in a column of a project. */
export interface CheckColumn {
  /** Id of the version, or the corrected text. */
  readonly key: number | 'corrected';
  /** Null: the corrected text. */
  readonly role: VersionRole | null;
  readonly language: Language;
}

/** What a column is written in as far as its place tells: originals in Russian, all else in English. */
export const expectedLanguage = (role: CheckColumn['role']): 'ru' | 'en' => (role === 'source' ? 'ru' : 'en');

/**
 * A few words give no language away: then it is the one of the column's place. So it is in the rows in Latin letters of a
 * version most of which is Russian still, for nobody has translated it yet.
 */
const languageOf = ({ role, language }: CheckColumn, text: string): Language => {
  const isExpected = language === 'und' || (language === 'ru' && role !== 'source' && isLatin(text));
  return isExpected ? expectedLanguage(role) : language;
};

const isLatin = (text: string): boolean =>
  /\p{Script=Latin}/u.test(text) && !/\p{Script=Cyrillic}/u.test(text);

/** A row of a project from its texts by column; null where a column has none. */
export function readCheckRow(columns: readonly CheckColumn[], texts: readonly (string | null)[]): CheckRow {
  const read = columns.flatMap((column, at) => {
    const { key, role } = column;
    const text = texts[at] ?? '';
    const version = key === 'corrected' ? null : key;
    return text.trim() === '' ? [] : [{ role, text: readCheckText(version, text, languageOf(column, text)) }];
  });
  const inRole = (...roles: readonly (VersionRole | null)[]): readonly CheckText[] =>
    read.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
  return {
    source: inRole('source')[0] ?? null,
    machines: inRole('machine'),
    checked: inRole('human', null),
  };
}
