import type { Outputs } from '../../shared/contract/contract.ts';
import { preferences as shape } from '../../shared/contract/library.ts';
import { readPreferences, writePreferences } from '../store/preference.ts';
import { api, type Parts } from './api.ts';
import { streamedSalvaging } from './progress.ts';

type Preferences = Outputs['library']['preferences'];

const defaults: Preferences = { language: 'system', theme: 'system', textSize: 17 };

/** What is stored, over the defaults; values of an unknown kind are passed over. */
function withDefaults(stored: Readonly<Record<string, unknown>>): Preferences {
  const known = shape.partial().safeParse(stored);
  if (known.success) return { ...defaults, ...defined(known.data) };
  const single = Object.entries(stored).filter(
    ([name, value]) => shape.partial().safeParse({ [name]: value }).success,
  );
  return { ...defaults, ...Object.fromEntries(single) };
}

/** Without the keys that were given as undefined, which would hide what they stand over. */
const defined = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** A library of a gigabyte takes minutes; nobody can do anything else meanwhile. */
const salvageTime = 3_600_000;

export function libraryOperations({ session, comparing }: Parts) {
  /** What was set while there was no library to keep it in. */
  let unkept: Partial<Preferences> = {};
  const read = (): Preferences => {
    const stored = session.status().state === 'closed' ? {} : readPreferences(session.connection());
    return { ...withDefaults(stored), ...unkept };
  };
  return {
    status: api.library.status.handler(() => session.status()),
    reopen: api.library.reopen.handler(({ input }) => session.reopen(input.readOnly)),
    preferences: api.library.preferences.handler(read),
    setPreferences: api.library.setPreferences.handler(({ input }) => {
      const changed = defined(input);
      if (session.status().state === 'open') {
        session.write(
          (connection) => writePreferences(connection, changed),
          () => [{ kind: 'preferences' }],
        );
      } else {
        unkept = { ...unkept, ...changed };
      }
      return read();
    }),
    backups: api.library.backups.handler(() => session.backups()),
    backUp: api.library.backUp.handler(async () => {
      await session.backUp();
      return session.status();
    }),
    restore: api.library.restore.handler(({ input }) => session.restore(input.name)),
    salvage: api.library.salvage.handler(({ input, signal }) =>
      streamedSalvaging(signal, (onProgress, ending) =>
        session.salvage((path, draft) =>
          comparing.run(
            'salvage',
            { path, draft, names: input.names },
            { signal: ending, onProgress, time: salvageTime },
          ),
        ),
      ),
    ),
    takeSalvaged: api.library.takeSalvaged.handler(() => session.takeSalvaged()),
    changes: api.library.changes.handler(({ signal }) => session.changes(signal)),
  };
}
