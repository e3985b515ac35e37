import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { useFormats } from '../../../state/format.ts';
import { ChosenBar } from '../dialogs/chosen-bar.tsx';
import { RowLink } from '../dialogs/row-link.tsx';
import { useChosen } from '../dialogs/use-chosen.ts';
import { placesOf, type RewrittenRow, type ShownPlace, withoutPlaces } from './model.ts';
import '../dialogs/place-list.css';
import './rewriting.css';

export interface PreviewProps {
  readonly rows: readonly RewrittenRow[];
  /** Language of the texts. */
  readonly language: string;
  readonly isReadOnly?: boolean;
  /** Nothing is chosen at first: these are places that were left out when the others were changed. */
  readonly isLeftOut?: boolean;
  /** How often the button that does it was called for from outside; each time it gets the focus. */
  readonly called?: number;
  /** Does it in the rows it is given: those wanted, with the places that were not left out. */
  readonly onApply: (rows: readonly RewrittenRow[]) => void;
  readonly onGo: (position: number) => void;
}

/** Places that are shown at first, and with each press for more. */
const atOnce = 200;

/** What would change, place by place, each of which can be left out; and the button that does it. */
export const Preview = (props: PreviewProps) => {
  const { rows, language, isReadOnly = false, isLeftOut = false, called = 0, onApply, onGo } = props;
  const { t } = useTranslation('rewriting');
  const chosen = useChosen(() => !isLeftOut);
  const [most, setMost] = useState(atOnce);
  const doing = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (called > 0) doing.current?.querySelector<HTMLElement>('.button-primary')?.focus();
  }, [called]);
  const places = placesOf(rows);
  const leftOut = new Set(places.flatMap(({ key }) => (chosen.has(key) ? [] : [key])));
  const wanted = withoutPlaces(rows, leftOut);
  return (
    <>
      <ChosenBar
        label={t('all')}
        chosen={places.length - leftOut.size}
        all={places.length}
        onChooseAll={chosen.chooseAll}
        barRef={doing}
      >
        <Button kind="primary" isDisabled={isReadOnly || wanted.length === 0} onPress={() => onApply(wanted)}>
          {t('apply', { count: wanted.length })}
        </Button>
      </ChosenBar>
      <ol className="place-list rewriting-places">
        {places.slice(0, most).map((shown) => (
          <PlaceLine
            key={shown.key}
            shown={shown}
            language={language}
            isWanted={!leftOut.has(shown.key)}
            onWant={(isWanted) => chosen.choose(shown.key, isWanted)}
            onGo={onGo}
          />
        ))}
      </ol>
      {places.length > most && (
        <Button onPress={() => setMost(most + atOnce)}>
          {t('showMore', { count: Math.min(atOnce, places.length - most) })}
        </Button>
      )}
    </>
  );
};

interface PlaceLineProps {
  readonly shown: ShownPlace;
  readonly language: string;
  readonly isWanted: boolean;
  readonly onWant: (isWanted: boolean) => void;
  readonly onGo: (position: number) => void;
}

const PlaceLine = ({ shown: { row, place }, language, isWanted, onWant, onGo }: PlaceLineProps) => {
  const { t } = useTranslation('rewriting');
  const formats = useFormats();
  const { excerpt, at, from, to, text } = place;
  const end = at + to - from;
  const before = excerpt.slice(at, end);
  const number = formats.number(row.position + 1);
  return (
    <li>
      <Checkbox
        aria-label={t(text === '' ? 'placeGoes' : 'place', { number, before, after: text })}
        isSelected={isWanted}
        onChange={onWant}
      />
      <RowLink position={row.position} onGo={onGo} />
      <span className="rewriting-text" lang={language} data-left-out={!isWanted}>
        {excerpt.slice(0, at)}
        <del>{before}</del>
        {text !== '' && <ins>{text}</ins>}
        {excerpt.slice(end)}
      </span>
    </li>
  );
};
