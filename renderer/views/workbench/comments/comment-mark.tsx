import { useTranslation } from 'react-i18next';
import { Icon } from '../../../parts/icon.tsx';
import type { Row } from '../model.ts';

/** How many comments a row has that are not resolved; a pale mark where all are. */
export const CommentMark = ({ comments }: { readonly comments: Row['comments'] }) => {
  const { t } = useTranslation('workbench');
  if (comments.length === 0) return null;
  const open = comments.filter(({ resolved }) => !resolved).length;
  const label = open > 0 ? t('comments.open', { count: open }) : t('comments.allResolved');
  return (
    <span className="comment-mark" role="img" aria-label={label} title={label} data-open={open > 0}>
      <Icon name="comment" size={13} />
      {open > 0 && <span aria-hidden="true">{open}</span>}
    </span>
  );
};
