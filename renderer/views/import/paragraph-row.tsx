import type { MouseEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, type ParagraphRole, paragraphRoles } from '../../../shared/domain/model.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Select } from '../../parts/select.tsx';
import { useFormats } from '../../state/format.ts';
import type { NumberedParagraph } from './paragraphs.tsx';

export interface ParagraphRowProps {
  readonly ref: Ref<HTMLDivElement>;
  /** Among the rows shown, from 0. */
  readonly position: number;
  /** From the top of the list, in CSS pixels. */
  readonly offset: number;
  readonly paragraph: NumberedParagraph;
  readonly language: Language;
  readonly hasCursor: boolean;
  readonly isChosen: boolean;
  readonly onPress: (event: MouseEvent) => void;
  readonly onInclude: (included: boolean) => void;
  readonly onRole: (role: ParagraphRole) => void;
}

// Spread, because the row takes the focus and its cells need not be focusable, as a lint rule wants.
const rowHeader = { role: 'rowheader' } as const;
const cell = { role: 'gridcell' } as const;

/** One paragraph: its number, whether it comes in, its role, its text. */
export const ParagraphRow = (props: ParagraphRowProps) => {
  const { paragraph, position, hasCursor, isChosen } = props;
  const { t } = useTranslation(['import', 'common']);
  const formats = useFormats();
  const number = formats.number(paragraph.number + 1);
  const classes = [
    'paragraph',
    `paragraph-${paragraph.role}`,
    ...(paragraph.included ? [] : ['paragraph-out']),
    ...(isChosen ? ['paragraph-chosen'] : []),
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
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
      onClick={props.onPress}
    >
      <span {...rowHeader} className="paragraph-number numbers">
        {number}
      </span>
      <span {...cell}>
        <Checkbox
          excludeFromTabOrder
          aria-label={t('bringIn', { number })}
          isSelected={paragraph.included}
          onChange={props.onInclude}
        />
      </span>
      <span {...cell}>
        <Select
          kind="bare"
          excludeFromTabOrder={!hasCursor}
          label={t('roleOf', { number })}
          value={paragraph.role}
          options={paragraphRoles.map((role, at) => ({
            id: role,
            label: t(`common:paragraphRoles.${role}`),
            keys: `Digit${at + 1}`,
          }))}
          onChange={props.onRole}
        />
      </span>
      <span {...cell} className="text paragraph-text" lang={props.language === 'und' ? '' : props.language}>
        {paragraph.text}
      </span>
    </div>
  );
};
