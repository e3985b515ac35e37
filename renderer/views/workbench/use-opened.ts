import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../state/api.ts';
import type { ProjectDetail } from './model.ts';

/** What the workbench as a whole is drawn by: it does not change while one mends or writes. */
const slowParts = ({ title, versions, progress }: ProjectDetail) => ({
  title,
  versions,
  hasCorrections: progress.edited + progress.confirmed > 0,
});

/** The open project as it is now, in so far as the workbench as a whole is drawn by it. */
export const useOpened = (opened: ProjectDetail) => {
  const { queries } = useApi();
  const input = { projectId: opened.id };
  const { data = slowParts(opened) } = useQuery({
    ...queries.project.get.queryOptions({ input, initialData: opened }),
    select: slowParts,
  });
  return data;
};
