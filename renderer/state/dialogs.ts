import { createContext, useContext } from 'react';

export type DialogName = 'preferences' | 'shortcuts' | 'keys' | 'guide' | 'concordance' | 'palette';

/** The dialogs that can be opened from anywhere. */
export interface Dialogs {
  readonly opened: DialogName | null;
  open(name: DialogName): void;
  close(): void;
}

export const DialogsContext = createContext<Dialogs | null>(null);

/** The window's dialogs; throws outside their provider. */
export const useDialogs = (): Dialogs => {
  const dialogs = useContext(DialogsContext);
  if (dialogs === null) throw new Error('useDialogs outside DialogsContext');
  return dialogs;
};
