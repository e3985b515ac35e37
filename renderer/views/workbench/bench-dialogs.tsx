import { Concordance } from '../concordance/concordance.tsx';
import { AlignDialog } from './align/align-dialog.tsx';
import { SendDialog } from './align/send-dialog.tsx';
import { ConsistencyDialog } from './consistency/consistency-dialog.tsx';
import { CopiesDialog } from './copies/copies-dialog.tsx';
import { GoToDialog } from './cursor/go-to-dialog.tsx';
import { useCursor } from './cursor/use-cursor.ts';
import { ExportDialog } from './export/export-dialog.tsx';
import type { Column } from './grid/columns.ts';
import { ColumnsDialog } from './grid/columns-dialog.tsx';
import { MeasuresDialog } from './measures/measures-dialog.tsx';
import type { ProjectDetail, Version } from './model.ts';
import { ReportDialog } from './report/report-dialog.tsx';
import { ReplaceDialog } from './rewriting/replace-dialog.tsx';
import { useProject, wholeProject } from './use-project.ts';
import { VersionsDialog } from './versions/versions-dialog.tsx';
import { Glossary } from './words/glossary.tsx';

export type BenchDialog =
  | 'goTo'
  | 'columns'
  | 'versions'
  | 'align'
  | 'export'
  | 'send'
  | 'measures'
  | 'report'
  | 'concordance'
  | 'consistency'
  | 'replace'
  | 'glossary'
  | 'copies';

export interface BenchDialogsProps {
  readonly project: ProjectDetail;
  readonly layout: readonly Column[];
  /** Rows of the project. */
  readonly count: number;
  /** Current row, zero-based. */
  readonly position: number;
  readonly base: Version | null;
  /** Ids of the rows that a filter lets through; null: all. */
  readonly shownRows: readonly number[] | null;
  readonly isReadOnly: boolean;
  readonly onColumns: (columns: readonly Column[]) => void;
  /** Goes to a row; the dialog closes before. */
  readonly onGo: (position: number) => void;
  /** Sends the selected blocks to a row; the dialog closes before. */
  readonly onSend: (position: number) => void;
  /** Puts the focus on the row that one went to. */
  readonly onFocusBack: () => void;
  readonly onClose: () => void;
  /** Undoes an edit, unless another was made since. */
  readonly onUndo: (editId: number) => void;
}

/**
 * A dialog gives the focus back in the frame after it has gone; what is to take the focus comes after that, unless
 * something was pressed since, which may have put it elsewhere.
 */
const afterFocusReturned = (run: () => void): void => {
  const done = new AbortController();
  const options = { capture: true, signal: done.signal };
  for (const press of ['keydown', 'pointerdown']) window.addEventListener(press, () => done.abort(), options);
  const give = (): void => {
    if (!done.signal.aborted) run();
    done.abort();
  };
  requestAnimationFrame(() => requestAnimationFrame(give));
};

/** The dialogs of the workbench; at most one is open. */
export const BenchDialogs = ({ opened, ...props }: GivenProps & Opened) =>
  opened && <OpenedDialog opened={opened} {...props} />;

type GivenProps = Omit<BenchDialogsProps, 'project' | 'position'>;

interface Opened {
  readonly opened: BenchDialog | null;
}

const OpenedDialog = (given: GivenProps & { readonly opened: BenchDialog }) => {
  const project = useProject(wholeProject);
  const { position } = useCursor();
  if (!project) return null;
  const closing = (run: (position: number) => void) => (position: number) => {
    given.onClose();
    run(position);
    afterFocusReturned(given.onFocusBack);
  };
  const props = { ...given, project, position, onGo: closing(given.onGo), onSend: closing(given.onSend) };
  switch (given.opened) {
    case 'goTo':
      return <GoToDialog {...props} />;
    case 'columns':
      return <ColumnsDialog {...props} />;
    case 'versions':
      return <VersionsDialog {...props} />;
    case 'align':
      return <AlignDialog {...props} />;
    case 'measures':
      return <MeasuresDialog {...props} />;
    case 'report':
      return <ReportDialog {...props} />;
    case 'concordance':
      return <Concordance here={props} onClose={props.onClose} />;
    case 'consistency':
      return <ConsistencyDialog {...props} />;
    case 'replace':
      return <ReplaceDialog {...props} />;
    case 'glossary':
      return <Glossary {...props} />;
    case 'copies':
      return <CopiesDialog {...props} />;
    case 'send':
      return <SendDialog {...props} />;
    case 'export':
      return <ExportDialog {...props} />;
  }
};
