import { useTranslation } from 'react-i18next';
import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import { Icon } from '../../../parts/icon.tsx';
import './bookmarks.css';

/** Beside a row's number: somebody wants to come back to it. Nothing of a row without a bookmark. */
export const BookmarkMark = ({ flags }: { readonly flags: number }) => {
  const { t } = useTranslation('workbench');
  if ((flags & rowFlags.bookmarked) === 0) return null;
  const label = t('bookmarks.mark');
  return (
    <span className="bookmark-mark" role="img" aria-label={label} title={label}>
      <Icon name="bookmark" size={13} />
    </span>
  );
};
