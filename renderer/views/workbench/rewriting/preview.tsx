import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { useFormats } from '../../../state/format.ts';
import { ChosenBar } from '../dialogs/chosen-bar.tsx';
import { ChosenLine, ChosenList } from '../dialogs/chosen-list.tsx';
import { useChosen } from '../dialogs/use-chosen.ts';
import { placesOf, type RewrittenRow, type ShownPlace, withoutPlaces } from './model.ts';
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

/** What would change, place by place, each of which can be left out; and the button that does it. */
export const Preview = (props: PreviewProps) => {
  const { rows, language, isReadOnly = false, isLeftOut = false, called = 0, onApply, onGo } = props;
  const { t } = useTranslation('rewriting');
  const chosen = useChosen(() => !isLeftOut);
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
      <ChosenList items={places} className="rewriting-places" moreLabel={(count) => t('showMore', { count })}>
        {(shown) => (
          <PlaceLine
            key={shown.key}
            shown={shown}
            language={language}
            isWanted={chosen.has(shown.key)}
            onWant={(isWanted) => chosen.choose(shown.key, isWanted)}
            onGo={onGo}
          />
        )}
      </ChosenList>
    </>
  );
};

interface PlaceLineProps extends Pick<PreviewProps, 'language' | 'onGo'> {
  readonly shown: ShownPlace;
  readonly isWanted: boolean;
  readonly onWant: (isWanted: boolean) => void;
}

const PlaceLine = ({ shown: { row, place }, language, ...line }: PlaceLineProps) => {
  const { t } = useTranslation('rewriting');
  const formats = useFormats();
  const { excerpt, at, from, to, text } = place;
  const end = at + to - from;
  const before = excerpt.slice(at, end);
  const number = formats.number(row.position + 1);
  return (
    <ChosenLine
      {...line}
      label={t(text === '' ? 'placeGoes' : 'place', { number, before, after: text })}
      position={row.position}
    >
      <span className="rewriting-text" lang={language}>
        {excerpt.slice(0, at)}
        <del>{before}</del>
        {text !== '' && <ins>{text}</ins>}
        {excerpt.slice(end)}
      </span>
    </ChosenLine>
  );
};
