import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { Region } from '../../../parts/region.tsx';
import { usePainted } from '../../../state/after-paint.ts';
import { useFormats } from '../../../state/format.ts';
import { useShownKey } from '../../../state/keymap.ts';
import { BookmarkButton } from '../bookmarks/bookmark-button.tsx';
import { RowComments } from '../comments/row-comments.tsx';
import type { Comments } from '../comments/use-comments.ts';
import { useCursor } from '../cursor/use-cursor.ts';
import { useRowBlocks } from '../grid/row-blocks.ts';
import type { Version } from '../model.ts';
import { useServices } from '../services.ts';
import { type AlignAction, changesNothing, commandOf } from './actions.ts';
import { EditLog } from './edit-log.tsx';
import { Reason } from './reason.tsx';
import { SimilarOffer } from './similar-offer.tsx';
import type { Align } from './use-align.ts';

export interface AlignPanelProps {
  readonly count: number;
  readonly versions: readonly Version[];
  readonly align: Align;
  readonly comments: Comments;
  readonly onBookmark: () => void;
  readonly onClose: () => void;
}

/** Why the current row is aligned as it is, what can be done, and what was done. */
export const AlignPanel = ({ count, versions, align, comments, onBookmark, onClose }: AlignPanelProps) => {
  const { t } = useTranslation('workbench');
  const shownKey = useShownKey();
  const formats = useFormats();
  const { projectId } = useServices();
  const { position } = useCursor();
  const { rowAt } = useRowBlocks(projectId, count, position, position);
  const row = rowAt(position);
  // An edit is painted before its reasons are found.
  const reasoned = usePainted(row);
  return (
    <Region role="complementary" className="bench-panel" label={t('panel.label')}>
      <header className="bench-panel-head">
        <h2 className="numbers">{t('panel.row', { number: formats.number(position + 1) })}</h2>
        <span className="grow" />
        {row && <BookmarkButton flags={row.flags} isReadOnly={align.isReadOnly} onPress={onBookmark} />}
        <IconButton icon="close" label={t('panel.close')} {...shownKey('panel')} onPress={onClose} />
      </header>
      {reasoned && <Reason row={reasoned} versions={versions} />}
      {!align.isReadOnly && <SimilarOffer align={align} />}
      <Actions align={align} />
      {row && <RowComments row={row} comments={comments} isReadOnly={align.isReadOnly} />}
      <EditLog isReadOnly={align.isReadOnly} />
    </Region>
  );
};

/** Actions that the panel offers; the menu has all. */
const offered: readonly AlignAction[] = [
  'up',
  'down',
  'joinBelow',
  'split',
  'detach',
  'send',
  'accept',
  'lock',
  'pin',
  'nextDoubtful',
];

const Actions = memo(({ align }: { readonly align: Align }) => {
  const { t } = useTranslation('workbench');
  const shownKey = useShownKey();
  return (
    <section className="bench-section">
      <h3 className="label">{t('alignMode.do')}</h3>
      <div className="align-actions">
        {offered.map((id) => (
          <Button
            key={id}
            kind="quiet"
            {...shownKey(commandOf(id))}
            isDisabled={align.isReadOnly && !changesNothing(id)}
            onPress={() => align.does(id)}
          >
            {t(`alignMode.actions.${id}`)}
          </Button>
        ))}
      </div>
      <Checkbox isSelected={align.state.keepsMended} onChange={(keepsMended) => align.set({ keepsMended })}>
        {t('align.keepMended')}
      </Checkbox>
    </section>
  );
});
