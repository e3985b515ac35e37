import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import { Icon } from '../../../parts/icon.tsx';
import { Tooltip } from '../../../parts/tooltip.tsx';
import { useShownKey } from '../../../state/keymap.ts';
import './bookmarks.css';

export interface BookmarkButtonProps {
  /** Of the row. */
  readonly flags: number;
  readonly isReadOnly: boolean;
  readonly onPress: () => void;
}

/** Sets or clears the bookmark of the row one is in. */
export const BookmarkButton = ({ flags, isReadOnly, onPress }: BookmarkButtonProps) => {
  const { t } = useTranslation('workbench');
  const shownKey = useShownKey();
  const label = t('bookmarks.mark');
  return (
    <Tooltip label={label} {...shownKey('bookmark')}>
      <ToggleButton
        className="button button-icon bookmark-button"
        aria-label={label}
        isSelected={(flags & rowFlags.bookmarked) !== 0}
        isDisabled={isReadOnly}
        onChange={onPress}
      >
        <Icon name="bookmark" />
      </ToggleButton>
    </Tooltip>
  );
};
