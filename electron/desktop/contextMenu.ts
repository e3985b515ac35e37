import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';
import type { TFunction } from 'i18next';

const line: MenuItemConstructorOptions = { type: 'separator' };

const spelling = (
  { misspelledWord, dictionarySuggestions }: ContextMenuParams,
  contents: WebContents,
  t: TFunction,
): readonly MenuItemConstructorOptions[] => {
  if (misspelledWord === '') return [];
  const suggestions = dictionarySuggestions.map((suggestion) => ({
    label: suggestion,
    click: () => contents.replaceMisspelling(suggestion),
  }));
  const none = { label: t('menu:context.noSuggestions'), enabled: false };
  return [
    ...(suggestions.length > 0 ? suggestions : [none]),
    line,
    {
      label: t('menu:context.addWord'),
      click: () => contents.session.addWordToSpellCheckerDictionary(misspelledWord),
    },
    line,
  ];
};

/** The menu of a right click; empty where there is nothing to offer. Undo is the page's own, so it is not here. */
export const contextMenuTemplate = (
  params: ContextMenuParams,
  contents: WebContents,
  t: TFunction,
): readonly MenuItemConstructorOptions[] => {
  const { isEditable, editFlags, selectionText } = params;
  const copy = { role: 'copy', label: t('menu:menu.copy'), enabled: editFlags.canCopy } as const;
  if (!isEditable) return selectionText === '' ? [] : [copy];
  return [
    ...spelling(params, contents, t),
    { role: 'cut', label: t('menu:menu.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: t('menu:menu.paste'), enabled: editFlags.canPaste },
    line,
    { role: 'selectAll', label: t('menu:menu.selectAll'), enabled: editFlags.canSelectAll },
  ];
};
