import { correctedLanguage } from '../../../shared/domain/correctedLanguage.ts';
import type { Version } from './model.ts';

/** Versions that can be the base: those that some other text can be compared with, the corrected text included. */
export const possibleBases = (versions: readonly Version[]): readonly Version[] => {
  const corrected = correctedLanguage(versions);
  return versions.filter(
    (version) =>
      (version.role !== 'source' && version.language === corrected) ||
      versions.some((other) => other !== version && other.language === version.language),
  );
};

/** The base in force: the one kept in the view while it exists, else the machine translation, else the first translation. */
export const effectiveBase = (versions: readonly Version[], kept: number | null): Version | null => {
  const bases = possibleBases(versions);
  return (
    bases.find((version) => version.id === kept) ??
    bases.find((version) => version.role === 'machine') ??
    bases.find((version) => version.role === 'human') ??
    null
  );
};

/** `lang` attribute for a language; none where it is not known, so that the page's own is not claimed. */
export const langAttribute = (language: string): string => (language === 'und' ? '' : language);
