import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The program, serving the browser from a process of its own. */
export interface BrowserHost {
  readonly child: ChildProcess;
  /** The address it prints. Rejects with what it printed where it ends before. */
  readonly address: Promise<string>;
  /** Ends it with a signal; resolves once it has ended. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts the browser host by its own start script, on a free port where none is named, without opening a window. */
export const startBrowserHost = (library: string, language: string, port = '0'): BrowserHost => {
  const words = ['--web', '--no-open', '--library', library, '--port', port, '--lang', language];
  const child = spawn(process.execPath, [join(root, 'electron/launch/start.ts'), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let printed = '';
  const address = new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      printed += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(printed);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${printed}`)));
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { child, address, end };
};
