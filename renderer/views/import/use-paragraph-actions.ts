import type { ChangeEvent, KeyboardEvent, MouseEvent } from 'react';
import { type ParagraphRole, paragraphRoles } from '../../../shared/domain/model.ts';
import { movedBy } from '../../state/moved-by.ts';
import type { ParagraphsProps } from './paragraphs.tsx';
import { isChosen, type Selection } from './selection.ts';

/** A role being chosen for the paragraph at a position, beside the button that was pressed. */
export interface Picking {
  readonly anchor: HTMLElement;
  readonly at: number;
}

interface ParagraphActionsProps extends Pick<ParagraphsProps, 'paragraphs' | 'onRole' | 'onInclude'> {
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
  /** Moves the cursor to a position; `extend` keeps where the choice began. */
  readonly goTo: (cursor: number, extend: boolean) => void;
  readonly onPicking: (picking: Picking) => void;
}

/** Paragraphs that Page Up and Page Down pass over. */
const page = 12;

/** The row an event happened in, by its position; null outside of any. */
const positionOf = (target: EventTarget): number | null => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? null : Number(row.dataset.index);
};

/** What keys and presses do in a list of paragraphs. */
export const useParagraphActions = (props: ParagraphActionsProps) => {
  const { paragraphs, selection, choose, goTo, onRole, onInclude, onPicking } = props;
  /** Numbers of all chosen paragraphs where the one at `at` is among them; else its alone. */
  const numbersWith = (at: number): readonly number[] =>
    paragraphs
      .filter((_, each) => (isChosen(selection, at) ? isChosen(selection, each) : each === at))
      .map(({ number }) => number);
  const include = (at: number): void => onInclude(numbersWith(at), paragraphs[at]?.included !== true);
  const pick = (at: number, role: ParagraphRole): void => onRole(numbersWith(at), role);

  /** Answers whether the key meant something here. */
  const act = (event: KeyboardEvent): boolean => {
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) {
      if (event.code !== 'KeyA') return false;
      choose({ anchor: 0, cursor: paragraphs.length - 1 });
      return true;
    }
    const moved = movedBy(event.key, selection.cursor, paragraphs.length, page);
    const role = paragraphRoles[Number(/^Digit(\d)$/.exec(event.code)?.[1] ?? 0) - 1];
    if (moved !== null) goTo(moved, event.shiftKey);
    else if (event.key === ' ') include(selection.cursor);
    else if (role !== undefined) pick(selection.cursor, role);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.target.getAttribute('role') !== 'row') return;
    if (act(event)) event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const at = positionOf(event.target);
    if (at === null || !(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('button');
    if (button !== null) onPicking({ anchor: button, at });
    // A checkbox is pressed for itself; it leaves the choice of several as it is.
    else if (!event.target.matches('input')) goTo(at, event.shiftKey);
  };
  const onChange = (event: ChangeEvent): void => {
    const at = positionOf(event.target);
    if (at !== null) include(at);
  };
  return { pick, onKeyDown, onClick, onChange };
};
