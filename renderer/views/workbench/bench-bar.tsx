import type { ReactNode } from 'react';
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
import { DifferenceOptions } from './compare/difference-options.tsx';
import type { Comparison } from './compare/use-comparison.ts';
import { useEditWords } from './edit-words.ts';
import { possibleBases } from './languages.ts';
import type { EditLabel, Mode, Version } from './model.ts';
import { useNameOf } from './names.ts';
import { SavedMark } from './saved-mark.tsx';
import { useServices } from './services.ts';
import type { Undo } from './use-undo.ts';

export interface BenchBarProps {
  readonly mode: Mode;
  readonly base: Version | null;
  readonly versions: readonly Version[];
  readonly undo: Undo;
  readonly comparison: Comparison;
  readonly isReadOnly: boolean;
  readonly isPanelOpen: boolean;
  /** The button that opens the list of findings. */
  readonly findings: ReactNode;
  readonly onMode: (mode: Mode) => void;
  readonly onBase: (versionId: number) => void;
  readonly onPanel: () => void;
  readonly onDialog: (dialog: BenchDialog) => void;
}

/** What the bar of the workbench holds after the project's name. */
export const BenchBar = (props: BenchBarProps) => {
  const { mode, base, versions, undo, isReadOnly, isPanelOpen, onDialog } = props;
  const { t } = useTranslation(['workbench', 'measures', 'consistency', 'compare', 'words', 'report']);
  const { filter } = props.comparison;
  const shownKey = useShownKey();
  const { projectId } = useServices();
  const undoName = useUndoName();
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
        ]}
        onChange={props.onMode}
      />
      {base && mode !== 'align' && (
        <Select
          kind="chip"
          label={t('base.label')}
          value={base.id}
          options={bases.map((version) => ({ id: version.id, label: nameOf(version) }))}
          onChange={props.onBase}
        />
      )}
      {mode !== 'align' && (
        <>
          <DifferenceOptions lens={props.comparison.comparing.lens} />
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
      {props.findings}
      <SavedMark />
      <span className="bench-tools">
        <IconButton
          icon="undo"
          label={undoName('undo', undo.next.undo)}
          {...shownKey('undo')}
          isDisabled={isReadOnly || undo.next.undo === null}
          onPress={undo.undo}
        />
        <IconButton
          icon="redo"
          label={undoName('redo', undo.next.redo)}
          {...shownKey('redo')}
          isDisabled={isReadOnly || undo.next.redo === null}
          onPress={undo.redo}
        />
        <IconButton icon="columns" label={t('columns.title')} onPress={() => onDialog('columns')} />
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
              id: 'find',
              label: t('words:keys.findShort'),
              icon: 'search',
              startsGroup: true,
              run: () => onDialog('concordance'),
            },
            {
              id: 'glossary',
              label: t('words:glossary.title'),
              icon: 'file',
              run: () => onDialog('glossary'),
            },
            {
              id: 'align',
              label: t('align.again'),
              description: t('align.description'),
              icon: 'alignment',
              isDisabled: isReadOnly,
              startsGroup: true,
              run: () => onDialog('align'),
            },
          ]}
        />
        <Menu
          label={t('compare.menu')}
          icon="chart"
          choices={[
            {
              id: 'measures',
              label: t('measures:open'),
              ...shownKey('measures'),
              run: () => onDialog('measures'),
            },
            {
              id: 'consistency',
              label: t('consistency:open'),
              ...shownKey('consistency'),
              run: () => onDialog('consistency'),
            },
            { id: 'report', label: t('report:open'), ...shownKey('report'), run: () => onDialog('report') },
          ]}
        />
        <span className="bench-export-open">
          <Button icon="download" onPress={() => onDialog('export')}>
            {t('export.open')}
          </Button>
        </span>
        <IconButton
          icon={isPanelOpen ? 'panelClose' : 'panelOpen'}
          label={t(isPanelOpen ? 'panel.close' : 'panel.open')}
          {...shownKey('panel')}
          onPress={props.onPanel}
        />
      </span>
    </>
  );
};

/** "Undo: confirmation of row 9", or plain "Undo" where there is nothing to undo. */
const useUndoName = () => {
  const { t } = useTranslation('workbench');
  const words = useEditWords();
  return (direction: 'undo' | 'redo', label: EditLabel | null): string =>
    label ? t(`${direction}.of`, { what: words(label) }) : t(`${direction}.plain`);
};
