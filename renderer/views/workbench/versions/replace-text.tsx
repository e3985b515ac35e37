import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { TaskProgress } from '../../../parts/progress.tsx';
import { useApi } from '../../../state/api.ts';
import { chooseFiles, documentContent, type IncomingFile } from '../../../state/files.ts';
import { readable } from '../../import/use-import.ts';
import { useReadingWords } from '../../import/use-reading-words.ts';
import type { Version } from '../model.ts';
import { useServices } from '../services.ts';
import { useDoneNotice } from '../use-done-notice.ts';
import type { VersionLineProps } from './versions-dialog.tsx';

export interface ReplaceTextProps extends Pick<VersionLineProps, 'isReadOnly' | 'perform' | 'onUndo'> {
  readonly version: Version;
}

/** Gives a version the text of another file, as a corrected one. What is the same in it stays where it stands. */
export const ReplaceText = ({ version, isReadOnly, perform, onUndo }: ReplaceTextProps) => {
  const { t } = useTranslation(['workbench', 'common', 'import']);
  const { client } = useApi();
  const { autosave } = useServices();
  const done = useDoneNotice(onUndo);
  const readingWords = useReadingWords();
  const [share, setShare] = useState<number | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const put = async (file: IncomingFile, evenLocked: boolean): Promise<void> => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    setShare(0);
    const work = async (): Promise<void> => {
      await autosave.flush();
      const draft = await client.document.inspect({
        fileName: file.name,
        content: await documentContent(file),
        side: version.role === 'source' ? 'source' : 'target',
      });
      const input = { versionId: version.id, draft, evenLocked };
      for await (const step of await client.version.replace(input, { signal }))
        if (step.kind === 'progress') setShare(step.done / step.total);
        else if (!signal.aborted) {
          const said = [...readingWords(draft), ...(draft.tracked ? [t('import:tracked')] : [])];
          done([t('replace.done', { title: version.title }), ...said].join('. '), step.value.editId);
        }
    };
    await perform(work, () => void put(file, true));
    setShare(null);
  };
  const choose = async (): Promise<void> => {
    const [file] = await chooseFiles(readable);
    if (file) await put(file, false);
  };
  return (
    <div className="bench-replace">
      <Button
        kind="quiet"
        aria-label={t('replace.of', { title: version.title })}
        isDisabled={isReadOnly}
        isPending={share !== null}
        onPress={() => void choose()}
      >
        {t('replace.open')}
      </Button>
      {share !== null && <TaskProgress label={t('replace.running')} share={share} />}
    </div>
  );
};
