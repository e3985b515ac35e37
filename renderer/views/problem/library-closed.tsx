import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../shared/contract/contract.ts';
import type { ProblemCode } from '../../../shared/domain/problem.ts';
import { Button } from '../../parts/button.tsx';
import { ProblemText } from '../../parts/problem-text.tsx';
import { BackupList } from '../preferences/backup-list.tsx';
import { ProblemPage } from './problem-page.tsx';
import { useReopen } from './reopen.ts';
import { type Salvaged, SalvageSection } from './salvage-section.tsx';

export type LibraryStatus = Outputs['library']['status'];

/** Those that have a title of their own in the locales. */
const explained = [
  'libraryNewer',
  'libraryForeign',
  'libraryLocked',
  'libraryDamaged',
  'libraryUnreadable',
  'libraryGone',
] as const;
type Explained = (typeof explained)[number];

/** Here it cannot be written to; it may well be read. */
const readable: readonly ProblemCode[] = [
  'libraryLocked',
  'libraryUnreadable',
  'libraryReadOnly',
  'diskFull',
  'inputOutput',
];

const isExplained = (code: ProblemCode): code is Explained => explained.some((known) => known === code);

/** The library cannot be opened: why, where it is, and what can be done. One that is damaged or gone can be replaced by a backup, a damaged one also by what can be read of it. */
export const LibraryClosed = ({
  status,
  onSalvaged,
}: {
  readonly status: LibraryStatus;
  /** The library is open again, with what could be read of it. */
  readonly onSalvaged: (salvaged: Salvaged) => void;
}) => {
  const { t } = useTranslation(['library', 'common']);
  const reopen = useReopen();
  const code = status.problem?.code ?? 'libraryUnreadable';
  const reason: Explained =
    code === 'libraryGoneUnsaved' ? 'libraryGone' : isExplained(code) ? code : 'libraryUnreadable';
  return (
    <ProblemPage
      title={t(`closed.${reason}`)}
      below={reason === 'libraryDamaged' && <SalvageSection onTaken={onSalvaged} />}
      actions={
        <>
          <Button
            kind={reason === 'libraryDamaged' ? 'plain' : 'primary'}
            isDisabled={reopen.isPending}
            onPress={() => reopen.mutate({ readOnly: false })}
          >
            {t('common:tryAgain')}
          </Button>
          {readable.includes(code) && (
            <Button isDisabled={reopen.isPending} onPress={() => reopen.mutate({ readOnly: true })}>
              {t('closed.openReadOnly')}
            </Button>
          )}
        </>
      }
    >
      {status.problem !== null && (
        <p>
          {reason === 'libraryDamaged' ? (
            <bdi>{t('closed.damaged', { path: status.path })}</bdi>
          ) : (
            <ProblemText problem={status.problem} />
          )}
        </p>
      )}
      {reason === 'libraryDamaged' && <BackupList note={t('closed.fileKept')} none={t('salvage.noBackup')} />}
      {code === 'libraryGone' && <BackupList note={t('closed.otherKept')} none={t('salvage.noBackup')} />}
    </ProblemPage>
  );
};
