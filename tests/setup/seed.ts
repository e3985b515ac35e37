import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** What random examples of properties grow from. */
    readonly seed: number;
  }
}

fc.configureGlobal({ seed: inject('seed') });
