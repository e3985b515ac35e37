import { fromText, type IncomingFile } from '../../state/files.ts';
import type { ImportState } from './model.ts';

/** What is kept of an import. */
interface Kept {
  readonly title: string | null;
  /** Texts that were pasted: files can be chosen again, these may stand nowhere else. */
  readonly pasted: readonly string[];
}

/** Kept texts of imports have such names, which end in what each is for. */
export const importPrefix = 'sverka:import:';

/** What is kept of an import as one text; `''`: nothing was pasted. */
export const keptImport = ({ texts, title }: ImportState): string => {
  const pasted = pastedIn(texts);
  return pasted.length === 0 ? '' : JSON.stringify({ title, pasted } satisfies Kept);
};

/** Whether the same is kept of both, told without writing it out: a pasted text may be a book. */
export const isKeptAlike = (one: ImportState, other: ImportState): boolean => {
  const [pasted, others] = [pastedIn(one.texts), pastedIn(other.texts)];
  return (
    one.title === other.title &&
    (one.texts.length === 0) === (other.texts.length === 0) &&
    pasted.length === others.length &&
    pasted.every((text, at) => text === others[at])
  );
};

/** What {@link keptImport} kept, as texts to be read anew; null where nothing was pasted. */
export const importKept = (
  text: string,
): { readonly title: string | null; readonly files: readonly IncomingFile[] } | null => {
  const kept = parseKept(text);
  return kept === null || kept.pasted.length === 0
    ? null
    : { title: kept.title, files: kept.pasted.map(fromText) };
};

const pastedIn = (texts: ImportState['texts']): readonly string[] =>
  texts.flatMap(({ file }) => file.text ?? []);

const parseKept = (json: string): Kept | null => {
  try {
    const { title, pasted } = JSON.parse(json) as Record<string, unknown>;
    const isTitle = title === null || typeof title === 'string';
    return isTitle && Array.isArray(pasted) && pasted.every((text) => typeof text === 'string')
      ? { title, pasted }
      : null;
  } catch {
    return null;
  }
};
