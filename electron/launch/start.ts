/** `npm start`: builds what is stale, and opens the program in its window or serves it to the browser. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Node strips the types of each module at each start, which takes as long as all the rest until the page is served.
enableCompileCache(fileURLToPath(new URL('../../.cache/node', import.meta.url)));
const { launch } = await import('./launch.ts');

const exitCode = await launch(process.argv.slice(2));
if (exitCode !== null) process.exit(exitCode);
