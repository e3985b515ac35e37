import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../state/api.ts';
import type { ProjectDetail, Version } from './model.ts';
import { useServices } from './services.ts';

/**
 * A part of the open project, as it is now: only what shows that part is drawn anew when it changes. `select` must be
 * the same function in every render. Undefined only outside a workbench.
 */
export const useProject = <Part>(select: (project: ProjectDetail) => Part): Part | undefined => {
  const { queries } = useApi();
  const { projectId } = useServices();
  return useQuery({ ...queries.project.get.queryOptions({ input: { projectId } }), select }).data;
};

export const wholeProject = (project: ProjectDetail): ProjectDetail => project;
export const progressOf = ({ progress }: ProjectDetail): ProjectDetail['progress'] => progress;
/** The versions that corrected text was taken from, shown or not: whose attribution it carries. */
export const originsOf = ({ versions, origins }: ProjectDetail): readonly Version[] =>
  versions.filter(({ id }) => origins.includes(id));
