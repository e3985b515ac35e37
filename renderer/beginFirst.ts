import type { Plugin } from 'vite';

/**
 * Has the page run the chunk `begin` before its program, in which it is otherwise read: the program is long, and what it
 * is to show first is asked for meanwhile.
 */
export const beginFirst = (): Plugin => ({
  name: 'begin-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'begin');
      if (chunk === undefined) throw new Error('the page has no chunk begin');
      const src = `/${chunk.fileName}`;
      const preload = html.split('\n').filter((line) => line.includes('modulepreload') && line.includes(src));
      const attrs = { type: 'module', async: true, crossorigin: true, src };
      return {
        html: preload.reduce((text, line) => text.replace(`${line}\n`, ''), html),
        tags: [{ tag: 'script', attrs, injectTo: 'head' }],
      };
    },
  },
});
