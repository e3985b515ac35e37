import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialog.tsx';
import { Keys } from '../../parts/key.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useApi } from '../../state/api.ts';
import { useFormats } from '../../state/format.ts';
import { movedBy } from '../../state/moved-by.ts';
import { problemOf } from '../../state/problem.ts';
import { navigate } from '../../state/route.ts';
import { startingQuery } from '../workbench/words/places.ts';
import type { Place } from './found.ts';
import { FoundRow } from './found-row.tsx';
import { optionId, PlaceList } from './place-list.tsx';
import { type Sought, SoughtFields } from './sought-fields.tsx';
import { usePlaces } from './use-places.ts';
import { useVersionName } from './use-version-name.ts';
import './concordance.css';

export interface ConcordanceProps {
  /** The project one is in, and how to go to a row of it (zero-based); null where one is in none. */
  readonly here: {
    readonly project: { readonly id: string };
    readonly onGo: (position: number) => void;
  } | null;
  readonly onClose: () => void;
}

/** Every place of a word or phrase in all texts of the library, and what the row's other texts have for it. */
export const Concordance = ({ here, onClose }: ConcordanceProps) => {
  const { t } = useTranslation('words');
  const goTo = useGoTo(here, onClose);
  const listId = useId();
  const [sought, setSought] = useState<Sought>(() => ({
    typed: startingQuery(),
    by: 'stem',
    scope: 'library',
  }));
  const [at, setAt] = useState(0);
  const found = usePlaces(sought.typed, sought.by, sought.scope, here?.project.id ?? null);
  const { places, isAsked, isCurrent, error } = found;
  const nameOf = useVersionName(places);
  const current = places[Math.min(at, places.length - 1)];
  const goToFirst = useFirst(sought.typed, found.first, goTo);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && sought.typed.trim() !== '' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (!isCurrent) void goToFirst();
      else if (current) void goTo(current);
      return;
    }
    if (!listKeys.includes(event.key) || places.length === 0) return;
    event.preventDefault();
    setAt(movedBy(event.key, Math.min(at, places.length - 1), places.length, pageSize) ?? at);
  };
  /** Known only once it is answered. */
  const isNothing = isAsked && isCurrent && places.length === 0;
  return (
    <Dialog title={t('find.title')} isOpen onClose={onClose} width="full">
      <div className="concordance">
        <SoughtFields
          sought={sought}
          listId={listId}
          currentId={current ? optionId(listId, current) : null}
          hasScope={here !== null}
          onChange={(part) => {
            setSought((before) => ({ ...before, ...part }));
            if (part.typed !== undefined) setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        {error && <Trouble problem={problemOf(error)} />}
        <div className="concordance-found">
          <PlaceList
            id={listId}
            places={places}
            current={current}
            nameOf={nameOf}
            onChoose={(place) => setAt(places.indexOf(place))}
            onGo={(place) => void goTo(place)}
          />
          {!isAsked && <p className="concordance-none">{t('find.nothingAsked')}</p>}
          {isNothing && <p className="concordance-none">{t('find.noneHint')}</p>}
          {current && (
            <FoundRow place={current} nameOf={nameOf} isLearned={current.projectId === here?.project.id} />
          )}
        </div>
        <Foot shown={places.length} total={found.total} isAnswered={current !== undefined || isNothing} />
      </div>
    </Dialog>
  );
};

interface FootProps {
  /** Places that are listed, and all there are. */
  readonly shown: number;
  readonly total: number;
  readonly isAnswered: boolean;
}

/** How many places there are, and the keys that go to them. */
const Foot = ({ shown, total, isAnswered }: FootProps) => {
  const { t } = useTranslation('words');
  const formats = useFormats();
  const found = { shown: formats.number(shown), count: total, total: formats.number(total) };
  return (
    <p className="concordance-foot">
      <span role="status">
        {isAnswered && (shown < total ? t('find.more', found) : t('find.count', { count: shown }))}
      </span>
      {shown > 0 && (
        <span aria-hidden="true">
          <Keys keys="ArrowDown" /> {t('find.hintNext')} <Keys keys="Enter" /> {t('find.hintGo')}
        </span>
      )}
    </p>
  );
};

/** Pressed before the answer: it is waited for, unless other words are typed or the dialog is closed meanwhile. */
const useFirst = (
  typed: string,
  first: () => Promise<Place | undefined>,
  goTo: (place: Place) => Promise<void>,
) => {
  const asked = useLatest(typed);
  return async (): Promise<void> => {
    const place = await first().catch(() => undefined);
    if (place && asked.current === typed) await goTo(place);
  };
};

/** Goes to the row of a place, in the project one is in or in another. */
const useGoTo = (here: ConcordanceProps['here'], onClose: () => void) => {
  const { queries, queryClient } = useApi();
  return async ({ projectId, rowId }: Place): Promise<void> => {
    if (projectId === here?.project.id) {
      const row = await queryClient.fetchQuery(queries.links.row.queryOptions({ input: { rowId } }));
      here.onGo(row.position);
      return;
    }
    onClose();
    navigate({ view: 'project', projectId, rowId });
  };
};

/** The newest value that was drawn; null once nothing is drawn any more. */
const useLatest = (value: string) => {
  const latest = useRef<string | null>(null);
  useLayoutEffect(() => {
    latest.current = value;
    return () => {
      latest.current = null;
    };
  }, [value]);
  return latest;
};

const pageSize = 10;
/** Keys that move in the list; Home and End go through what is typed. */
const listKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'];
