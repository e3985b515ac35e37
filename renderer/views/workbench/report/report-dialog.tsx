import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { useNotify } from '../../../parts/notice.tsx';
import { useTroubleNotice } from '../../../parts/trouble-notice.ts';
import { useApi } from '../../../state/api.ts';
import { saveFile } from '../../../state/files.ts';
import { useLanguage } from '../../../state/i18n.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { useCoreWork } from '../dialogs/use-core-work.ts';
import { Waiting } from '../dialogs/waiting.tsx';
import { gatherReport } from './gather.ts';
import { reportFileName, reportPage } from './page.ts';
import { Report } from './report.tsx';

/** The report of a project: to read here, to save as one file, to print. */
export const ReportDialog = ({ project, base, onGo, onClose }: BenchDialogsProps) => {
  const { t } = useTranslation('report');
  const { client } = useApi();
  const language = useLanguage();
  const notify = useNotify();
  const fail = useTroubleNotice();
  const sheet = useRef<HTMLElement>(null);
  const report = useCoreWork('report', (signal) =>
    Promise.resolve(gatherReport(client, project, base?.id ?? null, signal)),
  );
  const save = async (): Promise<void> => {
    if (!sheet.current) return;
    const name = reportFileName(t('fileName', { project: project.title }));
    try {
      const page = reportPage(sheet.current, { language, title: t('titleOf', { project: project.title }) });
      if (await saveFile(name, 'text/html; charset=utf-8', page))
        notify({ message: t('saved', { file: name }) });
    } catch (error) {
      fail(error);
    }
  };
  const isReady = report.value !== null && report.share === null;
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      width="full"
      actions={
        <>
          <Button isDisabled={!isReady} onPress={() => window.print()}>
            {t('print')}
          </Button>
          <Button kind="primary" icon="download" isDisabled={!isReady} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Waiting of={report} />
      {report.value && <Report ref={sheet} project={project} data={report.value} onGo={onGo} />}
    </Dialog>
  );
};
