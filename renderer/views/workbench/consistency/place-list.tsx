import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { useColumnNames } from '../dialogs/use-column-names.ts';
import '../dialogs/place-list.css';

export interface PlaceListProps {
  readonly projectId: string;
  readonly found: number;
  readonly group: number;
  readonly form: number;
  /** Of the form. */
  readonly text: string;
  readonly onGo: (position: number) => void;
}

/** Every place of a form with the words around it; pressing one goes there. */
export const PlaceList = ({ projectId, found, group, form, text, onGo }: PlaceListProps) => {
  const { t } = useTranslation('consistency');
  const { queries } = useApi();
  const formats = useFormats();
  const nameOf = useColumnNames();
  const { data: places = [] } = useQuery({
    ...queries.consistency.places.queryOptions({ input: { projectId, found, group, form } }),
    gcTime: 0,
    // Where the texts are others by now, the groups are looked for anew.
    retry: false,
  });
  return (
    <section className="consistency-places" aria-label={t('places', { form: text })}>
      <h3>{t('places', { form: text })}</h3>
      <ol className="place-list">
        {places.map(({ rowId, position, column, from, to, excerpt, at }) => (
          <li key={`${rowId} ${column} ${from}`}>
            <Button className="place-button consistency-place" onPress={() => onGo(position)}>
              <span className="numbers">
                <span className="visually-hidden">{t('go')} </span>
                {formats.number(position + 1)}
              </span>
              <span className="consistency-version">{nameOf(column)}</span>
              <span className="consistency-excerpt">
                {excerpt.slice(0, at)}
                <mark>{excerpt.slice(at, at + to - from)}</mark>
                {excerpt.slice(at + to - from)}
              </span>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
};
