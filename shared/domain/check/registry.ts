import type { ProjectCheck, RowCheck } from './check.ts';
import { figureCheck } from './figureCheck.ts';
import { bracketCheck } from './marks/brackets.ts';
import { endCheck } from './marks/ends.ts';
import { letterCheck } from './marks/letters.ts';
import { passageCheck } from './marks/passages.ts';
import { quoteCheck } from './marks/quotes.ts';
import { typingCheck } from './marks/typing.ts';
import { yoCheck } from './marks/yo.ts';
import { meaningCheck } from './meaning/check.ts';
import { paragraphCheck } from './paragraphs.ts';
import { repeatedCheck } from './repeated.ts';

/** All checks of rows. A new one is added here, its kinds in finding.ts. */
export const rowChecks: readonly RowCheck[] = [
  figureCheck,
  letterCheck,
  bracketCheck,
  endCheck,
  typingCheck,
  passageCheck,
  yoCheck,
  meaningCheck,
  paragraphCheck,
];

/** All checks over rows. */
export const projectChecks: readonly ProjectCheck[] = [quoteCheck, repeatedCheck];
