import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';
import { Keys } from './key.tsx';
import { Tooltip } from './tooltip.tsx';
import './menu.css';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly description?: string;
  readonly icon?: IconName;
  readonly keys?: string;
  readonly isDisabled?: boolean;
  /** Draws a line above it. */
  readonly startsGroup?: boolean;
  readonly run: () => void;
}

export interface MenuProps {
  /** Name of the button that opens it. */
  readonly label: string;
  /** With an icon the button shows only that; without, the label and a chevron. */
  readonly icon?: IconName;
  readonly choices: readonly MenuChoice[];
  readonly kind?: 'plain' | 'quiet' | 'chip';
  readonly isDisabled?: boolean;
  /** Whether Tab comes to the button. */
  readonly isTabStop?: boolean;
}

/** A button that opens a menu of things to do. */
export const Menu = ({
  label,
  icon,
  choices,
  kind = 'plain',
  isDisabled = false,
  isTabStop = true,
}: MenuProps) => (
  <MenuTrigger>
    {icon === undefined ? (
      <Button className={`button button-${kind}`} isDisabled={isDisabled} excludeFromTabOrder={!isTabStop}>
        <span className="button-words">{label}</span>
        <Icon name="chevronDown" size={12} />
      </Button>
    ) : (
      <Tooltip label={label}>
        <Button
          className="button button-icon"
          aria-label={label}
          isDisabled={isDisabled}
          excludeFromTabOrder={!isTabStop}
        >
          <Icon name={icon} />
        </Button>
      </Tooltip>
    )}
    <Popover className="popover" offset={4}>
      <AriaMenu className="menu" aria-label={label}>
        {choices.map((choice) => (
          <Choice key={choice.id} choice={choice} />
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);

/** One thing to do in a menu. */
export const Choice = ({ choice }: { readonly choice: MenuChoice }) => (
  <>
    {choice.startsGroup === true && <Separator className="menu-line" />}
    <MenuItem
      id={choice.id}
      className="menu-choice"
      textValue={choice.label}
      isDisabled={choice.isDisabled ?? false}
      onAction={choice.run}
    >
      <span className="menu-icon">{choice.icon !== undefined && <Icon name={choice.icon} />}</span>
      <span>
        {/* All that is in sight is its name: one that leaves out the second line is taken amiss. */}
        {choice.label}
        {choice.description !== undefined && (
          <>
            {' '}
            <span className="menu-description">{choice.description}</span>
          </>
        )}
      </span>
      {choice.keys !== undefined && (
        <span aria-hidden="true">
          <Keys keys={choice.keys} />
        </span>
      )}
    </MenuItem>
  </>
);
