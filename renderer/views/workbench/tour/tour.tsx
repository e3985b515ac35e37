import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../parts/button.tsx';
import { focusGrid } from '../../../parts/focus.ts';
import { Keys } from '../../../parts/key.tsx';
import { Region } from '../../../parts/region.tsx';
import { type CommandId, commands, useKeys } from '../../../state/keymap.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { useSetPreferences } from '../../../state/set-preferences.ts';
import { useShortcuts } from '../../../state/shortcuts.ts';
import './tour.css';

/** What is told one after the other, and the commands by which it is tried. */
const steps = [
  { id: 'differences', tried: ['nextDifference', 'apparatus'] },
  { id: 'findings', tried: ['nextFinding', 'findings'] },
  { id: 'correcting', tried: ['correctMode', 'confirm'] },
  { id: 'aligning', tried: ['alignMode', 'align.nextDoubtful'] },
  { id: 'everything', tried: ['palette', 'shortcuts'] },
] as const satisfies readonly { readonly id: string; readonly tried: readonly CommandId[] }[];

/**
 * A short tour over the rows, which stay to be worked on: whoever reads of a key presses it. It stands where the program
 * was started for the first time, with the sample, until it is closed, and comes back by its name in the palette.
 */
export const Tour = () => {
  const { t } = useTranslation('workbench');
  const { preferences } = usePreferences();
  const { mutate } = useSetPreferences();
  // What was chosen here holds in a library that is only read, too, which keeps no preference.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const choose = (tour: boolean): void => {
    setChosen(tour);
    mutate({ tour });
  };
  useShortcuts(t('keys.screen'), [{ keys: [], label: t('tour.open'), run: () => choose(true) }]);
  const close = (): void => {
    // Before its button is gone, and the focus with it.
    focusGrid();
    choose(false);
  };
  return (chosen ?? preferences.tour === true) && <OpenTour onClose={close} />;
};

const OpenTour = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('workbench');
  const [at, setAt] = useState(0);
  const textId = useId();
  const step = steps[at] ?? steps[0];
  const isLast = at === steps.length - 1;
  return (
    <Region role="region" label={t('tour.open')} className="tour">
      <p className="tour-place numbers">{t('tour.place', { number: at + 1, count: steps.length })}</p>
      <div className="tour-step">
        <p id={textId} aria-live="polite">
          {t(`tour.${step.id}`)}
        </p>
        <ul>
          {step.tried.map((id) => (
            <TriedKey key={id} id={id} />
          ))}
        </ul>
      </div>
      <span className="tour-actions">
        <Button kind="quiet" isDisabled={at === 0} onPress={() => setAt(at - 1)}>
          {t('tour.back')}
        </Button>
        <Button aria-describedby={textId} onPress={isLast ? onClose : () => setAt(at + 1)}>
          {t(isLast ? 'tour.done' : 'tour.next')}
        </Button>
        <IconButton icon="close" label={t('tour.close')} onPress={onClose} />
      </span>
    </Region>
  );
};

/** A command with the key that it has now. */
const TriedKey = ({ id }: { readonly id: CommandId }) => {
  const { t } = useTranslation(['common', 'workbench', 'library', 'import', 'words']);
  const [keys] = useKeys()(id);
  return (
    <li>
      {keys !== undefined && <Keys keys={keys} />} {t(commands[id].label)}
    </li>
  );
};
