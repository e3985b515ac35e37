import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctedLanguage } from '../../../../shared/domain/correctedLanguage.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Trouble } from '../../../parts/trouble.tsx';
import { useApi } from '../../../state/api.ts';
import { chooseFiles } from '../../../state/files.ts';
import { problemOf } from '../../../state/problem.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { RowLink } from '../dialogs/row-link.tsx';
import { useCoreWork } from '../dialogs/use-core-work.ts';
import { useWrittenStep } from '../dialogs/use-written-step.ts';
import { Waiting } from '../dialogs/waiting.tsx';
import { CopyNewsList } from './copy-news-list.tsx';
import type { CopyNews } from './model.ts';
import { UnplacedTexts } from './unplaced-texts.tsx';
import './copies.css';

/** Rows that a document leaves out and that are named; it may have a chapter of a book. */
const shownAbsent = 24;

interface Copy {
  readonly fileName: string;
  readonly content: Blob | string;
  /** Files that were chosen before it: the same one may have become another. */
  readonly number: number;
}

/** Takes in what somebody else did in a copy of the project: a look at all of it first, then in one step. */
export const CopiesDialog = ({ project, isReadOnly, onGo, onClose, onUndo }: BenchDialogsProps) => {
  const { t } = useTranslation('copies');
  const { client } = useApi();
  const write = useWrittenStep(onUndo);
  const [copy, setCopy] = useState<Copy | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const projectId = project.id;
  const found = useCoreWork(copy === null ? null : `${copy.number}`, (signal) =>
    client.copies.compare(
      { projectId, fileName: copy?.fileName ?? '', content: copy?.content ?? '' },
      { signal },
    ),
  );
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const choose = (): Promise<void> =>
    attempt(async () => {
      const [file] = await chooseFiles(['.json', '.docx', '.xlf', '.xliff', '.txt', '.md', '.html', '.htm']);
      if (!file) return;
      const content = await file.content();
      setCopy({ fileName: file.name, content, number: (copy?.number ?? 0) + 1 });
    });
  const takeIn = (items: readonly CopyNews[]): Promise<void> =>
    attempt(async () => {
      if (copy === null) return;
      const { fileName, content } = copy;
      const named = items.map(({ key, rowId, revision }) => ({ key, rowId, revision }));
      const message = t('taken', { count: items.length, file: fileName });
      await write(() => client.copies.takeIn({ projectId, fileName, content, items: named }), message);
    });
  const language = correctedLanguage(project.versions);
  const { value } = found;
  return (
    <Dialog title={t('title')} isOpen onClose={onClose} width="full">
      <div className="copies">
        <p className="copies-intro">{t('intro')}</p>
        <div className="copies-file">
          <Button
            kind={copy === null ? 'primary' : 'plain'}
            icon="file"
            autoFocus
            onPress={() => void choose()}
          >
            {t(copy === null ? 'choose' : 'another')}
          </Button>
          {copy !== null && <bdi>{copy.fileName}</bdi>}
        </div>
        {copy !== null && <Waiting of={found} label={t('comparing')} />}
        {problem && <Trouble problem={problem} />}
        {value?.items.length === 0 && <p role="status">{t('nothing', { file: copy?.fileName })}</p>}
        {value && value.items.length > 0 && (
          <CopyNewsList
            key={copy?.number}
            items={value.items}
            language={language}
            isReadOnly={isReadOnly}
            onTakeIn={(items) => void takeIn(items)}
            onGo={onGo}
          />
        )}
        {value && value.absent.length > 0 && (
          <section className="copies-absent">
            <p className="copies-note">{t('absent', { count: value.absent.length })}</p>
            {value.absent.slice(0, shownAbsent).map((position) => (
              <RowLink key={position} position={position} onGo={onGo} />
            ))}
            {value.absent.length > shownAbsent && '…'}
          </section>
        )}
        {value && value.unplaced.length > 0 && (
          <UnplacedTexts texts={value.unplaced} language={language} onGo={onGo} />
        )}
      </div>
    </Dialog>
  );
};
