import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../state/api.ts';
import { Screen } from '../shell/screen.tsx';

/** The project's screen. */
export const WorkbenchView = ({ projectId }: { readonly projectId: string }) => {
  const { queries } = useApi();
  const { data: project } = useQuery(queries.project.get.queryOptions({ input: { projectId } }));
  if (project === undefined) return null;
  return (
    <Screen title={<b>{project.title}</b>} windowTitle={project.title}>
      <h1 className="visually-hidden">{project.title}</h1>
    </Screen>
  );
};
