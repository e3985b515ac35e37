import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';

/** A core that only counts: whatever reaches it has passed the guard. */
export interface CountingCore {
  /** Paths of the operations that were carried out, as `library.status`. */
  readonly calls: string[];
  readonly router: ReturnType<typeof routerOver>;
}

const preferences = { language: 'ru', theme: 'dark', textSize: 18 } as const;

const routerOver = (calls: string[], signals: AbortSignal[]) => {
  const os = implement(contract);
  return {
    library: {
      status: os.library.status.handler(() => {
        calls.push('library.status');
        return {
          state: 'open' as const,
          path: '/secret/place',
          problem: null,
          host: 'test' as const,
          backupProblem: null,
          programVersion: '0',
        };
      }),
      preferences: os.library.preferences.handler(() => {
        // What an unforeseen failure looks like: nothing of this may reach the other side.
        throw new Error('boom in /secret/place');
      }),
      setPreferences: os.library.setPreferences.handler(({ input }) => {
        calls.push('library.setPreferences');
        return {
          language: input.language ?? preferences.language,
          theme: input.theme ?? preferences.theme,
          textSize: input.textSize ?? preferences.textSize,
        };
      }),
      changes: os.library.changes.handler(async function* ({ signal }) {
        calls.push('library.changes');
        if (signal !== undefined) signals.push(signal);
        yield { kind: 'library' } as const;
        await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
      }),
    },
    document: {
      inspect: os.document.inspect.handler(async ({ input }) => {
        calls.push('document.inspect');
        const text = typeof input.content === 'string' ? input.content : await input.content.text();
        return {
          fileName: input.fileName,
          role: 'human' as const,
          language: 'en',
          title: String(text.length),
          engine: null,
          encoding: 'utf-8',
          paragraphs: [],
        };
      }),
    },
  };
};

/** `signals` collects the abort signal of each stream of changes. */
export const createCountingCore = (signals: AbortSignal[] = []): CountingCore => {
  const calls: string[] = [];
  return { calls, router: routerOver(calls, signals) };
};

/** A page of two files that nobody without the cookie may see. */
export const markedAssets = {
  page: '<!doctype html><html><head><title>PAGE-MARKER</title></head><body></body></html>',
  files: new Map([
    ['/assets/main-1a2b.js', { body: Buffer.from('"ASSET-MARKER"'), type: 'text/javascript; charset=utf-8' }],
    ['/assets/main-3c4d.css', { body: Buffer.from('/* ASSET-MARKER */'), type: 'text/css; charset=utf-8' }],
  ]),
};
