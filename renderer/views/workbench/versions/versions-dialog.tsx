import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { versionRoles } from '../../../../shared/domain/model.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { Button, IconButton } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { RoleMark } from '../../../parts/role-mark.tsx';
import { Select } from '../../../parts/select.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { Trouble } from '../../../parts/trouble.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { useKeptName } from '../../../state/kept-text.ts';
import { problemOf } from '../../../state/problem.ts';
import { navigate } from '../../../state/route.ts';
import { offeredLanguages } from '../../import/languages.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import type { Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { useServices } from '../services.ts';
import { useDoneNotice } from '../use-done-notice.ts';
import { LeftOut } from './left-out.tsx';
import { ReplaceText } from './replace-text.tsx';

/** Title, role and language of each version; another text for one; taking one out; bringing back paragraphs that were left out. */
export const VersionsDialog = ({ project, isReadOnly, onClose, onUndo }: BenchDialogsProps) => {
  const { t } = useTranslation('workbench');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [again, setAgain] = useState<(() => void) | null>(null);
  const humans = project.versions.filter(({ role }) => role === 'human');
  const perform: VersionLineProps['perform'] = async (work, evenLocked) => {
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      setAgain(() => evenLocked ?? null);
      return false;
    }
  };
  return (
    <Dialog
      title={t('versions.title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <Button
          icon="add"
          isDisabled={isReadOnly}
          onPress={() => navigate({ view: 'addVersions', projectId: project.id })}
        >
          {t('versions.add')}
        </Button>
      }
    >
      {problem && (
        <Trouble problem={problem}>
          {problem.code === 'rowsLocked' && again && (
            <Button onPress={again}>{t('versions.evenLocked')}</Button>
          )}
        </Trouble>
      )}
      <ul className="bench-versions">
        {project.versions.map((version) => (
          <VersionLine
            key={version.id}
            version={version}
            ordinal={humans.indexOf(version)}
            isReadOnly={isReadOnly}
            isOnly={project.versions.length === 1}
            perform={perform}
            onUndo={onUndo}
          />
        ))}
      </ul>
    </Dialog>
  );
};

export interface VersionLineProps {
  readonly version: Version;
  /** Which of the human versions, from 0; −1 for others. */
  readonly ordinal: number;
  readonly isReadOnly: boolean;
  /** The last version cannot be taken out. */
  readonly isOnly: boolean;
  /**
   * Does something of the core's and shows why it failed; true when it did not. `evenLocked` does it where locked rows
   * stood in the way.
   */
  readonly perform: (work: () => Promise<unknown>, evenLocked?: () => void) => Promise<boolean>;
  readonly onUndo: (editId: number) => void;
}

/** Which version this is: what it is called in the columns, and the file it came from. */
const VersionMark = ({ version, ordinal }: Pick<VersionLineProps, 'version' | 'ordinal'>) => {
  const name = useNameOf()(version);
  return (
    <p className="bench-version-mark">
      <RoleMark role={version.role} ordinal={Math.max(0, ordinal)} />
      <bdi>{name}</bdi>
      {version.fileName !== '' && <bdi className="bench-quiet">{version.fileName}</bdi>}
    </p>
  );
};

const VersionLine = ({ version, ordinal, isReadOnly, isOnly, perform, onUndo }: VersionLineProps) => {
  const { t } = useTranslation(['workbench', 'common']);
  const formats = useFormats();
  const { client } = useApi();
  const { autosave, projectId } = useServices();
  const done = useDoneNotice(onUndo);
  const versionId = version.id;
  const title = useKeptName(`sverka:version:${projectId}:${versionId}`, version.title);
  const languages = [...new Set([version.language, ...offeredLanguages])];
  const rename = async () => {
    const wanted = title.text.trim();
    if (wanted === '') title.write(version.title);
    else if (
      wanted === version.title ||
      (await perform(() => client.version.update({ versionId, title: wanted })))
    )
      title.forget(title.text);
  };
  const remove = async (evenLocked: boolean) => {
    await autosave.flush();
    await perform(
      async () => {
        const { editId } = await client.version.remove({ versionId, evenLocked });
        done(t('versions.removed', { title: version.title }), editId);
      },
      () => void remove(true),
    );
  };
  return (
    <li>
      <VersionMark version={version} ordinal={ordinal} />
      <form
        className="bench-version"
        onBlur={() => void rename()}
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextField label={t('versions.name')} value={title.text} onChange={title.write} maxLength={300} />
        <Select
          label={t('versions.role')}
          value={version.role}
          isDisabled={isReadOnly}
          options={versionRoles.map((id) => ({ id, label: t(`common:versionRoles.${id}`) }))}
          onChange={(role) => void perform(() => client.version.update({ versionId, role }))}
        />
        <Select
          label={t('versions.language')}
          value={version.language}
          isDisabled={isReadOnly}
          options={languages.map((id) => ({ id, label: formats.language(id) }))}
          onChange={(language) => void perform(() => client.version.update({ versionId, language }))}
        />
        <IconButton
          icon="trash"
          label={t('versions.remove', { title: version.title })}
          isDisabled={isReadOnly || isOnly}
          onPress={() => void remove(false)}
        />
      </form>
      <ReplaceText version={version} isReadOnly={isReadOnly} perform={perform} onUndo={onUndo} />
      <LeftOut version={version} isReadOnly={isReadOnly} perform={perform} />
    </li>
  );
};
