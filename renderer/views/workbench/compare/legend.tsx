import { Fragment, type KeyboardEvent, memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sum } from '../../../../shared/domain/arithmetic.ts';
import { type ChangeKind, changeKinds } from '../../../../shared/domain/compare/kinds.ts';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { useFormats } from '../../../state/format.ts';
import { movedBy } from '../../../state/moved-by.ts';
import type { Table } from '../grid/table.ts';
import type { Row } from '../model.ts';
import { useServices } from '../services.ts';
import { useStable } from '../use-stable.ts';
import { changesByKind } from './changes-of-row.ts';
import { useComparing } from './comparing.ts';
import { projectKinds } from './row-filters.ts';
import { ToldChanges, toldKinds } from './told-changes.tsx';

export interface LegendProps {
  readonly row: Row;
  /** The row's corrected text as it stands on screen. */
  readonly typed: string;
  readonly table: Table;
}

/** Kinds that Page Down passes over. */
const page = 5;

/**
 * Kinds of the differences, the gravest first: how many in the row and in the project, shown or hidden, and a way to the
 * next; of those that can change the meaning, what stands for what in the row. Tab comes to one of them, arrows to the
 * others: what stands below is not to be two dozen presses away.
 */
export const Legend = ({ row, typed, table }: LegendProps) => {
  const { t } = useTranslation('compare');
  const formats = useFormats();
  const { comparer } = useServices();
  const { lens, known, changes } = useComparing();
  // Only while it is shown: it runs over all rows after every edit.
  const totals = useMemo(() => projectKinds(known), [known]);
  const inRow = useMemo(() => changesByKind(comparer, table, row, typed), [comparer, table, row, typed]);
  const { hidden } = lens.lens;
  const kinds = changeKinds.filter(
    (kind, at) => inRow.has(kind) || (totals?.[at] ?? 0) > 0 || hidden.has(kind),
  );
  const [wanted, setStop] = useState(0);
  const stop = Math.min(wanted, kinds.length - 1);
  const { toggle, next } = useStable({
    toggle: (kind: ChangeKind, isShown: boolean) => {
      const others = [...hidden].filter((one) => one !== kind);
      lens.hide(new Set(isShown ? others : [...others, kind]));
    },
    next: (kind: ChangeKind) => void changes.go(false, kind),
  });
  const ofRow = sum([...inRow.values()].map(({ length }) => length));
  const isAlone = table.comparedKeys.length === 0;
  return (
    <section className="bench-section">
      <h3 className="label">
        <span>{t('legend.title')}</span>
        {isAlone || (
          <span className="numbers">
            {totals === null
              ? formats.number(ofRow)
              : t('legend.ofAll', { inRow: formats.number(ofRow), all: formats.number(sum(totals)) })}
          </span>
        )}
      </h3>
      {kinds.length === 0 ? (
        <p className="bench-quiet">{t(isAlone ? 'legend.alone' : 'legend.none')}</p>
      ) : (
        <table className="legend">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('legend.shown')}</th>
              <th scope="col">{t('legend.kind')}</th>
              <th scope="col">{t('legend.inRow')}</th>
              <th scope="col">{t('legend.inProject')}</th>
            </tr>
          </thead>
          <tbody
            onKeyDown={(event) => stepTo(event, stop, kinds.length)}
            onFocus={({ target }) => setStop((was) => placeAmong(rowsAround(target), target) ?? was)}
          >
            {kinds.map((kind, at) => (
              <Fragment key={kind}>
                <LegendLine
                  kind={kind}
                  isShown={!hidden.has(kind)}
                  isStop={at === stop}
                  inRow={inRow.get(kind)?.length ?? 0}
                  inProject={totals?.[changeKinds.indexOf(kind)] ?? null}
                  onToggle={toggle}
                  onNext={next}
                />
                {toldKinds.has(kind) && !hidden.has(kind) && (
                  <ToldChanges changes={inRow.get(kind) ?? []} table={table} onGoTo={changes.goTo} />
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

interface LegendLineProps {
  readonly kind: ChangeKind;
  readonly isShown: boolean;
  /** Whether Tab comes to it. */
  readonly isStop: boolean;
  readonly inRow: number;
  /** Null until it is counted. */
  readonly inProject: number | null;
  readonly onToggle: (kind: ChangeKind, isShown: boolean) => void;
  readonly onNext: (kind: ChangeKind) => void;
}

/** Drawn by itself: a key changes the counts of one or two kinds, if of any. */
const LegendLine = memo(({ kind, isShown, isStop, inRow, inProject, ...on }: LegendLineProps) => {
  const { t } = useTranslation('compare');
  const formats = useFormats();
  const name = t(`kinds.${kind}`);
  return (
    <tr data-hidden={!isShown} data-here={inRow > 0}>
      <td>
        <Checkbox
          aria-label={t('legend.show', { kind: name })}
          isSelected={isShown}
          excludeFromTabOrder={!isStop}
          onChange={(shown) => on.onToggle(kind, shown)}
        />
      </td>
      <td>
        <button
          type="button"
          className="legend-kind"
          title={t('legend.next', { kind: name })}
          disabled={!isShown}
          tabIndex={isStop ? 0 : -1}
          onClick={() => on.onNext(kind)}
        >
          <span className="legend-sample" data-change={kind} aria-hidden="true">
            {t('legend.sample')}
          </span>
          {name}
        </button>
      </td>
      <td className="numbers">{inRow === 0 ? '' : formats.number(inRow)}</td>
      <td className="numbers bench-quiet">{inProject === null ? '' : formats.number(inProject)}</td>
    </tr>
  );
});

const rowsAround = (target: Element): readonly Element[] => [
  ...(target.closest('tbody')?.querySelectorAll('tr:not(.legend-told)') ?? []),
];

const placeAmong = (rows: readonly Element[], target: Element): number | null => {
  const at = rows.findIndex((row) => row.contains(target));
  return at < 0 ? null : at;
};

/** Goes up or down among the kinds, to the same thing of another; where that cannot be pressed, to its box. */
const stepTo = (event: KeyboardEvent<HTMLElement>, from: number, count: number): void => {
  const isModified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  const next = isModified ? null : movedBy(event.key, from, count, page);
  if (next === null || !(event.target instanceof Element)) return;
  event.preventDefault();
  const row = rowsAround(event.target)[next];
  const same = event.target.matches('button') ? row?.querySelector<HTMLElement>('button:enabled') : null;
  (same ?? row?.querySelector('input'))?.focus();
};
