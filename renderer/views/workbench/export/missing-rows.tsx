import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { useFormats } from '../../../state/format.ts';

export interface MissingRowsProps {
  /** Zero-based positions, ascending. */
  readonly rows: readonly number[];
  readonly onGo: (position: number) => void;
}

/** Rows shown at first; a long project may have thousands. */
const shortList = 60;

/** The rows that stop an export, each a way to it. */
export const MissingRows = ({ rows, onGo }: MissingRowsProps) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const [shown, setShown] = useState(shortList);
  return (
    <div className="bench-missing-rows">
      <p role="status">{t('export.stopped', { count: rows.length })}</p>
      <ul>
        {rows.slice(0, shown).map((position) => (
          <li key={position}>
            <Button
              kind="chip"
              aria-label={t('export.goTo', { number: position + 1 })}
              onPress={() => onGo(position)}
            >
              {formats.number(position + 1)}
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button kind="quiet" onPress={() => setShown(shown + 10 * shortList)}>
          {t('export.more', { count: rows.length - shown })}
        </Button>
      )}
    </div>
  );
};
