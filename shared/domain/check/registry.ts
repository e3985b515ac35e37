import type { ProjectCheck, RowCheck } from './check.ts';

/** All checks of rows. A new one is added here, its kinds in finding.ts. */
export const rowChecks: readonly RowCheck[] = [];

/** All checks over rows. */
export const projectChecks: readonly ProjectCheck[] = [];
