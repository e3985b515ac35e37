import type { Outputs } from '../../../../shared/contract/contract.ts';
import { joinVariants } from '../../../../shared/domain/glossary/term.ts';

export type KnownTerm = Outputs['glossary']['list'][number];
export type RowTerm = Outputs['glossary']['ofRow'][number];

/** A term as it is written in a form; variants are parted by semicolons. */
export interface TermDraft {
  /** Null: a new one. */
  readonly id: number | null;
  readonly term: string;
  readonly translations: string;
  readonly forbidden: string;
  readonly note: string;
}

export const emptyDraft: TermDraft = { id: null, term: '', translations: '', forbidden: '', note: '' };

/** A draft as it was kept; null where it is none: what a page keeps outlives the program that wrote it. */
export const readDraft = (json: string): TermDraft | null => {
  try {
    const kept: Record<keyof TermDraft, unknown> = JSON.parse(json);
    const { id, term, translations, forbidden, note } = kept;
    const isText = (value: unknown): value is string => typeof value === 'string';
    const isId = id === null || typeof id === 'number';
    if (!isId || !isText(term) || !isText(translations) || !isText(forbidden) || !isText(note)) return null;
    return { id, term, translations, forbidden, note };
  } catch {
    return null;
  }
};

export const toDraft = ({ id, term, translations, forbidden, note }: KnownTerm): TermDraft => ({
  id,
  term,
  translations: joinVariants(translations),
  forbidden: joinVariants(forbidden),
  note,
});

/** Whether a term has, anywhere, what is written in the filter. */
export const fitsTerm = ({ term, translations, forbidden, note }: KnownTerm, filter: string): boolean =>
  [term, ...translations, ...forbidden, note].some((text) =>
    text.toLowerCase().includes(filter.trim().toLowerCase()),
  );

/** The first term of a row none of whose translations stands in a text yet; null where all do. */
export const firstUnused = (terms: readonly RowTerm[], text: string): RowTerm | null => {
  const written = text.toLowerCase();
  return (
    terms.find(
      ({ term: { translations } }) =>
        translations.length > 0 && !translations.some((one) => written.includes(one.toLowerCase())),
    ) ?? null
  );
};
