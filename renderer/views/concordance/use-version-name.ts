import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../state/api.ts';
import { versionNames } from '../workbench/names.ts';
import type { Place } from './found.ts';

export type VersionName = (of: Pick<Place, 'versionId' | 'versionTitle'>) => string;

/** Names the text of a place as its project's columns do; by its title until that project is read. */
export const useVersionName = (places: readonly Place[]): VersionName => {
  const { t } = useTranslation(['words', 'workbench']);
  const { queries } = useApi();
  const projectIds = [...new Set(places.map(({ projectId }) => projectId))];
  const projects = useQueries({
    queries: projectIds.map((projectId) => queries.project.get.queryOptions({ input: { projectId } })),
  });
  const names = new Map(
    projects.flatMap(({ data }) => [
      ...versionNames(
        data?.versions ?? [],
        (role) => t(`workbench:names.${role}`),
        t('workbench:names.letters'),
      ),
    ]),
  );
  return ({ versionId, versionTitle }) =>
    versionId === null ? t('words:links.corrected') : (names.get(versionId) ?? versionTitle ?? '');
};
