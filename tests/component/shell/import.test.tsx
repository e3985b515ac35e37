import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusParagraph, importButton, included, shownRoles, text } from './importScreen.ts';
import { empty, machine, original, second, units } from './texts.ts';
import { drop, openWindow } from './window.tsx';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1280, 800);
});

describe('the import', () => {
  test('proposes role, language, title and engine, and says what it left out', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original(), machine());
    await expect.element(text(/Маяк/)).toMatchTextContent(/OriginalRussian · 6\sparagraphs · 1\sleft\sout/);
    await expect
      .element(text(/The lighthouse/))
      .toMatchTextContent(/Machine translationEnglish · Yandex · 6\sparagraphs · 1\sleft\sout/);
    await expect
      .element(page.getByRole('textbox', { name: 'Title of the project' }))
      .toHaveValue('Маяк, который не гаснет');
    expect(shownRoles().slice(0, 4)).toEqual(['Navigation', 'Headline', 'Lead', 'Question']);
    expect(included()).toEqual([false, true, true, true, true, true, true]);
    await text(/The lighthouse/).click();
    await expect.element(page.getByText('Переведено сервисом «Яндекс Переводчик»').first()).toBeVisible();
  });

  test('imports what is on screen, by Ctrl+Enter, and opens the project', async () => {
    const core = await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original(), machine());
    await expect.element(importButton()).toBeEnabled();
    await focusParagraph(1);
    await userEvent.keyboard('[Space]3');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => location.hash).toBe(`#/project/${core.state.projects[0]?.id}`);
    const [source, mt] = core.state.imported?.drafts ?? [];
    expect(core.state.imported?.project).toEqual({ title: 'Маяк, который не гаснет' });
    expect(source?.paragraphs[0]).toEqual({
      role: 'subhead',
      text: 'Главная > Город > Беседы',
      included: true,
    });
    expect([mt?.role, mt?.language, mt?.engine]).toEqual(['machine', 'en', 'Yandex']);
  });

  test('takes the keys of the foot at once, in the text that comes up and in the next one', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original(), machine());
    await expect.element(page.getByRole('row', { name: /Главная/ })).toHaveFocus();
    await userEvent.keyboard('[Space]');
    await expect.poll(() => included()[0]).toBe(true);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(page.getByRole('row', { name: /does not go out/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('row', { name: /The caretaker/ })).toHaveFocus();
  });

  test('leaves the keys nowhere but at the reason where a text cannot be read, and gives them back', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    const reason = page.getByRole('alert').filter({ hasText: 'is empty' });
    drop(empty());
    await expect.element(reason).toHaveFocus();
    drop(machine());
    await expect.element(text(/lighthouse/)).toBeVisible();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(page.getByRole('row', { name: /does not go out/ })).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.element(reason).toHaveFocus();
  });

  test('says of a text that comes twice which one it is like, and by its file which it is', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    const again = new File([machine()], 'copy.en.txt');
    drop(machine(), again);
    const lines = page.getByRole('option', { name: /lighthouse/ });
    await expect
      .element(lines.nth(1))
      .toMatchTextContent(/the same text as lighthouse\.en\.txtcopy\.en\.txt$/);
    await expect.element(lines.nth(0)).toMatchTextContent(/left\sout\s?lighthouse\.en\.txt$/);
  });

  test('says of an original that it is in the language of its translations, until it is that no more', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(
      machine(),
      new File(['The lamp that never sleeps.\n\nIts keeper tells us why he stays.'], 'human.en.txt'),
    );
    const lines = page.getByRole('option');
    await expect.element(lines.nth(1)).toMatchTextContent(/Human translation/);
    await page.getByRole('button', { name: /Role$/ }).click();
    await page.getByRole('option', { name: 'Original' }).click();
    await expect.element(lines.nth(0)).toMatchTextContent(/in the language of the translations/);
    await expect
      .element(page.getByRole('status').filter({ hasText: /Look whether role and language/ }))
      .toBeVisible();
    await expect.element(importButton()).toBeEnabled();
    await page.getByRole('button', { name: /Language$/ }).click();
    await page.getByRole('option', { name: 'Russian' }).click();
    await expect.element(lines.nth(0)).not.toMatchTextContent(/language of the translations/);
  });

  test('keeps the line of the text in hand in view, however many there are', async () => {
    await page.viewport(1024, 700);
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(...Array.from({ length: 9 }, (_, at) => new File([`A line with the number ${at}.`], `${at}.txt`)));
    await expect.element(page.getByRole('row', { name: /number 0/ })).toHaveFocus();
    for (let at = 1; at < 9; at++) await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(page.getByRole('row', { name: /number 8/ })).toHaveFocus();
    await expect
      .poll(() => document.querySelector('.text-line[data-selected]')?.getBoundingClientRect().bottom)
      .toBeLessThan(1 + (document.querySelector('.import-side')?.getBoundingClientRect().bottom ?? 0));
  });

  test('changes several paragraphs at once with Shift', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original());
    await focusParagraph(4);
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}6');
    await expect
      .poll(shownRoles)
      .toEqual(['Navigation', 'Headline', 'Lead', 'Body', 'Body', 'Body', 'Answer']);
    await userEvent.keyboard('[Space]');
    await expect.poll(included).toEqual([false, true, true, false, false, false, true]);
    await page.getByRole('radio', { name: /Left out/ }).click();
    await expect.poll(() => document.querySelectorAll('.paragraph').length).toBe(4);
  });

  test('changes a role by its list, of all that are chosen', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original());
    await focusParagraph(2);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await page.getByRole('button', { name: /Role of paragraph 2/ }).click();
    await page.getByRole('menuitemradio', { name: /Navigation/ }).click();
    await expect
      .poll(() => shownRoles().slice(0, 4))
      .toEqual(['Navigation', 'Navigation', 'Navigation', 'Question']);
  });

  test('leaves a paragraph out by its checkbox', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original());
    await page.getByRole('checkbox', { name: 'Bring in paragraph 3' }).click();
    await expect.poll(included).toEqual([false, true, false, true, true, true, true]);
  });

  test('marks two originals before the import, and settles them by one key', async () => {
    const core = await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original(), second());
    await expect.element(text(/Маяк/)).toMatchTextContent('Original — marked more than once');
    await expect.element(importButton()).toBeDisabled();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await userEvent.keyboard('{Alt>}o{/Alt}');
    await expect.element(importButton()).toBeEnabled();
    await importButton().click();
    await expect.poll(() => core.state.imported?.drafts.map(({ role }) => role)).toEqual(['human', 'source']);
  });

  test('takes an original off that was chosen twice, by the same key', async () => {
    const core = await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original(), machine(), original());
    await expect.element(page.getByText('The same original was added more than once.')).toBeVisible();
    await userEvent.keyboard('{Alt>}o{/Alt}');
    await importButton().click();
    await expect
      .poll(() => core.state.imported?.drafts.map(({ role }) => role))
      .toEqual(['source', 'machine']);
  });

  test('brings the original out of a file that has it beside the translation, and offers what was taken off', async () => {
    const core = await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(units());
    const lines = page.getByRole('option');
    await expect.element(lines.nth(1)).toMatchTextContent(/Human translationEnglish/);
    await expect.element(lines.nth(0)).toMatchTextContent(/OriginalRussian/);
    await lines.nth(0).click();
    await page.getByRole('button', { name: 'Take off the list' }).click();
    await expect.element(lines.nth(1)).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Add the original' }).click();
    await expect.element(lines.nth(0)).toMatchTextContent(/OriginalRussian/);
    await expect.element(page.getByRole('button', { name: 'Add the original' })).not.toBeInTheDocument();
    await importButton().click();
    await expect
      .poll(() => core.state.imported?.drafts.map(({ role, paragraphs }) => [role, paragraphs.length]))
      .toEqual([
        ['source', 2],
        ['human', 2],
      ]);
  });

  test('offers no encoding for what none would help', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(empty());
    await expect.element(page.getByRole('alert').filter({ hasText: 'empty.txt' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /Encoding/ })).not.toBeInTheDocument();
  });

  test('leaves the originals alone where the text looked at could not be read', async () => {
    const core = await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(empty(), original(), second());
    await expect.element(text(/Маяк/)).toMatchTextContent('Original — marked more than once');
    await userEvent.keyboard('{Alt>}o{/Alt}');
    await expect.element(importButton()).toBeDisabled();
    await userEvent.keyboard('{Alt>}{ArrowDown}o{/Alt}');
    await importButton().click();
    await expect.poll(() => core.state.imported?.drafts.map(({ role }) => role)).toEqual(['source', 'human']);
  });

  test('lists its keys by what they do, before there is a text too', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    await userEvent.keyboard('{F1}');
    await expect.element(page.getByRole('dialog').getByText('Import the texts')).toBeVisible();
  });

  test('says what is wrong with one file and takes the others', async () => {
    const core = await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(empty(), original());
    await expect.element(text(/empty/)).toMatchTextContent('Could not be read');
    await expect.element(page.getByRole('alert').filter({ hasText: 'empty.txt' })).toBeVisible();
    await importButton().click();
    await expect.poll(() => core.state.imported?.drafts.length).toBe(1);
  });

  test('takes a text off the list, and puts it back', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    drop(original(), machine());
    await expect.element(text(/The lighthouse/)).toBeVisible();
    await page.getByRole('button', { name: 'Take off the list' }).click();
    await expect.element(text(/Маяк/)).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(text(/Маяк/)).toHaveAttribute('aria-selected', 'true');
  });

  test('reads a file again in another encoding', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    // "Маяк" in windows-1251.
    drop(new File([new Uint8Array([0xcc, 0xe0, 0xff, 0xea])], 'old.txt'));
    await expect.element(page.getByRole('row').first()).toBeVisible();
    await page.getByRole('button', { name: /Encoding/ }).click();
    await page.getByRole('option', { name: 'Windows-1251' }).click();
    await expect.element(page.getByRole('row').first()).toMatchTextContent('Маяк');
  });

  test('keeps only the paragraphs in view in the document, however many there are', async () => {
    await openWindow('#/new');
    await expect.element(page.getByText('Drop the texts here')).toBeVisible();
    const lines = Array.from({ length: 5000 }, (_, at) => `This is the line that has the number ${at}.`);
    drop(new File([lines.join('\n\n')], 'long.en.txt'));
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '5000');
    expect(document.querySelectorAll('.paragraph').length).toBeLessThan(60);
    await focusParagraph(1);
    await userEvent.keyboard('{End}');
    await expect.element(page.getByRole('row', { name: /5,000/ })).toHaveFocus();
    expect(document.querySelectorAll('.paragraph').length).toBeLessThan(60);
  });
});
