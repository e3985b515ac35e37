import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';

/** Limits of the download in ms. */
export interface DownloadLimits {
  /** Until the first byte of the binary is there. */
  readonly answer: number;
  /** Without a further byte while it comes. */
  readonly stall: number;
  /** Between looks. */
  readonly check: number;
}

/** A connection that is refused or leads nowhere shows within `answer`; the download itself may take minutes. */
export const usualLimits: DownloadLimits = { answer: 6_000, stall: 30_000, check: 250 };

/** Path of Electron's binary below its package, as its own installer left it; null where it was never fetched. */
export const findElectron = async (packageFolder: string): Promise<string | null> => {
  const name = await readFile(join(packageFolder, 'path.txt'), 'utf8').catch(() => null);
  if (name === null) return null;
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist'), name);
  return existsSync(path) ? path : null;
};

/** Bytes of all files below `folder`. Files may come and go meanwhile. */
const bytesBelow = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/**
 * Runs Electron's own installer and gives up when nothing comes. The installer says nothing of its progress, but it
 * writes to the temporary folder, so it is given one of its own to be watched: mirrors and proxies that the user
 * has set for it keep working. Returns whether the binary is there now.
 */
export const downloadElectron = async (
  installer: string,
  scratch: string,
  limits: DownloadLimits,
): Promise<boolean> => {
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, 'electron-'));
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' };
  const child = spawn(process.execPath, [installer], { env, stdio: 'ignore' });
  const started = performance.now();
  let seen = 0;
  let changedAt = started;
  const timer = setInterval(async () => {
    const bytes = await bytesBelow(folder);
    if (bytes !== seen) changedAt = performance.now();
    seen = bytes;
    // Nothing here after something was: all has come, and the installer unpacks it elsewhere.
    const unpacking = bytes === 0 && changedAt !== started;
    const limit = bytes === 0 ? limits.answer : limits.stall;
    if (!unpacking && performance.now() - changedAt > limit) child.kill();
  }, limits.check);
  const succeeded = await new Promise<boolean>((resolve) => {
    child.once('exit', (code) => resolve(code === 0));
    child.once('error', () => resolve(false));
  });
  clearInterval(timer);
  await rm(folder, { recursive: true, force: true });
  return succeeded;
};

/** Start of the machine in ms since 1970, give or take the clock's drift. */
const bootedAt = (): number => Date.now() - uptime() * 1000;
const drift = 120_000;
const day = 24 * 60 * 60 * 1000;

const refusal = (scratch: string): string => join(scratch, 'electron-refused');

/** Notes that the download was refused, for this session of the machine: not to be tried at every start. */
export const noteRefusal = async (scratch: string): Promise<void> => {
  await mkdir(scratch, { recursive: true });
  await writeFile(refusal(scratch), JSON.stringify({ at: Date.now(), bootedAt: bootedAt() }));
};

/** Whether the download was refused since the machine was started, and no longer than a day ago. */
export const wasRefused = async (scratch: string): Promise<boolean> => {
  try {
    const note = JSON.parse(await readFile(refusal(scratch), 'utf8')) as { at: number; bootedAt: number };
    return Math.abs(note.bootedAt - bootedAt()) < drift && Date.now() - note.at < day;
  } catch {
    return false;
  }
};
