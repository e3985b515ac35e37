import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { createKeptTexts } from '../../../renderer/state/kept-texts.ts';
import { text } from './importScreen.ts';
import { machine, original } from './texts.ts';
import { drop, openWindow } from './window.tsx';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1280, 800);
});

/** Another window with a text pasted into its new project; answers how it is closed. */
const inAnotherWindow = (pasted: string): (() => void) => {
  const kept = createKeptTexts(() => localStorage, navigator.locks);
  const close = kept.open();
  kept.write('sverka:import:new', JSON.stringify({ title: 'Theirs', pasted: [pasted] }));
  return close;
};

describe('a pasted text', () => {
  test('takes pasted text', async () => {
    await openWindow('#/new');
    await page.getByRole('button', { name: 'Paste text…' }).click();
    await page.getByRole('textbox').fill('A line written by hand.');
    await page.getByRole('button', { name: 'Add the text' }).click();
    await expect.element(page.getByRole('row').first()).toMatchTextContent('A line written by hand.');
  });

  test('gives back what was written for a text and given up', async () => {
    await openWindow('#/new');
    await page.getByRole('button', { name: 'Paste text…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('A line written by hand.');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .element(page.getByRole('dialog').getByRole('textbox'))
      .toHaveValue('A line written by hand.');
  });

  test('is added at once where it is long, as anywhere else, and is never laid out in a field', async () => {
    await openWindow('#/new');
    await page.getByRole('button', { name: 'Paste text…' }).click();
    const field = page.getByRole('dialog').getByRole('textbox').element();
    const paste = (pasted: string): void => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    };
    paste('Short enough to be looked through.');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    paste('A line of a long book.\n\n'.repeat(5000));
    await expect.element(page.getByRole('row').first()).toMatchTextContent('A line of a long book.');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Paste text…' }).click();
    await expect.element(page.getByRole('dialog').getByRole('textbox')).toHaveValue('');
  });

  test('is in sight on the list once it is read, among many', async () => {
    await page.viewport(1280, 600);
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(...Array.from({ length: 7 }, () => original()));
    await expect.poll(() => page.getByRole('option').elements().length).toBe(7);
    await page.getByRole('button', { name: 'Paste text…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('A line written by hand.');
    await page.getByRole('button', { name: 'Add the text' }).click();
    const line = text(/A line written/);
    await expect.element(line).toHaveAttribute('aria-selected', 'true');
    await expect
      .poll(() => {
        const list = document.querySelector('.texts')?.getBoundingClientRect();
        return line.element().getBoundingClientRect().bottom - (list?.bottom ?? Number.NaN);
      })
      .toBeLessThanOrEqual(1);
  });

  test('looks at what was pasted, whatever was looked at before', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original());
    await expect.element(text(/Маяк/)).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('button', { name: 'Paste text…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('A line written by hand.');
    await page.getByRole('button', { name: 'Add the text' }).click();
    await expect.element(text(/A line written/)).toHaveAttribute('aria-selected', 'true');
  });

  test('offers no way back on another screen than the one it would lead back to', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original(), machine());
    await expect.element(text(/The lighthouse/)).toBeVisible();
    await page.getByRole('button', { name: 'Take off the list' }).click();
    await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    location.hash = '#/';
    await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  test('adds a text that is typed by the key that sends everything, and imports nothing by it', async () => {
    const core = await openWindow('#/new');
    await page.getByRole('button', { name: 'Paste text…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('A line written by hand.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('row').first()).toMatchTextContent('A line written by hand.');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(core.state.imported).toBeNull();
  });

  test('has a pasted text, its project’s title, and one half written again when the program was ended', async () => {
    await openWindow('#/new');
    await page.getByRole('button', { name: 'Paste text…' }).click();
    await page.getByRole('textbox').fill('A line written by hand.');
    await page.getByRole('button', { name: 'Add the text' }).click();
    await page.getByRole('textbox', { name: 'Title of the project' }).fill('By hand');
    await page.getByRole('button', { name: 'Paste text…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Half of ano');
    await cleanup();

    await openWindow('#/new');
    await expect.element(page.getByRole('row').first()).toMatchTextContent('A line written by hand.');
    await expect.element(page.getByRole('textbox', { name: 'Title of the project' })).toHaveValue('By hand');
    await page.getByRole('button', { name: 'Paste text…' }).click();
    await expect.element(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Half of ano');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => location.hash).toMatch(/^#\/project/);
    expect(Object.keys(localStorage).filter((key) => /^sverka:(import|paste)/.test(key))).toEqual([]);
  });

  test('is its window’s own, and taken up by another when that is gone', async () => {
    const close = inAnotherWindow('A line written elsewhere.');
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    close();
    await expect.element(page.getByRole('row').first()).toMatchTextContent('A line written elsewhere.');
    await expect.element(page.getByRole('textbox', { name: 'Title of the project' })).toHaveValue('Theirs');
  });

  test('stays out of another window’s import, and waits for the next one', async () => {
    const close = inAnotherWindow('A line written elsewhere.');
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original());
    await expect.element(text(/Маяк/)).toBeVisible();
    close();
    await expect.poll(async () => (await navigator.locks.query()).held?.length).toBe(1);
    await cleanup();
    // The file is gone with its window; what was pasted in the other one is not.
    await openWindow('#/new');
    await expect.element(page.getByRole('row').first()).toMatchTextContent('A line written elsewhere.');
    expect(page.getByRole('option').elements()).toHaveLength(1);
  });
});
