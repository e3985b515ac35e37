import type { Version } from '../model.ts';

export const correctedFormats = ['txt', 'docx', 'md', 'html'] as const;
export const alignedFormats = ['tmx', 'xlf', 'tsv', 'docx', 'html'] as const;

/** What can be exported, in the order in which it is offered. */
export const exportables = ['corrected', 'changes', 'version', 'aligned', 'project'] as const;

/** What the export dialog is set to. */
export interface ExportChoice {
  readonly what: (typeof exportables)[number];
  readonly correctedFormat: (typeof correctedFormats)[number];
  readonly alignedFormat: (typeof alignedFormats)[number];
  /** Version that fills rows without a corrected text; null stops the export there. */
  readonly fallback: number | null;
  /** The version that is exported, and the one whose changes are; null where the project has none. */
  readonly version: number | null;
  readonly changed: number | null;
}

/** As the dialog opens: the corrected text as plain text, filled from the base, and held against it or a translation. */
export const initialExport = (versions: readonly Version[], base: Version | null): ExportChoice => {
  const translations = translationsOf(versions);
  const changed = translations.find(({ id }) => id === base?.id) ?? translations[0];
  return {
    what: 'corrected',
    correctedFormat: 'txt',
    alignedFormat: 'tmx',
    fallback: base?.id ?? null,
    version: base?.id ?? versions[0]?.id ?? null,
    changed: changed?.id ?? null,
  };
};

/**
 * The choice that a project was last exported with, as it was kept; `initial` where none was, or it cannot be read, for
 * storage outlives the program that wrote it, and instead of a version that is there no more.
 */
export const readExport = (
  json: string,
  versions: readonly Version[],
  initial: ExportChoice,
): ExportChoice => {
  try {
    const kept: Partial<Record<keyof ExportChoice, unknown>> = JSON.parse(json);
    const one = <T>(choices: readonly T[], value: unknown, otherwise: T): T =>
      choices.find((choice) => choice === value) ?? otherwise;
    const ids = versions.map(({ id }) => id);
    const changed = translationsOf(versions).map(({ id }) => id);
    return {
      what: one(exportables, kept.what, initial.what),
      correctedFormat: one(correctedFormats, kept.correctedFormat, initial.correctedFormat),
      alignedFormat: one(alignedFormats, kept.alignedFormat, initial.alignedFormat),
      fallback: kept.fallback === null ? null : one(ids, kept.fallback, initial.fallback),
      version: one(ids, kept.version, initial.version),
      changed: one(changed, kept.changed, initial.changed),
    };
  } catch {
    return initial;
  }
};

/** Versions that a corrected text can be a change of: any where there is nothing but originals. */
export const translationsOf = (versions: readonly Version[]): readonly Version[] => {
  const translations = versions.filter(({ role }) => role !== 'source');
  return translations.length > 0 ? translations : versions;
};
