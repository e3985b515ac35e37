import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../parts/dialog.tsx';
import { Keys } from '../../../parts/key.tsx';
import { ProblemText } from '../../../parts/problem-text.tsx';
import { Segmented } from '../../../parts/segmented.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { problemOf } from '../../../state/problem.ts';
import { navigate } from '../../../state/route.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { langAttribute } from '../languages.ts';
import { useNameOf } from '../names.ts';
import { aroundFound, groupPlaces, keyOfPlace, type Place } from './found.ts';
import { FoundRow } from './found-row.tsx';
import { startingQuery } from './places.ts';
import './concordance.css';

type By = 'stem' | 'word';
type Scope = 'library' | 'project';

/** Every place of a word or phrase in all texts of the library, and what the row's other texts have for it. */
export const Concordance = ({ project, onGo, onClose }: BenchDialogsProps) => {
  const { t } = useTranslation('words');
  const { client, queries, queryClient } = useApi();
  const formats = useFormats();
  const nameOf = useNameOf();
  const listId = useId();
  const [typed, setTyped] = useState(startingQuery);
  const [by, setBy] = useState<By>('stem');
  const [scope, setScope] = useState<Scope>('library');
  const [at, setAt] = useState(0);
  const query = useDeferredValue(typed.trim());
  const { data, error } = useQuery({
    ...queries.concord.find.queryOptions({ input: { query, by, projectId: project.id, scope } }),
    enabled: query !== '',
    // The corrected text changes at every key: what was found before may not stand any more.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const places = query === '' ? noPlaces : (data?.places ?? noPlaces);
  const current = places[Math.min(at, places.length - 1)];
  const go = async (place: Place): Promise<void> => {
    if (place.projectId !== project.id) {
      await client.project.setView({ projectId: place.projectId, view: { row: place.rowId } });
      navigate({ view: 'project', projectId: place.projectId });
      return;
    }
    const row = await queryClient.fetchQuery(
      queries.links.row.queryOptions({ input: { rowId: place.rowId } }),
    );
    onGo(row.position);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && current && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void go(current);
      return;
    }
    const next = placeByKey(event.key, Math.min(at, places.length - 1), places.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };
  const versionName = (place: Place): string => {
    if (place.versionId === null) return t('links.corrected');
    const own = place.projectId === project.id;
    const version = own ? project.versions.find(({ id }) => id === place.versionId) : undefined;
    return version ? nameOf(version) : (place.versionTitle ?? '');
  };
  const optionId = (place: Place): string => `${listId}-${keyOfPlace(place)}`;
  return (
    <Dialog title={t('find.title')} isOpen onClose={onClose} width="full">
      <div className="concordance">
        <div className="concordance-ask">
          <input
            className="field-input"
            type="text"
            role="combobox"
            aria-label={t('find.label')}
            aria-expanded
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={current ? optionId(current) : ''}
            placeholder={t('find.label')}
            spellCheck={false}
            autoFocus
            value={typed}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setTyped(event.target.value);
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
          <Segmented
            label={t('find.scope')}
            value={scope}
            options={[
              { id: 'library', label: t('find.library') },
              { id: 'project', label: t('find.project') },
            ]}
            onChange={setScope}
          />
        </div>
        {error && (
          <p role="alert">
            <ProblemText problem={problemOf(error)} />
          </p>
        )}
        <div className="concordance-found">
          <div
            id={listId}
            role="listbox"
            tabIndex={-1}
            aria-label={t('find.places')}
            className="concordance-list"
          >
            {groupPlaces(places).map((group) => (
              <div
                key={group.key}
                role="group"
                aria-label={`${group.projectTitle}, ${versionName(group.places[0])}`}
              >
                <div className="concordance-group" aria-hidden="true">
                  <b>{group.projectTitle}</b> <span>{versionName(group.places[0])}</span>
                </div>
                {group.places.map((place) => (
                  <Option
                    key={keyOfPlace(place)}
                    id={optionId(place)}
                    place={place}
                    isCurrent={place === current}
                    onChoose={() => setAt(places.indexOf(place))}
                    onGo={() => void go(place)}
                  />
                ))}
              </div>
            ))}
          </div>
          {current && <FoundRow place={current} nameOf={versionName} project={project} />}
        </div>
        <p className="concordance-foot">
          <span role="status">
            {query === ''
              ? t('find.nothingAsked')
              : places.length < (data?.total ?? 0)
                ? t('find.more', {
                    shown: formats.number(places.length),
                    count: data?.total ?? 0,
                    total: formats.number(data?.total ?? 0),
                  })
                : t('find.count', { count: places.length })}
          </span>
          <span aria-hidden="true">
            <Keys keys="ArrowDown" /> {t('find.hintNext')} <Keys keys="Enter" /> {t('find.hintGo')}
          </span>
        </p>
      </div>
    </Dialog>
  );
};

const noPlaces: readonly Place[] = [];
const pageSize = 10;

/** The place that a key leads to from place `at` of `count`; null for other keys. */
const placeByKey = (key: string, at: number, count: number): number | null => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageSize,
    PageUp: -pageSize,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  return Math.min(count - 1, Math.max(0, at + step));
};

interface OptionProps {
  readonly id: string;
  readonly place: Place;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onGo: () => void;
}

/** A place with the words around it. The keyboard stays in the field above. */
const Option = ({ id, place, isCurrent, onChoose, onGo }: OptionProps) => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { before, words, after } = aroundFound(place);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    <div
      ref={ref}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className="concordance-place"
      lang={langAttribute(place.language)}
      dir="auto"
      onClick={onChoose}
      onDoubleClick={onGo}
    >
      {before}
      <mark>{words}</mark>
      {after}
    </div>
  );
};
