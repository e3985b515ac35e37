import type { Language, VersionRole } from './model.ts';

/** What the choice goes by. */
interface Spoken {
  readonly role: VersionRole;
  readonly language: Language;
}

/**
 * The language that the corrected text of these versions, in their order, is written in: the first machine translation's,
 * for humans may translate into several; else the first human's; of an original alone its own. `und` where there is none.
 */
export const correctedLanguage = (versions: readonly Spoken[]): Language =>
  (
    versions.find(({ role }) => role === 'machine') ??
    versions.find(({ role }) => role === 'human') ??
    versions[0]
  )?.language ?? 'und';
