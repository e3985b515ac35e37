import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  downloadElectron,
  findElectron,
  noteRefusal,
  wasRefused,
} from '../../electron/launch/electronBinary.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sverka-electron-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const limits = { answer: 400, stall: 600, check: 20 };
/** Where it comes: a busy machine takes its time to start the installer, too. */
const patient = { answer: 3_000, stall: 3_000, check: 20 };

/** An installer that does as Electron's own might. It writes below its temporary folder, as that does. */
const installer = async (code: string): Promise<string> => {
  const path = join(folder, 'install.cjs');
  await writeFile(
    path,
    `const fs = require('node:fs'); const os = require('node:os'); const path = require('node:path');
     const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'electron-download-')), 'electron.zip');
     ${code}`,
  );
  return path;
};

describe('getting Electron', () => {
  it.each([
    ['is refused at once', 'process.exit(1)', false],
    ['is never answered', 'setInterval(() => {}, 1000)', false],
    ['stops on the way', `fs.writeFileSync(file, 'a'); setInterval(() => {}, 1000)`, false],
    ['is there already', 'process.exit(0)', true],
    [
      'comes slowly, for longer than an answer may take, and is unpacked for longer than it may stall',
      `let count = 0;
       const timer = setInterval(() => {
         fs.appendFileSync(file, 'a');
         if (++count < 10) return;
         clearInterval(timer);
         fs.rmSync(file);
         setTimeout(() => process.exit(0), 3500);
       }, 350);`,
      true,
    ],
  ])('%s', async (_name, code, isThere) => {
    const scratch = join(folder, 'scratch');
    const path = await installer(code);
    expect(await downloadElectron(path, scratch, isThere ? patient : limits)).toBe(isThere);
    expect(await readdir(scratch)).toEqual([]);
  });

  it('notices a refusal within the limit, not after it has tried for long', async () => {
    const started = performance.now();
    await downloadElectron(await installer('setInterval(() => {}, 1000)'), folder, limits);
    expect(performance.now() - started).toBeLessThan(10 * limits.answer);
  });
});

describe('finding Electron', () => {
  it('goes by what its installer noted, and looks whether it is true', async () => {
    expect(await findElectron(folder)).toBeNull();
    await writeFile(join(folder, 'path.txt'), 'electron');
    expect(await findElectron(folder)).toBeNull();
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist', 'electron'), '');
    expect(await findElectron(folder)).toBe(join(folder, 'dist', 'electron'));
  });
});

describe('a refusal', () => {
  it('is remembered', async () => {
    expect(await wasRefused(folder)).toBe(false);
    await noteRefusal(folder);
    expect(await wasRefused(folder)).toBe(true);
  });

  it.each([
    ['of before the machine was started', { at: Date.now(), bootedAt: Date.now() - 1e9 - 1e8 }],
    ['of long ago', { at: Date.now() - 2 * 86_400_000, bootedAt: 0 }],
    ['that cannot be read', null],
  ])('%s does not count', async (_name, note) => {
    await writeFile(join(folder, 'electron-refused'), JSON.stringify(note));
    expect(await wasRefused(folder)).toBe(false);
  });
});
