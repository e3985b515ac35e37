import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useKeptName } from '../../state/kept-text.ts';
import type { ProjectSummary } from './actions.ts';

export interface RenameDialogProps {
  readonly project: ProjectSummary;
  readonly onRename: (title: string) => void;
  readonly onClose: () => void;
}

/** Asks for a project's new title, kept until it is given or given up. */
export const RenameDialog = ({ project, onRename, onClose }: RenameDialogProps) => {
  const { t } = useTranslation(['library', 'common']);
  const { text: title, write, forget } = useKeptName(`sverka:rename:${project.id}`, project.title);
  const isEmpty = title.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isEmpty) return;
    forget(title);
    onRename(title.trim());
  };
  const cancel = (): void => {
    forget(title);
    onClose();
  };
  return (
    <Dialog
      title={t('rename')}
      isOpen
      onClose={cancel}
      actions={
        <>
          <Button onPress={cancel}>{t('common:cancel')}</Button>
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
          onChange={write}
          maxLength={300}
          autoFocus
          {...(isEmpty ? { error: t('titleNeeded') } : {})}
        />
      </form>
    </Dialog>
  );
};
