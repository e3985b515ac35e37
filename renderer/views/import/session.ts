import { useEffect, useReducer, useRef } from 'react';
import { useApi } from '../../state/api.ts';
import type { Client } from '../../state/client.ts';
import { documentContent } from '../../state/files.ts';
import type { KeptTexts } from '../../state/kept-texts.ts';
import { problemOf } from '../../state/problem.ts';
import { importKept, importPrefix, isKeptAlike, keptImport } from './kept-import.ts';
import { emptyImport, type ImportAction, type ImportState, type ImportText, importReducer } from './model.ts';
import { originalAtHand } from './other-side.ts';

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
  const { client, kept } = useApi();
  const [sessions, dispatch] = useReducer(sessionsReducer, {});
  useReadings(client, sessions, dispatch);
  useKept(kept, sessions, dispatch);
  return (target) => ({
    state: sessions[target] ?? emptyImport,
    dispatch: (action) => dispatch({ target, action }),
  });
};

/** Reads texts that have come. */
const useReadings = (client: Client, sessions: Sessions, dispatch: Dispatch): void => {
  const readings = useRef(new Set<string>());
  useEffect(() => {
    for (const [target, { texts }] of Object.entries(sessions)) {
      for (const text of texts) {
        const reading = `${target} ${text.id} ${text.encoding} ${text.mend}`;
        if (text.reading.kind !== 'reading' || readings.current.has(reading)) continue;
        readings.current.add(reading);
        void read(client, text).then((result) => {
          readings.current.delete(reading);
          dispatch({
            target,
            action: { kind: 'read', id: text.id, encoding: text.encoding, mend: text.mend, reading: result },
          });
        });
      }
    }
  }, [client, sessions, dispatch]);
};

/** Keeps what was pasted, and takes up what a window that is gone had kept. */
const useKept = (kept: KeptTexts, sessions: Sessions, dispatch: Dispatch): void => {
  // As this window wrote it, or took it up.
  const known = useRef(new Map<string, string>());
  useEffect(() => {
    const takeUp = (): void => {
      for (const name of kept.names(importPrefix)) {
        const target = name.slice(importPrefix.length);
        const text = kept.read(name);
        if (known.current.get(target) === text) continue;
        const left = importKept(text);
        known.current.set(target, left === null ? '' : text);
        if (left === null) kept.write(name, '');
        else dispatch({ target, action: { kind: 'takenUp', ...left } });
      }
    };
    takeUp();
    return kept.subscribe(takeUp);
  }, [kept, dispatch]);
  const before = useRef(sessions);
  useEffect(() => {
    for (const [target, session] of Object.entries(sessions)) {
      if (isKeptAlike(before.current[target] ?? emptyImport, session)) continue;
      const text = keptImport(session);
      known.current.set(target, text);
      // Files are gone with their window, but no place for what another one leaves.
      kept.occupy(importPrefix + target, session.texts.length > 0);
      kept.write(importPrefix + target, text);
    }
    before.current = sessions;
  }, [kept, sessions]);
};

type Sessions = Readonly<Record<string, ImportState>>;

interface SessionAction {
  readonly target: string;
  readonly action: ImportAction;
}

type Dispatch = (action: SessionAction) => void;

const sessionsReducer = (sessions: Sessions, { target, action }: SessionAction): Sessions => {
  const state = importReducer(sessions[target] ?? emptyImport, action);
  // A project that gets versions has its original, as a rule; there it is offered.
  const withOriginal = action.kind === 'read' && target === 'new' ? originalAtHand(state) : null;
  return {
    ...sessions,
    [target]:
      withOriginal === null ? state : importReducer(state, { kind: 'otherSide', id: withOriginal.id }),
  };
};

const read = async (
  client: Client,
  { file, encoding, mend, side }: ImportText,
): Promise<ImportText['reading']> => {
  try {
    const draft = await client.document.inspect({
      fileName: file.name,
      content: await documentContent(file),
      ...(encoding === null ? {} : { encoding }),
      ...(mend === undefined ? {} : { mend }),
      ...(side === undefined ? {} : { side }),
    });
    return { kind: 'read', draft };
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error) };
  }
};
