import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openWindow, pressRussian } from './window.tsx';

const root = document.documentElement;

describe('preferences', () => {
  test('switch the language of everything at once, and are kept', async () => {
    const core = await openWindow('#/');
    await expect.element(page.getByRole('heading', { name: 'Projects' })).toBeVisible();
    await page.getByRole('button', { name: /the interface is in English/ }).click();
    await expect.element(page.getByRole('heading', { name: 'Проекты' })).toBeVisible();
    expect(root.lang).toBe('ru');
    await expect.poll(() => core.state.preferences.language).toBe('ru');
  });

  test('switch the theme', async () => {
    const core = await openWindow('#/');
    await page.getByRole('button', { name: 'Preferences' }).click();
    await page.getByRole('radio', { name: 'Dark' }).click();
    await expect.poll(() => root.dataset.theme).toBe('dark');
    await expect.poll(() => core.state.preferences.theme).toBe('dark');
    await page.getByRole('radio', { name: 'Light' }).click();
    await expect.poll(() => root.dataset.theme).toBe('light');
  });

  test('say why they cannot be kept, and stay as they were', async () => {
    const core = await openWindow('#/', { failing: { code: 'diskFull', params: { path: '/library.db' } } });
    await page.getByRole('button', { name: 'Preferences' }).click();
    await page.getByRole('radio', { name: 'Sans serif' }).click();
    await expect
      .element(page.getByRole('alert').getByText(/The disk of \/library\.db is full/))
      .toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'Serif', exact: true })).toBeChecked();
    expect(core.state.preferences.textFont).toBeUndefined();
  });

  test('keep the name that comments and corrections are written under', async () => {
    const core = await openWindow('#/');
    await page.getByRole('button', { name: 'Preferences' }).click();
    const name = page.getByRole('textbox', { name: 'Your name' });
    await name.click();
    await userEvent.keyboard('Anna K.');
    await expect.element(name).toHaveValue('Anna K.');
    await expect.poll(() => core.state.preferences.author).toBe('Anna K.');
    await userEvent.clear(name);
    await expect.poll(() => core.state.preferences.author).toBe('');
  });

  test('set the size of texts, by keyboard as well', async () => {
    const core = await openWindow('#/');
    await page.getByRole('button', { name: 'Preferences' }).click();
    const slider = page.getByRole('slider', { name: 'Text size' });
    await expect.element(slider).toBeVisible();
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.poll(() => core.state.preferences.textSize).toBe(18);
    expect(root.style.getPropertyValue('--text-size')).toBe('1.125rem');
  });

  test('set the typeface of texts and of nothing else', async () => {
    const core = await openWindow('#/');
    await page.getByRole('button', { name: 'Preferences' }).click();
    const fontOf = (element: Element) => getComputedStyle(element).fontFamily;
    const text = page.getByText(/The ferry leaves/);
    await expect.element(text).toBeVisible();
    const sample = () => fontOf(text.element());
    const serif = sample();
    const own = fontOf(document.body);
    expect(serif).not.toBe(own);
    await page.getByRole('radio', { name: 'Sans serif' }).click();
    await expect.poll(() => core.state.preferences.textFont).toBe('sans');
    await expect.poll(sample).toBe(own);
    await page
      .getByRole('radiogroup', { name: 'Typeface' })
      .getByRole('radio', { name: 'As in the system' })
      .click();
    await expect.poll(sample).toMatch(/^system-ui/);
    expect(fontOf(document.body)).toBe(own);
    await page.getByRole('radio', { name: 'Serif', exact: true }).click();
    await expect.poll(sample).toBe(serif);
  });

  test('stay as last wished while earlier wishes are written and news of them comes', async () => {
    const core = await openWindow('#/');
    await page.getByRole('button', { name: 'Preferences' }).click();
    await expect.element(page.getByRole('slider', { name: 'Text size' })).toBeVisible();
    const sizes: string[] = [];
    const watch = new MutationObserver(() => sizes.push(root.style.getPropertyValue('--text-size')));
    watch.observe(root, { attributeFilter: ['style'] });
    const writing = Promise.withResolvers<void>();
    core.state.mayWrite = writing.promise;
    (page.getByRole('slider', { name: 'Text size' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    core.publish({ kind: 'preferences' });
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => sizes.at(-1)).toBe('1.125rem');
    core.publish({ kind: 'preferences' });
    writing.resolve();
    await expect.poll(() => core.state.preferences.textSize).toBe(18);
    core.state.preferences = { ...core.state.preferences, theme: 'dark' };
    core.publish({ kind: 'preferences' });
    await expect.poll(() => root.dataset.theme).toBe('dark');
    watch.disconnect();
    expect(sizes.filter((size, at) => size !== sizes[at - 1])).toEqual(['1.0625rem', '1.125rem']);
  });

  test('follow what another window changes', async () => {
    const core = await openWindow('#/');
    await expect.element(page.getByRole('heading', { name: 'Projects' })).toBeVisible();
    core.state.preferences = { language: 'ru', theme: 'dark', textSize: 16 };
    core.publish({ kind: 'preferences' });
    await expect.element(page.getByRole('heading', { name: 'Проекты' })).toBeVisible();
    expect(root.dataset.theme).toBe('dark');
  });

  test('list the backups with day, size and projects', async () => {
    await openWindow('#/', {
      backups: [{ name: 'a', at: Date.UTC(2025, 4, 6, 12), bytes: 2_345_678, projects: 1 }],
    });
    await page.getByRole('button', { name: 'Preferences' }).click();
    await expect.element(page.getByRole('listitem')).toMatchTextContent(/May 6, 2025.*1 project, 2.3 MB/);
  });

  test('restore a backup only when one says so again, and Cancel takes the keys back to it', async () => {
    const core = await openWindow('#/', {
      backups: [{ name: 'a', at: Date.UTC(2025, 4, 6, 12), bytes: 2_345_678, projects: 1 }],
    });
    await page.getByRole('button', { name: 'Preferences' }).click();
    const asking = page.getByRole('button', { name: /Restore the backup of/ });
    await asking.click();
    await expect.element(page.getByText(/All projects become as they were on May 6, 2025/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    expect(core.state.restored).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.element(asking).toHaveFocus();
    await expect.element(page.getByText(/All projects become/)).not.toBeInTheDocument();
    await asking.click();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect.poll(() => core.state.restored).toEqual(['a']);
  });

  test('open by Ctrl+, and close by Escape on a Russian keyboard, where the comma is another key', async () => {
    await openWindow('#/');
    await expect.element(page.getByRole('heading', { name: 'Projects' })).toBeVisible();
    pressRussian('Comma', 'б', { ctrlKey: true });
    await expect.element(page.getByRole('dialog', { name: 'Preferences' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });
});

test('one Escape closes a dialog, though its close button has the focus and shows what it does', async () => {
  await openWindow('#/');
  await page.getByRole('button', { name: 'Preferences' }).click();
  const close = page.getByRole('dialog').getByRole('button', { name: 'Close' });
  await expect.element(close).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(close).toHaveFocus();
  await expect.element(page.getByRole('tooltip')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

describe('the list of shortcuts', () => {
  test('opens by "?" and holds the keys of the present view', async () => {
    await openWindow('#/');
    await expect.element(page.getByRole('heading', { name: 'Projects' })).toBeVisible();
    pressRussian('Digit7', '?', { shiftKey: true });
    await expect.element(page.getByRole('dialog')).toMatchTextContent('New project');
    await userEvent.keyboard('{Escape}');
    location.hash = '#/new';
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    pressRussian('F1', 'F1', {});
    await expect.element(page.getByRole('dialog')).toMatchTextContent('Previous text');
  });

  test('does not open while one types', async () => {
    await openWindow('#/new');
    await page.getByRole('button', { name: 'Paste text…' }).click();
    await page.getByRole('textbox').click();
    pressRussian('Digit7', '?', { shiftKey: true });
    await expect.element(page.getByRole('dialog')).toHaveAccessibleName('Paste text');
  });
});
