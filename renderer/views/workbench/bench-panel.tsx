import { AlignPanel } from './align/align-panel.tsx';
import type { Align } from './align/use-align.ts';
import { FindingsPanel } from './checks/findings-panel.tsx';
import type { Checks } from './checks/use-checks.ts';
import type { Comments } from './comments/use-comments.ts';
import type { Version } from './model.ts';
import { SidePanel } from './side-panel.tsx';
import type { Table } from './table.ts';

export interface BenchPanelProps {
  readonly opened: 'findings' | 'align' | 'row' | null;
  /** Current row, zero-based. */
  readonly position: number;
  /** Rows of the project. */
  readonly count: number;
  readonly table: Table;
  readonly versions: readonly Version[];
  readonly canCorrect: boolean;
  readonly isReadOnly: boolean;
  readonly align: Align;
  readonly comments: Comments;
  readonly checks: Checks;
  readonly onClose: () => void;
}

/** What stands beside the grid: all findings, what is known of the alignment, or the row one is in. */
export const BenchPanel = (props: BenchPanelProps) => {
  switch (props.opened) {
    case null:
      return null;
    case 'findings':
      return <FindingsPanel {...props} />;
    case 'align':
      return <AlignPanel {...props} />;
    case 'row':
      return <SidePanel {...props} />;
  }
};
