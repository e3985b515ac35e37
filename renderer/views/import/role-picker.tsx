import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type ParagraphRole, paragraphRoles } from '../../../shared/domain/model.ts';
import { Icon } from '../../parts/icon.tsx';
import { Keys } from '../../parts/key.tsx';
import '../../parts/menu.css';
import '../../parts/select.css';

export interface RolePickerProps {
  /** The button it opens at. */
  readonly anchor: HTMLElement;
  readonly role: ParagraphRole;
  readonly onPick: (role: ParagraphRole) => void;
  readonly onClose: () => void;
}

/** The roles to choose from; one for the whole list, opened where it is asked for. */
export const RolePicker = ({ anchor, role, onPick, onClose }: RolePickerProps) => {
  const { t } = useTranslation(['import', 'common']);
  return (
    <Popover
      className="popover"
      aria-label={t('role')}
      triggerRef={{ current: anchor }}
      isOpen
      offset={4}
      placement="bottom start"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Menu
        className="menu"
        aria-label={t('role')}
        autoFocus="first"
        selectionMode="single"
        selectedKeys={[role]}
        onAction={(key) => {
          const picked = paragraphRoles.find((each) => each === key);
          if (picked !== undefined) onPick(picked);
        }}
      >
        {paragraphRoles.map((each, at) => (
          <MenuItem
            key={each}
            id={each}
            textValue={t(`common:paragraphRoles.${each}`)}
            className="menu-choice select-choice"
          >
            <span>{t(`common:paragraphRoles.${each}`)}</span>
            <Keys keys={`Digit${at + 1}`} />
            <span className="select-check">
              <Icon name="check" />
            </span>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
};
