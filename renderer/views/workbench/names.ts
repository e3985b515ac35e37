import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionRole } from '../../../shared/domain/model.ts';
import type { Version } from './model.ts';

/** UTF-16 units up to which a title serves as a name in a line of other words. */
const longestName = 24;

/**
 * Short names of versions, by id: the title where it is short and no other version's, else what the version is, with a
 * letter where there are several of the kind, of those that the language counts by (`letters`). A text's title is its
 * headline, and headlines make columns hard to tell apart; translations of a short text may have the same one.
 */
export const versionNames = (
  versions: readonly Version[],
  roleName: (role: VersionRole) => string,
  letters: string,
): ReadonlyMap<number, string> =>
  new Map(
    versions.map((version) => {
      const alike = versions.filter(({ role }) => role === version.role);
      const letter = letters[alike.indexOf(version) % letters.length] ?? '';
      const byRole = alike.length > 1 ? `${roleName(version.role)} ${letter}` : roleName(version.role);
      const title = version.title.trim();
      const isName =
        title !== '' &&
        title.length <= longestName &&
        versions.every((other) => other === version || other.title.trim() !== title);
      return [version.id, isName ? title : byRole];
    }),
  );

export const NamesContext = createContext<ReadonlyMap<number, string>>(new Map());

/** Short names of a project's versions in the interface language. */
export const useVersionNames = (versions: readonly Version[]): ReadonlyMap<number, string> => {
  const { t } = useTranslation('workbench');
  return useMemo(
    () => versionNames(versions, (role) => t(`names.${role}`), t('names.letters')),
    [versions, t],
  );
};

/** Short name of a version of the open project; see {@link versionNames}. */
export const useNameOf = (): ((version: Version) => string) => {
  const names = useContext(NamesContext);
  return (version) => names.get(version.id) ?? version.title;
};
