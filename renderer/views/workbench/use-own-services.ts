import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { createEchoes } from './align/echoes.ts';
import { createHeldTyping } from './correct/held-typing.ts';
import { useAutosaveOf } from './correct/use-autosave.ts';
import { createComparer } from './grid/comparer.ts';
import { createFlights } from './grid/flight.ts';
import { createSaid } from './said.ts';
import type { Services } from './services.ts';
import { createTurns } from './turns.ts';
import { useStable } from './use-stable.ts';

/** Services of its own for a project that is opened; what was typed and not saved the last time is taken up. */
export const useOwnServices = (projectId: string): Services => {
  const { t } = useTranslation('workbench');
  const said = useState(createSaid)[0];
  const { tell } = useStable({ tell: (doing = t('busy.any')) => said.hold(doing) });
  const turns = useState(() => createTurns(flushSync, tell))[0];
  const held = useState(createHeldTyping)[0];
  const autosave = useAutosaveOf(projectId, (count) => said.set(t('restored', { count })));
  const comparer = useState(createComparer)[0];
  const echoes = useState(createEchoes)[0];
  const flights = useState(createFlights)[0];
  return useMemo(
    () => ({ projectId, autosave, comparer, echoes, turns, held, flights, said, announce: said.set }),
    [projectId, autosave, comparer, echoes, turns, held, flights, said],
  );
};
