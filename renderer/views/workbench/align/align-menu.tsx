import { memo, useRef } from 'react';
import { Menu, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../parts/menu.tsx';
import { useShownKey } from '../../../state/keymap.ts';
import { alignActions, changesNothing, commandOf } from './actions.ts';
import type { Align } from './use-align.ts';

/** Where the menu was asked for, in CSS pixels of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

export interface AlignMenuProps {
  readonly place: MenuPlace | null;
  readonly align: Align;
  readonly onClose: () => void;
}

/** Everything that can be done to the current block and row, with its key. */
export const AlignMenu = memo(({ place, align, onClose }: AlignMenuProps) => {
  const { t } = useTranslation('workbench');
  const shownKey = useShownKey();
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="align-menu-anchor" style={{ left: place?.x ?? 0, top: place?.y ?? 0 }} />
      <Popover
        className="popover align-menu"
        aria-label={t('alignMode.menu')}
        triggerRef={anchor}
        isOpen={place !== null}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
      >
        <Menu className="menu" aria-label={t('alignMode.menu')} autoFocus="first" onClose={onClose}>
          {alignActions.map(({ id, group }, at) => (
            <Choice
              key={id}
              choice={{
                id,
                label: t(`alignMode.actions.${id}`),
                ...shownKey(commandOf(id)),
                isDisabled: align.isReadOnly && !changesNothing(id),
                startsGroup: at > 0 && alignActions[at - 1]?.group !== group,
                run: () => align.does(id),
              }}
            />
          ))}
        </Menu>
      </Popover>
    </>
  );
});
