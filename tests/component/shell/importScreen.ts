import { expect } from 'vitest';
import { page } from 'vitest/browser';

/** A text on the list. */
export const text = (name: string | RegExp) => page.getByRole('option', { name });
export const importButton = () => page.getByRole('button', { name: /^Import \d/ });
/** Of the paragraphs of the text in hand. */
export const shownRoles = (): readonly (string | null)[] =>
  [...document.querySelectorAll('.paragraph-role')].map((role) => role.textContent);
export const included = (): readonly boolean[] =>
  [...document.querySelectorAll<HTMLInputElement>('.paragraph input')].map(({ checked }) => checked);
/** Counted from one. */
export const focusParagraph = async (number: number): Promise<void> => {
  await expect.element(page.getByRole('row').nth(number - 1)).toBeVisible();
  await page
    .getByRole('row')
    .nth(number - 1)
    .getByRole('gridcell')
    .nth(2)
    .click();
};
