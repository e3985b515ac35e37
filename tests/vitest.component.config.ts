import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { guidePages } from '../renderer/guidePages.ts';
import { chromiumFlags, findChromium } from './setup/chromium.ts';
import { seedOf } from './setup/seedOf.ts';

const executablePath = findChromium();

/** A component in a real browser. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  plugins: [guidePages(), react()],
  test: {
    name: 'component',
    include: ['tests/component/**/*.test.{ts,tsx}'],
    setupFiles: [join(import.meta.dirname, 'setup/seed.ts')],
    provide: { seed: seedOf(process.env) },
    // As with the whole program: who needs a second try is named at the end.
    retry: 1,
    // A busy machine takes its time, and some tests press a hundred keys; what passes ends at once.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { ...(executablePath && { executablePath }), args: chromiumFlags },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
