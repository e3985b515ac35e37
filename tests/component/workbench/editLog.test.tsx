import { implement } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract, type Outputs } from '../../../shared/contract/contract.ts';
import { exampleDetail, exampleVersions } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);
const aligning = { mode: 'align' as const, base: null, columns: [], row: null };

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

type Label = Outputs['edits']['list'][number]['label'];

/** A log of three edits, named as acceptances unless `labels` says otherwise, and the points of it that were gone to. */
const openLog = async (labels: Readonly<Record<number, Partial<Label>>> = {}, versions = exampleVersions) => {
  const rows = ferryRows(4);
  const gone: (number | null)[] = [];
  let last = 3;
  const project = exampleDetail(rows, { view: aligning, versions: [...versions] });
  await openBench({ rows, project }, () => ({
    edits: {
      list: api.edits.list.handler(() =>
        [3, 2, 1].map((id) => ({
          id,
          at: id,
          label: {
            kind: 'accept' as const,
            row: id,
            lastRow: null,
            count: null,
            version: null,
            ...labels[id],
          },
          undone: id > last,
        })),
      ),
      goTo: api.edits.goTo.handler(({ input: { editId } }) => {
        gone.push(editId);
        const steps = Math.abs(last - (editId ?? 0));
        last = editId ?? 0;
        return { rows: null, gone: [], moved: [], tallies: [], steps };
      }),
    },
  }));
  return gone;
};
const point = (name: string | RegExp) => page.getByRole('button', { name });
const said = () => document.querySelector('.bench-message')?.textContent;

test('any point of what was done is gone back to, the beginning too, and the focus stays where one pressed', async () => {
  const gone = await openLog();
  await point('Go back to just after: acceptance of row 1').click();
  await expect.poll(said).toBe('Undone: 2 steps');
  await point('Go back to the beginning: undo everything').click();
  await expect.poll(() => gone).toEqual([1, null]);
  await expect.poll(said).toBe('Undone: 1 step');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'Go back to the beginning: undo everything',
  );
});

test('a version goes by its short name, not by its headline; words that were replaced stay as they are', async () => {
  const headline = 'The ferry that has never once been late';
  const versions = exampleVersions.map((version) =>
    version.id === 2 ? { ...version, title: headline } : version,
  );
  await openLog(
    {
      1: { kind: 'take', version: headline },
      2: { kind: 'removeVersion', version: 'A version that is there no more' },
      3: { kind: 'replace', version: headline, count: 2 },
    },
    versions,
  );
  await expect.element(page.getByText('text of “Machine” taken in row 1').first()).toBeInTheDocument();
  await expect
    .element(page.getByText('removal of “A version that is there no more”').first())
    .toBeInTheDocument();
  await expect.element(page.getByText(`“${headline}” replaced in 2 rows`).first()).toBeInTheDocument();
});

test('the point where one is does nothing, and can be pressed all the same', async () => {
  const gone = await openLog();
  const here = point('Go back to just after: acceptance of row 3');
  await expect.element(here).toBeEnabled();
  await here.click();
  await userEvent.keyboard('{Enter}');
  await point('Go back to just after: acceptance of row 2').click();
  await expect.poll(() => gone).toEqual([2]);
  expect(document.querySelector('.align-log [aria-current=step]')).not.toBeNull();
});

test('what is like the last edit is looked for anew after another of the same name', async () => {
  const rows = ferryRows(4);
  let last = 1;
  const lookedFor: number[] = [];
  const label = { kind: 'join' as const, row: 1, lastRow: 2, count: null, version: null };
  const bench = await openBench({ rows, project: exampleDetail(rows, { view: aligning }) }, () => ({
    edits: {
      list: api.edits.list.handler(() => [{ id: last, at: 1, label, undone: false }]),
      state: api.edits.state.handler(() => ({ undo: label, redo: null, dropped: 0, limit: 1000 })),
    },
    mend: {
      similar: api.mend.similar.handler(() => {
        lookedFor.push(last);
        return { edit: null, places: [] };
      }),
    },
  }));
  await expect.poll(() => lookedFor).toEqual([1]);
  last = 2;
  bench.changeElsewhere(rows[3]?.id ?? 0, 'Ferry number 4 went.');
  await expect.poll(() => lookedFor).toEqual([1, 2]);
});

test('the row one is in is kept for the next time when the page goes, though one only just came there', async () => {
  const rows = ferryRows(4);
  const { state } = await openBench({ rows, project: exampleDetail(rows, { view: aligning }) });
  await page.getByRole('group', { name: /^Paragraph 1, Machine/ }).click();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(page.getByRole('group', { name: /^Paragraph 3, Machine/ })).toHaveFocus();
  window.dispatchEvent(new Event('pagehide'));
  await expect.poll(() => state.project.view.row).toBe(rows[2]?.id);
});
