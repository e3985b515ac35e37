import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { routeHref } from '../../state/route.ts';
import { Screen } from '../shell/screen.tsx';
import './align/align.css';
import { type BarActions, BenchBar } from './bench-bar.tsx';
import { BenchBody } from './bench-body.tsx';
import { type BenchDialog, BenchDialogs } from './bench-dialogs.tsx';
import { BenchFoot } from './bench-foot.tsx';
import { FindingLines } from './checks/finding-lines.tsx';
import './checks/checks.css';
import { ComparingContexts } from './compare/comparing-contexts.tsx';
import './compare/compare.css';
import { CursorPlace } from './cursor/cursor-place.tsx';
import { PrintSheet } from './print/print-sheet.tsx';
import { usePrint } from './print/use-print.ts';
import { ServicesContext } from './services.ts';
import { useBenchKeys } from './use-bench-keys.ts';
import { type BenchPlace, type BenchProps, useBenchPlace } from './use-bench-place.ts';
import { useBenchWork, useModes } from './use-bench-work.ts';
import { useStable } from './use-stable.ts';
import { Correspondence } from './words/correspondence.tsx';

/** The workbench of one project. */
export const Bench = (props: BenchProps) => {
  const place = useBenchPlace(props);
  const { index, cursor, table, services, isAligning, keepRow } = place;
  return (
    <ServicesContext value={services}>
      <CursorPlace {...{ cursor, index, isAligning, keepRow }} columns={table.keys}>
        <BenchScreen place={place} />
      </CursorPlace>
    </ServicesContext>
  );
};

/** Bar, overview, grid, panel and foot, and what the keys do in them. A step to another row draws nothing of it itself. */
const BenchScreen = ({ place }: { readonly place: BenchPlace }) => {
  const { index, project, services, isReadOnly, mode, change, cursor, move, base } = place;
  const [dialog, openDialog] = useState<BenchDialog | null>(null);
  const work = useBenchWork(place, openDialog);
  const { checks, comparison, travel, undo, panels } = work;
  const { isPanelOpen, isListing, togglePanel, toggleFindings } = panels;
  const modes = useModes(place);
  const { printed, print } = usePrint(place, work, dialog === 'report');
  useBenchKeys({ place, work, openDialog, print, setMode: modes.byKey });
  const barActions: BarActions = useStable({
    mode: modes.byPointer,
    base: (id: number) => change({ base: id }),
    panel: togglePanel,
    findings: toggleFindings,
    print,
  });
  const { comparing, filter } = comparison;
  const { versions } = project;
  return (
    <ComparingContexts names={place.names} comparing={comparing} run={checks.store}>
      <Screen
        windowTitle={project.title}
        isBench
        title={<BenchTitle title={project.title} />}
        bar={
          <BenchBar
            {...{ mode, base, versions, undo, filter, isReadOnly, isPanelOpen, isListing }}
            lens={place.lens}
            actions={barActions}
            onDialog={openDialog}
          />
        }
        foot={
          <>
            <BenchFoot mode={mode} />
            <Correspondence index={index} versions={versions} cursor={cursor} mode={mode} />
          </>
        }
      >
        <FindingLines />
        <BenchBody place={place} work={work} />
      </Screen>
      <PrintSheet {...{ printed, title: project.title, table: place.table, shown: place.shown }} />
      <BenchDialogs
        opened={dialog}
        layout={place.layout}
        count={index.ids.length}
        base={base}
        shownRows={work.shownRows}
        isReadOnly={isReadOnly}
        onColumns={(columns) => change({ columns: [...columns] })}
        onGo={(position) => services.turns.take(() => travel.go(position))}
        onSend={work.align.sendTo}
        onFocusBack={() => move({ kind: 'focus' })}
        onClose={() => openDialog(null)}
        onUndo={undo.undoEdit}
      />
    </ComparingContexts>
  );
};

/** The way back to all projects, and which of them this is. */
const BenchTitle = ({ title }: { readonly title: string }) => {
  const { t } = useTranslation('workbench');
  return (
    <>
      <a href={routeHref({ view: 'library' })}>
        <span className="bench-back-words">{t('projects')}</span>
      </a>
      <span className="bench-back-words"> / </span>
      <b title={title}>{title}</b>
    </>
  );
};
