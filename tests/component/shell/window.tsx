import axe from 'axe-core';
import { renderApp } from '../renderApp.tsx';
import { type CoreState, createMemoryCore, type MemoryCore } from './memory-core.ts';

/** The program over a core in memory, at a hash. */
export const openWindow = async (hash: string, given: Partial<CoreState> = {}): Promise<MemoryCore> => {
  const core = createMemoryCore(given);
  await renderApp(hash, core.port);
  return core;
};

/** Drops files on the screen. */
export const drop = (...files: readonly File[]): void => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const target = document.querySelector('.file-drop');
  if (target === null) throw new Error('nothing to drop on');
  target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
};

/** Presses a key as on a Russian keyboard: `code` is the place of the key, `key` what is engraved there. */
export const pressRussian = (code: string, key: string, modifiers: KeyboardEventInit): void => {
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...modifiers }),
  );
};

/** What axe finds serious or critical on the page, as "rule: places". */
export const seriousFindings = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};
