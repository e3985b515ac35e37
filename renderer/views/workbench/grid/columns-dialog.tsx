import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { useFormats } from '../../../state/format.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { useNameOf } from '../names.ts';
import { type Column, layoutColumns, nudgeColumn, shareBounds, toggleColumn } from './columns.ts';
import { widenColumn } from './use-column-actions.ts';

/** Order, width and visibility of the columns, all by keyboard; what is changed shows behind it at once. */
export const ColumnsDialog = ({ project, layout, onColumns, onClose }: BenchDialogsProps) => {
  const { t } = useTranslation('workbench');
  const nameOf = useNameOf();
  const titleOf = ({ key }: Column): string => {
    const version = project.versions.find(({ id }) => id === key);
    return version ? nameOf(version) : t('corrected.title');
  };
  const shownCount = layout.filter(({ visible }) => visible).length;
  return (
    <Dialog
      title={t('columns.title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <Button onPress={() => onColumns(layoutColumns(project.versions, []))}>{t('columns.reset')}</Button>
      }
    >
      <p className="bench-quiet">{t('columns.explanation')}</p>
      <ul className="bench-columns">
        {layout.map((column, at) => (
          <ColumnLine
            key={column.key}
            column={column}
            title={titleOf(column)}
            isFirst={at === 0}
            isLast={at === layout.length - 1}
            isOnly={column.visible && shownCount === 1}
            onNudge={(by) => onColumns(nudgeColumn(layout, layout, column.key, by))}
            onWiden={(by) => onColumns(widenColumn(layout, column.key, by))}
            onToggle={() => onColumns(toggleColumn(layout, column.key))}
          />
        ))}
      </ul>
    </Dialog>
  );
};

interface ColumnLineProps {
  readonly column: Column;
  readonly title: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isOnly: boolean;
  readonly onNudge: (by: -1 | 1) => void;
  readonly onWiden: (by: -1 | 1) => void;
  readonly onToggle: () => void;
}

const ColumnLine = ({ column, title, onNudge, onWiden, onToggle, ...props }: ColumnLineProps) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  return (
    <li>
      <Checkbox isSelected={column.visible} isDisabled={props.isOnly} onChange={onToggle}>
        <bdi>{title}</bdi>
      </Checkbox>
      <span className="grow" />
      <IconButton
        icon="arrowLeft"
        label={t('columns.left', { title })}
        isDisabled={props.isFirst}
        onPress={() => onNudge(-1)}
      />
      <IconButton
        icon="arrowRight"
        label={t('columns.right', { title })}
        isDisabled={props.isLast}
        onPress={() => onNudge(1)}
      />
      <span className="bench-width">
        <IconButton
          icon="minus"
          label={t('columns.narrower', { title })}
          isDisabled={column.width <= shareBounds.least}
          onPress={() => onWiden(-1)}
        />
        <span className="numbers">{formats.percent(column.width)}</span>
        <IconButton
          icon="add"
          label={t('columns.wider', { title })}
          isDisabled={column.width >= shareBounds.most}
          onPress={() => onWiden(1)}
        />
      </span>
    </li>
  );
};
