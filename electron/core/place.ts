import { posix, win32 } from 'node:path';

/** What decides where a program's data is kept. `process` and `os.homedir()` have it. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
}

/**
 * The library's file where the user names none: in the system's place for application data. XDG_DATA_HOME must be
 * absolute, as its specification says; a relative one is passed over.
 */
export const defaultLibraryPath = ({ platform, env, home }: Surroundings): string => {
  if (platform === 'win32') {
    return win32.join(env.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Sverka', 'library.db');
  }
  if (platform === 'darwin') {
    return posix.join(home, 'Library', 'Application Support', 'Sverka', 'library.db');
  }
  const named = env.XDG_DATA_HOME;
  const base = named?.startsWith('/') ? named : posix.join(home, '.local', 'share');
  return posix.join(base, 'sverka', 'library.db');
};
