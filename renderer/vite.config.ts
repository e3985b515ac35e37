import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { beginFirst } from './beginFirst.ts';
import { guidePages } from './guidePages.ts';

/**
 * The page is one document with hashed files beside it. The policy both hosts serve allows nothing inline and nothing
 * from elsewhere, so nothing is inlined as a script or style, and fonts come along as files.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  plugins: [guidePages(), react(), beginFirst()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2024',
    // A chunk of its own, with the little it imports.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'begin', test: /[\\/]renderer[\\/]begin\.ts$/ }] } },
    },
    // The polyfill would be a script in the page; every engine we meet preloads modules by itself.
    modulePreload: { polyfill: false },
    // A font or picture inlined as data: would be refused (fonts) or repeated in each style sheet.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
});
