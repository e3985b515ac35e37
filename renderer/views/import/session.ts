import { useEffect, useReducer, useRef } from 'react';
import { useApi } from '../../state/api.ts';
import type { Client } from '../../state/client.ts';
import { documentContent } from '../../state/files.ts';
import { problemOf } from '../../state/problem.ts';
import { keepImport, keptImports } from './kept-import.ts';
import { emptyImport, type ImportAction, type ImportState, type ImportText, importReducer } from './model.ts';

/** An import that is being put together, and what changes it. */
export interface ImportSession {
  readonly state: ImportState;
  readonly dispatch: (action: ImportAction) => void;
}

/**
 * Imports being put together, by what they are for (`new`, or a project's id). They live as long as the window
 * does, so that a look at another screen costs nothing; what was pasted lives on. Texts are read as they come, all at once.
 */
export const useImportSessions = (): ((target: string) => ImportSession) => {
  const { client } = useApi();
  const [sessions, dispatch] = useReducer(sessionsReducer, localStorage, keptImports);
  const readings = useRef(new Set<string>());
  useEffect(() => {
    for (const [target, { texts }] of Object.entries(sessions)) {
      for (const text of texts) {
        const reading = `${target} ${text.id} ${text.encoding}`;
        if (text.reading.kind !== 'reading' || readings.current.has(reading)) continue;
        readings.current.add(reading);
        void read(client, text).then((result) => {
          readings.current.delete(reading);
          dispatch({
            target,
            action: { kind: 'read', id: text.id, encoding: text.encoding, reading: result },
          });
        });
      }
    }
  }, [client, sessions]);
  const kept = useRef(sessions);
  useEffect(() => {
    for (const [target, session] of Object.entries(sessions)) {
      const before = kept.current[target];
      if (before?.texts !== session.texts || before.title !== session.title)
        keepImport(localStorage, target, session);
    }
    kept.current = sessions;
  }, [sessions]);
  return (target) => ({
    state: sessions[target] ?? emptyImport,
    dispatch: (action) => dispatch({ target, action }),
  });
};

type Sessions = Readonly<Record<string, ImportState>>;

const sessionsReducer = (
  sessions: Sessions,
  { target, action }: { readonly target: string; readonly action: ImportAction },
): Sessions => ({ ...sessions, [target]: importReducer(sessions[target] ?? emptyImport, action) });

const read = async (client: Client, { file, encoding }: ImportText): Promise<ImportText['reading']> => {
  try {
    const draft = await client.document.inspect({
      fileName: file.name,
      content: await documentContent(file),
      ...(encoding === null ? {} : { encoding }),
    });
    return { kind: 'read', draft };
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error) };
  }
};
