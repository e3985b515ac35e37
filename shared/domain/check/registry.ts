import type { ProjectCheck, RowCheck } from './check.ts';
import { figureCheck } from './figureCheck.ts';
import { bracketCheck } from './marks/brackets.ts';
import { endCheck } from './marks/ends.ts';
import { letterCheck } from './marks/letters.ts';
import { misspeltCheck } from './marks/misspelt.ts';
import { passageCheck } from './marks/passages.ts';
import { quoteCheck } from './marks/quotes.ts';
import { runOnCheck } from './marks/runOn.ts';
import { typingCheck } from './marks/typing.ts';
import { yoCheck } from './marks/yo.ts';
import { meaningCheck } from './meaning/check.ts';
import { paragraphCheck } from './paragraphs.ts';
import { repeatedCheck } from './repeated.ts';

/** Checks that learn nothing from other rows, so that any thread may run them on any rows. */
export const plainChecks: readonly RowCheck[] = [
  figureCheck,
  letterCheck,
  bracketCheck,
  typingCheck,
  passageCheck,
  runOnCheck,
];

/** Checks that learn from all rows of a project before they check one. */
export const learningChecks: readonly RowCheck[] = [
  endCheck,
  yoCheck,
  meaningCheck,
  misspeltCheck,
  paragraphCheck,
];

/** All checks of rows. A new one is added to one of the two lists, its kinds in finding.ts. */
export const rowChecks: readonly RowCheck[] = [...plainChecks, ...learningChecks];

/** All checks over rows. */
export const projectChecks: readonly ProjectCheck[] = [quoteCheck, repeatedCheck];
