import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { ProjectSummary } from './actions.ts';

export interface RenameDialogProps {
  readonly project: ProjectSummary;
  readonly onRename: (title: string) => void;
  readonly onClose: () => void;
}

/** Asks for a project's new title. */
export const RenameDialog = ({ project, onRename, onClose }: RenameDialogProps) => {
  const { t } = useTranslation(['library', 'common']);
  const [title, setTitle] = useState(project.title);
  const isEmpty = title.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isEmpty) onRename(title.trim());
  };
  return (
    <Dialog
      title={t('rename')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" type="submit" form="rename" isDisabled={isEmpty}>
            {t('rename')}
          </Button>
        </>
      }
    >
      <form id="rename" onSubmit={submit}>
        <TextField
          label={t('newTitle')}
          value={title}
          onChange={setTitle}
          maxLength={300}
          autoFocus
          {...(isEmpty ? { error: t('titleNeeded') } : {})}
        />
      </form>
    </Dialog>
  );
};
