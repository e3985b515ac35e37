import { useTranslation } from 'react-i18next';
import { useNotify } from '../../../parts/notice.tsx';

/**
 * UTF-16 units that a paste may bring the corrected text of a row to: some fifty pages, three chapters of a novel. A
 * whole book in one row would be laid out and compared for minutes, with every key.
 */
const mostPasted = 100_000;
/** Units that come at once only by a paste. */
const leastPasted = 1_000;

/** Whether a text came by a paste that was meant for another place; one that was as long before can be written on. */
export const isTooLong = (before: string, after: string): boolean =>
  after.length > mostPasted && after.length - before.length > leastPasted;

/** Tells that such a paste is not taken; the text stays as it was. */
export const useTooLong = (): ((after: string) => void) => {
  const { t } = useTranslation('workbench');
  const notify = useNotify();
  return (after) =>
    notify({
      message: `${t('tooLong.pasted', { count: after.length })} ${t('tooLong.most', { count: mostPasted })}`,
      tone: 'problem',
    });
};
