import { AlignPanel } from '../align/align-panel.tsx';
import type { Align } from '../align/use-align.ts';
import { FindingsPanel } from '../checks/findings-panel.tsx';
import { useStable } from '../use-stable.ts';
import { SidePanel, type SidePanelProps } from './side-panel.tsx';

export interface BenchPanelProps extends SidePanelProps {
  readonly opened: 'findings' | 'align' | 'row' | null;
  readonly align: Align;
}

/** What stands beside the grid: all findings, what is known of the alignment, or the row one is in. */
export const BenchPanel = (props: BenchPanelProps) => {
  const { versions, checks, isReadOnly } = props;
  const { close } = useStable({ close: props.onClose });
  switch (props.opened) {
    case null:
      return null;
    case 'findings':
      // Not told where one is: it is the same in every row.
      return <FindingsPanel versions={versions} checks={checks} isReadOnly={isReadOnly} onClose={close} />;
    case 'align':
      return <AlignPanel {...props} />;
    case 'row':
      return <SidePanel {...props} />;
  }
};
