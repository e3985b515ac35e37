import { type ReactNode, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { RowLink } from './row-link.tsx';
import './place-list.css';

interface ChosenListProps<Item extends { readonly key: string }> {
  readonly items: readonly Item[];
  readonly className: string;
  /** Name of the button that shows `count` more of them. */
  readonly moreLabel: (count: number) => string;
  /** The line of an item, a `ChosenLine`. */
  readonly children: (item: Item) => ReactNode;
}

/** Items that are shown at first, and with each press for more. */
const atOnce = 200;

/** What stands under a `ChosenBar`: items a line each; of many the first are drawn, and more as they are called for. */
export const ChosenList = <Item extends { readonly key: string }>(props: ChosenListProps<Item>) => {
  const { items, className, moreLabel, children } = props;
  const [most, setMost] = useState(atOnce);
  return (
    <>
      <ol className={`place-list ${className}`}>{items.slice(0, most).map(children)}</ol>
      {items.length > most && (
        <Button onPress={() => setMost(most + atOnce)}>
          {moreLabel(Math.min(atOnce, items.length - most))}
        </Button>
      )}
    </>
  );
};

interface ChosenLineProps {
  /** What its tick wants, to a screen reader. */
  readonly label: string;
  /** Of the row, zero-based. */
  readonly position: number;
  readonly isWanted: boolean;
  readonly onWant: (isWanted: boolean) => void;
  readonly onGo: (position: number) => void;
  readonly children: ReactNode;
}

/** One item of a `ChosenList`: its tick, the number of its row, and what it is. */
export const ChosenLine = ({ label, position, isWanted, onWant, onGo, children }: ChosenLineProps) => (
  <li data-left-out={!isWanted}>
    <Checkbox aria-label={label} isSelected={isWanted} onChange={onWant} />
    <RowLink position={position} onGo={onGo} />
    {children}
  </li>
);
