import { memo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Menu } from '../../parts/menu.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { useShownKey } from '../../state/keymap.ts';
import { navigate } from '../../state/route.ts';
import type { BenchDialog } from './bench-dialogs.tsx';
import { FindingsButton } from './checks/findings-button.tsx';
import { DifferenceOptions } from './compare/difference-options.tsx';
import type { LensControl } from './compare/use-lens.ts';
import type { RowFilterControl } from './compare/use-row-filter.ts';
import { SavedMark } from './correct/saved-mark.tsx';
import { useEditWords } from './edit-words.ts';
import { possibleBases } from './languages.ts';
import type { EditLabel, Mode, Version } from './model.ts';
import { useNameOf } from './names.ts';
import { useServices } from './services.ts';
import { type Undo, useNextEdits } from './use-undo.ts';

export interface BarActions {
  mode(mode: Mode): void;
  base(versionId: number): void;
  panel(): void;
  findings(): void;
  /** Prints the rows shown. */
  print(): void;
}

export interface BenchBarProps {
  readonly mode: Mode;
  readonly base: Version | null;
  readonly versions: readonly Version[];
  readonly undo: Undo;
  readonly lens: LensControl;
  readonly filter: RowFilterControl;
  readonly isReadOnly: boolean;
  readonly isPanelOpen: boolean;
  /** Whether the findings are listed. */
  readonly isListing: boolean;
  readonly actions: BarActions;
  readonly onDialog: (dialog: BenchDialog) => void;
}

/** What the bar of the workbench holds after the project's name. */
export const BenchBar = memo((props: BenchBarProps) => {
  const { mode, base, versions, undo, lens, filter, isReadOnly, isPanelOpen, actions, onDialog } = props;
  const { t } = useTranslation(['workbench', 'compare']);
  const shownKey = useShownKey();
  const nameOf = useNameOf();
  const bases = possibleBases(versions);
  return (
    <>
      <Segmented
        label={t('mode.label')}
        value={mode}
        options={[
          { id: 'read', label: t('mode.read') },
          { id: 'align', label: t('mode.align') },
          { id: 'correct', label: t('mode.correct') },
          { id: 'review', label: t('mode.review') },
        ]}
        onChange={actions.mode}
      />
      {base && mode !== 'align' && (
        <Select
          kind="chip"
          label={t('base.label')}
          value={base.id}
          options={bases.map((version) => ({ id: version.id, label: nameOf(version) }))}
          onChange={actions.base}
        />
      )}
      {mode !== 'align' && (
        <>
          <DifferenceOptions lens={lens} />
          <ToggleButton
            className="button button-chip align-chip bench-filter-open"
            aria-label={t('compare:filters.open')}
            isSelected={filter.isOpen || filter.isActive}
            onChange={() => filter.open(!filter.isOpen)}
          >
            <Icon name="filter" /> <span className="button-words">{t('compare:filters.open')}</span>
          </ToggleButton>
        </>
      )}
      <span className="grow" />
      <FindingsButton isOpen={props.isListing} onPress={actions.findings} />
      <SavedMark />
      <span className="bench-tools">
        <UndoButtons undo={undo} isReadOnly={isReadOnly} />
        <IconButton icon="columns" label={t('columns.title')} onPress={() => onDialog('columns')} />
        <VersionsMenu isReadOnly={isReadOnly} onDialog={onDialog} />
        <LooksMenu onDialog={onDialog} onPrint={actions.print} />
        <span className="bench-export-open">
          <Button icon="download" onPress={() => onDialog('export')}>
            {t('export.open')}
          </Button>
        </span>
        <IconButton
          icon={isPanelOpen ? 'panelClose' : 'panelOpen'}
          label={t(isPanelOpen ? 'panel.close' : 'panel.open')}
          {...shownKey('panel')}
          onPress={actions.panel}
        />
      </span>
    </>
  );
});

/** Versions of the project, what is done with their words, and aligning them anew. */
const VersionsMenu = ({ isReadOnly, onDialog }: Pick<BenchBarProps, 'isReadOnly' | 'onDialog'>) => {
  const { t } = useTranslation(['workbench', 'copies', 'words', 'rewriting']);
  const shownKey = useShownKey();
  const { projectId } = useServices();
  return (
    <Menu
      label={t('versions.menu')}
      kind="quiet"
      choices={[
        {
          id: 'add',
          label: t('versions.add'),
          icon: 'add',
          isDisabled: isReadOnly,
          run: () => navigate({ view: 'addVersions', projectId }),
        },
        { id: 'manage', label: t('versions.manage'), icon: 'edited', run: () => onDialog('versions') },
        {
          id: 'copies',
          label: t('copies:open'),
          icon: 'duplicate',
          isDisabled: isReadOnly,
          run: () => onDialog('copies'),
        },
        {
          id: 'find',
          label: t('words:keys.findShort'),
          icon: 'search',
          ...shownKey('concordance'),
          startsGroup: true,
          run: () => onDialog('concordance'),
        },
        {
          id: 'replace',
          label: t('rewriting:open'),
          icon: 'edited',
          ...shownKey('replace'),
          run: () => onDialog('replace'),
        },
        {
          id: 'glossary',
          label: t('words:glossary.open'),
          icon: 'file',
          ...shownKey('glossary'),
          run: () => onDialog('glossary'),
        },
        {
          id: 'align',
          label: t('align.open'),
          description: t('align.description'),
          icon: 'alignment',
          isDisabled: isReadOnly,
          startsGroup: true,
          run: () => onDialog('align'),
        },
      ]}
    />
  );
};

interface LooksMenuProps extends Pick<BenchBarProps, 'onDialog'> {
  readonly onPrint: () => void;
}

/** The whole at a glance, on screen and on paper. */
const LooksMenu = ({ onDialog, onPrint }: LooksMenuProps) => {
  const { t } = useTranslation(['workbench', 'compare', 'measures', 'consistency', 'report']);
  const shownKey = useShownKey();
  return (
    <Menu
      label={t('compare.menu')}
      icon="chart"
      choices={[
        ...(['measures', 'consistency', 'report'] as const).map((id) => ({
          id,
          label: t(`${id}:open`),
          ...shownKey(id),
          run: () => onDialog(id),
        })),
        {
          id: 'print',
          label: t('print.open'),
          ...shownKey('print'),
          startsGroup: true,
          run: onPrint,
        },
      ]}
    />
  );
};

/** Each says what it would undo or redo. */
const UndoButtons = ({ undo, isReadOnly }: Pick<BenchBarProps, 'undo' | 'isReadOnly'>) => {
  const shownKey = useShownKey();
  const name = useUndoName();
  const next = useNextEdits();
  return (['undo', 'redo'] as const).map((direction) => (
    <IconButton
      key={direction}
      icon={direction}
      label={name(direction, next[direction])}
      {...shownKey(direction)}
      isDisabled={isReadOnly || next[direction] === null}
      onPress={undo[direction]}
    />
  ));
};

/** "Undo: confirmation of row 9", or plain "Undo" where there is nothing to undo. */
const useUndoName = () => {
  const { t } = useTranslation('workbench');
  const { projectId } = useServices();
  const words = useEditWords(projectId);
  return (direction: 'undo' | 'redo', label: EditLabel | null): string =>
    label ? t(`${direction}.of`, { what: words(label) }) : t(`${direction}.plain`);
};
