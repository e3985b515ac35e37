/** The desktop program's main process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { z } from 'zod';
import { pickLanguage } from '../../shared/locales/locales.ts';
import { createTranslator } from '../../shared/locales/translator.ts';
import { defaultLibraryPath } from '../core/place.ts';
import { parseArguments, profileOf } from './arguments.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { lockDownApp } from './lockdown.ts';
import { schemePrivileges } from './scheme.ts';

const readVersion = (): string => {
  const file = join(import.meta.dirname, '..', '..', 'package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
};

/** What a second start hands to the first. */
const handOver = z.object({ files: z.array(z.string()) });

app.enableSandbox();
app.setName('Sverka');
protocol.registerSchemesAsPrivileged([schemePrivileges]);
lockDownApp(app);

// A packaged program has no script among its words.
const words = process.argv.slice(app.isPackaged ? 1 : 2);
const { library, language, files } = parseArguments(words, process.cwd());
const usualPath = defaultLibraryPath({
  platform: process.platform,
  env: process.env,
  home: app.getPath('home'),
});
const libraryPath = library ?? usualPath;
// Below a folder of its own: the library may stand in the one above. Whoever starts the program again with the same
// folder is led to its window, so that another library has another one.
app.setPath('userData', join(app.getPath('appData'), 'Sverka', profileOf(libraryPath, usualPath)));

/** Nothing waits for these: a fault is for the log. */
const report = (error: unknown): void => console.error(error);

const run = (): void => {
  const opened = [...files];
  let desktop: Promise<Desktop> | null = null;
  const show = async (paths: readonly string[]): Promise<void> => {
    try {
      await (await desktop)?.show(paths);
    } catch (error) {
      report(error);
    }
  };

  app.on('second-instance', (_event, _words, _folder, data) => {
    void show(handOver.safeParse(data).data?.files ?? []);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    // macOS may send it before there is anything to open it with.
    if (desktop === null) opened.push(path);
    else void show([path]);
  });
  app.on('activate', () => void show([]));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let isClosed = false;
  app.on('will-quit', async (event) => {
    if (isClosed || desktop === null) return;
    event.preventDefault();
    try {
      await (await desktop).close();
    } catch (error) {
      report(error);
    }
    isClosed = true;
    app.quit();
  });
  void app.whenReady().then(() => {
    const interfaceLanguage = pickLanguage(
      language === null ? app.getPreferredSystemLanguages() : [language],
    );
    desktop = startDesktop({
      libraryPath,
      programVersion: readVersion(),
      language: interfaceLanguage,
      files: opened,
    });
    desktop.catch((error: unknown) => {
      report(error);
      // Without a window nobody could end the program.
      const t = createTranslator(interfaceLanguage);
      dialog.showErrorBox(t('menu:crash.title'), t('menu:crash.noWindow'));
      app.quit();
    });
  });
};

if (app.requestSingleInstanceLock({ files })) run();
else app.quit();
