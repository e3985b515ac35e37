import { fromText } from '../../state/files.ts';
import { emptyImport, type ImportState, importReducer } from './model.ts';

/** What is kept of an import, as JSON. */
interface Kept {
  readonly title: string | null;
  readonly pasted: readonly string[];
}

const prefix = 'sverka:import:';

const parseKept = (json: string | null): Kept | null => {
  try {
    const { title, pasted } = JSON.parse(json ?? '') as Record<string, unknown>;
    const isTitle = title === null || typeof title === 'string';
    return isTitle && Array.isArray(pasted) && pasted.every((text) => typeof text === 'string')
      ? { title, pasted }
      : null;
  } catch {
    return null;
  }
};

/**
 * Keeps in the page's storage what was pasted for an import, with the title of the new project, so that it outlives the
 * program: files can be chosen again, a pasted text may stand nowhere else. Nothing pasted, nothing kept. A storage that
 * is full or forbidden is passed over.
 */
export const keepImport = (storage: Storage, target: string, { texts, title }: ImportState): void => {
  const pasted = texts.flatMap(({ file }) => file.text ?? []);
  try {
    if (pasted.length === 0) storage.removeItem(prefix + target);
    else storage.setItem(prefix + target, JSON.stringify({ title, pasted } satisfies Kept));
  } catch {
    // What is kept already beats nothing.
  }
};

/** Imports that were kept, by what they are for, as they are when their texts are to be read anew. */
export const keptImports = (storage: Storage): Readonly<Record<string, ImportState>> =>
  Object.fromEntries(
    Object.keys(storage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const kept = parseKept(storage.getItem(key));
        if (!kept || kept.pasted.length === 0) return [];
        const added = importReducer(emptyImport, { kind: 'added', files: kept.pasted.map(fromText) });
        return [[key.slice(prefix.length), { ...added, title: kept.title }] as const];
      }),
  );
