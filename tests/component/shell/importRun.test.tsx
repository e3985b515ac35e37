import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { importButton, text } from './importScreen.ts';
import { exampleProject } from './memory-core.ts';
import { machine, original, second } from './texts.ts';
import { drop, openWindow } from './window.tsx';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1280, 800);
});

/** A project that has its original. */
const withOriginal = () =>
  exampleProject({
    versions: [
      {
        id: 1,
        role: 'source',
        language: 'ru',
        title: 'Маяк',
        engine: null,
        attribution: null,
        fileName: 'a.txt',
        encoding: 'utf-8',
        importedAt: 0,
        paragraphs: 6,
        leftOut: 0,
      },
    ],
  });

describe('a running import', () => {
  test('has the browser ask before texts are left that are not imported yet', async () => {
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    expect(isAsked()).toBe(false);
    drop(original());
    await expect.element(importButton()).toBeEnabled();
    expect(isAsked()).toBe(true);
  });

  test('cancels a running import, and keeps the list', async () => {
    const core = await openWindow('#/new', { mayEnd: new Promise(() => {}) });
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original());
    await importButton().click();
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '25%');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Cancel/ })
      .click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(text(/Маяк/)).toBeVisible();
    expect(core.state.projects).toEqual([]);
  });

  test('says why an import failed, and keeps the list', async () => {
    await openWindow('#/new', { failing: { code: 'diskFull', params: { path: '/library.db' } } });
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original());
    await importButton().click();
    await expect.element(page.getByRole('alert').filter({ hasText: '/library.db' })).toBeVisible();
    await expect.element(text(/Маяк/)).toBeVisible();
  });

  test('allows no second original in a project that has one', async () => {
    const project = withOriginal();
    const core = await openWindow(`#/project/${project.id}/import`, { projects: [project] });
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(second());
    await expect.element(page.getByText(/has its original already/)).toBeVisible();
    await page.getByRole('button', { name: /It is a human translation/ }).click();
    await importButton().click();
    await expect.poll(() => core.state.imported?.project).toEqual({ id: project.id });
    expect(core.state.imported?.drafts.map(({ role }) => role)).toEqual(['human']);
  });

  test('says of a file that the project has one of its name', async () => {
    const project = withOriginal();
    await openWindow(`#/project/${project.id}/import`, { projects: [project] });
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(new File(['The lamp burns all night.'], 'a.txt'), new File(['The lamp burns all day.'], 'b.txt'));
    const lines = page.getByRole('option');
    await expect.element(lines.nth(0)).toMatchTextContent(/of this name is in the project already/);
    await expect.element(lines.nth(1)).toMatchTextContent(/b/);
    await expect.element(lines.nth(1)).not.toMatchTextContent(/of this name/);
  });

  test('adds what is dropped on a project to that project', async () => {
    const project = exampleProject();
    await openWindow(`#/project/${project.id}`, { projects: [project] });
    await expect.poll(() => document.querySelector('.file-drop')).not.toBeNull();
    drop(machine());
    await expect.poll(() => location.hash).toBe(`#/project/${project.id}/import`);
    await expect.element(text(/The lighthouse/)).toBeVisible();
  });
});
