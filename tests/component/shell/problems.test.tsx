import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ErrorBoundary } from '../../../renderer/views/problem/error-boundary.tsx';
import type { ProblemCode } from '../../../shared/domain/problem.ts';
import { resources } from '../../../shared/locales/locales.ts';
import { type CoreState, exampleSalvage } from './memory-core.ts';
import { openWindow } from './window.tsx';

const path = '/home/anna/library.db';
const closedBy = (code: ProblemCode): Pick<CoreState, 'status'> => ({
  status: {
    state: 'closed',
    path,
    problem: { code, params: { path, holder: 'web', pid: 7, found: 9, supported: 1 } },
    host: 'test',
    backupProblem: null,
    programVersion: '0.1.0',
  },
});

describe('a library that cannot be opened', () => {
  test.each([
    'libraryNewer',
    'libraryForeign',
    'libraryLocked',
    'libraryDamaged',
    'libraryUnreadable',
    'libraryGone',
  ] as const)('%s: says what, where, and lets one try again', async (code) => {
    const core = await openWindow('#/', closedBy(code));
    const title = resources.en.library.closed[code];
    await expect.element(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect.element(page.getByRole('alert').filter({ hasText: path })).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 1, name: title })).toHaveFocus();
    expect(document.body.textContent).not.toContain('Sverka’s window');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('heading', { name: 'Projects' })).toBeVisible();
    expect(core.state.status.state).toBe('open');
  });

  test.each(['libraryLocked', 'libraryUnreadable', 'libraryReadOnly', 'diskFull', 'inputOutput'] as const)(
    '%s: it can be read',
    async (code) => {
      const core = await openWindow('#/', closedBy(code));
      await page.getByRole('button', { name: 'Open to read only' }).click();
      await expect.element(page.getByText(/open to read only: another Sverka/)).toBeVisible();
      expect(core.state.status.state).toBe('readOnly');
    },
  );

  test('a damaged one offers its backups', async () => {
    await openWindow('#/', {
      ...closedBy('libraryDamaged'),
      backups: [{ name: 'a', at: Date.UTC(2025, 4, 6, 12), bytes: 1000, projects: 2 }],
    });
    await expect
      .element(page.getByRole('button', { name: /Restore the backup of May 6, 2025/ }))
      .toBeEnabled();
  });

  test('a damaged one without backups promises none', async () => {
    await openWindow('#/', { ...closedBy('libraryDamaged'), backups: [] });
    await expect.element(page.getByText('There is no backup')).toBeVisible();
    await expect.element(page.getByText(/once something has changed/)).not.toBeInTheDocument();
  });

  test('one whose file is gone offers its backups', async () => {
    await openWindow('#/', {
      ...closedBy('libraryGone'),
      backups: [{ name: 'a', at: Date.UTC(2025, 4, 6, 12), bytes: 1000, projects: 2 }],
    });
    await expect.element(page.getByText(/deleted, moved or replaced/)).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: /Restore the backup of May 6, 2025/ }))
      .toBeEnabled();
  });

  test('a damaged one offers what can be read of it, by keyboard, and says what is missing', async () => {
    const core = await openWindow('#/', {
      ...closedBy('libraryDamaged'),
      backups: [{ name: 'a', at: Date.UTC(2025, 4, 6, 12), bytes: 1000, projects: 2 }],
      salvage: exampleSalvage(),
    });
    const look = page.getByRole('button', { name: 'See what can be read' });
    await expect.element(look).toBeVisible();
    look.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Paragraphs: 9,074 of 9,082')).toBeVisible();
    await expect.element(page.getByText('Corrected texts: 45 of 46')).toBeVisible();
    await expect.element(page.getByText(/Newest change in it: May 6, 2025/)).toBeVisible();
    await expect.element(page.getByText(/Newest backup: May 6, 2025/)).toBeVisible();
    expect(core.state.status.state).toBe('closed');
    page.getByRole('button', { name: 'Put it in place of the damaged library' }).element().focus();
    await userEvent.keyboard('{Enter}');
    const said = page.getByRole('dialog', { name: 'The library is open again' });
    await expect.element(said.getByText('By hand: 12–18, 40 (8 in all)')).toBeVisible();
    await expect.element(said.getByText(`The damaged file is kept as ${path}.damaged-1`)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
  });

  test('one of which nothing can be read says so, and one can look again', async () => {
    await openWindow('#/', closedBy('libraryDamaged'));
    await page.getByRole('button', { name: 'See what can be read' }).click();
    await expect.element(page.getByText('Nothing can be read of this file any more.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'See what can be read' })).toBeEnabled();
  });

  test('looking can be cancelled, and what comes too late changes nothing', async () => {
    const ending = Promise.withResolvers<void>();
    await openWindow('#/', {
      ...closedBy('libraryDamaged'),
      salvage: exampleSalvage(),
      mayEnd: ending.promise,
    });
    await page.getByRole('button', { name: 'See what can be read' }).click();
    await expect.element(page.getByRole('progressbar', { name: 'Reading the damaged file' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    ending.resolve();
    await expect.element(page.getByRole('button', { name: 'See what can be read' })).toBeEnabled();
    await expect.element(page.getByText(/Paragraphs:/)).not.toBeInTheDocument();
  });

  test('one that changed meanwhile is not replaced', async () => {
    const core = await openWindow('#/', { ...closedBy('libraryDamaged'), salvage: exampleSalvage() });
    await page.getByRole('button', { name: 'See what can be read' }).click();
    core.state.failing = { code: 'stale', params: {} };
    await page.getByRole('button', { name: 'Put it in place of the damaged library' }).click();
    await expect.element(page.getByText(resources.en.errors.stale)).toBeVisible();
    expect(core.state.status.state).toBe('closed');
  });

  test('read only, nothing offers to write', async () => {
    await openWindow('#/', {
      status: { ...closedBy('libraryLocked').status, state: 'readOnly', problem: null },
    });
    await expect.element(page.getByRole('button', { name: 'Add the sample project' })).toBeDisabled();
  });
});

describe('a backup that cannot be made', () => {
  test('is said on the list of projects and in the foot, until it can', async () => {
    const core = await openWindow('#/');
    await expect.element(page.getByRole('heading', { name: 'Projects' })).toBeVisible();
    core.state.failing = { code: 'backupNotWritable', params: { path: `${path}.backups` } };
    core.state.status = { ...core.state.status, backupProblem: core.state.failing };
    core.publish({ kind: 'backups' });
    const said = page.getByRole('status').filter({ hasText: `${path}.backups cannot be written to` });
    await expect.element(said.first()).toBeVisible();
    await page.getByRole('button', { name: 'Backups fail' }).click();
    const dialog = page.getByRole('dialog', { name: 'Preferences' });
    await expect.element(dialog.getByText(/The work itself is saved/)).toBeVisible();
    core.state.failing = null;
    await dialog.getByRole('button', { name: 'Back up now' }).click();
    await expect.element(dialog.getByText(/The work itself is saved/)).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Backups fail' })).not.toBeInTheDocument();
  });
});

describe('a connection that is lost', () => {
  test('is said over the screen, which stays', async () => {
    const core = await openWindow('#/');
    await expect.element(page.getByRole('heading', { name: 'Projects' })).toBeVisible();
    core.cut();
    await expect
      .element(page.getByRole('alert').filter({ hasText: 'Sverka does not answer.' }))
      .toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Projects' })).toBeVisible();
  });
});

const Failing = (): never => {
  throw new TypeError('cannot read «секретный абзац»');
};

describe('a screen that fails', () => {
  test('is replaced by a page with a report that holds no text', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    await render(
      <ErrorBoundary>
        <Failing />
      </ErrorBoundary>,
    );
    const report = page.getByText(/Sverka TypeError/);
    await expect.element(report).toBeInTheDocument();
    await expect.element(report).toMatchTextContent('problems.test.tsx');
    await expect.element(report).not.toMatchTextContent('секретный');
    silent.mockRestore();
  });
});
