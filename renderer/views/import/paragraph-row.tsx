import { memo, type Ref } from 'react';
import type { Language } from '../../../shared/domain/model.ts';
import { Icon } from '../../parts/icon.tsx';
import type { NumberedParagraph } from './paragraphs.tsx';
import type { ParagraphWords } from './words.ts';

export interface ParagraphRowProps {
  readonly ref: Ref<HTMLDivElement>;
  /** Among the rows shown, from 0. */
  readonly position: number;
  /** From the top of the list, in CSS pixels. */
  readonly offset: number;
  readonly paragraph: NumberedParagraph;
  readonly language: Language;
  readonly words: ParagraphWords;
  readonly hasCursor: boolean;
  readonly isChosen: boolean;
}

// Spread, because the row takes the focus and its cells need not be focusable, as a lint rule wants.
const rowHeader = { role: 'rowheader' } as const;
const cell = { role: 'gridcell' } as const;

/**
 * One paragraph: its number, whether it comes in, its role, its text. Plain elements without handlers: dozens
 * come and go with every frame of scrolling, and the list hears what is done to them.
 */
export const ParagraphRow = memo((props: ParagraphRowProps) => {
  const { paragraph, position, hasCursor, isChosen, words } = props;
  const classes = [
    'paragraph',
    `paragraph-${paragraph.role}`,
    ...(paragraph.included ? [] : ['paragraph-out']),
    ...(isChosen ? ['paragraph-chosen'] : []),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual row cannot be one of a table
    <div
      ref={props.ref}
      role="row"
      tabIndex={hasCursor ? 0 : -1}
      aria-rowindex={position + 1}
      aria-selected={isChosen}
      data-index={position}
      className={classes.join(' ')}
      style={{ transform: `translateY(${props.offset}px)` }}
    >
      <span {...rowHeader} className="paragraph-number numbers">
        {words.number(paragraph.number)}
      </span>
      <span {...cell} className="paragraph-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={words.bringIn(paragraph.number)}
          checked={paragraph.included}
          readOnly
        />
        <Icon name="check" size={12} />
      </span>
      <span {...cell}>
        <button
          type="button"
          className="paragraph-role"
          tabIndex={hasCursor ? 0 : -1}
          aria-haspopup="menu"
          aria-label={words.roleOf(paragraph.number, paragraph.role)}
        >
          {words.roles[paragraph.role]}
          <Icon name="chevronDown" size={12} />
        </button>
      </span>
      <span
        {...cell}
        className="text paragraph-text"
        lang={props.language === 'und' ? '' : props.language}
        dir="auto"
      >
        {paragraph.text}
      </span>
    </div>
  );
});
