import { useTranslation } from 'react-i18next';
import { excerptAround } from '../../../shared/domain/concord/place.ts';
import { ListOption } from '../../parts/list-field.tsx';
import { langAttribute } from '../workbench/languages.ts';
import { groupPlaces, keyOfPlace, type Place } from './found.ts';
import type { VersionName } from './use-version-name.ts';

export interface PlaceListProps {
  readonly id: string;
  readonly places: readonly Place[];
  readonly current: Place | undefined;
  readonly nameOf: VersionName;
  readonly onChoose: (place: Place) => void;
  readonly onGo: (place: Place) => void;
}

/** The id of a place's line in the list of that id. */
export const optionId = (listId: string, place: Place): string => `${listId}-${keyOfPlace(place)}`;

/** The places found, by project and version. The keyboard stays in the field that the list belongs to. */
export const PlaceList = ({ id, places, current, nameOf, onChoose, onGo }: PlaceListProps) => {
  const { t } = useTranslation('words');
  return (
    <div id={id} role="listbox" tabIndex={-1} aria-label={t('find.places')} className="concordance-list">
      {groupPlaces(places).map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
        <div key={group.key} role="group" aria-label={`${group.projectTitle}, ${nameOf(group.places[0])}`}>
          <div className="concordance-group" aria-hidden="true">
            <b>{group.projectTitle}</b> <span>{nameOf(group.places[0])}</span>
          </div>
          {group.places.map((place) => (
            <Option
              key={keyOfPlace(place)}
              id={optionId(id, place)}
              place={place}
              isCurrent={place === current}
              onChoose={() => onChoose(place)}
              onGo={() => onGo(place)}
            />
          ))}
        </div>
      ))}
    </div>
  );
};

interface OptionProps {
  readonly id: string;
  readonly place: Place;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onGo: () => void;
}

/** A place with the words around it. */
const Option = ({ id, place, isCurrent, onChoose, onGo }: OptionProps) => {
  const { before, words, after } = excerptAround(place);
  return (
    <ListOption
      id={id}
      isCurrent={isCurrent}
      className="concordance-place"
      lang={langAttribute(place.language)}
      dir="auto"
      onClick={onChoose}
      onDoubleClick={onGo}
    >
      {before}
      <mark>{words}</mark>
      {after}
    </ListOption>
  );
};
