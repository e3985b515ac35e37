import { ProblemError } from '../../../shared/domain/problem.ts';
import type { Job, JobKind } from './job.ts';

/** What is to blame where a job goes over its limits: a file, a pattern that may take for ever, or the texts there are. */
const blamed = {
  inspect: 'file',
  readLines: 'file',
  readSegments: 'file',
  readProject: 'file',
  readCopy: 'file',
  readGlossary: 'file',
  find: 'pattern',
  places: 'pattern',
  replace: 'pattern',
  align: 'texts',
  sentences: 'texts',
  measure: 'texts',
  consistency: 'texts',
  bootstrap: 'texts',
  differences: 'texts',
  link: 'texts',
  linkRow: 'texts',
  seal: 'texts',
  salvage: 'texts',
  export: 'texts',
  check: 'texts',
  checkPlainly: 'texts',
} as const satisfies Record<JobKind, string>;

interface Overrun {
  /** Name of the file concerned. */
  readonly file?: string;
}

/** The problem of a job that took more than `time` milliseconds, as `Lane.run` lists them. */
export function overTime(
  { kind }: Pick<Job, 'kind'>,
  { time, file = '' }: Overrun & { readonly time: number },
): ProblemError {
  const seconds = Math.round(time / 1000);
  switch (blamed[kind]) {
    case 'file':
      return new ProblemError('parsingTookTooLong', { file, limit: seconds });
    case 'pattern':
      return new ProblemError('searchTookTooLong', { seconds });
    case 'texts':
      return new ProblemError('workTookTooLong', { seconds });
  }
}

/** The problem of a job that needed more than `memory` megabytes. */
export function overMemory(
  { kind }: Pick<Job, 'kind'>,
  { memory, file = '' }: Overrun & { readonly memory: number },
): ProblemError {
  if (blamed[kind] === 'file') return new ProblemError('parsingTookTooMuchMemory', { file, limit: memory });
  return new ProblemError('workTookTooMuchMemory', { limit: memory });
}
