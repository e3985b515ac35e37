import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { checks } from './check.ts';
import { comments } from './comment.ts';
import { concord } from './concord.ts';
import { consistency } from './consistency.ts';
import { copies } from './copy.ts';
import { differences } from './differences.ts';
import { document } from './document.ts';
import { edits } from './edit.ts';
import { exporting } from './export.ts';
import { glossary } from './glossary.ts';
import { library } from './library.ts';
import { links } from './link.ts';
import { measures } from './measure.ts';
import { mend } from './mend.ts';
import { project } from './project.ts';
import { rewriting } from './rewriting.ts';
import { rows } from './row.ts';
import { version } from './version.ts';

/** THE catalogue of operations. Handlers, clients, validation and routes all come from here. */
export const contract = {
  library,
  document,
  project,
  version,
  rows,
  mend,
  measures,
  consistency,
  rewriting,
  differences,
  checks,
  comments,
  copies,
  links,
  concord,
  glossary,
  edits,
  exporting,
};

/** By operation, what goes in and what comes out. */
export type Inputs = InferContractRouterInputs<typeof contract>;
export type Outputs = InferContractRouterOutputs<typeof contract>;
