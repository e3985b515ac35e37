import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { Button } from '../../parts/button.tsx';
import { useNotify } from '../../parts/notice.tsx';
import { useTroubleNotice } from '../../parts/trouble-notice.ts';
import { useApi } from '../../state/api.ts';
import { useFormats } from '../../state/format.ts';
import { navigate } from '../../state/route.ts';
import './backup-list.css';

export interface BackupListProps {
  /** What becomes of the present library. */
  readonly note: string;
  /** What is said where there is no backup. */
  readonly none: string;
}

/** The library's backups, newest first, each of which can be put in its place once one has said so twice. */
export const BackupList = ({ note, none }: BackupListProps) => {
  const { t } = useTranslation();
  const { queries } = useApi();
  const { data: status } = useQuery(queries.library.status.queryOptions());
  // Backups come about by themselves, without a change being announced.
  const { data: backups } = useQuery(queries.library.backups.queryOptions({ staleTime: 0 }));
  const [asked, setAsked] = useState<string | null>(null);
  const restore = useRestore(() => setAsked(null));
  const canRestore = status?.state !== 'readOnly' && !restore.isPending;
  return (
    <div className="backups">
      <p className="label" aria-hidden="true">
        {t('preferences.backups')}
      </p>
      <ul className="backups-list" aria-label={t('preferences.backups')}>
        {backups?.map((backup) => (
          <BackupLine
            key={backup.name}
            backup={backup}
            canRestore={canRestore}
            isAsked={asked === backup.name}
            onAsk={(isAsked) => setAsked(isAsked ? backup.name : null)}
            onRestore={(moment) => restore.mutate({ name: backup.name, moment })}
          />
        ))}
      </ul>
      <p className="backups-note">{backups?.length === 0 ? none : note}</p>
    </div>
  );
};

interface BackupLineProps {
  readonly backup: Outputs['library']['backups'][number];
  readonly canRestore: boolean;
  /** Whether it was pressed, and is to be pressed again: all projects change with it, and the line is no heavier than others. */
  readonly isAsked: boolean;
  readonly onAsk: (isAsked: boolean) => void;
  readonly onRestore: (moment: string) => void;
}

const BackupLine = ({ backup, canRestore, isAsked, onAsk, onRestore }: BackupLineProps) => {
  const { t } = useTranslation();
  const formats = useFormats();
  const button = useRef<HTMLButtonElement>(null);
  const moment = formats.moment(backup.at);
  return (
    <li className="backups-line numbers">
      <span>{moment}</span>
      <span className="backups-size">
        {t('preferences.backupSize', { count: backup.projects, size: formats.bytes(backup.bytes) })}
      </span>
      <Button
        ref={button}
        kind="quiet"
        isDisabled={!canRestore}
        aria-label={t('preferences.restoreOf', { moment })}
        aria-expanded={isAsked}
        onPress={() => onAsk(!isAsked)}
      >
        {t('preferences.restore')}
      </Button>
      {isAsked && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
        <div className="backups-asked" role="group" aria-label={t('preferences.restoreOf', { moment })}>
          <p>{t('preferences.restoreAsk', { moment })}</p>
          <div className="backups-answers">
            <Button
              autoFocus
              onPress={() => {
                onAsk(false);
                button.current?.focus();
              }}
            >
              {t('cancel')}
            </Button>
            <Button kind="serious" isDisabled={!canRestore} onPress={() => onRestore(moment)}>
              {t('preferences.restoreNow')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
};

const useRestore = (onDone: () => void) => {
  const { t } = useTranslation();
  const { client, queries, queryClient } = useApi();
  const notify = useNotify();
  const fail = useTroubleNotice();
  return useMutation({
    mutationFn: ({ name }: { readonly name: string; readonly moment: string }) =>
      client.library.restore({ name }),
    onSuccess: async (status, { moment }) => {
      onDone();
      queryClient.setQueryData(queries.library.status.queryKey(), status);
      // The project one was in may not exist in the backup.
      navigate({ view: 'library' });
      await queryClient.invalidateQueries();
      notify({ message: t('preferences.restored', { moment }) });
    },
    onError: fail,
  });
};
