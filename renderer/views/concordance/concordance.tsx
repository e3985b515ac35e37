import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialog.tsx';
import { Keys } from '../../parts/key.tsx';
import { ListField } from '../../parts/list-field.tsx';
import { ProblemText } from '../../parts/problem-text.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { useApi } from '../../state/api.ts';
import { useFormats } from '../../state/format.ts';
import { movedBy } from '../../state/moved-by.ts';
import { problemOf } from '../../state/problem.ts';
import { navigate } from '../../state/route.ts';
import { startingQuery } from '../workbench/words/places.ts';
import type { Place } from './found.ts';
import { FoundRow } from './found-row.tsx';
import { optionId, PlaceList } from './place-list.tsx';
import { type By, type Scope, usePlaces } from './use-places.ts';
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
  const formats = useFormats();
  const goTo = useGoTo(here, onClose);
  const listId = useId();
  const [typed, setTyped] = useState(startingQuery);
  const [by, setBy] = useState<By>('stem');
  const [scope, setScope] = useState<Scope>('library');
  const [at, setAt] = useState(0);
  const { places, total, isAsked, isCurrent, first, error } = usePlaces(
    typed,
    by,
    scope,
    here?.project.id ?? null,
  );
  const nameOf = useVersionName(places);
  const current = places[Math.min(at, places.length - 1)];
  const asked = useLatest(typed);
  /** Pressed before the answer: it is waited for, unless other words are typed or the dialog is closed meanwhile. */
  const goToFirst = async (): Promise<void> => {
    const place = await first().catch(() => undefined);
    if (place && asked.current === typed) await goTo(place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && typed.trim() !== '' && !event.nativeEvent.isComposing) {
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
  const found = { shown: formats.number(places.length), count: total, total: formats.number(total) };
  return (
    <Dialog title={t('find.title')} isOpen onClose={onClose} width="full">
      <div className="concordance">
        <div className="concordance-ask">
          <ListField
            label={t('find.label')}
            listId={listId}
            currentId={current ? optionId(listId, current) : null}
            value={typed}
            onChange={(value) => {
              setTyped(value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <Segmented
            label={t('find.by')}
            value={by}
            options={[
              { id: 'stem', label: t('find.byStem') },
              { id: 'word', label: t('find.byWord') },
            ]}
            onChange={setBy}
          />
          {here && (
            <Segmented
              label={t('find.scope')}
              value={scope}
              options={[
                { id: 'library', label: t('find.library') },
                { id: 'project', label: t('find.project') },
              ]}
              onChange={setScope}
            />
          )}
        </div>
        {error && (
          <p role="alert">
            <ProblemText problem={problemOf(error)} />
          </p>
        )}
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
        <p className="concordance-foot">
          <span role="status">
            {(current || isNothing) &&
              (places.length < total ? t('find.more', found) : t('find.count', { count: places.length }))}
          </span>
          {current && (
            <span aria-hidden="true">
              <Keys keys="ArrowDown" /> {t('find.hintNext')} <Keys keys="Enter" /> {t('find.hintGo')}
            </span>
          )}
        </p>
      </div>
    </Dialog>
  );
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
