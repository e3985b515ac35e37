import { memo, useEffect, useEffectEvent } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useApi } from '../../../state/api.ts';
import { canHighlight, keepDrawn } from '../grid/keep-drawn.ts';
import { useServices } from '../services.ts';
import { cellAt, rangesIn } from '../words/places.ts';
import { findingsAround } from './finding-blocks.ts';
import type { Finding } from './model.ts';
import { useRun } from './run-state.ts';

/** Names of the page's highlights, styled in checks.css: no row is drawn anew for them. */
const names = {
  error: 'finding-error',
  warning: 'finding-warning',
  hint: 'finding-hint',
  current: 'finding-current',
} as const;

/** Draws lines under what was found in the rows on screen, and keeps them under it. Shows nothing itself. */
export const FindingLines = memo(() => {
  const { queries, queryClient } = useApi();
  const { projectId, flights } = useServices();
  const summary = useRun((state) => state.summary);
  const current = useRun((state) => state.current);

  const draw = useEffectEvent(async (isGone: () => boolean): Promise<void> => {
    const positions = rowsOnScreen();
    const blocks = new Map(
      [...positions].map((at) => findingsAround(projectId, at)).map((input) => [input.from, input]),
    );
    const read = (input: Inputs['checks']['window']): Promise<readonly Finding[]> =>
      queryClient.fetchQuery(queries.checks.window.queryOptions({ input })).catch(() => []);
    const found = await Promise.all([...blocks.values()].map(read));
    if (isGone()) return;
    const drawn: Record<keyof typeof names, Range[]> = { error: [], warning: [], hint: [], current: [] };
    const shown = found.flat().filter((finding) => positions.has(finding.position) && !finding.dismissed);
    for (const inCell of Map.groupBy(shown, ({ position, column }) => `${position} ${column}`).values())
      for (const [finding, ranges] of placesOf(inCell)) {
        drawn[finding.severity].push(...ranges);
        if (current?.rowId === finding.rowId && current.key === finding.key) drawn.current.push(...ranges);
      }
    for (const name of Object.keys(names) as (keyof typeof names)[])
      CSS.highlights.set(names[name], new Highlight(...drawn[name]));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found and gone to is what is drawn
  useEffect(() => {
    if (!canHighlight) return;
    const grid = document.querySelector('.bench-grid') ?? document.body;
    let isGone = false;
    const { plan, stop } = keepDrawn(grid, flights, () => void draw(() => isGone));
    const unsubscribe = queryClient.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'updated' && query.state.status === 'success' && isOfChecks(query.queryKey)) plan();
    });
    plan();
    return () => {
      isGone = true;
      stop();
      unsubscribe();
      for (const name of Object.values(names)) CSS.highlights.delete(name);
    };
  }, [summary, current, queryClient, flights]);
  return null;
});

const isOfChecks = ([path]: readonly unknown[]): boolean => Array.isArray(path) && path[0] === 'checks';

/** Positions of the rows that are drawn. */
const rowsOnScreen = (): ReadonlySet<number> =>
  new Set(
    [...document.querySelectorAll<HTMLElement>('.bench-row[data-index]')].map(({ dataset }) =>
      Number(dataset.index),
    ),
  );

/**
 * What each of the findings in one cell points at, where its text still says so; where something is missing, the sign
 * before the place. The text may have been typed in since it was checked.
 */
const placesOf = (inCell: readonly Finding[]): readonly (readonly [Finding, readonly Range[]])[] => {
  const [first] = inCell;
  const cell = first && cellAt(first.position, first.column);
  if (!cell) return [];
  const find = rangesIn(cell);
  return inCell.map((finding) => {
    const { span, text } = finding;
    if (span.from === span.to)
      return [finding, find(span.from > 0 ? { from: span.from - 1, to: span.from } : { from: 0, to: 1 })];
    const ranges = find(span);
    return [finding, ranges.map(String).join('') === text.replaceAll('\n', '') ? ranges : []];
  });
};
