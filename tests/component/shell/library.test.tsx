import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { exampleProject } from './memory-core.ts';
import { original } from './texts.ts';
import { drop, openWindow, pressRussian } from './window.tsx';

const two = () => [
  exampleProject({ title: 'The ferry', openedAt: Date.now() }),
  exampleProject({ title: 'Тёплый хлеб', openedAt: Date.now() - 86_400_000 }),
];
const titles = (): readonly (string | null)[] =>
  [...document.querySelectorAll('.project-title')].map((title) => title.textContent);
const line = (title: string) => page.getByRole('row', { name: title });

describe('the library', () => {
  test('lists projects as the core has them, with progress and when they were opened', async () => {
    await openWindow('#/', { projects: two() });
    await expect.element(line('The ferry')).toBeVisible();
    expect(titles()).toEqual(['The ferry', 'Тёплый хлеб']);
    await expect.element(line('The ferry')).toMatchTextContent('10 of 40 rows · 25% of words');
    await expect.element(line('Тёплый хлеб')).toMatchTextContent('yesterday');
  });

  test('opens a project by Enter', async () => {
    const projects = two();
    await openWindow('#/', { projects });
    await line('Тёплый хлеб').click({ position: { x: 300, y: 10 } });
    expect(location.hash).toBe(`#/project/${projects[1]?.id}`);
  });

  test('removes without asking, and brings back from the notice', async () => {
    const core = await openWindow('#/', { projects: two() });
    await userEvent.tab();
    await expect.element(line('The ferry')).toBeVisible();
    (line('The ferry').element() as HTMLElement).focus();
    await userEvent.keyboard('{Delete}');
    const notice = page.getByRole('status').filter({ hasText: '“The ferry” was removed.' });
    await expect.element(notice).toBeVisible();
    await expect.poll(titles).toEqual(['Тёплый хлеб']);
    await notice.getByRole('button', { name: /Undo/ }).click();
    await expect.poll(titles).toEqual(['The ferry', 'Тёплый хлеб']);
    expect(core.state.projects.map(({ title }) => title)).toEqual(['The ferry', 'Тёплый хлеб']);
  });

  test('has a new title that was half typed there again, until it is given or given up', async () => {
    const projects = two();
    const title = page.getByRole('textbox', { name: 'Title of the project' });
    const rename = async () => {
      await openWindow('#/', { projects });
      await expect.element(line('The ferry')).toBeVisible();
      (line('The ferry').element() as HTMLElement).focus();
      await userEvent.keyboard('{F2}');
      await expect.element(title).toHaveFocus();
    };
    await rename();
    await userEvent.keyboard('{End} to Ust');
    await expect.element(title).toHaveValue('The ferry to Ust');
    await cleanup();
    await rename();
    await expect.element(title).toHaveValue('The ferry to Ust');
    await userEvent.keyboard('{Escape}');
    await expect.element(line('The ferry')).toHaveFocus();
    await userEvent.keyboard('{F2}');
    await expect.element(title).toHaveValue('The ferry');
    await userEvent.keyboard('{End}!{Enter}');
    await expect.poll(titles).toEqual(['The ferry!', 'Тёплый хлеб']);
    expect(Object.keys(localStorage).filter((key) => key.includes('rename'))).toEqual([]);
  });

  test('brings back by Ctrl+Z on a Russian keyboard', async () => {
    await openWindow('#/', { projects: two() });
    await expect.element(line('The ferry')).toBeVisible();
    (line('The ferry').element() as HTMLElement).focus();
    await userEvent.keyboard('{Delete}');
    await expect.poll(titles).toEqual(['Тёплый хлеб']);
    pressRussian('KeyZ', 'я', { ctrlKey: true });
    await expect.poll(titles).toEqual(['The ferry', 'Тёплый хлеб']);
  });

  test('brings back by Ctrl+Z pressed before the removal is answered', async () => {
    const core = await openWindow('#/', { projects: two() });
    await expect.element(line('The ferry')).toBeVisible();
    (line('The ferry').element() as HTMLElement).focus();
    pressRussian('Delete', 'Delete', {});
    pressRussian('KeyZ', 'я', { ctrlKey: true });
    await expect.element(page.getByRole('status').filter({ hasText: 'is back' })).toBeVisible();
    expect(core.state.projects.map(({ title }) => title)).toEqual(['The ferry', 'Тёплый хлеб']);
  });

  test('says why a removal failed and leaves the list as it is', async () => {
    await openWindow('#/', {
      projects: two(),
      failing: { code: 'libraryReadOnly', params: { path: '/library.db' } },
    });
    await expect.element(line('The ferry')).toBeVisible();
    (line('The ferry').element() as HTMLElement).focus();
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByRole('alert')).toMatchTextContent('/library.db');
    expect(titles()).toEqual(['The ferry', 'Тёплый хлеб']);
  });

  test('renames by F2', async () => {
    const core = await openWindow('#/', { projects: two() });
    await expect.element(line('The ferry')).toBeVisible();
    (line('The ferry').element() as HTMLElement).focus();
    await userEvent.keyboard('{F2}');
    await page.getByRole('textbox', { name: 'Title of the project' }).fill('The crossing');
    await userEvent.keyboard('{Enter}');
    await expect.poll(titles).toEqual(['The crossing', 'Тёплый хлеб']);
    expect(core.state.projects[0]?.title).toBe('The crossing');
  });

  test('filters many projects by title, whatever the case and with е for ё', async () => {
    const many = Array.from({ length: 8 }, (_, at) => exampleProject({ title: `Text ${at}` }));
    await openWindow('#/', { projects: [...many, ...two()] });
    await page.getByRole('searchbox', { name: 'Filter by title' }).fill('теплый');
    await expect.poll(titles).toEqual(['Тёплый хлеб']);
    await page.getByRole('searchbox').fill('nothing of the kind');
    await expect.element(page.getByText('No project has such a title.')).toBeVisible();
  });

  test('tells a newcomer what there is to do, and adds the sample', async () => {
    const core = await openWindow('#/');
    await expect.element(page.getByRole('heading', { name: /See translations side by side/ })).toBeVisible();
    await page.getByRole('button', { name: 'Add the sample project' }).click();
    await expect.poll(() => location.hash).toBe(`#/project/${core.state.projects[0]?.id}`);
  });

  test('begins a new project with dropped files', async () => {
    await openWindow('#/', { projects: two() });
    await expect.element(line('The ferry')).toBeVisible();
    drop(original());
    await expect.poll(() => location.hash).toBe('#/new');
    await expect.element(page.getByRole('option', { name: /Маяк/ })).toBeVisible();
  });
});
