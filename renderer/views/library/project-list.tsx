import { GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../parts/menu.tsx';
import { Progress } from '../../parts/progress.tsx';
import { useFormats } from '../../state/format.ts';
import { useShownKey } from '../../state/keymap.ts';
import { navigate } from '../../state/route.ts';
import { useShortcuts } from '../../state/shortcuts.ts';
import type { ProjectSummary } from './actions.ts';

export interface ProjectListProps {
  readonly projects: readonly ProjectSummary[];
  readonly isReadOnly: boolean;
  readonly onRename: (project: ProjectSummary) => void;
  readonly onRemove: (project: ProjectSummary) => void;
}

/** The projects as a list: arrows move, Enter opens, F2 renames, Delete removes. */
export const ProjectList = ({ projects, isReadOnly, onRename, onRemove }: ProjectListProps) => {
  const { t } = useTranslation('library');
  const withFocused = (act: (project: ProjectSummary) => void): void => {
    const focused = document.activeElement?.closest('.project')?.getAttribute('data-key');
    const project = projects.find(({ id }) => id === focused);
    if (project !== undefined && !isReadOnly) act(project);
  };
  useShortcuts(t('inList'), [
    { keys: 'Enter', label: t('open') },
    { id: 'renameProject', run: () => withFocused(onRename) },
    { id: 'removeProject', run: () => withFocused(onRemove) },
  ]);
  if (projects.length === 0) return <p className="library-none">{t('nothingFound')}</p>;
  return (
    <div className="library">
      <div className="library-head label" aria-hidden="true">
        <span>{t('columns.title')}</span>
        <span>{t('columns.progress')}</span>
        <span>{t('columns.opened')}</span>
      </div>
      <GridList
        aria-label={t('title')}
        className="library-list"
        autoFocus="first"
        onAction={(projectId) => navigate({ view: 'project', projectId: String(projectId) })}
      >
        {projects.map((project) => (
          <ProjectLine
            key={project.id}
            project={project}
            isReadOnly={isReadOnly}
            onRename={onRename}
            onRemove={onRemove}
          />
        ))}
      </GridList>
    </div>
  );
};

interface ProjectLineProps extends Omit<ProjectListProps, 'projects'> {
  readonly project: ProjectSummary;
}

const ProjectLine = ({ project, isReadOnly, onRename, onRemove }: ProjectLineProps) => {
  const { t } = useTranslation('library');
  const shownKey = useShownKey();
  const formats = useFormats();
  const { rows, edited, confirmed, reviewed, words, confirmedWords } = project.progress;
  const share = (count: number): number => (rows === 0 ? 0 : count / rows);
  const inWords = t('progress', {
    confirmed: formats.number(confirmed),
    count: rows,
    rows: formats.number(rows),
  });
  return (
    <GridListItem id={project.id} textValue={project.title} className="project">
      <span className="project-title">
        <bdi>{project.title}</bdi>
      </span>
      <span className="project-size">{t('versions', { count: project.versions })}</span>
      <span className="project-progress numbers">
        <Progress
          label={inWords}
          confirmed={share(confirmed)}
          reviewed={share(reviewed)}
          edited={share(edited)}
        />
        <span>
          {inWords}
          {' · '}
          {t('words', { share: formats.percent(words === 0 ? 0 : confirmedWords / words) })}
        </span>
      </span>
      <time className="project-opened" dateTime={new Date(project.openedAt).toISOString()}>
        {formats.ago(project.openedAt)}
      </time>
      <Menu
        icon="more"
        label={t('moreFor', { title: project.title })}
        choices={[
          {
            id: 'rename',
            label: t('renameOpen'),
            ...shownKey('renameProject'),
            isDisabled: isReadOnly,
            run: () => onRename(project),
          },
          {
            id: 'remove',
            label: t('remove'),
            ...shownKey('removeProject'),
            isDisabled: isReadOnly,
            run: () => onRemove(project),
          },
        ]}
      />
    </GridListItem>
  );
};
